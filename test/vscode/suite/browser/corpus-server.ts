import type { Exchange } from '@stet/shared';
import { Uri, workspace } from 'vscode';
import { workspaceFolder } from '../drafts.js';

export { corpusSaying } from '../../../kit/corpus-saying.mjs';

/**
 * A browser cannot serve: the shelf beside it (test/vscode/shelf.mjs) hands out what is put on it. Its address lies in the
 * workspace.
 */
export async function serveCorpus(corpus: Exchange | undefined, signature?: string) {
  const address = await workspace.fs.readFile(Uri.joinPath(workspaceFolder(), 'shelf.txt'));
  const url = new TextDecoder().decode(address);
  await put(url, corpus && JSON.stringify(corpus));
  await put(`${url}.sig`, signature);
  return { url, close: () => Promise.resolve() };
}

const put = (url: string, body: string | undefined): Promise<Response> =>
  fetch(url, body === undefined ? { method: 'DELETE' } : { method: 'PUT', body });
