import type { JudgedClaim } from '@stet/server/engine';
import { labelOf, type Language } from '@stet/shared';
import { describeEstablishment, nameSetting } from './describe-establishment.js';
import type { Judgement } from './judgement.js';
import type { Markup } from './markup.js';
import type { Messages } from './messages/index.js';

/** A hover is a card, not a page. */
const MOST = 4;

/** What can be done about a claim: a fix of one of its findings, and the address that does it where the client runs such. */
export interface CardFix {
  readonly title: string;
  readonly url: string | undefined;
}

export interface Card {
  readonly claim: JudgedClaim;
  /** The day the draft was judged at. */
  readonly asOf: string;
  readonly judgement: Judgement;
  readonly fixes: readonly CardFix[];
}

/** What a claim is about: "DeepSeek-V2, benchmark score (HumanEval)". */
export const nameFact = (
  { subject, attribute, qualifiers }: JudgedClaim,
  { language }: { readonly language: Language },
): string => `${subject.name}, ${labelOf(attribute, language)}${nameSetting(qualifiers)}`;

/** The card a hover shows: the claim as read, the verdict, what is established on whose word, dissent, fixes, and why. */
export function describeClaim({ claim, asOf, judgement, fixes }: Card, markup: Markup, messages: Messages): string {
  const { knowledge } = judgement;
  const manner = { knowledge, markup, messages, known: claim.qualifiers, most: MOST };
  const [first = '', ...others] = describeEstablishment(claim.establishment, manner);
  // A single value stands on the line of the verdict.
  const separator = claim.establishment.values.length === 1 ? ' ' : '\n\n';
  const blocks = [
    `${markup.strong(nameFact(claim, messages))}: ${markup.text(`“${claim.text}”`)}`,
    [markup.text(nameVerdict(claim, messages)), first].filter((part) => part !== '').join(separator),
    ...others,
    fixes.length > 0 ? markup.rule : '',
    fixes.map(({ title, url }) => markup.item(markup.link(title, url))).join('\n'),
    markup.aside(messages.explanation(explain(claim))),
    markup.aside(messages.judgedAsOf(asOf, knowledge.asOf)),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** The verdict in words; with a colon where values follow. */
function nameVerdict({ verdict, reason, establishment }: JudgedClaim, { reasons, verdicts }: Messages): string {
  const sentence = reason ? reasons[reason] : verdicts[verdict];
  return establishment.values.length > 0 ? sentence : sentence.replace(/:$/, '.').replace(/：$/, '。');
}

/** In short: of a judged claim how it came by its subject, of others why they are not judged. */
const explain = ({ verdict, explanation }: JudgedClaim): string =>
  (verdict === 'not-enough-info' ? explanation.at(-1) : explanation[0]) ?? '';
