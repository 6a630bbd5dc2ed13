export { buildBundle, printExchange, readBundle, writeExchange } from './bundle.js';
export { readCompact, readShippedLayer, writeCompact } from './compact-file.js';
export { parseJson } from './parse.js';
export { formatProblem, problemsOf, type ParsedFile, type Problem } from './problem.js';
export { readCorpus, type ReadResult } from './read-corpus.js';
export { recordJsonSchemas } from './records.js';
export { verifyCorpus } from './verify.js';
