import { attributeById, type Qualifiers, type Span } from '@stet/shared';
import type { QuantityMention } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { figureOf } from '../claim-builder.js';
import type { BoundCue } from '../cue-binding.js';
import { explainSubject } from '../explain-subject.js';
import { readFooting } from '../footing.js';
import { readApproximation, readStance } from '../modality.js';
import type { AttributeCandidate } from '../quantity-attributes.js';
import type { AlternativeReading, ReadClaim } from '../read-claim.js';
import type { Ref } from '../ref.js';
import type { SubjectChoice } from '../subjects.js';
import type { Chosen } from './choose-figure.js';

/** A second attribute this near is kept as an alternative for charity. */
const ATTRIBUTE_MARGIN = 1.5;

export function buildClaim(
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
  const horizon = stance.modality === 'forecast' ? horizonOf(analysis, quantity) : undefined;
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
    qualifiers: horizon ? { asOf: horizon.date, ...qualifiers } : qualifiers,
    ...(horizon ? { horizon: horizon.span } : {}),
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
    ...(attribute.relative && isBaseless(analysis) ? { baseless: true } : {}),
    ...(qualifiers.benchmark === undefined ? {} : { otherBenchmarks: otherBenchmarks(analysis, qualifiers.benchmark) }),
    ...(quantity.unit === undefined && !candidate.cues.some(({ weight }) => weight > 0) ? { unlabelled: true } : {}),
    trace: traceOf(analysis, candidate, choice, alternatives),
  };
}

/** Neither a second thing nor words that bring one in: "saves 90% on costs". */
function isBaseless({ sentence, referents }: Analysis): boolean {
  const things = new Set(
    sentence.names.flatMap(({ entities, text }) =>
      entities.some(({ type }) => type === 'model' || type === 'product') ? (entities[0]?.id ?? text) : [],
    ),
  );
  return (
    things.size < 2 &&
    !sentence.markersOf('comparand').length &&
    !referents.some(({ form }) => form === 'generation' || form === 'anaphor')
  );
}

/** "**By 2025**": the day a forecast is for, and the words that say so. */
function horizonOf({ sentence }: Analysis, quantity: QuantityMention): { date: string; span: Span } | undefined {
  const [date, ...others] = sentence.dates;
  // Of several dates it would have to be told which.
  if (!date || others.length || date.to > quantity.from || date.when.kind !== 'calendar') return undefined;
  const first = sentence.is(date.from - 1, 'dating') ? date.from - 1 : date.from;
  return { date: date.when.date, span: { start: sentence.token(first)?.start ?? date.start, end: date.end } };
}

const otherBenchmarks = ({ benchmarks }: Analysis, own: string): string[] =>
  benchmarks.map(({ name }) => name).filter((name) => name !== own);

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
