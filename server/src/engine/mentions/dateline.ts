import type { Block } from '../draft/passage.js';
import { GRAMMAR } from '../languages/grammar.js';
import type { BlockMentions } from './block-mentions.js';

/** A line of this many tokens says where it stands, not what happened. */
const LONGEST_LINE = 30;
/** So many tokens may stand before the date of a dispatch: 新华社北京12月24日电. */
const LONGEST_OPENING = 8;

/**
 * The day a draft says of itself that it is of: "SAN FRANCISCO, Aug. 28, 2024. Nvidia …", "No. 212 · 20 March 2025", a date
 * that stands alone. Before it stand only names, numbers and marks, or the line is no sentence.
 */
export function findDateline({ kind }: Block, { tokens, dates, cues }: BlockMentions): string | undefined {
  if (kind === 'item' || kind === 'cell') return undefined;
  const date = dates.find(({ when }) => when.kind === 'calendar' && when.date.length === 'YYYY-MM-DD'.length);
  if (date?.when.kind !== 'calendar') return undefined;
  const opens =
    (date.from <= LONGEST_OPENING && GRAMMAR.hasClass(tokens[date.to]?.norm ?? '', 'wired')) ||
    tokens
      .slice(0, date.from)
      .every(
        ({ kind: type, text, norm }) => type !== 'word' || (isCapital(text) && !GRAMMAR.hasClass(norm, 'preposition')),
      );
  const isLine = tokens.length <= LONGEST_LINE && !/^[.!?。！？]$/.test(tokens.at(-1)?.text ?? '');
  const isEvent = cues.some((mention) => mention.cues.some(({ attribute }) => attribute.kind === 'date'));
  return opens || (isLine && !isEvent) ? date.when.date : undefined;
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
