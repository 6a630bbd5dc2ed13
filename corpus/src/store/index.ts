export { addRecords, RecordFault, type Added, type Additions } from './add-records.js';
export { buildBundle, printExchange, readBundle, writeExchange } from './bundle.js';
export { readCompact, readShippedLayer, writeCompact } from './compact-file.js';
export { parseJson } from './parse.js';
export { formatProblem, problemsOf, type ParsedFile, type Problem } from './problem.js';
export { readCorpus } from './read-corpus.js';
export { RecordFolder, type Overlay, type ReadResult } from './record-folder.js';
export { recordJsonSchemas } from './records.js';
export { checkRecordFile, verifyCorpus } from './verify.js';
