import type { AttributeDeclaration, Cues } from '@stet/shared';
import type { Cue } from '../languages/grammar.js';
import type { CueMention, QuantityMention, TokenRange } from '../mentions/mention.js';
import { isJoiner } from '../mentions/tokens.js';
import type { Analysis } from './analysis.js';
import { isFiniteVerb } from './clauses.js';
import { beforeHedges } from './before-hedges.js';
import { CUE_WEIGHTS } from './weights.js';

/** A cue that speaks for reading a figure as an attribute. */
export interface BoundCue extends TokenRange {
  readonly attribute: AttributeDeclaration;
  readonly role: keyof Cues;
  readonly weight: number;
  /** Other attributes count the same noun ("tokens"): it does not say which is meant. */
  readonly shared: boolean;
}

/**
 * Gives every cue of a sentence to the figure it stands nearest to, among those whose unit and size allow the attribute: in
 * "47B in all, but just 13B active" the word "active" is said of 13B. What is counted ("parameters") must
 * follow its figure; a name of the attribute may stand before or after.
 */
export function bindCues(
  analysis: Analysis,
  mayHave: (quantity: QuantityMention, attribute: AttributeDeclaration) => boolean,
): ReadonlyMap<QuantityMention, readonly BoundCue[]> {
  const bound = new Map<QuantityMention, BoundCue[]>();
  const { quantities } = analysis.sentence;
  for (const quantity of quantities) bound.set(quantity, []);
  for (const mention of analysis.sentence.cues) {
    const marked = markedFigure(analysis, mention, quantities, mayHave);
    const named = new Set<QuantityMention>();
    const bind = (quantity: QuantityMention, { attribute, role }: Cue, weight: number): void => {
      const shared = mention.cues.some((other) => other.role === role && other.attribute !== attribute);
      bound.get(quantity)?.push({ attribute, role, weight, shared, from: mention.from, to: mention.to });
    };
    for (const cue of mention.cues) {
      if (cue.role === 'against' || (marked && cue.role === 'marks')) continue;
      const best = strongest(quantities, (quantity) => weighFor(quantity, cue));
      if (!best) continue;
      named.add(best.quantity);
      bind(best.quantity, cue, best.weight);
    }
    for (const cue of mention.cues) {
      if (cue.role !== 'against' && !(marked && cue.role === 'marks')) continue;
      if (!marked && isCovered(analysis, mention, cue.attribute)) continue;
      // "trained with 16,000 GPUs": what rules an attribute out does so for every figure of the clause, save where it is said
      // of one of them: "raised $2 million at a **valuation** of $9 million".
      const figures = marked ? [marked] : named.size === 1 ? [...named] : quantities;
      for (const quantity of figures) {
        const weight = weighFor(quantity, cue);
        if (weight !== undefined) bind(quantity, cue, weight);
      }
    }

    function weighFor(quantity: QuantityMention, { attribute, role }: Cue): number | undefined {
      return mayHave(quantity, attribute) ? weigh(analysis, mention, role, quantity) : undefined;
    }
  }
  return bound;
}

/** The figure that a cue speaks for most, and how strongly. */
function strongest(
  quantities: readonly QuantityMention[],
  weigh: (quantity: QuantityMention) => number | undefined,
): { quantity: QuantityMention; weight: number } | undefined {
  let best: { quantity: QuantityMention; weight: number } | undefined;
  for (const quantity of quantities) {
    const weight = weigh(quantity);
    if (weight !== undefined && (!best || Math.abs(weight) > Math.abs(best.weight))) best = { quantity, weight };
  }
  return best;
}

/** "per token" speaks for itself: the "token" in it rules out nothing more of the same attribute. */
const isCovered = ({ sentence }: Analysis, mention: CueMention, attribute: AttributeDeclaration): boolean =>
  sentence.cues.some(
    (longer) =>
      longer.from <= mention.from &&
      mention.to <= longer.to &&
      longer.to - longer.from > mention.to - mention.from &&
      longer.cues.some((cue) => cue.attribute === attribute),
  );

/** The one figure a distinguishing word ("active", "input") is said of: the nearest that any attribute it marks allows. */
function markedFigure(
  analysis: Analysis,
  mention: CueMention,
  quantities: readonly QuantityMention[],
  mayHave: (quantity: QuantityMention, attribute: AttributeDeclaration) => boolean,
): QuantityMention | undefined {
  const marks = mention.cues.filter((cue) => cue.role === 'marks');
  return strongest(marks.length ? quantities : [], (quantity) =>
    marks.some((cue) => mayHave(quantity, cue.attribute)) ? weigh(analysis, mention, 'marks', quantity) : undefined,
  )?.quantity;
}

/** The strength of a cue for a figure: its role's weight, less for every word and boundary between. */
function weigh(analysis: Analysis, cue: TokenRange, role: keyof Cues, quantity: QuantityMention): number | undefined {
  if (cue.from < quantity.to && quantity.from < cue.to) return CUE_WEIGHTS[role] > 0 ? CUE_WEIGHTS[role] : undefined;
  const base = CUE_WEIGHTS[role];
  if (isOfAPart(analysis, cue, quantity)) return undefined;
  if (role === 'counts')
    return isCounted(analysis, quantity, cue) || isFieldOf(analysis, quantity, cue) ? base : undefined;
  if (
    role === 'names' &&
    (isValued(analysis, cue, quantity) || isFieldOf(analysis, quantity, cue) || isSetOff(analysis, cue, quantity))
  )
    return base;
  // "86K **support** tickets": a verb stands before its object, a participle or a finite form behind it.
  if (role === 'verbs' && isCountOf(quantity, cue) && !isVerbBehind(analysis, cue)) return undefined;
  const apart = separation(analysis, cue, quantity);
  if (apart === undefined) return undefined;
  // The noun that the clause is about does not lose its hold with distance: "interactions on … quickly exceeded 150,000".
  const cost =
    role === 'names' && cue.to <= quantity.from && isNearestAfter(analysis, cue, quantity)
      ? Math.max(apart, CUE_WEIGHTS.barrier)
      : apart;
  const weight = Math.max(0, Math.abs(base) + cost);
  return weight > 0.4 ? Math.sign(base) * weight : undefined;
}

const isCountOf = ({ unit, to }: QuantityMention, { from }: TokenRange): boolean => unit === undefined && from === to;

const isVerbBehind = ({ sentence }: Analysis, { from }: TokenRange): boolean =>
  isFiniteVerb(sentence, from) || /(?:ed|ing)$/.test(sentence.token(from)?.norm ?? '');

/** "236B total parameters", "2.8M H800 GPU hours", "8-GPU": the noun the figure counts, with its adjectives; "two kinds of layer" are kinds. */
function isCounted(analysis: Analysis, quantity: QuantityMention, cue: TokenRange): boolean {
  const { sentence } = analysis;
  if (cue.from < quantity.to || cue.from - quantity.to > 5) return false;
  for (let at = quantity.to; at < cue.from; at++) {
    const token = sentence.token(at);
    if (!token || sentence.quantityAt(at) || sentence.is(at, 'sort')) return false;
    if (token.kind === 'mark' && !isJoiner(token) && token.text !== '+') return false;
    if (
      ['conjunction', 'contrast', 'relative', 'auxiliary', 'modal', 'determiner', 'pronoun', 'preposition'].some((c) =>
        sentence.is(at, c as 'preposition'),
      ) &&
      token.norm !== 'of'
    )
      return false;
  }
  return true;
}

/** "eight experts, of which two are **active**": said of a part, not of the whole before it. */
function isOfAPart({ sentence, clauses }: Analysis, cue: TokenRange, quantity: QuantityMention): boolean {
  const clause = clauses.clauseAt(cue.from);
  return (
    clause.kind === 'relative' &&
    quantity.to <= clause.from &&
    sentence.is(clause.from + 1, 'partitive') &&
    sentence.is(clause.from + 2, 'relative')
  );
}

/** "**Experts:** 128 per layer", "with more **experts**: 384": what stands before a colon is what the figure behind it counts. */
function isFieldOf({ sentence }: Analysis, quantity: QuantityMention, cue: TokenRange): boolean {
  const colon = sentence.token(cue.to)?.text;
  return (
    (colon === ':' || colon === '：') &&
    (cue.from - sentence.from <= 2 || !sentence.is(cue.to - 1, 'verb')) &&
    quantity.from > cue.to &&
    quantity.from - cue.to <= 3 &&
    !sentence.quantities.some((other) => other.from > cue.to && other.from < quantity.from)
  );
}

/** "at a valuation **of** nearly €6 billion": the figure is the value of what the word names. */
function isValued({ sentence }: Analysis, cue: TokenRange, quantity: QuantityMention): boolean {
  if (!sentence.is(cue.to, 'partitive')) return false;
  for (let at = cue.to + 1; at < quantity.from; at++)
    if (!sentence.is(at, 'adverb') && !sentence.is(at, 'determiner')) return false;
  return cue.to < quantity.from;
}

/**
 * "The number of **parameters** in X **(236B)** …", "The context **window, at 128,000 tokens,** …", "**At 2.6%, the hallucination
 * rate** of X …": a figure between marks beside a noun phrase is its value.
 */
function isSetOff(analysis: Analysis, cue: TokenRange, quantity: QuantityMention): boolean {
  const { sentence, referents, clauses } = analysis;
  let before = beforeHedges(analysis, quantity);
  const isAt = sentence.is(before, 'preposition');
  const isFronted = isAt && before === sentence.from && clauses.clauseAt(before).kind === 'fronted';
  const closes = endOfValue(analysis, quantity.to);
  if (closes === undefined) return false;
  if (isFronted) return cue.from - closes <= 3 && cue.from > closes + 1 && sentence.is(closes + 1, 'determiner');
  if (isAt) before--;
  if (!/^[,(，（]$/.test(sentence.token(before)?.text ?? '')) return false;
  const owner = sentence.is(cue.to, 'holding') && referents.find(({ to }) => to === before);
  return cue.to === before || (owner !== undefined && owner !== false && owner.from - cue.to <= 3);
}

/** The mark behind a figure and the noun that it counts. */
function endOfValue({ sentence }: Analysis, from: number): number | undefined {
  for (let at = from; at <= from + 3; at++) {
    const token = sentence.token(at);
    if (!token || isFiniteVerb(sentence, at)) return undefined;
    if (/^[,)，）]$/.test(token.text)) return at;
  }
  return undefined;
}

const isNearestAfter = ({ sentence, clauses }: Analysis, cue: TokenRange, quantity: QuantityMention): boolean =>
  clauses.clauseAt(cue.from) === clauses.clauseAt(quantity.from) &&
  !sentence.quantities.some((other) => other.from >= cue.to && other.to <= quantity.from);

/** A cost (negative) for what stands between two ranges; undefined where a semicolon or too much does. */
export function separation(analysis: Analysis, a: TokenRange, b: TokenRange): number | undefined {
  const { sentence, clauses } = analysis;
  const [from, to] = a.to <= b.from ? [a.to, b.from] : [b.to, a.from];
  let cost = 0;
  for (let at = from; at < to; at++) {
    const token = sentence.token(at);
    if (!token || token.text === ';' || token.text === '；') return undefined;
    // A parenthesis between two words does not part them.
    const owner = clauses.clauseAt(at);
    if (owner.kind === 'parenthesis' && owner !== clauses.clauseAt(a.from) && owner !== clauses.clauseAt(b.from))
      continue;
    if (sentence.quantityAt(at)) {
      if (sentence.quantityAt(at)?.from === at) cost += CUE_WEIGHTS.barrier;
      continue;
    }
    if (/^[,，()（）:：、]$/.test(token.text) || sentence.is(at, 'conjunction') || sentence.is(at, 'contrast'))
      cost += CUE_WEIGHTS.barrier;
    else if (
      token.kind !== 'mark' &&
      !sentence.is(at, 'preposition') &&
      !sentence.is(at, 'auxiliary') &&
      !sentence.is(at, 'adverb') &&
      !sentence.is(at, 'determiner')
    )
      cost += CUE_WEIGHTS.distance;
    else cost += CUE_WEIGHTS.distance / 4;
  }
  const [left, right] = [clauses.clauseAt(a.from), clauses.clauseAt(b.from)];
  // "a **KV cache** that is 40% smaller": the noun is what the clause behind it is about.
  const isHead = right.kind === 'relative' && Math.abs(right.from - Math.min(a.to, b.to)) <= 1;
  if (left !== right && !isHead)
    cost += left.kind === 'fronted' || right.kind === 'fronted' ? CUE_WEIGHTS.otherClause / 3 : CUE_WEIGHTS.otherClause;
  return cost;
}
