import { DraftSession, checkDraft, type CheckOptions } from '@stet/server/engine';
import type { Knowledge } from '@stet/corpus';
import { toDiagnostic } from '../../server/src/lsp/convert.js';
import { OpenDraft } from '../../server/src/lsp/open-draft.js';
import type { Ports } from '../../server/src/lsp/ports.js';
import type { Position } from 'vscode-languageserver';
import { measure, summarise, timeOnce, type Timing } from './measure.js';
import { createRandom } from './write-draft.js';

/** A writer types thousands of characters: the compiler is done with the engine's many functions long before. */
const RUNS = 1000;
const WARM_UP = 3000;

/** The language server asks for nothing else while a draft is typed in. */
const openDraft: Ports['openDraft'] = (...draft) => new DraftSession(...draft);

/** Offsets of blanks inside paragraphs, all over the draft: where somebody types in the middle of a sentence. */
function typingPlaces(text: string, count: number): number[] {
  const blanks = [...text.matchAll(/(?<=[a-z,]) (?=[a-z])/g)].map(({ index }) => index);
  const random = createRandom(7);
  return Array.from({ length: count }, () => blanks[Math.floor(random() * blanks.length)] ?? 0);
}

export interface Typing {
  /** A character typed, to the diagnostics that are handed to the client: change, check, diagnostics. */
  readonly keystroke: Timing;
  /** The same, and what the connection does with them: their JSON. */
  readonly withJson: Timing;
  /** First check of the draft in a process that has checked before, and all that it builds for later. */
  readonly open: number;
}

/** Types into a draft as an editor does, through the language server's own code but for the pipe. */
export function measureTyping(text: string, knowledge: Knowledge, options: CheckOptions): Typing {
  const uri = 'file:///draft.md';
  const draft = new OpenDraft({ uri, languageId: 'markdown', version: 1, text }, { openDraft } as Ports);
  const judgement = { knowledge, options };
  const diagnose = () =>
    draft.check(judgement).findings.map((finding) => toDiagnostic(draft.document, finding, () => undefined));
  const open = timeOnce(() => void diagnose());
  const times: { keystroke: number; withJson: number }[] = [];
  let version = 1;
  for (const place of typingPlaces(text, WARM_UP + RUNS)) {
    const [start, end] = [place, place + 1].map((offset) => draft.document.positionAt(offset)) as [Position, Position];
    const typed = performance.now();
    draft.change([{ range: { start, end: start }, text: 'x' }], ++version);
    const diagnostics = diagnose();
    const diagnosed = performance.now();
    JSON.stringify(diagnostics);
    times.push({ keystroke: diagnosed - typed, withJson: performance.now() - typed });
    // What was typed is deleted again, so that the draft stays what it is.
    draft.change([{ range: { start, end }, text: '' }], ++version);
    diagnose();
  }
  const summary = (of: keyof (typeof times)[number]): Timing => summarise(times.slice(WARM_UP).map((time) => time[of]));
  return { keystroke: summary('keystroke'), withJson: summary('withJson'), open };
}

/** Whole checks of a draft that nothing is known of yet. */
export const measureWhole = (text: string, knowledge: Knowledge, options: CheckOptions): Timing =>
  measure((i) => void checkDraft(`${text}\n${i}\n`, 'markdown', knowledge, options), { runs: 15, warmUp: 5 });
