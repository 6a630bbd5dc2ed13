/** A stretch of text: UTF-16 code units, half-open. Positions (line, character) exist only in the language server's `convert.ts`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanLength = (span: Span): number => span.end - span.start;

/** Number of code units two spans have in common; 0 when they are apart or only touch. */
export const overlapOf = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const shiftSpan = <T extends Span>(span: T, by: number): T =>
  by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };

/** Order of appearance; of two spans that start together the longer comes first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
