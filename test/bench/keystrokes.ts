import { DraftSession, checkDraft, type CheckOptions } from '@stet/server/engine';
import type { Knowledge } from '@stet/corpus';
import { toDiagnostic } from '../../server/src/lsp/convert.js';
import { OpenDraft } from '../../server/src/lsp/open-draft.js';
import type { Ports } from '../../server/src/lsp/ports.js';
import { measure, timeOnce, type Timing } from './measure.js';
import { createRandom } from './write-draft.js';

/** A writer types thousands of characters: the compiler is done with the engine's many functions long before. */
const RUNS = { runs: 1000, warmUp: 1000 };

/** The language server asks for nothing else while a draft is typed in. */
const openDraft: Ports['openDraft'] = (...draft) => new DraftSession(...draft);

/** Offsets of blanks inside paragraphs, all over the draft: where somebody types in the middle of a sentence. */
function typingPlaces(text: string, count: number): number[] {
  const blanks = [...text.matchAll(/(?<=[a-z,]) (?=[a-z])/g)].map(({ index }) => index);
  const random = createRandom(7);
  const places = Array.from({ length: count }, () => blanks[Math.floor(random() * blanks.length)] ?? 0);
  // Each lies further on by what has been typed before it.
  return places.map((place, i) => place + places.slice(0, i).filter((earlier) => earlier <= place).length);
}

export interface Typing {
  /** A character typed, to the report the client gets: change, check, diagnostics, their JSON. */
  readonly keystroke: Timing;
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
  const places = typingPlaces(text, RUNS.runs + RUNS.warmUp);
  let version = 1;
  const keystroke = measure((i) => {
    const position = draft.document.positionAt(places[i] ?? 0);
    draft.change([{ range: { start: position, end: position }, text: 'x' }], ++version);
    JSON.stringify(diagnose());
  }, RUNS);
  return { keystroke, open };
}

/** Whole checks of a draft that nothing is known of yet. */
export const measureWhole = (text: string, knowledge: Knowledge, options: CheckOptions): Timing =>
  measure((i) => void checkDraft(`${text}\n${i}\n`, 'markdown', knowledge, options), { runs: 15, warmUp: 5 });
