import type { EntityType } from '@stet/shared';
import { isJoiner } from '../mentions/tokens.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { buildClaim } from './claim-builder.js';
import type { ReadClaim } from './read-claim.js';
import type { Marked } from './sentence.js';
import { chooseSubject, type SubjectChoice } from './subjects.js';

const THINGS: readonly EntityType[] = ['model', 'product', 'organisation'];
const MODELS: readonly EntityType[] = ['model', 'product'];

/** Reads claims of being first, largest, best, and of rank: "the world's first open model to …", "ranking second". */
export function readSuperlatives(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  const markers = sentence.markersOf('superlative').filter((marker) => !sentence.isQuoted(marker.from));
  return markers.flatMap((marker) => {
    if (
      markers.some(
        (other) =>
          other !== marker &&
          other.from <= marker.from &&
          marker.to <= other.to &&
          (other.to - other.from > marker.to - marker.from || markers.indexOf(other) < markers.indexOf(marker)),
      )
    )
      return [];
    const to = scopeEnd(analysis, marker);
    if (to === undefined) return [];
    const isOfModels = marker.marker.rank !== undefined || sentence.is(to - 1, 'maker-owned');
    const choice =
      inApposition(analysis, marker.from, to) ??
      (isOfModels ? chooseSubject(analysis, marker, MODELS) : undefined) ??
      chooseSubject(analysis, marker, THINGS);
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
        { amongOwn: isAmongOwn(analysis, marker.from, to) },
      ),
    ];
  });
}

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

/** "**its** first product", "Mistral**'s** largest model", "the largest model that **it** has given away": among one maker's things. */
function isAmongOwn({ sentence }: Analysis, from: number, to: number): boolean {
  for (let at = from - 1; at >= from - 2; at--)
    if (sentence.is(at, 'owner') || sentence.is(at, 'possessive')) return true;
    else if (sentence.is(at, 'genitive')) return true;
  return sentence.is(to, 'definite') && sentence.is(to + 1, 'pronoun');
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
    if (sentence.is(at, 'maker-owned') || sentence.is(at, 'invention')) return at + 1;
    if (sentence.is(at, 'preposition') || sentence.is(at, 'auxiliary') || sentence.is(at, 'pronoun')) return undefined;
  }
  return undefined;
}
