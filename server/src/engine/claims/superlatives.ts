import type { EntityType } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import type { NameMention, TokenRange } from '../mentions/mention.js';
import { isHan, isJoiner } from '../mentions/tokens.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { buildClaim } from './claim-builder.js';
import { isFiniteVerb } from './clauses.js';
import type { ReadClaim } from './read-claim.js';
import { governorOf } from './governors.js';
import type { Referent } from './referents.js';
import type { Marked, Sentence } from './sentence.js';
import { chooseSubject, type SubjectChoice } from './subjects.js';

const THINGS: readonly EntityType[] = ['model', 'product', 'organisation'];
const MODELS: readonly EntityType[] = ['model', 'product'];

/** Reads claims of being first, largest, best, and of rank: "the world's first open model to …", "ranking second". */
export function readSuperlatives(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  const declared = sentence.markersOf('superlative');
  const markers = [...declared, ...adjectivesRaised(analysis, declared)].filter(
    (marker) => !sentence.isQuoted(marker.from) && !isAdverbial(sentence, marker),
  );
  const named = markers.flatMap((marker) => {
    if (markers.some((other, at) => isWithin(marker, other, markers.indexOf(marker) > at))) return [];
    const end = scopeEnd(analysis, marker);
    const to = end ?? predicateEnd(analysis, marker);
    if (to === undefined) return [];
    const others = withoutOwner(analysis, marker.from);
    const isOfModels = marker.marker.rank !== undefined || sentence.is(to - 1, 'maker-owned');
    const choice =
      inApposition(analysis, marker.from, to) ??
      (isOfModels ? chooseSubject(others, marker, MODELS) : undefined) ??
      chooseSubject(others, marker, THINGS);
    if (
      !choice ||
      choice.best.ref.type === 'unknown' ||
      choice.best.relation === 'laterName' ||
      choice.best.relation === 'discourse'
    )
      return [];
    const scope = sentence.text(marker.to, Math.max(to, marker.to));
    const { rank, superlative } = marker.marker;
    if (rank !== undefined) {
      const benchmark = analysis.benchmarks.filter((b) => b.to <= marker.from || b.from - marker.to < 8).at(-1);
      return [
        buildClaim(analysis, { from: marker.from, to: marker.to }, choice.best.ref, {
          kind: 'superlative',
          attribute: benchmark ? 'benchmark-rank' : rank === 1 ? 'superlative' : 'benchmark-rank',
          value: benchmark || rank !== 1 ? { rank, scope: benchmark?.name ?? scope } : { superlative, scope },
          qualifiers: benchmark ? { benchmark: benchmark.name } : {},
          trace: `attribute rank: “${marker.text}”`,
        }),
      ];
    }
    return [
      buildClaim(
        analysis,
        { from: marker.from, to },
        choice.best.ref,
        {
          kind: 'superlative',
          attribute: 'superlative',
          value: { superlative, scope },
          trace: `attribute superlative: “${marker.text}”`,
        },
        { amongOwn: isAmongOwn(analysis, marker.from, to), ...(end === undefined ? { tentative: true } : {}) },
      ),
    ];
  });
  return [...named, ...readTopping(analysis)];
}

/** 首次采用: done for the first time, which it may have been by that maker only. */
const isAdverbial = (sentence: Sentence, { from, to }: TokenRange): boolean =>
  sentence.is(from, 'adverb') && isFiniteVerb(sentence, to);

/** "the **most generous** licence", "the **most expensive** model": "most" before an adjective. */
function adjectivesRaised({ sentence }: Analysis, declared: readonly Marked<'superlative'>[]): Marked<'superlative'>[] {
  const raised: Marked<'superlative'>[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const [most, adjective] = [sentence.token(at), sentence.token(at + 1)];
    if (!most || !adjective || !sentence.is(at, 'utmost') || adjective.kind !== 'word' || sentence.nameAt(at + 1))
      continue;
    const isDetermined =
      sentence.is(at - 1, 'definite') || sentence.is(at - 1, 'genitive') || sentence.is(at - 1, 'possessive');
    if (!isDetermined || FUNCTION_CLASSES.some((wordClass) => sentence.is(at + 1, wordClass))) continue;
    if (declared.some((marker) => marker.from <= at && at < marker.to)) continue;
    const text = sentence.text(at, at + 2);
    raised.push({
      type: 'marker',
      marker: { category: 'superlative', superlative: text },
      text,
      from: at,
      to: at + 2,
      start: most.start,
      end: adjective.end,
    });
  }
  return raised;
}

/** "is the **newest** of the seven", "is the largest **dense one** since X": what a thing is said to be, whatever kind it is. */
function predicateEnd(analysis: Analysis, { from, to, marker }: Marked<'superlative'>): number | undefined {
  const { sentence, clauses } = analysis;
  if (marker.rank !== undefined || !isMeasured(marker.superlative)) return undefined;
  const governor = governorOf(sentence, clauses, from);
  if (governor.kind !== 'verb' || !sentence.is(governor.at, 'auxiliary') || from - governor.at > 3) return undefined;
  let end = to;
  while (
    end < Math.min(to + 5, sentence.to) &&
    sentence.token(end)?.kind === 'word' &&
    !FUNCTION_CLASSES.some((wordClass) => sentence.is(end, wordClass)) &&
    !isFiniteVerb(sentence, end)
  )
    end++;
  return end;
}

/** "The first step", "the best way", "the only one" are said of anything. */
const isMeasured = (superlative: string): boolean => !/^(?:first|best|only|record)$/.test(superlative);

/** "**topped** the Open LLM Leaderboard", "**leads** MMLU" */
function readTopping(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  return sentence.names.flatMap((name) => {
    const verb = sentence.is(name.from - 1, 'article') ? name.from - 2 : name.from - 1;
    if (!sentence.is(verb, 'topping') || !isFiniteVerb(sentence, verb) || sentence.isQuoted(verb)) return [];
    if (!isRanking(analysis, name)) return [];
    const benchmark = name.entities[0]?.name ?? name.text;
    const range = { from: verb, to: name.to };
    const choice = chooseSubject(analysis, range, MODELS);
    if (!choice || choice.best.relation === 'laterName') return [];
    return [
      buildClaim(analysis, range, choice.best.ref, {
        kind: 'superlative',
        attribute: 'benchmark-rank',
        value: { rank: 1, scope: benchmark },
        qualifiers: { benchmark },
        trace: `attribute rank: “${sentence.text(range.from, range.to)}”`,
      }),
    ];
  });
}

/** A benchmark, or a name that ends like one ("the Foo **Leaderboard**"). */
const isRanking = ({ benchmarks, sentence }: Analysis, name: NameMention): boolean =>
  benchmarks.some((benchmark) => benchmark.mention === name) ||
  (name.form === 'unknown' &&
    (GRAMMAR.hasClass(sentence.token(name.to - 1)?.norm ?? '', 'ranking') || /bench$/i.test(name.text)));

/** "Its first product, DeepSeek-V1, …", "Llama 3.1 405B, the largest model that …": the thing is named right beside. */
function inApposition(analysis: Analysis, from: number, to: number): SubjectChoice | undefined {
  const { sentence, referents } = analysis;
  const begin = sentence.is(from - 1, 'article') ? from - 1 : from;
  const isComma = (at: number): boolean => sentence.token(at)?.text === ',';
  const referent = referents.find(
    (candidate) =>
      candidate.form === 'name' &&
      ((isComma(to) && candidate.from === to + 1) || (isComma(begin - 1) && candidate.to === begin - 1)),
  );
  const ref = referent && resolveReferent(analysis, referent, THINGS);
  return ref && { best: { ref, relation: 'label', score: 0 }, refs: [ref], rivals: [] };
}

/** "X is **Y's** strongest rival": said of X. */
function withoutOwner(analysis: Analysis, from: number): Analysis {
  const isOwner = ({ form, possessive, to }: Referent): boolean => form === 'name' && possessive && to === from - 1;
  return analysis.referents.some(isOwner)
    ? { ...analysis, referents: analysis.referents.filter((referent) => !isOwner(referent)) }
    : analysis;
}

/** "**its** first product", "Mistral**'s** largest model", "the largest model that **it** has given away": among one maker's things. */
function isAmongOwn({ sentence }: Analysis, from: number, to: number): boolean {
  for (let at = from - 1; at >= from - 2; at--)
    if (sentence.is(at, 'owner') || sentence.is(at, 'possessive')) return true;
    else if (sentence.is(at, 'genitive')) return true;
  return sentence.is(to, 'definite') && sentence.is(to + 1, 'pronoun');
}

/** Does a phrase begin inside another, or as a shorter one with it? Of two of one length the earlier in the list stays. */
function isWithin(marker: TokenRange, other: TokenRange, isLater: boolean): boolean {
  if (other.from !== marker.from) return other.from < marker.from && marker.from < other.to;
  return other.to > marker.to || (other.to === marker.to && isLater);
}

/** 模型: a word of several characters is read to its end. */
function endOfWord(sentence: Sentence, at: number): number {
  let end = at + 1;
  const isOfWord = (i: number): boolean => sentence.is(i, 'maker-owned') || sentence.is(i, 'invention');
  for (let token = sentence.token(end); token && isHan(token) && isOfWord(end); token = sentence.token(end)) end++;
  return end;
}

/** How far the claim reaches; undefined where the word is only an ordinal or an adverb ("the first half", "first, …"). */
function scopeEnd(analysis: Analysis, marker: Marked<'superlative'>): number | undefined {
  const { sentence } = analysis;
  if (marker.marker.rank !== undefined || marker.marker.superlative === 'record') return marker.to;
  for (let at = marker.to; at < Math.min(marker.to + 8, sentence.to); at++) {
    const token = sentence.token(at);
    // "first open-source model"
    if (token && isJoiner(token) && token.glued) continue;
    if (!token || token.kind === 'mark' || sentence.nameAt(at)) return undefined;
    // "The first version" only tells it from the second.
    if (sentence.is(at, 'edition')) return undefined;
    if (sentence.is(at, 'maker-owned') || sentence.is(at, 'invention')) return endOfWord(sentence, at);
    if (sentence.is(at, 'preposition') || sentence.is(at, 'auxiliary') || sentence.is(at, 'pronoun')) return undefined;
  }
  return undefined;
}
