import type { Span } from '@stet/shared';

/** What a block is to the reader; the engine never asks how it was marked up. */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'cell';

/** Where a cell stands in its table; row 0 holds the headings. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * A stretch of prose and where each of its characters stands in the source. `text` has markup taken out and entities
 * decoded; `segments` are pairs (offset in `text`, offset in the passage) at which a run of verbatim characters begins.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Level of a heading (1–6), depth of a list item (from 1), else 0. */
  readonly depth: number;
  readonly text: string;
  readonly segments: readonly number[];
  /** The block in its passage. */
  readonly span: Span;
  readonly cell?: CellPlace;
  /** Inside a block quote. */
  readonly quoted: boolean;
}

/** A comment that lets something stand: `<!-- stet rule: reason -->`. */
export interface StetComment {
  readonly scope: 'block' | 'file';
  /** Rule ids; empty means all. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The comment in its passage. */
  readonly span: Span;
}

/**
 * A part of the draft that is parsed on its own: a top-level block of Markdown, a paragraph of plain text, the front
 * matter. Offsets inside are relative to its start, so that it stays valid when something before it changes.
 */
export interface Passage {
  readonly source: string;
  readonly length: number;
  readonly blocks: readonly Block[];
  readonly comments: readonly StetComment[];
}

/** The passages of a draft, in order, and where each of them now begins. */
export interface PlacedPassages {
  readonly passages: readonly Passage[];
  readonly starts: readonly number[];
}

/** Offset in the passage of the character at `offset` of the block's text. */
export function toPassageOffset(block: Block, offset: number): number {
  const { segments } = block;
  let low = 0;
  let high = segments.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[2 * middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (segments[2 * low + 1] ?? 0) + (offset - (segments[2 * low] ?? 0));
}

/** The span of the passage that a non-empty span of the block's text stands for. */
export const toPassageSpan = (block: Block, span: Span): Span => ({
  start: toPassageOffset(block, span.start),
  end: toPassageOffset(block, span.end - 1) + 1,
});
