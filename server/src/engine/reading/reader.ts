import type { Knowledge } from '@stet/corpus';
import { equalLists, START, type Frame } from '../claims/discourse.js';
import type { Passage } from '../draft/passage.js';
import { lexiconOf, type Lexicon } from '../mentions/lexicon.js';
import type { Judgement } from '../judgement.js';
import { Verifier } from '../verdicts/verifier.js';
import type { ChangedWindow } from '../changed-window.js';
import { DraftMemos } from './draft-memos.js';
import { equalFrames, frameOf } from './frame.js';
import type { PassageReading } from './judge-passage.js';
import type { PassageMemo, PassageVisit } from './passage-memo.js';
import type { Work } from './work.js';

/** Passages in which a dateline may stand. */
const HEAD = 4;

/**
 * Reads the passages of a draft in order, each with what the reader has in mind before it. What a sentence says depends on its
 * words, on what was asked of the reader's mind and of the draft around it, and on the corpus: as long as none of that
 * changes, it is not read again. So an edit costs the sentence it touches, and those whose questions it has answered
 * otherwise.
 */
export class Reader {
  readonly work: Work = { sentencesScanned: 0, tokensScanned: 0, sentencesRead: 0, passagesJudged: 0 };
  readonly #memos = new DraftMemos(this.work);
  #visits: Visits = NOTHING_READ;
  #verifier: Verifier | undefined;

  /** `judgementOn`: by what the draft is judged, given the day of a dateline in it. */
  read(
    passages: readonly Passage[],
    knowledge: Knowledge,
    judgementOn: (dateline: string | undefined) => Judgement,
  ): { readings: readonly PassageReading[]; judgement: Judgement } {
    const lexicon = lexiconOf(knowledge);
    const before = this.#memos.all;
    const window = this.#memos.follow(passages, lexicon);
    const judgement = judgementOn(this.#dateline);
    const frame = this.#frameOf(before, window, lexicon, judgement);
    this.#visits = this.#visit(window, frame, judgement);
    return { readings: this.#visits.all.map(({ reading }) => reading), judgement };
  }

  /** The day the head of the draft gives it; of a chronicle, whose passages have days of their own, the last of them. */
  get #dateline(): string | undefined {
    const memos = this.#memos.all;
    const daysOf = ({ summaries }: PassageMemo): string[] => summaries.flatMap(({ dateline }) => dateline ?? []);
    if (!memos.slice(0, HEAD).some((memo) => daysOf(memo).length)) return undefined;
    return memos.flatMap(daysOf).reduce((last, day) => (day > last ? day : last));
  }

  /** Goes through the passages from the first that has changed, until the rest follows as it did. */
  #visit({ from, toBefore, toNow }: ChangedWindow, frame: Frame, judgement: Judgement): Visits {
    const memos = this.#memos.all;
    const { all: before } = this.#visits;
    const isJudgedAlike = this.#visits.judgement === judgement;
    const isSame = isJudgedAlike && this.#visits.frame === frame;
    if (!isJudgedAlike || !this.#verifier) this.#verifier = new Verifier(judgement.knowledge, judgement.asOf);
    const verifier = this.#verifier;
    const all = isSame ? before.slice(0, from) : [];
    let state = all.at(-1)?.after ?? START;
    for (let at = all.length; at < memos.length; at++) {
      const rest = at - toNow + toBefore;
      if (isSame && at >= toNow && before[rest]?.before === state)
        return { frame, judgement, all: [...all, ...before.slice(rest)] };
      const visit = (memos[at] as PassageMemo).read(state, frame, judgement, verifier);
      all.push(visit);
      state = visit.after;
    }
    return { frame, judgement, all };
  }

  /** The same object as long as the draft as a whole tells the same. */
  #frameOf(
    before: readonly PassageMemo[],
    { from, toBefore, toNow }: ChangedWindow,
    lexicon: Lexicon,
    judgement: Judgement,
  ): Frame {
    const known = this.#visits;
    const memos = this.#memos.all;
    const tells = (memo: PassageMemo): string => memo.key;
    const tellsTheSame =
      toBefore === toNow && equalLists(before.slice(from, toBefore).map(tells), memos.slice(from, toNow).map(tells));
    if (known.frame && known.judgement === judgement && tellsTheSame) return known.frame;
    const frame = frameOf(
      memos.flatMap(({ summaries }) => summaries),
      lexicon,
      judgement,
    );
    return known.frame && equalFrames(known.frame, frame) ? known.frame : frame;
  }
}

/** What has been read of a draft, passage by passage. */
interface Visits {
  readonly frame: Frame | undefined;
  readonly judgement: Judgement | undefined;
  readonly all: readonly PassageVisit[];
}

const NOTHING_READ: Visits = { frame: undefined, judgement: undefined, all: [] };
