import type { Knowledge } from '@stet/corpus';
import { toEvidenceRow } from '@stet/server/engine';
import {
  printValue,
  type EstablishedValue,
  type Establishment,
  type Evidence,
  type EvidenceRow,
  type Qualifiers,
} from '@stet/shared';
import type { Markup } from './markup.js';
import type { Messages } from './messages/index.js';

export interface Manner {
  readonly knowledge: Knowledge;
  readonly markup: Markup;
  readonly messages: Messages;
  /** Qualifiers that have been told already. */
  readonly known: Qualifiers;
  /** Values, and sources of each, beyond these are only counted. */
  readonly most: number;
}

/** What is established, each value on whose word, then dissent: a block of lines each. */
export function describeEstablishment({ values, dissent }: Establishment, manner: Manner): string[] {
  const blocks = upToMost(values, manner, (value) => describeValue(value, manner));
  return dissent.length > 0 ? [...blocks, describeDissent(dissent, manner)] : blocks;
}

/** " (HumanEval, chat)" */
export const nameSetting = (qualifiers: Qualifiers): string => {
  const names = Object.values(qualifiers);
  return names.length > 0 ? ` (${names.join(', ')})` : '';
};

function describeValue({ value, qualifiers, evidence }: EstablishedValue, manner: Manner): string {
  const { markup, knowledge, known, messages } = manner;
  const others = Object.entries(qualifiers).filter(([name]) => !(name in known));
  const said = evidence.find(({ assertion }) => assertion.value === value);
  const shown = said ? toEvidenceRow(said, knowledge, messages.language).value : printValue(value, messages.language);
  const head = markup.strong(shown) + markup.text(nameSetting(Object.fromEntries(others)));
  const sources = upToMost(evidence, manner, (item) =>
    markup.item(describeSource(toEvidenceRow(item, knowledge), manner)),
  );
  return [head, ...sources].join('\n');
}

function describeDissent(dissent: readonly Evidence[], manner: Manner): string {
  const { markup, knowledge, messages } = manner;
  const describe = (item: Evidence): string => {
    const row = toEvidenceRow(item, knowledge, messages.language);
    return markup.item(`${markup.strong(row.value)}: ${describeSource(row, manner)}`);
  };
  return [markup.text(messages.othersSay), ...upToMost(dissent, manner, describe)].join('\n');
}

/** Title as a link, publisher, date, tier, and where in the source. */
function describeSource(
  { title, url, publisher, published, tier, locator }: EvidenceRow,
  { markup, messages: { tiers } }: Manner,
): string {
  const details = [publisher, published, tiers[tier], locator].filter((detail) => detail !== undefined);
  return [markup.link(title, url), ...details.map((detail) => markup.text(detail))].join(' · ');
}

function upToMost<T>(items: readonly T[], { markup, messages, most }: Manner, describe: (item: T) => string): string[] {
  const more = items.length - most;
  return [...items.slice(0, most).map(describe), ...(more > 0 ? [markup.text(messages.andMore(more))] : [])];
}
