import type { ChangedRange } from '@lezer/common';
import type { TextChange } from '../api.js';

/** What has changed in a draft's body since some moment, as one range. */
export class Edited {
  /** Length of the front matter at that moment. */
  #head = 0;
  #range: ChangedRange | undefined;

  add(changes: readonly TextChange[]): void {
    for (const change of changes) this.#range = widen(this.#range, change);
  }

  /** `head`: length of the front matter now. Undefined where nothing has changed in the body. */
  peek(head: number): ChangedRange | undefined {
    return this.#range && withoutHead(this.#range, this.#head, head);
  }

  /** What has changed, and from now on what changes next. */
  take(head: number): ChangedRange | undefined {
    const range = this.peek(head);
    this.#range = undefined;
    this.#head = head;
    return range;
  }
}

/** The one range that holds all changes so far (`A`: in the text before them, `B`: after) and the one that comes now. */
function widen(range: ChangedRange | undefined, { start, end, text }: TextChange): ChangedRange {
  const grows = text.length - (end - start);
  if (!range) return { fromA: start, toA: end, fromB: start, toB: end + grows };
  const from = Math.min(range.fromB, start);
  return {
    fromA: from,
    toA: range.toA + Math.max(0, end - range.toB),
    fromB: from,
    toB: Math.max(range.toB, end) + grows,
  };
}

/**
 * The range as it is in what follows a head that is taken off: `headA` characters of the text before, `headB` after. It is
 * undefined where only the head has changed. Where the border itself has moved over text, that text counts as changed.
 */
function withoutHead(range: ChangedRange, headA: number, headB: number): ChangedRange | undefined {
  const grows = range.toB - range.toA;
  if (headB === headA && range.fromA >= headA)
    return {
      fromA: range.fromA - headA,
      toA: range.toA - headA,
      fromB: range.fromB - headB,
      toB: range.toB - headB,
    };
  if (headB === headA + grows && range.toA <= headA) return undefined;
  const end = Math.max(range.toA, headA, headB - grows);
  return { fromA: 0, toA: end - headA, fromB: 0, toB: end + grows - headB };
}

/**
 * The range, widened to whole lines. Lezer takes a block at the very start of the text for untouched when the
 * blanks before it were touched; whole lines leave it nothing to mistake.
 */
export function inLines(range: ChangedRange, text: string): ChangedRange {
  const before = range.fromB === 0 ? 0 : range.fromB - (text.lastIndexOf('\n', range.fromB - 1) + 1);
  const newline = text.indexOf('\n', range.toB);
  const behind = (newline < 0 ? text.length : newline + 1) - range.toB;
  return {
    fromA: range.fromA - before,
    toA: range.toA + behind,
    fromB: range.fromB - before,
    toB: range.toB + behind,
  };
}
