// Reading and writing corpora on whatever host is given.
export { readText, walk, writeText, type Entry, type Files, type Places } from './files/index.js';
export { addRecords, RecordFault, type Added } from './store/add-records.js';
export type { Additions } from './store/compare-additions.js';
export { readShippedLayer } from './store/compact-file.js';
export { exchangeFieldAt, type ExchangeField } from './store/exchange-field.js';
export { fieldAt, type Field } from './store/field-at.js';
export { printScalar } from './store/insert-items.js';
export { parseJson } from './store/parse.js';
export { formatProblem, problemsOf, type ParsedFile, type Problem } from './store/problem.js';
export { readCorpus } from './store/read-corpus.js';
export { RecordFolder, type Overlay, type ReadResult } from './store/record-folder.js';
export { checkExchangeText, checkRecordFile, verifyCorpus } from './store/verify.js';
export { stateClaim, type Stated } from './upstreams/articles/state-claim.js';
