import { contains, type Span } from '@stet/shared';
import type { DraftFormat } from '../api.js';
import type { Block, Passage, PlacedPassages } from '../draft/passage.js';
import { readContainers, widthOf } from './containers.js';

/** What a comment above a place lets stand, for the title of the fix. */
export type CommentReach = 'field' | 'table' | 'list' | 'item' | 'heading' | 'paragraph';

/** Where a comment goes: `before` and `after` are what stands around it on its line, so that the draft keeps its structure. */
export interface CommentPlace {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly reach: CommentReach;
}

export interface DraftText extends PlacedPassages {
  readonly text: string;
  readonly format: DraftFormat;
}

export const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The start of the line that `at` stands on; a byte-order mark comes before the first. */
export function lineStart(text: string, at: number): number {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

const lineAt = (text: string, start: number): string => /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';

/** The place on a line of its own above the block that holds a span. */
export function placeAbove(draft: DraftText, span: Span): CommentPlace {
  const { text, passages, starts } = draft;
  const index = passages.findIndex(({ length }, i) => span.start - (starts[i] ?? 0) < length);
  const start = starts[index] ?? 0;
  const passage = passages[index];
  const inside = { start: span.start - start, end: span.end - start };
  const blocks = passage?.blocks ?? [];
  const block = blocks.find((candidate) => contains(candidate.span, inside));
  if (passage && block && start === 0 && isFrontMatter(passage)) return placeInFrontMatter(text, block.span.start);
  if (!block || draft.format === 'plain') return placeAt(text, lineStart(text, start), 'paragraph');
  const first = block.cell ? firstCellOf(blocks, block) : block;
  return placeAmongContainers(draft, start, first);
}

const placeAt = (text: string, at: number, reach: CommentReach, before = '', after = ''): CommentPlace => ({
  at,
  before,
  after: after + newlineOf(text),
  reach,
});

const isFrontMatter = ({ source }: Passage): boolean =>
  /^\uFEFF?---[ \t]*\r?\n/.test(source) && /\n(?:---|\.\.\.)\s*$/.test(source);

/** In YAML a comment begins with `#`. A value may begin below its key. */
function placeInFrontMatter(text: string, value: number): CommentPlace {
  let at = lineStart(text, value);
  while (at > 0 && !/^[^\s#:][^:]*:/.test(lineAt(text, at))) at = lineStart(text, at - 1);
  return placeAt(text, at, 'field', '# ');
}

/** The block with which a cell's table begins. */
function firstCellOf(blocks: readonly Block[], cell: Block): Block {
  let at = blocks.indexOf(cell);
  while (at > 0 && (blocks[at - 1]?.cell?.row ?? Infinity) <= (blocks[at]?.cell?.row ?? 0)) at--;
  return blocks[at] ?? cell;
}

/** In a quote, behind its marks; above an item of a list, as the last words of the item before it or above the list. */
function placeAmongContainers({ text, format }: DraftText, start: number, block: Block): CommentPlace {
  const at = lineStart(text, start + block.span.start);
  const { lead, item } = readContainers(lineAt(text, at));
  const reach = reachOf(block);
  // In MDX a comment is part of the paragraph above a table or a list unless a blank line parts them.
  const gap = (before: string): string => (format === 'mdx' ? newlineOf(text) + before.trimEnd() : '');
  if (!item) return placeAt(text, at, reach, lead, block.cell ? gap(lead) : '');
  const sibling = siblingAbove(text, start, at, item.column);
  if (sibling !== undefined) return placeAt(text, at, 'item', sibling);
  return placeAt(text, at, item.column === 0 ? 'list' : 'item', lead, gap(lead));
}

const reachOf = ({ kind }: Block): CommentReach =>
  kind === 'cell' ? 'table' : kind === 'heading' || kind === 'title' ? 'heading' : 'paragraph';

/** What a line must begin with to belong to the item before the one at `at`; undefined where that is the first of its list. */
function siblingAbove(text: string, from: number, at: number, column: number): string | undefined {
  for (let start = at; start > from;) {
    start = lineStart(text, start - 1);
    const { lead, item } = readContainers(lineAt(text, start));
    if (item?.column === column) return lead + ' '.repeat(item.content - widthOf(lead));
    if (item && item.column < column) return undefined;
  }
  return undefined;
}
