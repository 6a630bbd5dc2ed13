import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Exchange } from '@stet/shared';

export { corpusSaying } from './corpus-saying.mjs';

/** Serves a corpus on this machine, with an ETag, and the signature of its JSON; without a corpus there is nothing to be had. */
export async function serveCorpus(corpus: Exchange | undefined, signature?: string) {
  const etag = '"1"';
  const server = createServer((request, response) => {
    const isSignature = request.url?.endsWith('.sig') === true;
    if (corpus === undefined || (isSignature && signature === undefined)) response.writeHead(404).end();
    else if (isSignature) response.writeHead(200).end(signature);
    else if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/json', etag }).end(JSON.stringify(corpus));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // A connection over which nothing was asked yet would keep it open for as long as a request may take to come.
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/corpus.json`, close };
}
