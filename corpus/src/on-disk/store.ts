import type { Exchange } from '@stet/shared';
import type { CompactLayer, Records } from '../compact/index.js';
import type { Layer } from '../knowledge/index.js';
import * as adding from '../store/add-records.js';
import * as bundle from '../store/bundle.js';
import * as compactFile from '../store/compact-file.js';
import type { Additions } from '../store/compare-additions.js';
import type { Problem } from '../store/problem.js';
import * as reading from '../store/read-corpus.js';
import type { Overlay, ReadResult } from '../store/record-folder.js';
import * as verifying from '../store/verify.js';
import { diskFiles } from './disk-files.js';

// The store on the disk of this machine.

export { RecordFault, type Added } from '../store/add-records.js';
export type { Additions } from '../store/compare-additions.js';
export { printExchange } from '../store/bundle.js';
export { formatProblem, type Problem } from '../store/problem.js';
export type { Overlay, ReadResult } from '../store/record-folder.js';
export { recordJsonSchemas } from '../store/records.js';
export { diskFiles } from './disk-files.js';

export const buildBundle = (folder: string): Promise<Exchange> => bundle.buildBundle(diskFiles, folder);
export const writeExchange = (path: string, exchange: Exchange): Promise<void> =>
  bundle.writeExchange(diskFiles, path, exchange);
export const readBundle = (path: string): Promise<Exchange> => bundle.readBundle(diskFiles, path);
export const writeCompact = (path: string, corpus: Records): Promise<void> =>
  compactFile.writeCompact(diskFiles, path, corpus);
export const readCompact = (path: string, isBeside?: boolean): Promise<CompactLayer> =>
  compactFile.readCompact(diskFiles, path, isBeside);
export const readShippedLayer = (path: string): Promise<Layer> => compactFile.readShippedLayer(diskFiles, path);
export const readCorpus = (path: string, overlay?: Overlay): Promise<ReadResult> =>
  reading.readCorpus(diskFiles, path, overlay);
export const verifyCorpus = (
  path: string,
  lower?: readonly (Exchange | Layer)[],
  overlay?: Overlay,
): Promise<readonly Problem[]> => verifying.verifyCorpus(diskFiles, path, lower, overlay);
export const addRecords = (
  folder: string,
  additions: Additions,
  context: Parameters<typeof adding.addRecords>[3],
): Promise<adding.Added> => adding.addRecords(diskFiles, folder, additions, context);
