import type { Knowledge } from '@stet/corpus';
import type { CheckedFile } from '../checked-file.js';
import type { Terminal } from '../terminal.js';

/** All that a way of printing may ask for. */
export interface Checked {
  readonly files: readonly CheckedFile[];
  readonly knowledge: Knowledge;
  readonly terminal: Terminal;
}

export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `1 finding`, `2 findings`, `1,234 findings`. */
export const count = (n: number, noun: string, plural = `${noun}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? noun : plural}`;
