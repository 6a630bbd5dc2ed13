import type { CheckedDraft, TextChange } from '@stet/server/engine';
import type { Finding, RuleId, Span } from '@stet/shared';
import { sentenceAt } from '@stet/server/engine';

interface Shown extends Span {
  readonly rule: RuleId;
}

/**
 * Which findings of a draft its writer is shown while a sentence is being typed: new ones in it wait until the caret leaves
 * it or the writer pauses, those shown already stay, and what is mended goes at once. Without word of the caret nothing waits.
 */
export class Focus {
  #shown: readonly Shown[] = [];
  #caret: number | undefined;
  /** Where something was typed last; undefined after a pause, or once the caret has left. */
  #typed: number | undefined;
  #waiting = false;

  /** Told every change, in the text that the one before left. */
  change(changes: readonly TextChange[]): void {
    for (const change of changes) {
      this.#shown = this.#shown.map((span) => moveSpan(span, change));
      if (this.#caret !== undefined) this.#caret = moveOffset(this.#caret, change);
      this.#typed = change.start + change.text.length;
    }
  }

  /** @returns whether findings have waited for it */
  moveCaret(offset: number, text: string): boolean {
    this.#caret = offset;
    return this.#sentence(text) === undefined && this.pause();
  }

  /** The writer has stopped typing. @returns whether findings have waited for it */
  pause(): boolean {
    this.#typed = undefined;
    const waited = this.#waiting;
    this.#waiting = false;
    return waited;
  }

  /** The findings to show now. */
  select({ text, findings }: CheckedDraft): readonly Finding[] {
    const sentence = this.#sentence(text);
    const selected = sentence
      ? findings.filter((finding) => !touches(finding, sentence) || this.#shown.some((span) => isSame(span, finding)))
      : findings;
    this.#waiting = selected.length < findings.length;
    this.#shown = selected.map(({ rule, start, end }) => ({ rule, start, end }));
    return selected;
  }

  /** The sentence that is being typed: the one last changed, while the caret is in it. */
  #sentence(text: string): Span | undefined {
    if (this.#typed === undefined || this.#caret === undefined) return undefined;
    const sentence = sentenceAt(text, this.#typed);
    return this.#caret >= sentence.start && this.#caret <= sentence.end ? sentence : undefined;
  }
}

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

const isSame = (shown: Shown, finding: Finding): boolean => shown.rule === finding.rule && touches(shown, finding);

const moveSpan = <T extends Span>(span: T, change: TextChange): T => ({
  ...span,
  start: span.start < change.start ? span.start : moveOffset(span.start, change),
  end: moveOffset(span.end, change),
});

/** What was before a change stays; what was in it, or right behind it, is behind what came instead. */
function moveOffset(offset: number, { start, end, text }: TextChange): number {
  if (offset < start) return offset;
  return offset <= end ? start + text.length : offset + text.length - (end - start);
}
