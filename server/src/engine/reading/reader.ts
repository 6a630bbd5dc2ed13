import type { Knowledge } from '@stet/corpus';
import { START, type Frame } from '../claims/discourse.js';
import type { PlacedPassage, Passage } from '../draft/passage.js';
import type { BlockSentence } from '../mentions/block-mentions.js';
import { lexiconOf, type Lexicon } from '../mentions/lexicon.js';
import type { Judgement } from '../judgement.js';
import { BlockMemo } from './block-memo.js';
import { ContentCache } from '../content-cache.js';
import { equalFrames, frameOf } from './frame.js';
import type { PassageReading } from './judge-passage.js';
import { PassageMemo } from './passage-memo.js';
import { SentenceMemo } from './sentence-memo.js';
import type { Work } from './work.js';

/** Contents of blocks that are remembered although they are not in the draft any more. */
const REMEMBERED = 1000;
/** Passages in which a dateline may stand. */
const HEAD = 4;

/**
 * Reads the passages of a draft in order, each with what the reader has in mind before it. What a passage says depends on its
 * text, on what was looked at of the reader's mind and of the draft around it, and on the corpus: as long as none of that
 * changes, it is not read again. So an edit costs the block it touches, and those that look at what it changed.
 */
export class Reader {
  readonly work: Work = { sentencesScanned: 0, tokensScanned: 0, sentencesRead: 0, passagesJudged: 0 };
  #lexicon: Lexicon | undefined;
  #blocks = new ContentCache<BlockMemo>(REMEMBERED);
  #sentences = new ContentCache<SentenceMemo>(REMEMBERED);
  #memos = new WeakMap<Passage, PassageMemo>();
  #frame: { readonly frame: Frame; readonly judgement: Judgement; readonly keys: readonly string[] } | undefined;

  read(passages: readonly PlacedPassage[], judgement: Judgement): PassageReading[] {
    const lexicon = this.#useLexicon(lexiconOf(judgement.knowledge));
    const memos = passages.map(({ passage }) => this.#memoOf(passage, lexicon));
    const frame = this.#frameOf(memos, lexicon, judgement);
    let state = START;
    return memos.map((memo) => {
      const { reading, after } = memo.read(state, frame, judgement);
      state = after;
      return reading;
    });
  }

  /** The day the head of a draft gives it: a dateline among its first passages. */
  datelineOf(passages: readonly PlacedPassage[], knowledge: Knowledge): string | undefined {
    const lexicon = this.#useLexicon(lexiconOf(knowledge));
    return passages
      .slice(0, HEAD)
      .flatMap(({ passage }) => this.#memoOf(passage, lexicon).summaries)
      .find(({ dateline }) => dateline !== undefined)?.dateline;
  }

  /** Another dictionary finds other mentions: all that was found is void. */
  #useLexicon(lexicon: Lexicon): Lexicon {
    if (this.#lexicon !== lexicon) {
      this.#lexicon = lexicon;
      this.#blocks = new ContentCache(REMEMBERED);
      this.#sentences = new ContentCache(REMEMBERED);
      this.#memos = new WeakMap();
      this.#frame = undefined;
    }
    return lexicon;
  }

  #memoOf(passage: Passage, lexicon: Lexicon): PassageMemo {
    let memo = this.#memos.get(passage);
    if (!memo) {
      const blocks = passage.blocks.map((block) =>
        this.#blocks.get(
          `${block.kind} ${block.depth} ${Number(block.quoted)} ${block.text}`,
          () => new BlockMemo(block, (sentence) => this.#sentenceMemoOf(sentence, lexicon)),
        ),
      );
      this.#memos.set(passage, (memo = new PassageMemo(passage, blocks, this.work)));
    }
    return memo;
  }

  #sentenceMemoOf(sentence: BlockSentence, lexicon: Lexicon): SentenceMemo {
    return this.#sentences.get(
      JSON.stringify([sentence.text, sentence.place, sentence.quotes]),
      () => new SentenceMemo(sentence, lexicon, this.work),
    );
  }

  /** The same object as long as the draft as a whole tells the same. */
  #frameOf(memos: readonly PassageMemo[], lexicon: Lexicon, judgement: Judgement): Frame {
    const known = this.#frame;
    const keys = memos.map(({ key }) => key);
    if (known?.judgement === judgement && isSameList(known.keys, keys)) return known.frame;
    const frame = frameOf(
      memos.flatMap(({ summaries }) => summaries),
      lexicon,
      judgement,
    );
    const kept = known && equalFrames(known.frame, frame) ? known.frame : frame;
    this.#frame = { frame: kept, judgement, keys };
    return kept;
  }
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, i) => key === b[i]);
