import { GRAMMAR } from '../languages/grammar.js';
import type { TokenRange } from './mention.js';
import { labelEnd } from './block-labels.js';
import { isHan, type Token } from './tokens.js';

const STOPS = new Set(['.', '!', '?', '…', '...', '。', '！', '？', '．']);
const CLOSERS = /^["'”’»」』)\]）】]$/;

/**
 * Cuts a block into sentences. Plain rules on tokens, the same on every host (Intl.Segmenter follows the host's ICU): a stop
 * ends a sentence unless it belongs to an abbreviation or an initial, or what follows goes on in lower case.
 */
export function splitSentences(tokens: readonly Token[]): TokenRange[] {
  const sentences: TokenRange[] = [];
  let from = 0;
  // "3 May 2022. Meta shares …": the day is that of what follows, and no sentence.
  const label = labelEnd(tokens);
  for (let at = label; at < tokens.length; at++) {
    if (!STOPS.has(tokens[at]?.text ?? '')) continue;
    let to = at + 1;
    while (
      to < tokens.length &&
      tokens[to]?.glued &&
      (CLOSERS.test(tokens[to]?.text ?? '') || STOPS.has(tokens[to]?.text ?? ''))
    )
      to++;
    if (to < tokens.length && !endsAt(tokens, at, to)) continue;
    sentences.push({ from, to });
    from = to;
    at = to - 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

/** Does the stop at `at` end a sentence, when the next would begin at `to`? */
function endsAt(tokens: readonly Token[], at: number, to: number): boolean {
  const stop = tokens[at] as Token;
  const next = tokens[to] as Token;
  if (/[。！？]/.test(stop.text)) return !/^[，,；;]$/.test(next.text);
  if (next.glued && !isHan(next)) return false;
  if (/^[\p{Ll}]/u.test(next.text) && !/\d/.test(next.text)) return startsWithLowerName(tokens, to);
  if (/^[,;:)\]–—-]$/.test(next.text)) return false;
  if (stop.text !== '.') return true;
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || !stop.glued) return true;
  if (/^\p{Lu}$/u.test(before.text) && !before.glued) return false;
  return !GRAMMAR.abbreviations.has(before.norm) && !isDottedAbbreviation(tokens, at);
}

/** "U.S.", "e.g.", "Ph.D.": letters with stops between them. */
function isDottedAbbreviation(tokens: readonly Token[], at: number): boolean {
  const [first, dot, second] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]];
  return Boolean(
    first &&
    dot?.text === '.' &&
    dot.glued &&
    second?.glued &&
    GRAMMAR.abbreviations.has(`${first.norm}.${second.norm}`),
  );
}

/** A sentence may begin with a name in lower case: "o1", "gpt-oss-120b", "xAI". */
function startsWithLowerName(tokens: readonly Token[], at: number): boolean {
  if (/\p{Lu}/u.test(tokens[at]?.text ?? '')) return true;
  for (let i = at + 1; i < at + 6 && tokens[i]?.glued; i++) if (tokens[i]?.kind === 'number') return true;
  return false;
}
