import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Exchange } from '@stet/shared';

export { corpusSaying } from './corpus-saying.js';

/** Serves a corpus on this machine, with an ETag; without a corpus there is nothing to be had. */
export async function serveCorpus(corpus: Exchange | undefined) {
  const etag = '"1"';
  const server = createServer((request, response) => {
    if (corpus === undefined) response.writeHead(404).end();
    else if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/json', etag }).end(JSON.stringify(corpus));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${port}/corpus.json`, close };
}
