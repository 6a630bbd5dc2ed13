import type { Knowledge } from '@stet/corpus';
import { bySpan, type Span } from '@stet/shared';
import type { DraftFormat } from './api.js';
import type { DateAnchor } from './claims/date-anchor.js';
import { discourseKey, refOf, START, type Discourse, type Frame, type Ref } from './claims/discourse.js';
import { extractClaims } from './claims/extract-claims.js';
import type { ReadClaim } from './claims/read-claim.js';
import { readTable } from './claims/tables.js';
import { toPassageSpan, type Block, type Passage, type PlacedPassage } from './draft/passage.js';
import { findMentions, type BlockMentions } from './mentions/find-mentions.js';
import { lexiconOf, type Lexicon } from './mentions/lexicon.js';
import type { Judged } from './rules/rule.js';
import { runClaimRules, type OnRuleFailure, type RuleLevels, type Ruling } from './rules/run-rules.js';
import { judgeClaims } from './verdicts/judge-claims.js';

/** A passage as read, judged and ruled on; spans are the passage's own. */
export interface PassageReading {
  readonly judged: readonly Judged[];
  /** What the rules say of each claim by itself, in the order of the claims. */
  readonly rulings: readonly (readonly Ruling[])[];
  readonly after: Discourse;
  readonly words: number;
}

export interface Judgement {
  readonly knowledge: Knowledge;
  readonly asOf: string;
  /** The date in the draft's front matter. */
  readonly draftDate: string | undefined;
  readonly levels: RuleLevels;
  readonly format: DraftFormat;
  readonly onFailure: OnRuleFailure;
}

interface Memo {
  readonly lexicon: Lexicon;
  readonly mentions: readonly BlockMentions[];
  /** How often each thing is named in full, and which in a title. */
  readonly named: ReadonlyMap<string, number>;
  readonly words: number;
  /** Models it names that the corpus does not have. */
  readonly series: readonly string[];
  /** Years of the complete dates in it. */
  readonly years: readonly number[];
  key: string;
  claims: readonly ReadClaim[];
  after: Discourse;
  judgement: Judgement | undefined;
  reading: PassageReading | undefined;
}

const IN_TITLE = 4;

/**
 * Reads the passages of a draft in order, each with what the reader has in mind before it. What a passage says depends on its
 * text, on that, and on the corpus: as long as none of them changes, it is not read again. So an edit costs the passage it
 * touches, and those after it until the reader's mind is again what it was.
 */
export class Reader {
  readonly #memos = new WeakMap<Passage, Memo>();

  read(
    passages: readonly PlacedPassage[],
    sourceOf: (placed: PlacedPassage) => string,
    judgement: Judgement,
  ): PassageReading[] {
    const lexicon = lexiconOf(judgement.knowledge);
    const frame = this.#frameOf(passages, lexicon, judgement);
    const frameKey = `${frame.anchor.date ?? frame.anchor.year}#${frame.topic?.id ?? ''}#${[...frame.mentioned, ...frame.series].sort().join()}`;
    let state = START;
    return passages.map((placed) => {
      const reading = this.#readPassage(placed, state, frame, frameKey, sourceOf, judgement);
      state = reading.after;
      return reading;
    });
  }

  #readPassage(
    placed: PlacedPassage,
    before: Discourse,
    frame: Frame,
    frameKey: string,
    sourceOf: (placed: PlacedPassage) => string,
    judgement: Judgement,
  ): PassageReading {
    const { passage } = placed;
    const memo = this.#memoOf(passage, frame.lexicon);
    const key = `${discourseKey(before)}#${frameKey}`;
    if (memo.key !== key) {
      Object.assign(memo, readBlocks(passage, memo.mentions, before, frame), { key, reading: undefined });
    }
    if (memo.reading === undefined || memo.judgement !== judgement) {
      memo.judgement = judgement;
      memo.reading = judgePassage(memo.claims, sourceOf(placed), memo.after, memo.words, judgement);
    }
    return memo.reading;
  }

  #memoOf(passage: Passage, lexicon: Lexicon): Memo {
    const known = this.#memos.get(passage);
    if (known?.lexicon === lexicon) return known;
    const mentions = passage.blocks.map((block) => findMentions(block, lexicon));
    const memo: Memo = {
      lexicon,
      mentions,
      named: countNames(passage, mentions),
      words: mentions.reduce((sum, found) => sum + countWords(found), 0),
      series: mentions.flatMap(({ names }) =>
        names.filter((name) => name.form === 'unknown' && name.looksLike === 'model').map(({ text }) => text),
      ),
      years: mentions.flatMap(({ dates }) =>
        dates.filter(({ date }) => /^\d/.test(date)).map(({ date }) => Number(date.slice(0, 4))),
      ),
      key: '',
      claims: [],
      after: START,
      judgement: undefined,
      reading: undefined,
    };
    this.#memos.set(passage, memo);
    return memo;
  }

  /** Whom the draft names, and what it is mainly about: the model or product it names most. */
  #frameOf(passages: readonly PlacedPassage[], lexicon: Lexicon, judgement: Judgement): Frame {
    const years = new Map<number, number>();
    const counts = new Map<string, number>();
    const series = new Set<string>();
    for (const { passage } of passages) {
      const memo = this.#memoOf(passage, lexicon);
      for (const [id, count] of memo.named) counts.set(id, (counts.get(id) ?? 0) + count);
      for (const name of memo.series) series.add(name);
      for (const year of memo.years) years.set(year, (years.get(year) ?? 0) + 1);
    }
    let topic: Ref | undefined;
    let most = 1;
    for (const [id, count] of counts) {
      const entity = lexicon.byId.get(id);
      if (entity?.type === 'model' && count > most) {
        most = count;
        topic = refOf(entity);
      }
    }
    return { mentioned: new Set(counts.keys()), series, topic, lexicon, anchor: anchorOf(judgement, years) };
  }
}

/** The draft's own date; without one the year it names most often, the later of two, else that of the judging. */
function anchorOf({ draftDate, asOf }: Judgement, years: ReadonlyMap<number, number>): DateAnchor {
  if (draftDate !== undefined) return { date: draftDate, year: Number(draftDate.slice(0, 4)) };
  const [most] = [...years].sort(([a, n], [b, m]) => m - n || b - a);
  return { date: undefined, year: most?.[0] ?? Number(asOf.slice(0, 4)) };
}

function countNames(passage: Passage, mentions: readonly BlockMentions[]): Map<string, number> {
  const named = new Map<string, number>();
  mentions.forEach(({ names }, index) => {
    const weight = passage.blocks[index]?.kind === 'title' ? IN_TITLE : 1;
    for (const name of names)
      if (name.form === 'full')
        for (const entity of name.entities) named.set(entity.id, (named.get(entity.id) ?? 0) + weight);
  });
  return named;
}

/** Words as people count them: a run of letters and digits is one, every Han character is one. */
const countWords = ({ tokens }: BlockMentions): number =>
  tokens.filter(
    (token, index) =>
      token.kind !== 'mark' &&
      !(token.glued && tokens[index - 1]?.kind !== 'mark' && !/\p{Script=Han}/u.test(token.text)),
  ).length;

/** Reads the blocks of a passage one after another. An item of a list begins where its parent item, or the words before the list, left off. */
function readBlocks(
  passage: Passage,
  mentions: readonly BlockMentions[],
  before: Discourse,
  frame: Frame,
): { claims: ReadClaim[]; after: Discourse } {
  const claims: ReadClaim[] = [];
  const ofCells = passage.blocks.some((block) => block.cell) ? readTable(passage, mentions, before, frame) : undefined;
  let state = before;
  // What has been spoken of when an item begins is what its parent item left off with, not its sibling.
  const parents: Discourse[] = [before];
  passage.blocks.forEach((block, index) => {
    const found = mentions[index];
    if (!found) return;
    if (ofCells && block.cell) {
      for (const claim of ofCells.get(index) ?? []) claims.push(inPassage(claim, block));
      return;
    }
    const reading = extractClaims(
      block,
      found,
      block.kind === 'item' ? (parents[block.depth - 1] ?? before) : state,
      frame,
    );
    state = reading.after;
    if (block.kind === 'item') parents.length = block.depth;
    if (block.kind === 'item') parents[block.depth] = reading.after;
    for (const claim of reading.claims) claims.push(inPassage(claim, block));
  });
  const isList = passage.blocks.some((block) => block.kind === 'item' || block.kind === 'cell');
  return {
    claims: claims.sort(bySpan),
    after: isList ? { ...before, speaker: undefined, fresh: true, benchmarks: [] } : state,
  };
}

/** Moves a claim's spans from its block's text to the passage. */
function inPassage(claim: ReadClaim, block: Block): ReadClaim {
  const move = (span: Span): Span => (span.end > span.start ? toPassageSpan(block, span) : span);
  return {
    ...claim,
    ...move(claim),
    ...(block.kind === 'title' || block.kind === 'heading' ? { inHead: true } : {}),
    ...(claim.figure
      ? {
          figure: {
            ...claim.figure,
            number: move(claim.figure.number),
            ...(claim.figure.article ? { article: move(claim.figure.article) } : {}),
          },
        }
      : {}),
    ...(claim.replaceable ? { replaceable: move(claim.replaceable) } : {}),
  };
}

function judgePassage(
  claims: readonly ReadClaim[],
  source: string,
  after: Discourse,
  words: number,
  judgement: Judgement,
): PassageReading {
  const { knowledge, asOf, levels, format, onFailure } = judgement;
  const verdicts = judgeClaims(claims, knowledge, asOf);
  const judged = verdicts.map((verdict, index) => {
    const claim = claims[index] as ReadClaim;
    return { claim: { ...claim, text: source.slice(claim.start, claim.end) }, verdict };
  });
  const context = { knowledge, asOf, format, source };
  return { judged, rulings: judged.map((item) => runClaimRules(item, context, levels, onFailure)), after, words };
}
