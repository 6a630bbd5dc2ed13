import type { Block, Passage } from './passage.js';
import { readStetComment } from './stet-comment.js';

/**
 * Plain text has no markup to say where a paragraph ends. Most newsrooms' files hold one paragraph to a line; mail and
 * old editors wrap lines. A run of lines without a blank line between them is taken as wrapped when it looks so: all
 * but the last are of one width, and most of them stop in mid-sentence.
 */
const WRAP_MIN = 50;
const WRAP_MAX = 100;
const HEADING_MAX = 110;
const SENTENCE_END = /[.!?。！？…:：;；,，]["'”’」』)\]）]*$/u;

export interface PlainSlice {
  readonly start: number;
  readonly source: string;
}

/** Cuts a plain draft, from `start` on, into paragraphs. */
export function slicePlain(text: string, start: number): PlainSlice[] {
  const slices: PlainSlice[] = [];
  let run: PlainSlice[] = [];
  const flush = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last && isWrapped(run))
      slices.push({ start: first.start, source: text.slice(first.start, last.start + last.source.length) });
    else slices.push(...run);
    run = [];
  };
  for (let at = start; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const source = text.slice(at, end).replace(/\r$/, '');
    if (source.trim() === '') flush();
    else if (readStetComment(source.trim(), 0)) {
      flush();
      slices.push({ start: at, source });
    } else run.push({ start: at, source });
    at = end + 1;
  }
  flush();
  return slices;
}

function isWrapped(lines: readonly PlainSlice[]): boolean {
  if (lines.length < 2) return false;
  const body = lines.slice(0, -1);
  const inWidth = body.filter(({ source }) => source.length >= WRAP_MIN && source.length <= WRAP_MAX).length;
  const open = body.filter(({ source }) => !SENTENCE_END.test(source.trimEnd())).length;
  return inWidth === body.length && open * 2 > body.length;
}

/** Reads one paragraph of plain text. `isFirst`: the draft's first; `before` and `after`: is there a paragraph on either side? */
export function readPlainPassage(source: string, isFirst: boolean, hasNext: boolean): Passage {
  const trimmed = source.trim();
  const start = source.indexOf(trimmed);
  const comment = readStetComment(trimmed, start);
  if (comment) return { source, length: source.length, blocks: [], comments: [comment] };
  const list = /^(?:[-*•·–]|\d{1,2}[.)])\s+/.exec(trimmed);
  const isHeading =
    !list &&
    hasNext &&
    trimmed.length <= HEADING_MAX &&
    !SENTENCE_END.test(trimmed) &&
    !/^[©"“'‘「]/.test(trimmed) &&
    !/^[-—–]/.test(trimmed);
  const from = start + (list?.[0].length ?? 0);
  const block: Block = {
    kind: list ? 'item' : isHeading ? (isFirst ? 'title' : 'heading') : 'paragraph',
    depth: list ? 1 : isHeading ? (isFirst ? 1 : 2) : 0,
    text: source.slice(from, start + trimmed.length),
    segments: [0, from],
    span: { start, end: start + trimmed.length },
    quoted: false,
  };
  return { source, length: source.length, blocks: [block], comments: [] };
}
