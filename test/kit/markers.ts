import { bySpan, type Span } from '@stet/shared';

export interface MarkedText {
  readonly text: string;
  /** In order of appearance. */
  readonly spans: readonly Span[];
}

/** Takes `<|…|>` out of a text and keeps where they stood. They may nest. */
export function readMarkers(marked: string): MarkedText {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const [piece] of marked.matchAll(/<\||\|>|[^<|]+|[<|]/g)) {
    if (piece === '<|') open.push(text.length);
    else if (piece === '|>') {
      const start = open.pop();
      if (start === undefined) throw new Error(`“|>” without “<|” in: ${marked.slice(0, 60)}`);
      spans.push({ start, end: text.length });
    } else text += piece;
  }
  if (open.length > 0) throw new Error(`“<|” without “|>” in: ${marked.slice(0, 60)}`);
  return { text, spans: spans.sort(bySpan) };
}
