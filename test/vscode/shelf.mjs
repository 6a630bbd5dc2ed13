import { createServer } from 'node:http';

/** Open to pages of any origin, as a web server must be that browsers fetch a corpus from. */
const OPEN = { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, PUT, DELETE' };

/** A web server of documents, which a suite in a browser puts there (PUT) and takes away (DELETE). */
export async function openShelf() {
  /** @type {Map<string, string>} */
  const documents = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shelf');
    if (request.method === 'OPTIONS') return response.writeHead(204, OPEN).end();
    if (request.method === 'GET') {
      const document = documents.get(pathname);
      if (document === undefined) return response.writeHead(404, OPEN).end();
      return response.writeHead(200, { ...OPEN, 'content-type': 'application/json' }).end(document);
    }
    /** @type {Uint8Array[]} */
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.method === 'PUT') documents.set(pathname, Buffer.concat(chunks).toString());
    else documents.delete(pathname);
    return response.writeHead(204, OPEN).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the shelf has no port');
  return { url: `http://127.0.0.1:${String(address.port)}/corpus.json`, close: () => server.close() };
}
