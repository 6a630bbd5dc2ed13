import type { QuoteMention } from '../../mentions/mention.js';
import type { BlockMentions } from '../../mentions/block-mentions.js';
import type { SpeakerInWaiting } from '../discourse.js';
import type { ReadClaim } from '../read-claim.js';
import { markOffTopic } from '../off-topic.js';
import { Attributions, startOfSentence } from './attributions.js';
import type { QuotingBlock } from './quoting-block.js';
import { isLong, isTitle } from './quoted-words.js';
import { quotationClaim, sourceClaims } from './source-claims.js';
import type { Voice } from './voice.js';

export interface QuotationReading {
  readonly claims: readonly ReadClaim[];
  /** Somebody is introduced whose words are to come in the next block. */
  readonly speaker: SpeakerInWaiting | undefined;
}

/**
 * Reads the quotations of a block with their speakers: before ("X said: …"), after ("…," said X; … — X, role), in between, in
 * the block before or after. A quotation nobody is given for is no claim.
 */
export function readQuotations(block: QuotingBlock): QuotationReading {
  const { mentions, before } = block;
  const attributions = new Attributions(block);
  const claims: ReadClaim[] = [];
  const said = new Set<number>();
  let last: Voice | undefined;
  const quotes = mentions.quotes.length ? mentions.quotes.filter(({ text }) => !isTitle(text)) : blockQuote(block);
  quotes.forEach((quote, index) => {
    const previous = quotes[index - 1];
    const long = isLong(quote.text);
    const voice =
      attributions.after(quote, quotes[index + 1]?.from ?? mentions.tokens.length, last) ??
      attributions.before(quote, previous?.to ?? 0, last) ??
      (long && quote.from <= 1 && before.speaker ? fromWaiting(before.speaker) : undefined) ??
      (long && last && previous && goesOn(mentions, previous.to, quote.from) ? last : undefined) ??
      (long && index === quotes.length - 1 ? attributions.inSignature(quote) : undefined);
    if (!voice || (!long && !attributions.isDirect(quote))) return;
    last = voice;
    claims.push(quotationClaim(mentions, quote, voice));
    if (said.has(voice.range.from) || voice.range.to <= voice.range.from) return;
    said.add(voice.range.from);
    claims.push(...sourceClaims(mentions, voice));
  });
  return { claims: markOffTopic(claims, block), speaker: attributions.waiting(last) };
}

/** A block quote without marks, behind "X said:". */
function blockQuote({ mentions, quoted, before }: QuotingBlock): QuoteMention[] {
  if (!quoted || !before.speaker || !mentions.tokens.length) return [];
  const words = { start: 0, end: mentions.text.length };
  return [{ type: 'quote', ...words, words, from: 0, to: mentions.tokens.length, text: mentions.text }];
}

/** `"…," said X. "…"`, `"…," he added, "…"`: the same speaker goes on. */
function goesOn(block: BlockMentions, previousEnd: number, from: number): boolean {
  if (startOfSentence(block, from) === from)
    return block.sentences.filter((sentence) => sentence.to > previousEnd && sentence.to <= from).length <= 1;
  return (
    from - previousEnd <= 12 &&
    !block.tokens.slice(previousEnd, from).some((token, i) => /[.。]/.test(token.text) && i > 1) &&
    !block.names.some((name) => name.from >= previousEnd && name.to <= from)
  );
}

const fromWaiting = ({ name, id, medium }: SpeakerInWaiting): Voice => ({
  name,
  id,
  kind: 'named',
  medium,
  range: { from: 0, to: 0 },
  role: undefined,
});
