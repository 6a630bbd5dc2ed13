import {
  checkDraft,
  DraftSession,
  type CheckedDraft,
  type CheckOptions,
  type DraftFormat,
  type TextChange,
} from '@stet/server/engine';
import type { Knowledge } from '@stet/corpus';
import fc from 'fast-check';

export interface Storm {
  readonly text: string;
  readonly format: DraftFormat;
  readonly knowledge: Knowledge;
  readonly options: CheckOptions;
  /** Same seed, same edits. */
  readonly seed: number;
  readonly runs: number;
  readonly editsPerRun: number;
}

/** An edit in a text of any length: a place from 0 to 1, how much to take out there, what to put in. */
export interface Gust {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** What writers type and paste, and what makes parsers stumble: markup that opens and does not close, marks of all kinds. */
const PIECES = [
  ...[
    'a',
    ' ',
    '.',
    '\n',
    '\n\n',
    '5',
    '%',
    '236B',
    ' 1.2 trillion ',
    'DeepSeek-V2 ',
    'the model ',
    'It ',
    'not ',
    '亿',
  ],
  ...[
    '# ',
    '- ',
    '> ',
    '| a | b |\n|---|---|\n| 1 | 2 |\n',
    '```\n',
    '`',
    '**',
    '[',
    '](',
    '---\n',
    '\n---\n',
    'title: x\n',
    '    ',
    '\t',
    '1. ',
    '[^1]: ',
    '[a]: b\n',
    '<div>\n',
    '{/* stet */}',
    'import x\n',
    '<!-- stet-file refuted-figure: so -->\n',
    '<!-- stet -->\n',
    '<!--',
    '-->',
  ],
  ...['“', '”', '"', "'", '(', ')', '$', '\\', '&amp;', '👩‍👩‍👧', '\r\n', '\u00a0', '\ufeff'],
];

export const gusts = (count: number): fc.Arbitrary<Gust[]> =>
  fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(80)),
      insert: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      ),
    }),
    { minLength: 1, maxLength: count, size: 'max' },
  );

export function toChange(text: string, { at, remove, insert }: Gust): TextChange {
  const start = Math.round(at * text.length);
  return { start, end: Math.min(text.length, start + remove), text: insert };
}

/** About so many characters are enough for a storm, by turns: a fresh check after each edit is what it costs. */
const EXCERPTS = [300, 1500, 450, 600] as const;

/** A few paragraphs of a draft with its front matter: another part of it for another seed. */
export function excerpt(text: string, seed: number): string {
  const length = EXCERPTS[seed % EXCERPTS.length] ?? 0;
  const paragraphs = text.split(/(?<=\n\r?\n)/);
  const [head = '', ...rest] = paragraphs;
  const first = rest.length === 0 ? 0 : (seed * 7) % rest.length;
  let body = '';
  for (const paragraph of [...rest.slice(first), ...rest.slice(0, first)])
    if (body.length + paragraph.length <= length || body === '') body += paragraph;
    else break;
  return head + body;
}

const indent = (json: string): string => JSON.stringify(JSON.parse(json), null, 1);

/** All that is said of a draft, with what is worked out when it is asked for. */
const printAll = (checked: CheckedDraft): string => {
  const { text, words, asOf, claims, findings, standing, withheld } = checked;
  const fixes = findings.map((finding) => finding.fixes);
  return JSON.stringify({ text, words, asOf, claims, findings, fixes, standing, withheld });
};

/**
 * Random edits of a draft that is being written: after each, the session must say exactly what a fresh check of the same
 * text says. A failure is shrunk to the fewest and smallest edits that still show it. Returns how many edits were made.
 */
export function weatherStorm({ text, format, knowledge, options, seed, runs, editsPerRun }: Storm): number {
  let made = 0;
  const property = fc.property(gusts(editsPerRun), (edits) => {
    const session = new DraftSession(text, format, knowledge, options);
    session.check();
    for (const gust of edits) {
      session.change([toChange(session.text, gust)]);
      const incremental = printAll(session.check());
      const fresh = printAll(checkDraft(session.text, format, knowledge, options));
      made++;
      if (incremental !== fresh)
        throw new Error(`after an edit the session says\n${indent(incremental)}\nand a fresh check\n${indent(fresh)}`);
    }
  });
  fc.assert(property, { seed, numRuns: runs, endOnFailure: false });
  return made;
}
