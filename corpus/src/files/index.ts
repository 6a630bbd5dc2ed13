export { sha256 } from './digest.js';
export { readText, walk, writeText, type Entry, type Files, type Places } from './files.js';
export { concat, readChunks } from './read-stream.js';
