import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import { runStet } from './program.js';
import type { Terminal } from './terminal.js';

const DEFAULT_COLUMNS = 100;

const terminal: Terminal = {
  cwd: process.cwd(),
  programFolder: fileURLToPath(new URL('.', import.meta.url)),
  colour: pc.isColorSupported,
  columns: process.stdout.columns || DEFAULT_COLUMNS,
  print: (text) => process.stdout.write(text),
  complain: (text) => void writeSync(process.stderr.fd, text),
  readStandardInput: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  today: () => {
    const now = new Date();
    const twoDigits = (n: number) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  },
};

// A reader that closes the pipe early (`stet check | head`) has seen what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

void runStet(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
