import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ports } from '@stet/server/lsp';
import { onTestFinished } from 'vitest';
import { ExecuteCommandRequest } from 'vscode-languageserver/node';
import { nodeHost } from '../../../server/src/host/node/node-host.js';
import { createPorts } from '../../../server/src/host/ports.js';
import { readInlineCorpus } from '../../kit/inline-corpus.js';
import { startInProcess } from './in-process.js';
import type { TestClient, TestClientOptions } from './test-client.js';

export interface Desk {
  readonly client: TestClient;
  readonly uriOf: (name: string) => string;
  readonly read: (name: string) => string;
  readonly execute: <T>(command: string, ...args: unknown[]) => Promise<T>;
}

/** All files are on the disk here. */
const CLIENT = { sendRequest: () => Promise.reject(new Error('this client serves no files')) };

/** A server over the real file system, in a workspace with these files; the corpus that comes with it is an inline one. */
export async function openDesk(
  corpus: string,
  files: Readonly<Record<string, string>>,
  options: TestClientOptions = {},
  world: Partial<Ports> = {},
): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const bundled = { ...readInlineCorpus(corpus).exchange, id: 'bundled' };
  const all = { ...files, 'program/corpus.json': JSON.stringify(bundled) };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const ports = createPorts(nodeHost(CLIENT, join(folder, 'program', 'corpus.json')));
  const client = await startInProcess(
    {
      ...ports,
      today: () => '2026-11-22',
      nameAuthor: () => Promise.resolve('Ann'),
      defaultStorage: join(folder, 'storage'),
      ...world,
    },
    { folders: [pathToFileURL(folder).href], ...options },
  );
  if (!options.capabilities) await client.refreshes.take();
  return {
    client,
    uriOf: (name) => pathToFileURL(join(folder, name)).href,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    execute: <T>(command: string, ...args: unknown[]) =>
      client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args }) as Promise<T>,
  };
}
