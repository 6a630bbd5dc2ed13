import { FIX_KINDS, type Fix, type RuleId, type Span } from '@stet/shared';
import type { DraftFormat } from '../api.js';
import type { PlacedPassage, StetComment } from '../draft/passage.js';

/** A stet comment in its draft, and the stretches it lets stand; undefined: the whole file. */
export interface PlacedStet {
  readonly comment: StetComment;
  readonly span: Span;
  readonly holds: Span | undefined;
}

/** Finds what every stet comment of a draft stands for: the block it stands above (or in), or the file. */
export function placeStets(passages: readonly PlacedPassage[]): PlacedStet[] {
  return passages.flatMap(({ start, passage }, index) =>
    passage.comments.map((comment) => {
      const span = { start: comment.span.start + start, end: comment.span.end + start };
      if (comment.scope === 'file') return { comment, span, holds: undefined };
      const block = passage.blocks.find((candidate) => candidate.span.end > comment.span.end);
      if (block) return { comment, span, holds: { start: block.span.start + start, end: block.span.end + start } };
      const next = passages.slice(index + 1).find((candidate) => candidate.passage.blocks.length > 0);
      return {
        comment,
        span,
        holds: next ? { start: next.start, end: next.start + next.passage.length } : { start: span.end, end: span.end },
      };
    }),
  );
}

/** Does a comment let a finding of a rule at a place stand? */
export const holdsBack = ({ comment, holds }: PlacedStet, rule: RuleId, span: Span): boolean =>
  rule !== 'unused-stet' &&
  (comment.rules.length === 0 || comment.rules.includes(rule)) &&
  (holds === undefined || (span.start >= holds.start && span.end <= holds.end));

/** Where a comment above the block at `span` goes, and what it looks like there. */
export function offerLetStand(
  text: string,
  passages: readonly PlacedPassage[],
  span: Span,
  rule: RuleId,
  format: DraftFormat,
): Fix {
  const placed = passages.find(({ start, passage }) => span.start >= start && span.start < start + passage.length);
  const isFrontMatter =
    placed?.start === 0 &&
    /^\uFEFF?---[ \t]*\r?\n/.test(text) &&
    placed.passage.blocks.length > 0 &&
    format !== 'plain' &&
    text.slice(0, placed.passage.length).trimEnd().endsWith('---');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const scope = isFrontMatter ? 'stet-file' : 'stet';
  const body = `${scope} ${rule}: reason`;
  const comment = format === 'mdx' ? `{/* ${body} */}` : `<!-- ${body} -->`;
  const at = isFrontMatter ? placed.passage.length : lineStart(text, placed?.start ?? span.start);
  return {
    title: `Let it stand: ${rule}, with a reason`,
    kind: FIX_KINDS.letStand,
    preferred: false,
    edits: [{ start: at, end: at, newText: comment + newline }],
  };
}

function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** A comment alone on its line goes with its line. */
export function wholeLine(text: string, span: Span): Span {
  const start = lineStart(text, span.start);
  const newline = text.indexOf('\n', span.end);
  const end = newline < 0 ? text.length : newline + 1;
  return text.slice(start, span.start).trim() === '' && text.slice(span.end, end).trim() === '' ? { start, end } : span;
}
