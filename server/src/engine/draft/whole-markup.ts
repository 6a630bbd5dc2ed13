import type { Span } from '@stet/shared';

const MARKS = ['*', '_', '~', '`'] as const;

/**
 * A stretch of Markdown that begins or ends inside emphasis takes the other mark along: of "340 *million*" the words end
 * before the second star, and what replaces them must not leave it behind.
 */
export function withWholeMarkup(span: Span, source: string): Span {
  let { start, end } = span;
  for (const mark of MARKS) {
    const runs = runsOf(mark, source.slice(start, end));
    if (runs.length % 2 === 0) continue;
    const [first = ''] = runs;
    const last = runs.at(-1) ?? '';
    if (source.startsWith(last, end)) end += last.length;
    else if (source.startsWith(first, start - first.length)) start -= first.length;
  }
  return start === span.start && end === span.end ? span : { start, end };
}

/** Runs of a mark: "**", "***". */
function runsOf(mark: string, text: string): string[] {
  const runs: string[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at)) {
    let to = at;
    while (text[to] === mark) to++;
    runs.push(text.slice(at, to));
    at = to;
  }
  return runs;
}
