import { runStet, type ExitCode, type Terminal } from '@stet/server/cli';
import type { Exchange } from '@stet/shared';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readInlineCorpus } from '../../kit/inline-corpus.js';

export interface Run {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface Desk {
  readonly folder: string;
  /** Runs `stet` in the folder, in this process. */
  readonly stet: (words: readonly string[], terminal?: Partial<Terminal>) => Promise<Run>;
}

const bundled = (): Exchange => ({
  ...readInlineCorpus('DeepSeek-V2 (model, by DeepSeek): parameters-total 236B, parameters-active 21B').exchange,
  id: 'bundled',
});

/** A folder with files, gone after the test; beside the program lies a bundled corpus with one model. */
export function openDesk(files: Readonly<Record<string, string | Uint8Array>>): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'stet-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const all = { ...files, 'program/corpus.json': JSON.stringify(bundled()) };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return {
    folder,
    stet: async (words, terminal = {}) => {
      let [out, err] = ['', ''];
      const code = await runStet(words, {
        cwd: folder,
        programFolder: join(folder, 'program'),
        storage: join(folder, 'storage'),
        colour: false,
        columns: 80,
        print: (text) => (out += text),
        complain: (text) => (err += text),
        readStandardInput: () => Promise.resolve(Buffer.from('')),
        today: () => '2026-11-22',
        ...terminal,
      });
      return { code, out, err };
    },
  };
}
