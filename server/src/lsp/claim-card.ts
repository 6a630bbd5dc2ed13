import type { Knowledge } from '@stet/corpus';
import { toEvidenceRow, type JudgedClaim } from '@stet/server/engine';
import {
  attributeById,
  printValue,
  type EstablishedValue,
  type Evidence,
  type EvidenceRow,
  type Qualifiers,
  type VerdictReason,
  type VerdictWord,
} from '@stet/shared';
import type { Markup } from './markup.js';

/** Values for other settings (benchmark variants, other labs' runs) and sources beyond these are only counted. */
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
export function nameFact({ subject, attribute, qualifiers }: JudgedClaim): string {
  return `${subject.name}, ${attributeById(attribute)?.label ?? attribute}${nameSetting(qualifiers)}`;
}

/** The card a hover shows: the claim as read, the verdict, what is established on whose word, dissent, and why. */
export const describeClaim = (claim: JudgedClaim, knowledge: Knowledge, markup: Markup): string =>
  new ClaimCard(claim, knowledge, markup).print();

class ClaimCard {
  constructor(
    private readonly claim: JudgedClaim,
    private readonly knowledge: Knowledge,
    private readonly markup: Markup,
  ) {}

  print(): string {
    const { claim, markup } = this;
    const { values, dissent } = claim.establishment;
    const blocks = [
      `${markup.strong(nameFact(claim))}: ${markup.text(`“${claim.text}”`)}`,
      markup.text(nameVerdict(claim)),
      ...this.#upToMost(values, (value) => this.#describeValue(value)),
      ...(dissent.length > 0 ? [this.#describeDissent(dissent)] : []),
      markup.aside(explain(claim)),
    ];
    return blocks.filter((block) => block !== '').join('\n\n');
  }

  #describeValue({ value, qualifiers, evidence }: EstablishedValue): string {
    const { markup, claim } = this;
    const others = Object.entries(qualifiers).filter(([name]) => !(name in claim.qualifiers));
    const said = evidence.find(({ assertion }) => assertion.value === value);
    const shown = said ? this.#row(said).value : printValue(value);
    const head = markup.strong(shown) + markup.text(nameSetting(Object.fromEntries(others)));
    return [head, ...this.#upToMost(evidence, (item) => markup.item(this.#describeSource(this.#row(item))))].join('\n');
  }

  #describeDissent(dissent: readonly Evidence[]): string {
    const { markup } = this;
    const describe = (item: Evidence): string => {
      const row = this.#row(item);
      return markup.item(`${markup.strong(row.value)}: ${this.#describeSource(row)}`);
    };
    return [markup.text('Others say:'), ...this.#upToMost(dissent, describe)].join('\n');
  }

  /** Title as a link, publisher, date, tier, and where in the source. */
  #describeSource({ title, url, publisher, published, tier, locator }: EvidenceRow): string {
    const details = [publisher, published, tier, locator].filter((detail) => detail !== undefined);
    return [this.markup.link(title, url), ...details.map((detail) => this.markup.text(detail))].join(' · ');
  }

  #row(evidence: Evidence): EvidenceRow {
    return toEvidenceRow(evidence, this.knowledge);
  }

  #upToMost<T>(items: readonly T[], describe: (item: T) => string): string[] {
    const more = items.length - MOST;
    return [...items.slice(0, MOST).map(describe), ...(more > 0 ? [this.markup.text(`… and ${more} more`)] : [])];
  }
}

/** The verdict in words; with a colon where values follow. */
function nameVerdict({ verdict, reason, establishment }: JudgedClaim): string {
  const sentence = reason ? REASONS[reason] : VERDICTS[verdict];
  return establishment.values.length > 0 ? sentence : sentence.replace(/:$/, '.');
}

/** In short: of a judged claim how it came by its subject, of others why they are not judged. */
const explain = ({ verdict, explanation }: JudgedClaim): string =>
  (verdict === 'not-enough-info' ? explanation.at(-1) : explanation[0]) ?? '';

const nameSetting = (qualifiers: Qualifiers): string => {
  const names = Object.values(qualifiers);
  return names.length > 0 ? ` (${names.join(', ')})` : '';
};
