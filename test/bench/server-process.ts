import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { summarise, type Timing } from './measure.js';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
const URI = 'file:///draft.md';

/** Resident memory of a process in MB, where the system tells it (Linux). */
function residentMemory(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

export interface Session {
  /** From starting the process to the first diagnostics of the draft, in ms. */
  readonly start: number;
  /** A character typed, to its diagnostics, over the pipe. */
  readonly roundTrip: Timing;
  /** MB, after all that. */
  readonly memory: number;
}

/** Starts the built server over stdio as an editor does, and types into a draft, asking for diagnostics each time. */
export async function measureServer(text: string, keystrokes: number): Promise<Session> {
  const started = performance.now();
  const server = spawn(
    process.execPath,
    [...process.execArgv.filter((flag) => flag.includes('semi-space')), SERVER, '--stdio'],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const editor = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  editor.listen();
  const diagnose = () => editor.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
  try {
    const capabilities = { textDocument: { diagnostic: {} } };
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol's type still asks for rootUri
    await editor.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities });
    await editor.sendNotification(InitializedNotification.type, {});
    const textDocument = { uri: URI, languageId: 'markdown', version: 1, text };
    await editor.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    await diagnose();
    const start = performance.now() - started;
    const times: number[] = [];
    const position = { line: text.split('\n').findIndex((content) => content.length > 200), character: 100 };
    for (let i = 0; i < keystrokes; i++) {
      const typed = performance.now();
      await editor.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: URI, version: i + 2 },
        contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
      });
      await diagnose();
      times.push(performance.now() - typed);
    }
    return { start, roundTrip: summarise(times.slice(times.length / 4)), memory: residentMemory(server.pid) };
  } finally {
    editor.dispose();
    server.kill();
  }
}
