import { contains, FIX_KINDS, shiftSpan, type Fix, type RuleId, type Span } from '@stet/shared';
import type { DraftFormat } from '../api.js';
import { frontMatterLength } from '../draft/front-matter.js';
import type { Block, PlacedPassages, StetComment } from '../draft/passage.js';
import { writeStetComment } from '../draft/stet-comment.js';
import type { Messages } from '../messages/index.js';
import { lineStart, newlineOf, placeAbove, type DraftText } from './place-comment.js';

/** A stet comment in its draft, and the stretches it lets stand; undefined: the whole file. */
export interface PlacedStet {
  readonly comment: StetComment;
  readonly span: Span;
  readonly holds: Span | undefined;
}

/** Finds what every stet comment of a draft stands for: the block it stands above (or in), or the file. */
export function placeStets(placed: PlacedPassages): PlacedStet[] {
  const stets: PlacedStet[] = [];
  placed.passages.forEach(({ comments }, index) => {
    for (const comment of comments) {
      const span = shiftSpan(comment.span, placed.starts[index] ?? 0);
      stets.push({
        comment,
        span,
        holds: comment.scope === 'file' ? undefined : heldBy(comment, span, placed, index),
      });
    }
  });
  return stets;
}

/** The block that a comment stands above or in; where there is none, nothing. */
function heldBy(comment: StetComment, span: Span, { passages, starts }: PlacedPassages, index: number): Span {
  const block = heldBlock(passages[index]?.blocks ?? [], comment);
  if (block) return shiftSpan(block, starts[index] ?? 0);
  const next = passages.findIndex(({ blocks }, at) => at > index && blocks.length > 0);
  const start = starts[next] ?? span.end;
  return { start, end: start + (passages[next]?.length ?? 0) };
}

/** The block of the comment's own passage that it stands in or above; above a table, all of it. */
function heldBlock(blocks: readonly Block[], { span }: StetComment): Span | undefined {
  const at = blocks.findIndex((candidate) => candidate.span.end > span.end);
  const block = blocks[at];
  if (!block?.cell || contains(block.span, span)) return block?.span;
  let last = at;
  while ((blocks[last + 1]?.cell?.row ?? -1) >= (blocks[last]?.cell?.row ?? 0)) last++;
  return { start: block.span.start, end: blocks[last]?.span.end ?? block.span.end };
}

/** Does a comment let a finding of a rule at a place stand? */
export const holdsBack = ({ comment, holds }: PlacedStet, rule: RuleId, span: Span): boolean =>
  rule !== 'unused-stet' &&
  (comment.rules.length === 0 || comment.rules.includes(rule)) &&
  (holds === undefined || (span.start >= holds.start && span.end <= holds.end));

/** The comments that let a finding stand: above its block, and for the whole file. */
export function offerLetStand(draft: DraftText, span: Span, rule: RuleId, { fixes }: Messages): Fix[] {
  const { at, before, after, reach } = placeAbove(draft, span);
  const comment = writeStetComment(reach === 'field' ? 'markdown' : draft.format, 'block', rule);
  const top = placeOnTop(draft);
  const fileComment = writeStetComment(draft.format, 'file', rule);
  return [
    offer(fixes.letStand(rule, reach), { start: at, end: at, newText: before + comment + after }),
    offer(fixes.letStandInFile(rule), { start: top.at, end: top.at, newText: fileComment + top.after }),
  ];
}

const offer = (title: string, edit: Fix['edits'][number]): Fix => ({
  title,
  kind: FIX_KINDS.letStand,
  preferred: false,
  edits: [edit],
});

/** Below the front matter. In MDX a blank line follows: an import or a table right below would be read as prose. */
function placeOnTop({ text, format }: { text: string; format: DraftFormat }): { at: number; after: string } {
  const newline = newlineOf(text);
  const at = frontMatterLength(text) || lineStart(text, 0);
  return { at, after: format === 'mdx' ? newline + newline : newline };
}

/** A comment alone on its line, but for the marks of a quote or of YAML, goes with its line. */
export function wholeLine(text: string, span: Span): Span {
  const start = lineStart(text, span.start);
  const newline = text.indexOf('\n', span.end);
  const end = newline < 0 ? text.length : newline + 1;
  const isAlone = /^[\s>#]*$/.test(text.slice(start, span.start)) && text.slice(span.end, end).trim() === '';
  return isAlone ? { start, end } : span;
}
