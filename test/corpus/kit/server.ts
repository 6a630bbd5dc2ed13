import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A local HTTP server that gives these answers one after another, the last one for ever. */
export async function serve(
  ...answers: Answer[]
): Promise<{ readonly url: string; readonly requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request);
    answer?.(response, request);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/corpus.json`, requests };
}

export const answer =
  (status: number, body: string | Buffer = '', headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };

export interface FileServer {
  readonly url: string;
  /** Paths asked for, and what was answered. */
  readonly log: { readonly path: string; readonly status: number; readonly bytes: number }[];
  /** Answers a path otherwise, until it is deleted. */
  readonly instead: Map<string, Answer>;
}

/** A web server for static files, with ETags. */
export async function serveFolder(folder: string): Promise<FileServer> {
  const log: FileServer['log'] = [];
  const instead: FileServer['instead'] = new Map();
  const { url } = await serve((response, request) => {
    const path = request.url ?? '';
    const other = instead.get(path);
    if (other !== undefined) {
      other(response, request);
      return;
    }
    readFile(join(folder, path)).then(
      (bytes) => {
        const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
        const isKnown = request.headers['if-none-match'] === etag;
        log.push({ path, status: isKnown ? 304 : 200, bytes: isKnown ? 0 : bytes.length });
        const type = path.endsWith('.gz') ? 'application/gzip' : 'application/json';
        response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': type }).end(isKnown ? undefined : bytes);
      },
      () => {
        log.push({ path, status: 404, bytes: 0 });
        response.writeHead(404).end();
      },
    );
  });
  return { url: new URL('/index.json', url).href, log, instead };
}
