import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import { today } from '../host/clock.js';
import { defaultStorage } from '../host/node/storage.js';
import { runStet } from './program.js';
import type { Terminal } from './terminal.js';

const DEFAULT_COLUMNS = 100;

const terminal: Terminal = {
  cwd: process.cwd(),
  programFolder: fileURLToPath(new URL('.', import.meta.url)),
  storage: defaultStorage(),
  colour: pc.isColorSupported,
  columns: process.stdout.columns || DEFAULT_COLUMNS,
  print: (text) => process.stdout.write(text),
  complain: (text) => void writeSync(process.stderr.fd, text),
  readStandardInput: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  today,
};

// A reader that closes the pipe early (`stet check | head`) has seen what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

void runStet(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
