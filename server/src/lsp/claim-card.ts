import type { JudgedClaim } from '@stet/server/engine';
import { attributeById, type EstablishedValue, type Evidence, type Qualifiers, type VerdictReason } from '@stet/shared';
import { toEvidenceRow } from './evidence-rows.js';
import type { Markup } from './markup.js';
import { printValue } from './print-value.js';

/** Settings (benchmark variants, other labs' runs) beyond these are only counted. */
const MOST_VALUES = 4;

const REASONS: Record<VerdictReason, string> = {
  'no-evidence': 'The corpus holds no evidence on it.',
  'conflicting-evidence': 'Sources of equal standing disagree.',
  outdated: 'It was true once and has been superseded.',
  'not-comparable': 'What is known speaks of another setting and cannot be compared.',
  'ambiguous-entity': 'It is not clear whom or what it speaks of.',
  'corpus-unavailable': 'No corpus could be read, so nothing can be said.',
};

/** What a claim is about: "DeepSeek-V2, total parameters". */
export const nameFact = ({ subject, attribute }: JudgedClaim): string =>
  `${subject.name}, ${attributeById(attribute)?.label ?? attribute}`;

/** The card a hover shows: the claim as read, the verdict, what is established on whose word, dissent, and why. */
export function describeClaim(claim: JudgedClaim, markup: Markup): string {
  const { establishment, explanation } = claim;
  const shown = establishment.values.slice(0, MOST_VALUES);
  const more = establishment.values.length - shown.length;
  const parts = [
    `${markup.strong(nameFact(claim))}: ${markup.text(`“${claim.text}”`)}`,
    markup.text(nameVerdict(claim)),
    ...shown.map((value) => describeValue(value, markup)),
    more > 0 ? markup.text(`… and ${more} more for other settings.`) : '',
    establishment.dissent.length > 0 ? describeDissent(establishment.dissent, markup) : '',
    markup.aside(explanation.at(-1) ?? ''),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function nameVerdict({ verdict, reason }: JudgedClaim): string {
  if (verdict === 'supported') return 'Agrees with what is established:';
  if (verdict === 'refuted') return 'Conflicts with what is established:';
  return reason ? REASONS[reason] : 'It cannot be judged.';
}

const describeValue = ({ value, qualifiers, evidence }: EstablishedValue, markup: Markup): string =>
  [
    [markup.strong(printValue(value)), markup.text(nameSetting(qualifiers))].filter(Boolean).join(' '),
    ...evidence.map((item) => markup.item(describeSource(item, markup))),
  ].join('\n');

const nameSetting = (qualifiers: Qualifiers): string => {
  const names = Object.values(qualifiers);
  return names.length > 0 ? `(${names.join(', ')})` : '';
};

const describeDissent = (dissent: readonly Evidence[], markup: Markup): string =>
  [
    markup.text('Others say:'),
    ...dissent.map((item) =>
      markup.item(`${markup.strong(printValue(item.assertion.value))}: ${describeSource(item, markup)}`),
    ),
  ].join('\n');

/** Title as a link, publisher, date, tier, and where in the source. */
function describeSource(evidence: Evidence, markup: Markup): string {
  const { title, url, publisher, published, tier, locator } = toEvidenceRow(evidence);
  const rest = [publisher, published, tier, locator].filter((part) => part !== undefined);
  return [markup.link(title, url), ...rest.map((part) => markup.text(part))].join(' · ');
}
