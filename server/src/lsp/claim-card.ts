import type { Knowledge } from '@stet/corpus';
import type { JudgedClaim } from '@stet/server/engine';
import { attributeById, type VerdictReason, type VerdictWord } from '@stet/shared';
import { describeEstablishment, nameSetting } from './describe-establishment.js';
import type { Markup } from './markup.js';

/** A hover is a card, not a page. */
const MOST = 4;

const REASONS: Record<VerdictReason, string> = {
  'no-evidence': 'The corpus holds no evidence on it.',
  'conflicting-evidence': 'Sources of equal standing disagree:',
  outdated: 'It was true once and has been superseded:',
  'not-comparable': 'It is not held against the record:',
  'ambiguous-entity': 'It is not clear whom or what it speaks of.',
  'corpus-unavailable': 'No corpus could be read, so nothing can be said.',
};

const VERDICTS: Record<VerdictWord, string> = {
  supported: 'Agrees with what is established:',
  refuted: 'Conflicts with what is established:',
  'not-enough-info': 'It cannot be judged.',
};

/** What a claim is about: "DeepSeek-V2, benchmark score (HumanEval)". */
export const nameFact = ({ subject, attribute, qualifiers }: JudgedClaim): string =>
  `${subject.name}, ${attributeById(attribute)?.label ?? attribute}${nameSetting(qualifiers)}`;

/** The card a hover shows: the claim as read, the verdict, what is established on whose word, dissent, and why. */
export function describeClaim(claim: JudgedClaim, knowledge: Knowledge, markup: Markup): string {
  const manner = { knowledge, markup, known: claim.qualifiers, most: MOST };
  const [first = '', ...others] = describeEstablishment(claim.establishment, manner);
  // A single value stands on the line of the verdict.
  const separator = claim.establishment.values.length === 1 ? ' ' : '\n\n';
  const blocks = [
    `${markup.strong(nameFact(claim))}: ${markup.text(`“${claim.text}”`)}`,
    [markup.text(nameVerdict(claim)), first].filter((part) => part !== '').join(separator),
    ...others,
    markup.aside(explain(claim)),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** The verdict in words; with a colon where values follow. */
function nameVerdict({ verdict, reason, establishment }: JudgedClaim): string {
  const sentence = reason ? REASONS[reason] : VERDICTS[verdict];
  return establishment.values.length > 0 ? sentence : sentence.replace(/:$/, '.');
}

/** In short: of a judged claim how it came by its subject, of others why they are not judged. */
const explain = ({ verdict, explanation }: JudgedClaim): string =>
  (verdict === 'not-enough-info' ? explanation.at(-1) : explanation[0]) ?? '';
