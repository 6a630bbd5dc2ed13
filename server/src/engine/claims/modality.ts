import type { Approximation, Modality } from '@stet/shared';
import type { QuantityMention, TokenRange } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';
import type { Clause } from './clauses.js';
import type { Sentence } from './sentence.js';

export interface Stance {
  readonly modality: Modality;
  readonly hypothetical: boolean;
  readonly inQuotation: boolean;
  /** Attributed to what nobody can look up: "official data show". */
  readonly nameless?: boolean;
}

/** How a statement around `range` is meant: asserted, attributed to somebody, forecast, negated, or only supposed. */
export function readStance(analysis: Analysis, range: TokenRange): Stance {
  const { sentence, clauses } = analysis;
  const inQuotation = sentence.isQuoted(range.from);
  const clause = clauses.clauseAt(range.from);
  const chain = governing(analysis, clause);
  const within = (at: number): boolean => chain.includes(clauses.clauseAt(at)) && sentence.isQuoted(at) === inQuotation;
  const takenBack = sentence.markersOf('retraction').some((marker) => sentence.isQuoted(marker.from) === inQuotation);
  if (takenBack || isNegated(analysis, range, within)) return { modality: 'negated', hypothetical: false, inQuotation };
  // A question states nothing.
  if (/^[?？]$/.test(sentence.token(sentence.to - 1)?.text ?? '') && !inQuotation)
    return { modality: 'forecast', hypothetical: true, inQuotation };
  if (
    sentence
      .markersOf('hypothetical')
      .some(
        (marker) => marker.from < range.from && within(marker.from) && !isQuestionWord(sentence, marker.from, range),
      )
  )
    return { modality: 'forecast', hypothetical: true, inQuotation };
  if (
    sentence
      .markersOf('forecast')
      .some((marker) => marker.from < range.to + 3 && within(marker.from) && marker.from < range.from + 6)
  )
    return { modality: 'forecast', hypothetical: false, inQuotation };
  const rumoured = sentence.markersOf('rumour').some((marker) => within(marker.from));
  if (inQuotation || rumoured || isAttributed(analysis, range))
    return {
      modality: 'attributed',
      hypothetical: rumoured && !inQuotation,
      inQuotation,
      ...(!rumoured && isNameless(sentence) ? { nameless: true } : {}),
    };
  return { modality: 'asserted', hypothetical: false, inQuotation };
}

/** The clause and those it depends on, as far as their meaning reaches into it. */
function governing(analysis: Analysis, clause: Clause): Clause[] {
  const chain = [clause];
  for (let current = clause; current.inherits !== undefined && chain.length < 6;) {
    // What is said of the main clause says nothing of a coordinate one, an aside or a parenthesis.
    if (
      current.kind === 'coordinate' ||
      current.kind === 'main' ||
      current.kind === 'relative' ||
      current.kind === 'parenthesis'
    )
      break;
    const parent = analysis.clauses.clauses[current.inherits];
    if (!parent || chain.includes(parent)) break;
    chain.push(parent);
    current = parent;
  }
  return chain;
}

/** "does not have 671B", "no 128K window"; not "not only", "no fewer than", "not just". */
function isNegated(analysis: Analysis, range: TokenRange, within: (at: number) => boolean): boolean {
  const { sentence } = analysis;
  for (let at = range.from - 1; at >= Math.max(sentence.from, range.from - 12); at--) {
    if (!within(at) || !sentence.is(at, 'negation')) continue;
    const next = sentence.token(at + 1);
    if (next && (sentence.is(at + 1, 'focus') || sentence.markersAt(at, 'hedge').length > 0)) continue;
    if (range.from - at > 7 && !sentence.is(at - 1, 'auxiliary') && !sentence.is(at - 1, 'modal')) continue;
    return true;
  }
  return isDeniedQuotation(sentence, range.from);
}

/** "isn't “Apache”": what is denied stands in quotation marks. */
function isDeniedQuotation(sentence: Sentence, from: number): boolean {
  let at = from;
  while (at > sentence.from && sentence.isQuoted(at)) at--;
  return at < from && sentence.is(at, 'negation');
}

/** "whether", "may" as a month and the like do not suppose the figure that follows far behind. */
const isQuestionWord = (sentence: Sentence, at: number, range: TokenRange): boolean =>
  sentence.nameAt(at) !== undefined || range.from - at > 25;

/** Somebody in the sentence says so: "according to …", "official benchmarks show", "the team revealed that". */
function isAttributed(analysis: Analysis, range: TokenRange): boolean {
  const { sentence } = analysis;
  if (sentence.markersOf('attribution').some((marker) => !sentence.isQuoted(marker.from))) return true;
  return sentence
    .markersOf('speech')
    .some(
      (marker) =>
        marker.to <= range.from &&
        (sentence.is(marker.to, 'complementiser') || sentence.token(marker.to)?.text === ':') &&
        !sentence.isQuoted(marker.from),
    );
}

/** "Tests show": the only source that the sentence gives has no name. */
const isNameless = (sentence: Sentence): boolean =>
  !sentence.markersOf('speech').length &&
  sentence.markersOf('attribution').some(({ marker }) => marker.nameless) &&
  !sentence.names.some(({ entities }) =>
    entities.some(({ type }) => type === 'organisation' || type === 'publication'),
  );

/** How exact the words around a figure make it. */
export function readApproximation(sentence: Sentence, quantity: QuantityMention): Approximation {
  if (quantity.min !== undefined) return 'range';
  if (quantity.approx) return quantity.approx;
  for (let gap = 0; gap <= 2; gap++) {
    const to = quantity.from - gap;
    if (gap > 0 && !sentence.is(to, 'determiner') && !/^[$€£¥~≈<>≥≤+]$/.test(sentence.token(to)?.text ?? '')) break;
    const before = sentence.markers.filter((m) => m.to === to).sort((a, b) => a.from - b.from);
    for (const { marker } of before) {
      if (marker.category === 'hedge' && marker.side === 'before') return marker.approx;
      if (marker.category === 'comparison' && marker.shape === 'predicate')
        return marker.op === '>' ? 'at-least' : marker.op === '<' ? 'at-most' : 'about';
    }
    const sign = sentence.token(to - 1)?.text;
    if (sign === '>' || sign === '≥') return 'at-least';
    if (sign === '<' || sign === '≤') return 'at-most';
    if (sign === '~' || sign === '≈') return 'about';
  }
  for (const { marker } of sentence.markers.filter((m) => m.from === quantity.to))
    if (marker.category === 'hedge' && marker.side === 'after') return marker.approx;
  return 'exact';
}
