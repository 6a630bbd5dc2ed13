import type { Block, Passage } from '../draft/passage.js';
import type { BlockSentence } from '../mentions/block-mentions.js';
import type { Lexicon } from '../mentions/lexicon.js';
import { BlockMemo } from './block-memo.js';
import { changedWindow, replaceWindow, type ChangedWindow } from '../changed-window.js';
import { PassageMemo } from './passage-memo.js';
import { SentenceMemo } from './sentence-memo.js';
import type { Work } from './work.js';

/** Passages that leave a draft together in greater number are likely to come back: a fence has swallowed them. */
const FEW = 8;

/**
 * What is known of the passages of a draft while it is edited. What an edit leaves as it was keeps its memo, and a passage
 * that is new shares what it can with those it takes the place of: of an edited paragraph all sentences but one. States that
 * a writer typed through are forgotten at once: there are thousands, and each costs little to read again.
 */
export class DraftMemos {
  #lexicon: Lexicon | undefined;
  #passages: readonly Passage[] = [];
  #all: readonly PassageMemo[] = [];
  #left = new WeakMap<Passage, PassageMemo>();

  constructor(private readonly work: Work) {}

  /** One for each passage, in order. */
  get all(): readonly PassageMemo[] {
    return this.#all;
  }

  /** Follows the draft to what it is now. */
  follow(passages: readonly Passage[], lexicon: Lexicon): ChangedWindow {
    if (this.#lexicon !== lexicon) this.#forget(lexicon);
    const window = changedWindow(this.#passages, passages);
    const { from, toBefore, toNow } = window;
    const replaced = this.#all.slice(from, toBefore);
    if (replaced.length > FEW) for (const memo of replaced) this.#left.set(memo.passage, memo);
    const maker = new MemoMaker(replaced, lexicon, this.work);
    const made = passages.slice(from, toNow).map((passage) => this.#left.get(passage) ?? maker.passageMemo(passage));
    this.#all = replaceWindow(this.#all, window, made);
    this.#passages = passages;
    return window;
  }

  /** Another dictionary finds other mentions: all that was found is void. */
  #forget(lexicon: Lexicon): void {
    this.#lexicon = lexicon;
    this.#passages = [];
    this.#all = [];
    this.#left = new WeakMap();
  }
}

/** Makes memos of passages; equal blocks and sentences of theirs, and of those they replace, share one. */
class MemoMaker {
  readonly #passages: Map<Passage, PassageMemo>;
  readonly #blocks = new Map<string, BlockMemo>();
  readonly #sentences = new Map<string, SentenceMemo>();

  constructor(
    replaced: readonly PassageMemo[],
    private readonly lexicon: Lexicon,
    private readonly work: Work,
  ) {
    this.#passages = new Map(replaced.map((memo) => [memo.passage, memo]));
    for (const { blocks } of replaced)
      for (const block of blocks) {
        this.#blocks.set(block.content, block);
        for (const sentence of block.sentences) this.#sentences.set(sentence.content, sentence);
      }
  }

  passageMemo(passage: Passage): PassageMemo {
    return getOr(this.#passages, passage, () => {
      const blocks = passage.blocks.map((block) => this.#blockMemo(block));
      return new PassageMemo(passage, blocks, this.work);
    });
  }

  #blockMemo(block: Block): BlockMemo {
    const content = `${block.kind} ${block.depth} ${Number(block.quoted)} ${block.text}`;
    return getOr(
      this.#blocks,
      content,
      () => new BlockMemo(content, block, (sentence) => this.#sentenceMemo(sentence)),
    );
  }

  #sentenceMemo(sentence: BlockSentence): SentenceMemo {
    const content = contentOf(sentence);
    return getOr(this.#sentences, content, () => new SentenceMemo(content, sentence, this.lexicon, this.work));
  }
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

const contentOf = ({ text, place, quotes }: BlockSentence): string => {
  const flags = `${Number(place.titleCase)}${Number(place.inCell)}${place.head ?? ''}`;
  return `${flags} ${quotes.map(({ start, end }) => `${start}-${end}`).join()} ${text}`;
};
