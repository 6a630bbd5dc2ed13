import { overlaps, shiftSpan } from '@stet/shared';
import {
  advance,
  begin,
  close,
  equalStates,
  type Closing,
  type DiscourseState,
  type Frame,
} from '../claims/discourse.js';
import { isSignature } from '../claims/quotations/attributions.js';
import type { ReadClaim } from '../claims/read-claim.js';
import type { Block } from '../draft/passage.js';
import {
  cutIntoSentences,
  joinMentions,
  type BlockMentions,
  type BlockSentence,
  type BlockSentences,
} from '../mentions/block-mentions.js';
import { findDatedThings, type DatedThing } from '../mentions/dated-things.js';
import { isNameEntry } from '../mentions/block-labels.js';
import { findStatedChanges, type StatedChange } from '../mentions/stated-changes.js';
import { findStatedSums, type StatedSum } from '../mentions/stated-sums.js';
import { LastFew } from './last-few.js';
import { NO_QUOTATION, QuotationMemo, type QuotationVisit } from './quotation-memo.js';
import type { SentenceMemo, SentenceVisit } from './sentence-memo.js';
import { countWords, summarise, type Summary } from './summary.js';

/** A claim whose offsets count from `at` in its block's text. */
export interface ClaimInBlock {
  readonly claim: ReadClaim;
  readonly at: number;
}

/** A block as read at some place, and what its reader has in mind there and after it. */
interface Visit {
  readonly before: DiscourseState;
  readonly frame: Frame;
  readonly signature: BlockMentions | undefined;
  readonly after: DiscourseState;
  readonly sentences: readonly SentenceVisit[];
  readonly quotations: QuotationVisit;
  readonly claims: readonly ClaimInBlock[];
}

const VISITS = 4;

/** Everything known of a block by its content, wherever and however often it stands in the draft. */
export class BlockMemo {
  /** Its mentions, where it says whose words those of the block before are: "— Jane Doe". */
  readonly signature: BlockMentions | undefined;
  readonly hasQuotes: boolean;
  /** An entry that only names what the next ones are about. */
  readonly isNameEntry: boolean;
  readonly summary: Summary;
  readonly words: number;
  readonly datedThings: readonly DatedThing[];
  readonly statedChanges: readonly StatedChange[];
  readonly statedSums: readonly StatedSum[];
  readonly #sentences: readonly { readonly start: number; readonly memo: SentenceMemo }[];
  readonly #quotations: QuotationMemo | undefined;
  readonly #closing: Pick<Closing, 'kind' | 'named' | 'leadsIn'>;
  readonly #visits = new LastFew<Visit>(VISITS);

  /** `content`: equal for blocks that are read alike. */
  constructor(
    readonly content: string,
    private readonly block: Block,
    memoOf: (sentence: BlockSentence) => SentenceMemo,
  ) {
    const cut = cutIntoSentences(block);
    this.#sentences = cut.sentences.map((sentence) => ({ start: sentence.start, memo: memoOf(sentence) }));
    const mentions = this.#join(cut);
    this.summary = summarise(block, mentions);
    this.words = countWords(mentions);
    this.datedThings = findDatedThings(mentions);
    this.statedChanges = findStatedChanges(mentions);
    this.statedSums = findStatedSums(mentions);
    this.isNameEntry = block.kind === 'item' && isNameEntry(mentions);
    this.hasQuotes = mentions.quotes.length > 0;
    this.signature = isSignature(mentions) ? mentions : undefined;
    const leadsIn = /[:：]\s*$/.test(block.text);
    this.#quotations =
      this.hasQuotes || block.quoted || leadsIn ? new QuotationMemo(mentions, block.quoted) : undefined;
    this.#closing = {
      kind: block.kind,
      named: block.kind === 'heading' || block.kind === 'title' ? idsNamed(mentions) : NONE,
      leadsIn: block.kind === 'item' || leadsIn,
    };
  }

  /** Put together again each time: most blocks are never asked for them. */
  get mentions(): BlockMentions {
    return this.#join(cutIntoSentences(this.block));
  }

  get sentences(): readonly SentenceMemo[] {
    return this.#sentences.map(({ memo }) => memo);
  }

  /**
   * The block's claims (the same object as long as its reading is the same), and what the reader has in mind after it.
   * `signature` is the block behind it where that says whose words its quotation is.
   */
  read(before: DiscourseState, frame: Frame, signature?: BlockMentions): Pick<Visit, 'claims' | 'after'> {
    const known = this.#visits.find((visit) => visit.before === before && visit.signature === signature);
    if (known?.frame === frame) return known;
    return known && holdsIn(frame, known) && this.#isTurnIn(frame) === this.#isTurnIn(known.frame)
      ? this.#keep({ ...known, frame })
      : this.#visit(before, frame, signature);
  }

  #isTurnIn({ speakers }: Frame): boolean {
    const { label } = this.summary;
    return label !== undefined && speakers.has(label);
  }

  #keep(visit: Visit): Visit {
    this.#visits.add(visit);
    return visit;
  }

  #visit(before: DiscourseState, frame: Frame, signature: BlockMentions | undefined): Visit {
    const states: DiscourseState[] = [];
    const isTurn = this.#isTurnIn(frame);
    let state = begin(before, this.#closing.kind, isTurn);
    const sentences = this.#sentences.map(({ memo }) => {
      states.push(state);
      const visit = memo.read(state, frame);
      state = advance(state, memo.sentence, visit.reading.impression);
      return visit;
    });
    const quotations = this.#quotations?.read({ before, states, frame, signature }) ?? NO_QUOTATION;
    const hasPeople = sentences.some(({ reading }) => reading.impression.people.length > 0);
    const leadsIn = this.#closing.leadsIn || isTurn;
    const left = close(state, { ...this.#closing, leadsIn, speaker: quotations.reading.speaker, hasPeople });
    const alike = this.#visits.find(
      (known) => known.quotations === quotations && known.sentences.every((visit, i) => visit === sentences[i]),
    );
    const after = alike && equalStates(alike.after, left) ? alike.after : left;
    const claims = alike?.claims ?? this.#claimsOf(sentences, quotations);
    return this.#keep({ before, frame, signature, after, sentences, quotations, claims });
  }

  #join(cut: BlockSentences): BlockMentions {
    return joinMentions(
      this.block.text,
      cut,
      this.#sentences.map(({ memo }) => memo.mentions),
    );
  }

  #claimsOf(sentences: readonly SentenceVisit[], { reading: { claims: quoted } }: QuotationVisit): ClaimInBlock[] {
    const isQuoted = (source: ReadClaim, at: number): boolean =>
      quoted.some((claim) => claim.attribute === source.attribute && overlaps(claim, shiftSpan(source, at)));
    return [
      ...sentences.flatMap(({ reading: { claims, sources } }, i) => {
        const at = this.#sentences[i]?.start ?? 0;
        return [...claims, ...sources.filter((source) => !isQuoted(source, at))].map((claim) => ({ claim, at }));
      }),
      ...quoted.map((claim) => ({ claim, at: 0 })),
    ];
  }
}

/** Nothing that was read hangs on what another frame has otherwise. */
const holdsIn = (frame: Frame, { sentences, quotations }: Visit): boolean =>
  sentences.every(({ dependence }) => dependence.holdsIn(frame)) &&
  quotations.dependences.every((dependence) => dependence.holdsIn(frame));

const NONE: ReadonlySet<string> = new Set();

const idsNamed = ({ names }: BlockMentions): Set<string> =>
  new Set(names.flatMap(({ entities }) => entities.map(({ id }) => id)));
