import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { openDesk } from './kit/run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'stet-built-'));
const program = join(built, 'stet.js');

beforeAll(() => {
  const words = ['esbuild.mjs', `--to=${built}`, 'stet', 'server', 'corpus'];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}, 60_000);
afterAll(() => rmSync(built, { recursive: true }));

const stet = (words: readonly string[], cwd: string, input = '') =>
  spawnSync(process.execPath, [program, ...words], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, NO_COLOR: '1' },
  });

const WRONG = 'DeepSeek-V2 has 671B parameters.\n';

// Windows knows programs by their names' ends; there npm makes a script that starts it.
test.skipIf(process.platform === 'win32')('it can be run as it is', () => {
  expect(statSync(program).mode & 0o111).toBe(0o111);
  expect(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('output goes out whole, and the exit code says how it ended', () => {
  const { folder } = openDesk({ 'a.md': WRONG.repeat(1000), 'b.md': 'All is well.\n' });
  const { status, stdout, stderr } = stet(['check', 'a.md', '--format', 'json'], folder);
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout.length).toBeGreaterThan(1e5);
  expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  expect(stet(['check', 'b.md'], folder)).toMatchObject({ status: 0, stderr: '' });
  expect(stet(['check', 'c.md'], folder)).toMatchObject({ status: 2, stdout: '' });
});

test('it reads standard input', () => {
  const { folder } = openDesk({});
  expect(stet(['check', '--stdin', '--format', 'github'], folder, WRONG)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('::error file=stdin.md,line=1,col=17') as string,
  });
});

test('a reader that closes early ends it quietly', async () => {
  const { folder } = openDesk({ 'a.md': WRONG.repeat(1000) });
  const child = spawn(process.execPath, [program, 'check', 'a.md'], { cwd: folder });
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise((resolve) => child.once('exit', resolve));
  expect(complaints).toBe('');
});

test('lsp --stdio is the language server', async () => {
  const server = spawn(process.execPath, [program, 'lsp', '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  try {
    const params = { processId: null, rootUri: null, capabilities: {} };
    const { serverInfo } = await connection.sendRequest(InitializeRequest.type, params);
    expect(serverInfo?.name).toMatch(/stet/i);
  } finally {
    connection.dispose();
    server.kill();
  }
});
