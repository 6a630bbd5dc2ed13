import type { Exchange } from '@stet/shared';
import { Uri, workspace } from 'vscode';
import { workspaceFolder } from '../drafts.js';

export { corpusSaying } from '../../../kit/corpus-saying.js';

/**
 * A browser cannot serve: the shelf beside it (test/vscode/shelf.mjs) hands out what is put on it. Its address lies in the
 * workspace.
 */
export async function serveCorpus(corpus: Exchange | undefined) {
  const address = await workspace.fs.readFile(Uri.joinPath(workspaceFolder(), 'shelf.txt'));
  const url = new TextDecoder().decode(address);
  await (corpus ? fetch(url, { method: 'PUT', body: JSON.stringify(corpus) }) : fetch(url, { method: 'DELETE' }));
  return { url, close: () => Promise.resolve() };
}
