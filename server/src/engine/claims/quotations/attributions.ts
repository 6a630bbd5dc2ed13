import type { BlockMentions } from '../../mentions/block-mentions.js';
import type { QuoteMention, TokenRange } from '../../mentions/mention.js';
import { isHan, type Token } from '../../mentions/tokens.js';
import { dissect, type Analysis } from '../analysis.js';
import { isFiniteVerb } from '../clauses.js';
import type { Discourse, SpeakerInWaiting } from '../discourse.js';
import { mayBePerson } from '../people/employers.js';
import { Sentence, type Marked } from '../sentence.js';
import { findVoice, type Place } from './find-voice.js';
import { isLong, isSpoken } from './quoted-words.js';
import type { QuotingBlock } from './quoting-block.js';
import type { Voice } from './voice.js';

/** How far from the quotation, in tokens, the verb of saying may stand. */
const NEAR = 9;
/** … where a comma before the closing mark says that the sentence goes on with who says it. */
const FAR = 26;

const isColon = (token: Token | undefined): boolean => /^[:：]$/.test(token?.text ?? '');
const isComma = (token: Token | undefined): boolean => /^[,，]$/.test(token?.text ?? '');
const isDash = (token: Token | undefined): boolean => /^[—–-]$/.test(token?.text ?? '');

/** Finds who is given for the quotations of a block. */
export class Attributions {
  readonly #block: BlockMentions;

  constructor(readonly context: QuotingBlock) {
    this.#block = context.mentions;
  }

  /** "… said X", "… — X, researcher at Y, X post", behind a quotation. */
  after(quote: QuoteMention, limit: number, last: Voice | undefined): Voice | undefined {
    const block = this.#block;
    const first = block.tokens[quote.to];
    if (!first) return undefined;
    const to = Math.min(limit, endOfSentence(block, quote.to));
    if (isDash(first)) return this.#afterDash(quote.to + 1, to, last);
    const sentence = this.#view(quote.to, to);
    const reach = /[,，]$/.test(quote.text.trim()) || isComma(first) || isHan(first) ? FAR : NEAR;
    const verb = sentence
      .markersOf('speech')
      .find((marker) => marker.from - quote.to <= reach && !sentence.is(marker.to, 'complementiser'));
    // "…," **according to** X
    const source = sentence
      .markersOf('attribution')
      .find((marker) => marker.from - quote.to <= (isComma(first) ? 1 : 0));
    if (source) return findVoice(this.#analyse(sentence), { from: source.to, to, side: 'after' }, last);
    if (!verb || isColon(block.tokens[verb.to]) || this.#isApart(quote, first, verb, to)) return undefined;
    const inverted = verb.from === quote.to + (isComma(first) ? 1 : 0);
    const analysis = this.#analyse(sentence);
    return findVoice(
      analysis,
      inverted ? { from: verb.to, to, side: 'after' } : { from: quote.to, to: verb.from, side: 'before' },
      last,
    );
  }

  /** `"….” Another researcher said: "…"`: a sentence of its own, unless it is short and says nothing more (`"…!" she said.`). */
  #isApart(quote: QuoteMention, first: Token, verb: TokenRange, to: number): boolean {
    const text = quote.text.trim();
    if (isHan(first) || first.glued) return /[。！？]$/.test(text) && verb.to < to - 1;
    const ended = /[.。]$/.test(text) || (/[!?！？]$/.test(text) && verb.from - quote.to > 4);
    return ended && /^\p{Lu}/u.test(first.text);
  }

  #afterDash(from: number, to: number, last: Voice | undefined): Voice | undefined {
    const analysis = this.#analyse(this.#view(from, to));
    return signedBy(analysis, { from, to, side: 'after' }, last);
  }

  /** "X said: …", "according to X, …", "X posted on Y: …", "X added that it was …" before a quotation. */
  before(quote: QuoteMention, previousEnd: number, last: Voice | undefined): Voice | undefined {
    const from = Math.max(previousEnd, startOfSentence(this.#block, quote.from));
    if (quote.from - from < 1) return undefined;
    const sentence = this.#view(from, quote.from);
    const verb = this.#verbBefore(sentence, quote);
    const analysis = this.#analyse(sentence);
    if (!verb) return this.#announced(analysis, quote, from, last);
    // "the report says" is one marker, with whoever says it.
    const isSaying = verb.marker.category === 'attribution';
    return (
      findVoice(analysis, { from, to: isSaying ? verb.to : verb.from, side: 'before' }, last) ??
      (isSaying || verb.to < quote.from - 1
        ? findVoice(analysis, { from: verb.to, to: quote.from, side: 'after' }, last)
        : undefined)
    );
  }

  /** `X: "…"`, `X reacted on Y: "…"`: behind a colon the words are those of whom the sentence is about, if it is about somebody. */
  #announced(analysis: Analysis, quote: QuoteMention, from: number, last: Voice | undefined): Voice | undefined {
    if (!isColon(this.#block.tokens[quote.from - 1])) return undefined;
    const label = labelled(analysis, quote.from - 1, last);
    if (label || !(isSpoken(quote.text) || isLong(quote.text))) return label;
    const voice = findVoice(analysis, { from, to: quote.from - 1, side: 'before' }, last);
    const isSomebody = voice && voice.kind !== 'publication' && (voice.kind === 'named' || isSpoken(quote.text));
    return isSomebody ? voice : undefined;
  }

  #verbBefore(sentence: Sentence, quote: QuoteMention): Marked<'speech'> | Marked<'attribution'> | undefined {
    const near =
      sentence
        .markersOf('speech')
        .filter((marker) => quote.from - marker.to <= NEAR)
        .at(-1) ?? sentence.markersOf('attribution').at(-1);
    const before = this.#block.tokens[quote.from - 1];
    if (near && (isColon(before) || isComma(before) || quote.from - near.to <= 1)) return near;
    // "added that efficiency was “…”": the quotation is a part of what is said.
    return sentence
      .markersOf('speech')
      .filter((marker) => this.#isContent(sentence, marker, quote.from))
      .at(-1);
  }

  /** What stands between the verb and the quotation is a clause that the quotation ends. */
  #isContent(sentence: Sentence, verb: TokenRange, to: number): boolean {
    if (sentence.is(to - 1, 'complementiser')) return true;
    if (!sentence.is(verb.to, 'complementiser') || to - verb.to > FAR) return false;
    for (let at = verb.to + 1; at < to; at++) if (isFiniteVerb(sentence, at)) return true;
    return false;
  }

  /** Is a verb of saying, or a colon, right beside the quotation? Then even a few words are somebody's. */
  isDirect(quote: QuoteMention): boolean {
    const { tokens, markers } = this.#block;
    const beside = markers.some(
      (marker) =>
        marker.marker.category === 'speech' &&
        ((marker.to <= quote.from && quote.from - marker.to <= 1) ||
          (marker.from >= quote.to && marker.from - quote.to <= 3)),
    );
    return (
      isSpoken(quote.text) && (beside || isColon(tokens[quote.from - 1]) || /[.!?。！？]$/.test(quote.text.trim()))
    );
  }

  /** A block that ends with somebody about to speak. */
  waiting(last: Voice | undefined): SpeakerInWaiting | undefined {
    const { tokens } = this.#block;
    if (!isColon(tokens.at(-1))) return undefined;
    const sentence = this.#view(startOfSentence(this.#block, tokens.length - 1), tokens.length);
    const verb = sentence.markersOf('speech').at(-1);
    if (!verb || tokens.length - verb.to > NEAR) return undefined;
    const place = { from: sentence.from, to: verb.from, side: 'before' } as const;
    const voice = findVoice(this.#analyse(sentence), place, last);
    return (
      voice && {
        name: voice.name,
        medium: voice.medium ?? verb.marker.medium ?? null,
        ...(voice.id ? { id: voice.id } : {}),
      }
    );
  }

  /** A quotation that fills its block, with "— X, on Y" in the next. */
  inSignature(quote: QuoteMention): Voice | undefined {
    const { signature, frame, states, before } = this.context;
    if (!signature || quote.from > 1 || quote.to < this.#block.tokens.length - 1) return undefined;
    const sentence = new Sentence(signature, { from: 1, to: signature.tokens.length });
    const analysis = { ...dissect(sentence), state: states.at(-1) ?? before, frame };
    const voice = signedBy(analysis, { from: 1, to: signature.tokens.length, side: 'after' }, undefined);
    // Its words stand in the other block, where what is to be said of it is read.
    return voice && { ...voice, range: { from: 0, to: 0 } };
  }

  #view(from: number, to: number): Sentence {
    return new Sentence(this.#block, { from, to: Math.max(from, to) });
  }

  #analyse(sentence: Sentence): Analysis {
    const { sentences } = this.#block;
    const index = sentences.findIndex(({ to }) => sentence.from < to);
    return { ...dissect(sentence), state: this.#stateAt(index), frame: this.context.frame };
  }

  #stateAt(index: number): Discourse {
    return this.context.states[index] ?? this.context.before;
  }
}

/** "— Kai-Fu Lee, 01.AI": behind a dash the words of a name are a person's. */
function signedBy(analysis: Analysis, place: Place, last: Voice | undefined): Voice | undefined {
  const voice = findVoice(analysis, place, last);
  const name = analysis.sentence.nameAt(place.from);
  if (voice?.kind === 'named' || voice?.kind === 'pseudonym' || name?.from !== place.from || !mayBePerson(name))
    return voice;
  return { name: name.text, id: undefined, kind: 'named', medium: voice?.medium ?? null, range: name, role: undefined };
}

/** `Jane Doe: "…"`: nothing but a name before the colon. */
function labelled(analysis: Analysis, to: number, last: Voice | undefined): Voice | undefined {
  const { sentence } = analysis;
  const name = sentence.nameAt(sentence.from);
  return name?.from === sentence.from && name.to === to
    ? signedBy(analysis, { from: sentence.from, to, side: 'after' }, last)
    : undefined;
}

/** "— Jane Doe, on X": a block that says whose words the one before is. */
export const isSignature = ({ tokens }: BlockMentions): boolean => isDash(tokens[0]);

export function startOfSentence(block: BlockMentions, at: number): number {
  let start = 0;
  for (const sentence of block.sentences) if (sentence.from <= at) start = sentence.from;
  return start;
}

function endOfSentence(block: BlockMentions, at: number): number {
  for (const sentence of block.sentences) if (sentence.from <= at && at < sentence.to) return sentence.to;
  return block.tokens.length;
}
