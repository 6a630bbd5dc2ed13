import { ATTRIBUTES, attributeById, type AttributeDeclaration, type Qualifiers } from '@stet/shared';
import type { QuantityMention } from '../mentions/mention.js';
import { FUNCTION_CLASSES } from '../languages/pack.js';
import type { Analysis } from './analysis.js';
import { bindBenchmarks, findBenchmarks, type BenchmarkMention } from './benchmarks.js';
import { isFiniteVerb } from './clauses.js';
import { bindCues, type BoundCue } from './cue-binding.js';
import { sameRef, type Ref } from './ref.js';
import { readApproximation, readStance } from './modality.js';
import { readQualifiers } from './qualifiers.js';
import { proposeAttributes, unitFor, type AttributeCandidate, type Share } from './quantity-attributes.js';
import { figureOf } from './claim-builder.js';
import { explainSubject } from './explain-subject.js';
import { readFooting } from './footing.js';
import type { AlternativeReading, ReadClaim } from './read-claim.js';
import { governorOf, isJoined } from './referents.js';
import { resolveReferent } from './analysis.js';
import { chooseSubject, type SubjectChoice } from './subjects.js';

/** Below this a reading is a guess, and none is made. */
const THRESHOLD = 3;
/** A second attribute this near is kept as an alternative for charity. */
const ATTRIBUTE_MARGIN = 1.5;

/** Reads the figures of a sentence as claims. `taken`: figures that are part of a comparison. */
export function readFigures(analysis: Analysis, taken: ReadonlySet<QuantityMention>): ReadClaim[] {
  const { sentence } = analysis;
  const quantities = sentence.quantities.filter((quantity) => !taken.has(quantity) && !isBasis(analysis, quantity));
  if (!quantities.length) return [];
  const cues = bindCues(
    analysis,
    (quantity, attribute) => !taken.has(quantity) && unitFor(quantity, attribute) !== undefined,
  );
  const benchmarks = findBenchmarks(analysis);
  const groups = groupFigures(analysis, quantities);
  const shares = findShares(analysis, quantities);
  const onBenchmark = benchmarks.length
    ? bindBenchmarks(analysis, benchmarks, groups)
    : new Map<QuantityMention, BenchmarkMention>();
  const claims: ReadClaim[] = [];
  let before: AttributeCandidate | undefined;
  for (const group of groups) {
    let lead: Chosen | undefined;
    const read: {
      quantity: QuantityMention;
      chosen: Chosen;
      candidates: readonly AttributeCandidate[];
      qualifiers: Qualifiers;
    }[] = [];
    group.forEach((quantity, index) => {
      const benchmark = countsSomething(analysis, quantity, cues.get(quantity) ?? [])
        ? undefined
        : (respectively(analysis, benchmarks, group)?.[index] ?? onBenchmark.get(quantity));
      const named =
        benchmark?.name ??
        (benchmarks.length ? undefined : benchmarkBefore(analysis, group, index, cues.get(quantity) ?? []));
      const own = proposeAttributes(
        quantity,
        cues.get(quantity) ?? [],
        named ? { benchmark: named } : {},
        shares.get(quantity),
      );
      const measure =
        lead?.candidate ?? ((own[0]?.score ?? 0) < 1 && isOtherSide(analysis, quantity) ? before : undefined);
      const candidates = pricePair(analysis, group, index) ?? withLead(own, measure, quantity);
      const chosen = choose(analysis, quantity, candidates, lead?.choice, index, group.length);
      if (!chosen) return;
      lead ??= chosen;
      before = chosen.candidate;
      read.push({
        quantity,
        chosen,
        candidates,
        qualifiers: readQualifiers(analysis, quantity, chosen.candidate, benchmark ?? named),
      });
    });
    // "sizes of 8B, 70B and 405B": a family's, not two values for one thing.
    const several =
      read.length > 1 &&
      read.every(
        ({ chosen }) =>
          (chosen.candidate.attribute.cardinality === 'one' || isChange(analysis, group)) &&
          chosen.candidate.attribute === lead?.candidate.attribute &&
          sameRef(chosen.refs[0], lead.refs[0]),
      );
    for (const { quantity, chosen, candidates, qualifiers } of read)
      claims.push(
        ...chosen.refs.map((ref) => buildClaim(analysis, quantity, chosen, ref, qualifiers, candidates, several)),
      );
  }
  return claims;
}

/** "**a million output tokens** cost $2.19": what the price is for. */
function isBasis({ sentence }: Analysis, quantity: QuantityMention): boolean {
  if (quantity.amount !== 1e6 && quantity.amount !== 1e3) return false;
  const isOfTokens =
    quantity.unit === 'token' ||
    sentence.cues.some(
      (cue) =>
        cue.from >= quantity.to &&
        cue.from - quantity.to <= 1 &&
        cue.cues.some(({ role, attribute }) => role === 'counts' && attribute.units?.includes('token')),
    );
  return (
    isOfTokens &&
    sentence.quantities.some(({ unit, from }) => /^[A-Z]{3}/.test(unit ?? '') && Math.abs(from - quantity.to) <= 8)
  );
}

interface Chosen {
  readonly candidate: AttributeCandidate;
  readonly choice: SubjectChoice;
  readonly refs: readonly Ref[];
}

function choose(
  analysis: Analysis,
  quantity: QuantityMention,
  candidates: readonly AttributeCandidate[],
  lead: SubjectChoice | undefined,
  index: number,
  size: number,
): Chosen | undefined {
  for (const candidate of candidates) {
    const own = chooseSubject(analysis, quantity, candidate.attribute.of, candidate.attribute);
    // In "87.5% and 83.2%" the second belongs to whom the first does, unless it is tied to another more closely.
    const choice = lead && (!own || own.best.score < lead.best.score - 0.2) ? lead : own;
    if (!choice) continue;
    const bare = quantity.unit === undefined && !candidate.cues.length;
    const tied = ['possessor', 'label', 'premodified', 'complement'].includes(choice.best.relation);
    const stands =
      !isOfCounted(analysis, quantity, candidate.attribute) &&
      (tied || isSpecification(analysis, quantity) || isBareObject(analysis, quantity, choice));
    if (candidate.score + (bare && stands ? THRESHOLD : 0) < THRESHOLD) continue;
    return { candidate, choice, refs: gridRefs(analysis, choice, candidate, index, size) };
  }
  return undefined;
}

/** "16 experts **of 3.8B**": of what is counted before it. */
const isOfCounted = ({ sentence }: Analysis, { from }: QuantityMention, attribute: AttributeDeclaration): boolean =>
  sentence.is(from - 1, 'partitive') &&
  sentence.cues.some(
    (cue) =>
      cue.to === from - 1 &&
      cue.cues.some((c) => c.role === 'counts') &&
      !cue.cues.some((c) => c.attribute === attribute && c.role !== 'against'),
  );

/** "314B, 8 experts, Apache 2.0.": an entry of a list without a verb. */
function isSpecification({ sentence, clauses }: Analysis, quantity: QuantityMention): boolean {
  if (quantity.style.scaleWord === '' || clauses.clauses.some((clause) => clause.hasVerb)) return false;
  const [before, after] = [sentence.token(quantity.from - 1)?.text ?? '', sentence.token(quantity.to)?.text ?? ''];
  return /^(?:|[,;:(])$/.test(before) && /^(?:|[,;.)])$/.test(after);
}

/** "Mixtral 8x7B has **47B**, and …": a suffix and nothing behind it, said of what the sentence names. */
function isBareObject({ sentence }: Analysis, quantity: QuantityMention, { best }: SubjectChoice): boolean {
  if (!/^[A-Z]$/.test(quantity.style.scaleWord) || !best.referent) return false;
  if (!isFiniteVerb(sentence, quantity.from - 1) && !sentence.is(quantity.from - 1, 'preposition')) return false;
  const next = sentence.token(quantity.to);
  return next?.kind !== 'word' || FUNCTION_CLASSES.some((wordClass) => sentence.is(quantity.to, wordClass));
}

/** "GPT-4o and Claude scored 88.7% and 88.3%": the first figure is the first subject's. */
function gridRefs(
  analysis: Analysis,
  choice: SubjectChoice,
  candidate: AttributeCandidate,
  index: number,
  size: number,
): readonly Ref[] {
  const list = choice.best.referent?.list ?? [];
  if (size < 2 || list.length !== size) return choice.refs;
  const member = list[index];
  const ref = member && resolveReferent(analysis, member, candidate.attribute.of);
  return ref ? [ref] : choice.refs;
}

/** Figures joined by commas and "and", of one unit: what is said of the first is said of all. */
function groupFigures(analysis: Analysis, quantities: readonly QuantityMention[]): QuantityMention[][] {
  const groups: QuantityMention[][] = [];
  for (const quantity of quantities) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isInAndOut(analysis, last, quantity)) group.push(quantity);
    else if (
      group &&
      last &&
      isOneMeasure(last, quantity) &&
      (isJoined(analysis.sentence, last.to, quantity.from) || isSpan(analysis, last, quantity))
    )
      group.push(quantity);
    else groups.push([quantity]);
  }
  return groups;
}

/** "$3 in, $15 out" */
const isInAndOut = ({ sentence }: Analysis, first: QuantityMention, second: QuantityMention): boolean =>
  first.unit === second.unit &&
  /^[A-Z]{3}/.test(first.unit ?? '') &&
  sentence.token(first.to)?.norm === 'in' &&
  sentence.token(second.to)?.norm === 'out' &&
  second.from - first.to <= 3;

/** "Opus is $15 and $75", "$0.14/$0.28": two prices where input and output are the subject are those, in this order. */
function pricePair(
  analysis: Analysis,
  group: readonly QuantityMention[],
  index: number,
): readonly AttributeCandidate[] | undefined {
  const [first, second] = group;
  if (
    group.length !== 2 ||
    !first?.unit ||
    !second?.unit ||
    !/^[A-Z]{3}(?:\/1M-token)?$/.test(first.unit) ||
    (first.amount ?? 0) >= (second.amount ?? 0) ||
    (second.amount ?? 0) > 1000
  )
    return undefined;
  const slash = analysis.sentence.token(first.to)?.text === '/' || isInAndOut(analysis, first, second);
  const spoken = analysis.sentence.block.cues.some((mention) =>
    mention.cues.some((cue) => cue.role === 'marks' && PRICES.includes(cue.attribute)),
  );
  const [attribute] = [PRICES[index]];
  if (
    !attribute ||
    !(slash || spoken || second.unit.endsWith('token')) ||
    analysis.sentence.cues.some(
      (mention) =>
        mention.from >= first.from &&
        mention.to <= second.to + 3 &&
        mention.cues.some((cue) => cue.role === 'marks' && PRICES.includes(cue.attribute)),
    )
  )
    return undefined;
  const unit = unitFor({ ...first, unit: first.unit.slice(0, 3), amount: first.amount ?? 0 }, attribute);
  return unit ? [{ attribute, unit, score: THRESHOLD + 2, cues: [] }] : undefined;
}

const PRICES = ATTRIBUTES.filter((attribute) => attribute.units?.every((unit) => unit.endsWith('/1M-token')));

/** "$0.14/$0.28 per million tokens": the unit stands behind the last of two. */
const isOneMeasure = (a: QuantityMention, b: QuantityMention): boolean =>
  a.unit === b.unit || (a.unit !== undefined && b.unit?.startsWith(`${a.unit}/`) === true);

/** "X gets 73.7% on MMLU and 70.1% on HumanEval. Y: 73.0% and 63.2%.": as many scores as the sentence before had benchmarks. */
function benchmarkBefore(
  { state }: Analysis,
  group: readonly QuantityMention[],
  index: number,
  cues: readonly BoundCue[],
): string | undefined {
  if (state.benchmarks.length !== group.length) return undefined;
  const isScore =
    group.length > 1
      ? group.every((quantity) => quantity.unit === 'percent' || quantity.unit === undefined)
      : cues.some((cue) => cue.role === 'verbs' && cue.attribute.needsQualifier === 'benchmark' && cue.weight > 2);
  return isScore ? state.benchmarks[index] : undefined;
}

/** "On A it uses **23,000 tokens** per question": a number of things is no score, nor is a bare one beyond all ratings. */
const countsSomething = (
  { sentence }: Analysis,
  { unit, amount, to }: QuantityMention,
  cues: readonly BoundCue[],
): boolean =>
  unit === 'token' ||
  unit === 'byte' ||
  (unit === undefined &&
    ((amount ?? 0) > HIGHEST_RATING
      ? !cues.some(({ role, attribute }) => role === 'names' && attribute.needsQualifier === 'benchmark')
      : sentence.cues.some(
          (cue) =>
            cue.from === to &&
            cue.cues.some(({ role, attribute }) => role === 'counts' && attribute.needsQualifier !== 'benchmark'),
        )));

/** Chess and Codeforces ratings stay below; a larger score is called one. */
const HIGHEST_RATING = 5000;

/** "X has 87.5% on A and 76.1% on B; Y has **86.2% and 71.0%**": as many scores as there are benchmarks before the clause. */
function respectively(
  { clauses }: Analysis,
  benchmarks: readonly BenchmarkMention[],
  group: readonly QuantityMention[],
): readonly BenchmarkMention[] | undefined {
  const [first] = group;
  if (!first || group.length < 2) return undefined;
  const clause = clauses.clauseAt(first.from);
  if (benchmarks.some((benchmark) => benchmark.from >= clause.from)) return undefined;
  const before = benchmarks.filter(({ name }, i) => benchmarks.findIndex((other) => other.name === name) === i);
  return before.length === group.length ? before : undefined;
}

/** "37B of its 671B parameters" */
function findShares({ sentence }: Analysis, quantities: readonly QuantityMention[]): Map<QuantityMention, Share> {
  const shares = new Map<QuantityMention, Share>();
  quantities.forEach((part, index) => {
    // "eight experts, **of which two** are at work"
    const before = quantities[index - 1];
    if (
      before?.unit === part.unit &&
      sentence.is(part.from - 1, 'relative') &&
      sentence.is(part.from - 2, 'partitive') &&
      (part.amount ?? 0) < (before?.amount ?? 0)
    )
      shares.set(part, 'part').set(before as QuantityMention, 'whole');
    const whole = quantities[index + 1];
    if (!whole || part.unit !== whole.unit || (part.amount ?? 0) >= (whole.amount ?? 0) || whole.from - part.to > 4)
      return;
    let of = false;
    for (let at = part.to; at < whole.from; at++) {
      if (sentence.token(at)?.norm === 'of') of = true;
      else if (
        !sentence.is(at, 'determiner') &&
        !sentence.is(at, 'owner') &&
        !sentence.is(at, 'adverb') &&
        sentence.token(at)?.kind !== 'word'
      )
        return;
    }
    if (of) shares.set(part, 'part').set(whole, 'whole');
  });
  return shares;
}

/** "from 70.0% to 87.5%": what it was before is not what it is. */
const isChange = (analysis: Analysis, [first, second]: readonly QuantityMention[]): boolean =>
  first !== undefined && second !== undefined && isSpan(analysis, first, second);

/** "from 7B in Gemma 1 to 27B in Gemma 2" */
function isSpan({ sentence }: Analysis, first: QuantityMention, second: QuantityMention): boolean {
  return (
    sentence.token(first.from - 1)?.norm === 'from' &&
    sentence.token(second.from - 1)?.norm === 'to' &&
    second.from - first.to <= 9
  );
}

/** "…, far below the 10M+ of comparable models": measured as the figure it is set against. */
const isOtherSide = (analysis: Analysis, quantity: QuantityMention): boolean =>
  governorOf(analysis.sentence, analysis.clauses, quantity.from).kind === 'comparand';

/** A figure in a list may be read as the first of the list was, where its own words say nothing. */
function withLead(
  candidates: readonly AttributeCandidate[],
  lead: AttributeCandidate | undefined,
  quantity: QuantityMention,
): readonly AttributeCandidate[] {
  if (!lead || candidates.some((candidate) => candidate.score >= lead.score || candidate.score >= THRESHOLD + 1))
    return candidates;
  const unit = unitFor(quantity, lead.attribute);
  if (unit === undefined) return candidates;
  const own = candidates.find((candidate) => candidate.attribute === lead.attribute);
  const inherited: AttributeCandidate = {
    attribute: lead.attribute,
    unit,
    score: lead.score - 0.5,
    cues: own?.cues ?? lead.cues,
  };
  return [inherited, ...candidates.filter((candidate) => candidate.attribute !== lead.attribute)].sort(
    (a, b) => b.score - a.score,
  );
}

function buildClaim(
  analysis: Analysis,
  quantity: QuantityMention,
  { candidate, choice }: Chosen,
  subject: Ref,
  qualifiers: Qualifiers,
  candidates: readonly AttributeCandidate[],
  several: boolean,
): ReadClaim {
  const { sentence } = analysis;
  const { attribute, unit } = candidate;
  const stance = readStance(analysis, quantity);
  const alternatives: AlternativeReading[] = [
    ...choice.rivals.map((rival) => ({ subject: rival.ref })),
    ...candidates
      .filter((other) => other !== candidate && other.score > candidate.score - ATTRIBUTE_MARGIN)
      .map((other) => ({ attribute: other.attribute.id })),
  ];
  return {
    start: quantity.start,
    end: quantity.end,
    text: quantity.text,
    kind: 'quantity',
    subject,
    attribute: attribute.id,
    qualifiers: stance.modality === 'forecast' ? { ...horizonOf(analysis, quantity), ...qualifiers } : qualifiers,
    value:
      quantity.amount === undefined
        ? { min: quantity.min ?? 0, max: quantity.max ?? 0, unit }
        : { amount: quantity.amount, unit },
    approx: readApproximation(sentence, quantity),
    ...stance,
    alternatives,
    ...readFooting(analysis, choice, attribute.of),
    ambiguous: choice.rivals.length > 0,
    ...(several ? { oneOfSeveral: true } : {}),
    figure: figureOf(analysis, quantity),
    ...(qualifiers.benchmark === undefined ? {} : { otherBenchmarks: otherBenchmarks(analysis, qualifiers.benchmark) }),
    ...(quantity.unit === undefined && !candidate.cues.some(({ weight }) => weight > 0) ? { unlabelled: true } : {}),
    trace: traceOf(analysis, candidate, choice, alternatives),
  };
}

/** "By 2025": the day a forecast is for. */
function horizonOf({ sentence }: Analysis, quantity: QuantityMention): Qualifiers {
  const [date, ...others] = sentence.dates;
  // Of several dates it would have to be told which.
  if (!date || others.length || date.to > quantity.from || date.when.kind !== 'calendar') return {};
  return { asOf: date.when.date };
}

const otherBenchmarks = (analysis: Analysis, own: string): string[] =>
  findBenchmarks(analysis)
    .map(({ name }) => name)
    .filter((name) => name !== own);

function traceOf(
  analysis: Analysis,
  candidate: AttributeCandidate,
  choice: SubjectChoice,
  alternatives: readonly AlternativeReading[],
): string[] {
  const others = alternatives.flatMap(({ attribute }) =>
    attribute ? [attributeById(attribute)?.label ?? attribute] : [],
  );
  const { sentence } = analysis;
  const words = (cue: BoundCue): string => `“${sentence.text(cue.from, cue.to)}” (${cue.role})`;
  return [
    `subject ${choice.best.ref.name}: ${explainSubject(analysis, choice)}`,
    `attribute ${candidate.attribute.label}: ${
      candidate.cues
        .filter((cue) => cue.weight > 0)
        .map(words)
        .join(', ') || 'unit and position'
    }${others.length ? `; nearly as well ${others.join(', ')}` : ''}`,
  ];
}
