import type { Span } from '@stet/shared';

/** The line a span begins on, with carets under the span: how failures say where. */
export function pointOut(text: string, { start, end }: Span): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const carets = '^'.repeat(Math.max(1, Math.min(end, lineStart + line.length) - start));
  const number = String(text.slice(0, start).split('\n').length);
  return `  ${number} | ${line}\n  ${' '.repeat(number.length)} | ${' '.repeat(start - lineStart)}${carets}`;
}
