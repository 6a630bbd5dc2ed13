import type {
  Approximation,
  AttributeDeclaration,
  ClaimKind,
  EntityType,
  Qualifiers,
  Span,
  TermValue,
  Value,
} from '@stet/shared';
import type { QuantityMention, TokenRange } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';
import type { Ref } from './ref.js';
import { explainSubject } from './explain-subject.js';
import { readFooting } from './footing.js';
import { readStance, type Stance } from './modality.js';
import type { FigureStyle, ReadClaim } from './read-claim.js';
import type { SubjectChoice } from './subjects.js';

interface Parts {
  readonly kind: ClaimKind;
  readonly attribute: string;
  readonly value: Value;
  readonly qualifiers?: Qualifiers;
  readonly approx?: Approximation;
  readonly trace: string;
}

/** A claim whose value is the words at `range`, said of `subject`. */
export function buildClaim(
  analysis: Analysis,
  range: TokenRange,
  subject: Ref,
  parts: Parts,
  extra: Partial<ReadClaim> = {},
): ReadClaim {
  const { sentence } = analysis;
  const span: Span = { start: sentence.tokens[range.from]?.start ?? 0, end: sentence.tokens[range.to - 1]?.end ?? 0 };
  const stance: Stance = readStance(analysis, range);
  return {
    ...span,
    text: sentence.text(range.from, range.to),
    kind: parts.kind,
    subject,
    attribute: parts.attribute,
    qualifiers: parts.qualifiers ?? {},
    value: parts.value,
    approx: parts.approx ?? 'exact',
    ...stance,
    alternatives: [],
    footing: 'named',
    inMind: [],
    ambiguous: false,
    trace: [`subject ${subject.name}${extra.subjectBy ? `: ${extra.subjectBy}` : ''}`, parts.trace],
    ...extra,
  };
}

/** A claim that a thing's attribute is the term at `range`; `said` are the words that say which attribute. */
export const termClaim = (
  analysis: Analysis,
  range: TokenRange,
  choice: SubjectChoice,
  attribute: AttributeDeclaration,
  value: TermValue,
  said: string,
): ReadClaim =>
  buildClaim(
    analysis,
    range,
    choice.best.ref,
    { kind: 'term', attribute: attribute.id, value, trace: `attribute ${attribute.label}: “${said}”` },
    doubtOf(analysis, choice, attribute.of),
  );

/** A value of words; `entity`: the id of what they name, where it is known. */
export const termOf = (term: string, entity?: string): TermValue => (entity ? { term, entity } : { term });

/** How a figure is written, for a fix that writes another the same way. */
export function figureOf({ sentence }: Analysis, quantity: QuantityMention): FigureStyle {
  const article = sentence.token(quantity.from - 1);
  return {
    number: quantity.number,
    style: quantity.style,
    halfStep: quantity.halfStep,
    unitFactor: quantity.unitFactor,
    ...(quantity.unit === undefined ? {} : { unit: quantity.unit }),
    ...(article && /^an?$/i.test(article.text) ? { article: { start: article.start, end: article.end } } : {}),
  };
}

/** The alternatives and the doubt that a choice of subject leaves. */
export const doubtOf = (
  analysis: Analysis,
  choice: SubjectChoice,
  wanted: readonly EntityType[],
): Pick<ReadClaim, 'alternatives' | 'ambiguous' | 'footing' | 'inMind' | 'subjectBy'> => ({
  ...readFooting(analysis, choice, wanted),
  subjectBy: explainSubject(analysis, choice),
  alternatives: choice.rivals.map((rival) => ({ subject: rival.ref })),
  ambiguous: choice.rivals.length > 0,
});
