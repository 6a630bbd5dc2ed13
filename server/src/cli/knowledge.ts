import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createKnowledge, flattenLayers, type Knowledge, type Layer } from '@stet/corpus';
import { diskFiles, formatProblem, readCorpus, readShippedLayer } from '@stet/corpus/store';
import type { Exchange } from '@stet/shared';
import { deskCorpus } from '../host/desk.js';
import type { CorpusOptions } from './options.js';
import { type Terminal, UserError } from './terminal.js';
import { readWorkspace, type Workspace } from './workspace.js';

/** The corpus that comes with the program. */
export const bundledCorpus = (terminal: Terminal): string => join(terminal.programFolder, 'corpus.json');

/** A corpus without fault. With one it is an error: half a corpus judges wrongly. */
async function readSound(path: string): Promise<Exchange> {
  const { corpus, problems } = await readCorpus(path);
  const [first, ...more] = problems;
  if (!first) return corpus;
  const rest = more.length > 0 ? ` (and ${more.length} more: stet corpus verify ${path})` : '';
  throw new UserError(formatProblem(first) + rest);
}

/** The corpus that was fetched last; what it takes to read it is loaded when there is one. */
async function readRefreshed({ storage }: Terminal): Promise<Layer | undefined> {
  if (!existsSync(storage)) return undefined;
  const { loadStoredLayer, RefreshError } = await import('@stet/corpus/refresh');
  try {
    return (await loadStoredLayer(storage))?.layer;
  } catch (error) {
    throw error instanceof RefreshError ? new UserError(error.message) : error;
  }
}

function readBundled(terminal: Terminal): Promise<Layer> {
  const path = bundledCorpus(terminal);
  return readShippedLayer(path).catch(() => {
    throw new UserError(`the corpus that comes with stet cannot be read: ${path}; build or install stet again`);
  });
}

/** The records of the corpus that comes with the program. */
export async function readBundledRecords(terminal: Terminal): Promise<Exchange> {
  const bundled = await readBundled(terminal);
  return flattenLayers([bundled], bundled.id);
}

/** The lowest layer: the refreshed corpus or, while that is newer, the one that comes with the program. */
async function readBase(terminal: Terminal): Promise<Exchange | Layer> {
  const bundled = await readBundled(terminal);
  const refreshed = await readRefreshed(terminal);
  return refreshed && refreshed.asOf >= bundled.asOf ? refreshed : bundled;
}

/** The corpora of a workspace, lowest first: the one that its desk shares, then those that its configuration names. */
function workspaceCorpora({ root, reading: { settings } }: Workspace): string[] {
  const shared = [deskCorpus(diskFiles, root)].filter((path) => existsSync(path));
  return [...shared, ...settings['corpus.paths'].map((path) => resolve(root, path))];
}

/** The records of the lowest layer. */
export async function readBaseRecords(terminal: Terminal): Promise<Exchange> {
  const base = await readBase(terminal);
  return 'format' in base ? base : flattenLayers([base], base.id);
}

/** The corpora that the one in a workspace's `.stet/corpus/` lies on. */
export async function readBelowDesk(workspace: Workspace, terminal: Terminal): Promise<readonly (Exchange | Layer)[]> {
  return workspace.reading.settings['corpus.useBundled'] ? [await readBase(terminal)] : [];
}

/** Reads the corpora that a call judges by and lays them over each other, those given last on top. */
export async function readKnowledge(options: CorpusOptions, terminal: Terminal): Promise<Knowledge> {
  const workspace = await readWorkspace(terminal);
  const usesBase = options.bundledCorpus && workspace.reading.settings['corpus.useBundled'];
  const layers = usesBase ? [await readBase(terminal)] : [];
  const below = options.bundledCorpus ? workspaceCorpora(workspace) : [];
  const given = options.corpus.map((path) => resolve(terminal.cwd, path));
  for (const path of [...below, ...given]) layers.push(await readSound(path));
  return createKnowledge(layers);
}
