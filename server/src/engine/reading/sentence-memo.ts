import { dissect, type Anatomy } from '../claims/analysis.js';
import { Dependence } from '../claims/dependence.js';
import type { DiscourseState, Frame } from '../claims/discourse.js';
import { readSentence, type SentenceReading } from '../claims/read-sentence.js';
import { Sentence } from '../claims/sentence.js';
import type { BlockSentence } from '../mentions/block-mentions.js';
import { findMentions, type Mentions } from '../mentions/find-mentions.js';
import type { Lexicon } from '../mentions/lexicon.js';
import { LastFew } from './last-few.js';
import type { Work } from './work.js';

/** A sentence as read at some place, and what of that place the reading hangs on. */
export interface SentenceVisit {
  readonly dependence: Dependence;
  readonly reading: SentenceReading;
}

/** More places with the same words and different readings are rare; they are read again each time. */
const VISITS = 16;

/** Everything known of a sentence by its words, wherever and however often it stands in the draft. */
export class SentenceMemo {
  readonly mentions: Mentions;
  readonly #head: number | undefined;
  readonly #visits = new LastFew<SentenceVisit>(VISITS);
  #anatomy: Anatomy | undefined;

  /** `content`: equal for sentences that are read alike. */
  constructor(
    readonly content: string,
    { text, quotes, place }: BlockSentence,
    lexicon: Lexicon,
    private readonly work: Work,
  ) {
    this.mentions = findMentions(text, quotes, place, lexicon);
    this.#head = place.head;
    work.sentencesScanned++;
    work.tokensScanned += this.mentions.tokens.length;
  }

  get sentence(): Sentence {
    return this.#dissected.sentence;
  }

  /** The same object as long as it reads the same. */
  read(before: DiscourseState, frame: Frame): SentenceVisit {
    const known = this.#visits.find(({ dependence }) => dependence.holds(before, frame));
    if (known) return known;
    const dependence = new Dependence(before, frame);
    this.work.sentencesRead++;
    const reading = readSentence({ ...this.#dissected, state: dependence.before, frame: dependence.frame });
    const visit = { dependence, reading };
    this.#visits.add(visit);
    return visit;
  }

  get #dissected(): Anatomy {
    return (this.#anatomy ??= dissect(new Sentence(this.mentions), this.#head));
  }
}
