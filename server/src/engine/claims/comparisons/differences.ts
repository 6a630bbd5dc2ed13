import type { ComparisonValue } from '@stet/shared';
import type { QuantityMention, TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { buildClaim, figureOf } from '../claim-builder.js';
import { readApproximation } from '../modality.js';
import { sameRef, type Ref } from '../ref.js';
import { comparisonAt, isInsideLonger } from './marked.js';
import type { MeasuredReading } from './ratios.js';
import { rivalsOf } from './rivals.js';
import { benchmarkOf } from './scores.js';
import { leftOf, rivalBefore, sideOf, type Sides } from './sides.js';
import { beforeHedges } from '../before-hedges.js';

/** How a figure is known to be a difference, and whose. */
interface DifferenceForm {
  readonly covers: TokenRange;
  readonly op: '>' | '<';
  /** Named as the other side. */
  readonly rival?: Ref | undefined;
  /** What lies ahead, where the difference itself is the subject ("**the gap** is 5 points"). */
  readonly leader?: Ref | undefined;
  /** A change of one thing: no other side. */
  readonly isChange?: boolean;
}

/** Between a figure and what it is a difference of. */
const REACH = 12;

/** "by 5 percentage points", "3.2 points higher than", "a lead of 21 points", "an increase of 15.5 points": never a score. */
export function readDifference(analysis: Analysis, quantity: QuantityMention): MeasuredReading | undefined {
  const { unit, amount } = quantity;
  if (unit !== undefined && unit !== 'point' && unit !== 'percent') return undefined;
  const form =
    followedBy(analysis, quantity) ??
    byExtent(analysis, quantity) ??
    ofNoun(analysis, quantity) ??
    ofSubject(analysis, quantity) ??
    behindVerb(analysis, quantity) ??
    ofSecurity(analysis, quantity) ??
    (quantity.isDifference ? { covers: quantity, op: '>', isChange: true } : undefined);
  if (!form) return undefined;
  const covers = [form.covers];
  const sides = form.isChange || amount === undefined ? undefined : sidesOf(analysis, quantity, form);
  if (!sides || amount === undefined) return { covers };
  const { left, right } = sides;
  const benchmark = benchmarkOf(analysis, quantity);
  const value: ComparisonValue = {
    left: left.name,
    right: right.name,
    op: 'difference',
    amount: form.op === '<' ? -amount : amount,
    unit: unit ?? 'point',
  };
  const claim = buildClaim(
    analysis,
    quantity,
    left,
    {
      kind: 'comparison',
      attribute: 'comparison',
      value,
      approx: readApproximation(analysis.sentence, quantity),
      qualifiers: benchmark ?? {},
      trace: `attribute comparison: a difference to ${right.name}`,
    },
    {
      comparison: { ...sides, by: benchmark ? ['benchmark-score'] : [], slack: quantity.halfStep },
      figure: figureOf(analysis, quantity),
    },
  );
  return { claim, covers };
}

function sidesOf(analysis: Analysis, quantity: QuantityMention, { leader, rival }: DifferenceForm): Sides | undefined {
  if (leader) return rival && { left: leader, right: rival, implied: false };
  const left = leftOf(analysis, quantity, rival ? [rival] : []);
  const right = rival ?? rivalBefore(analysis, quantity, left?.ref);
  return left && right && { left: left.ref, right, implied: rival === undefined || left.doubtful };
}

/** "3.2 points **higher than** X", "5 points **behind** X", "a 3.6-point **lead** over X" */
function followedBy(analysis: Analysis, quantity: QuantityMention): DifferenceForm | undefined {
  const { sentence } = analysis;
  const marker = comparisonAt(analysis, quantity.to);
  const isShare =
    quantity.unit === 'percent' && marker?.marker.measure !== undefined && marker.marker.measure !== 'score';
  if (marker && marker.marker.op !== '=' && quantity.unit !== undefined && !isShare) {
    const [rival] = rivalsOf(analysis, marker).refs;
    return { covers: { from: quantity.from, to: marker.to }, op: marker.marker.op, rival };
  }
  for (let at = quantity.to; at < quantity.to + 3; at++) {
    if (/^[,;:，；：]$/.test(sentence.token(at)?.text ?? '')) return undefined;
    const noun = sentence.markersAt(at, 'difference')[0];
    if (noun && (noun.marker.between === 'things' || quantity.unit === 'point'))
      return { covers: noun, op: noun.marker.op, ...partner(analysis, noun) };
  }
  return undefined;
}

/** "leads X **by** 5 points", "rose **by** 3 points" */
function byExtent(analysis: Analysis, quantity: QuantityMention): DifferenceForm | undefined {
  const { sentence } = analysis;
  if (quantity.unit === undefined || !sentence.is(beforeHedges(analysis, quantity), 'extent')) return undefined;
  const marker = sentence
    .markersOf('comparison')
    .filter((m) => m.to <= quantity.from && quantity.from - m.to <= REACH && !isInsideLonger(analysis, m))
    .at(-1);
  if (marker && marker.marker.op !== '=') {
    const [rival] = rivalsOf(analysis, marker).refs;
    return { covers: marker, op: marker.marker.op, rival: rival ?? afterwards(analysis, quantity) };
  }
  return quantity.unit === 'point' || benchmarkOf(analysis, quantity)
    ? { covers: quantity, op: '>', isChange: true }
    : undefined;
}

/** "a **lead of** more than 16 points", "an **increase of** 15.5 points" */
function ofNoun(analysis: Analysis, quantity: QuantityMention): DifferenceForm | undefined {
  const { sentence } = analysis;
  const of = beforeHedges(analysis, quantity);
  if (!sentence.is(of, 'partitive')) return undefined;
  const noun = sentence.markersOf('difference').find((marker) => marker.to <= of && of - marker.to <= 2);
  if (!noun) return undefined;
  const isScore = quantity.unit === 'point' || benchmarkOf(analysis, quantity) !== undefined;
  if (noun.marker.between === 'times' && !isScore) return undefined;
  return { covers: noun, op: noun.marker.op, ...partner(analysis, quantity, noun.marker.between) };
}

/** "X has 95.6 and Y 81.2; **the gap is** 14.4 points": of the two things that the sentence gives a figure before. */
function ofSubject(analysis: Analysis, quantity: QuantityMention): DifferenceForm | undefined {
  const { sentence, referents } = analysis;
  const copula = beforeHedges(analysis, quantity);
  const noun = sentence.markersOf('difference').find((marker) => marker.to === copula);
  if (noun?.marker.between !== 'things' || !sentence.is(copula, 'copular')) return undefined;
  const named = referents
    .filter((referent) => referent.form === 'name' && referent.to <= noun.from)
    .flatMap((referent) => sideOf(analysis, referent) ?? []);
  const things = named.filter((ref, index) => named.findIndex((other) => sameRef(other, ref)) === index);
  const [leader, rival] = things.length === 2 ? things : [];
  return { covers: noun, op: noun.marker.op, leader, rival };
}

/** "rose **5.8 points**", 领先 X **3.2个百分点**: points right behind a verb that says where they lead, or behind its object. */
function behindVerb(analysis: Analysis, quantity: QuantityMention): DifferenceForm | undefined {
  const { sentence } = analysis;
  if (quantity.unit !== 'point') return undefined;
  let at = beforeHedges(analysis, quantity);
  while (sentence.is(at, 'adverb') && !sentence.is(at, 'changing')) at--;
  for (const marker of sentence.markersOf('comparison')) {
    if (marker.marker.shape !== 'predicate' || marker.marker.op === '=' || marker.from > at) continue;
    const { refs, to } = rivalsOf(analysis, marker);
    if ((to ?? marker.to) !== at + 1 && marker.to !== at + 1) continue;
    return { covers: { from: marker.from, to: at + 1 }, op: marker.marker.op, rival: refs[0] };
  }
  return sentence.is(at, 'changing') ? { covers: quantity, op: '>', isChange: true } : undefined;
}

/** "its **shares fell by** 6.4%": how a price on the exchange moved. */
function ofSecurity(analysis: Analysis, quantity: QuantityMention): DifferenceForm | undefined {
  const { sentence } = analysis;
  if (quantity.unit !== 'percent') return undefined;
  const before = beforeHedges(analysis, quantity);
  let at = sentence.is(before, 'extent') ? before - 1 : before;
  if (!sentence.is(at, 'changing')) return undefined;
  while (at > sentence.from && before - at < REACH && !sentence.is(at, 'security')) at--;
  return sentence.is(at, 'security') ? { covers: quantity, op: '>', isChange: true } : undefined;
}

const partner = (
  analysis: Analysis,
  range: TokenRange,
  between: 'things' | 'times' = 'things',
): Pick<DifferenceForm, 'rival' | 'isChange'> =>
  between === 'times' ? { isChange: true } : { rival: afterwards(analysis, range) };

/** "over X", "on X": the other side behind a difference. */
function afterwards(analysis: Analysis, { to }: TokenRange): Ref | undefined {
  const referent = analysis.referents.find(
    (candidate) => candidate.from >= to && candidate.from - to <= 5 && candidate.governor.kind !== 'start',
  );
  return referent && (referent.governor.kind === 'comparand' || referent.governor.kind === 'preposition')
    ? sideOf(analysis, referent)
    : undefined;
}
