import { equalStates, headList, type DiscourseState, type Frame } from '../claims/discourse.js';
import { toPassageSpan, type Block, type Passage } from '../draft/passage.js';
import type { BlockMentions } from '../mentions/block-mentions.js';
import type { Judgement } from '../judgement.js';
import type { Verifier } from '../verdicts/verifier.js';
import type { BlockMemo, ClaimInBlock } from './block-memo.js';
import { judgePassage, type PassageReading, type Told } from './judge-passage.js';
import { LastFew } from './last-few.js';
import type { Summary } from './summary.js';
import { TableMemo } from './table-memo.js';
import type { Work } from './work.js';

/** The claims of each block, by its index. */
type ClaimsByBlock = readonly (readonly ClaimInBlock[])[];

/** A passage as read and judged at some place. */
export interface PassageVisit {
  readonly before: DiscourseState;
  readonly frame: Frame;
  readonly after: DiscourseState;
  readonly claims: ClaimsByBlock;
  readonly judgement: Judgement;
  readonly reading: PassageReading;
}

const VISITS = 4;

/** Everything known of a passage by its content, wherever and however often it stands in the draft. */
export class PassageMemo {
  readonly summaries: readonly Summary[];
  /** Equal for passages that tell the same of the draft as a whole. */
  readonly key: string;
  readonly #told: Told;
  readonly #visits = new LastFew<PassageVisit>(VISITS);
  readonly #table: TableMemo | undefined;

  constructor(
    readonly passage: Passage,
    readonly blocks: readonly BlockMemo[],
    private readonly work: Work,
  ) {
    this.summaries = blocks.map(({ summary }) => summary);
    this.key = this.summaries.map(({ key }) => key).join('');
    this.#told = {
      words: blocks.reduce((sum, { words }) => sum + words, 0),
      datedThings: blocks.flatMap(({ datedThings }, index) =>
        datedThings.map((thing) => ({ ...thing, ...toPassageSpan(passage.blocks[index] as Block, thing) })),
      ),
      statedSums: blocks.flatMap(({ statedSums }, index) =>
        statedSums.map((sum) => ({ ...sum, ...toPassageSpan(passage.blocks[index] as Block, sum) })),
      ),
      statedChanges: blocks.flatMap(({ statedChanges }, index) =>
        statedChanges.map((change) => ({ ...change, ...toPassageSpan(passage.blocks[index] as Block, change) })),
      ),
    };
    this.#table = passage.blocks.some(({ cell }) => cell)
      ? new TableMemo(
          passage,
          blocks.map(({ mentions }) => mentions),
          work,
        )
      : undefined;
  }

  /** `reading` is the same object as long as it says the same. */
  read(before: DiscourseState, frame: Frame, judgement: Judgement, verifier: Verifier): PassageVisit {
    const known = this.#visits.find(
      (visit) => visit.before === before && visit.frame === frame && visit.judgement === judgement,
    );
    if (known) return known;
    const { claims, after: left } = this.#readBlocks(before, frame);
    const alike = this.#visits.find((visit) => visit.judgement === judgement && isSameList(visit.claims, claims));
    const after = alike && equalStates(alike.after, left) ? alike.after : left;
    const reading = alike?.reading ?? judgePassage(claims, this.passage, this.#told, judgement, verifier, this.work);
    const visit = { before, frame, after, claims, judgement, reading };
    this.#visits.add(visit);
    return visit;
  }

  /** Reads the blocks one after another. */
  #readBlocks(before: DiscourseState, frame: Frame): { claims: ClaimsByBlock; after: DiscourseState } {
    const ofCells = this.#table?.read(before, frame);
    let state = before;
    // What has been spoken of when an item of a list begins is what its parent item left off with, or the words before the
    // list, not its sibling, unless that only names what the list is about.
    const parents: DiscourseState[] = [before];
    const claims = this.passage.blocks.map((block, index) => {
      if (block.cell) return ofCells?.get(index) ?? NONE;
      const isItem = block.kind === 'item';
      const memo = this.blocks[index] as BlockMemo;
      const reading = memo.read(isItem ? (parents[block.depth - 1] ?? before) : state, frame, this.#signatureOf(index));
      state = reading.after;
      if (isItem) {
        parents.length = block.depth;
        parents[block.depth] = state;
        if (memo.isNameEntry) parents[block.depth - 1] = headList(state);
      }
      return reading.claims;
    });
    const has = (wanted: Block['kind']): boolean => this.passage.blocks.some(({ kind }) => kind === wanted);
    const left = has('item') ? before : state;
    const isList = has('item') || has('cell');
    return { claims, after: isList ? { ...left, speaker: undefined, fresh: true, benchmarks: [] } : state };
  }

  /** The block behind a quotation that says whose words it is: "— Jane Doe". */
  #signatureOf(index: number): BlockMentions | undefined {
    return this.blocks[index]?.hasQuotes ? this.blocks[index + 1]?.signature : undefined;
  }
}

const NONE: readonly never[] = [];

const isSameList = (a: ClaimsByBlock, b: ClaimsByBlock): boolean => a.every((claims, i) => claims === b[i]);
