import {
  isAmount,
  labelOf,
  oneStepDown,
  printValue,
  tierOf,
  type EstablishedValue,
  type Evidence,
  type Severity,
} from '@stet/shared';
import { isRole, type Value } from '@stet/shared';
import type { Messages } from '../messages/index.js';
import type { GroupContext, Judged } from './rule.js';

/** "DeepSeek-V2 README, 2024-05-06": a source as a message names it. */
export const citeSource = ({ source }: Evidence): string => [source.title, source.published].filter(Boolean).join(', ');

/** The source of what is held instead, as a message names it; undefined where there is none. */
export const sourceOf = (held: EstablishedValue | undefined): string | undefined => {
  const [evidence] = held?.evidence ?? [];
  return evidence && citeSource(evidence);
};

type Manner = Pick<GroupContext, 'knowledge' | 'messages'>;

/** A value for a sentence; the organisation of a role by its name. */
export function sayValue(value: Value, { knowledge, messages: { language } }: Manner): string {
  if (!isRole(value) || !value.organisation) return printValue(value, language);
  const organisation = knowledge.entity(value.organisation)?.name ?? value.organisation;
  return printValue({ ...value, organisation }, language);
}

/** Units that a label says already ("total parameters: 671B"). */
const SAID_BY_LABEL = new Set(['parameter', 'token', 'experts', 'layer', 'count', 'GPU-hour']);

/** A value after its label, without the unit that the label says. */
export const sayAfterLabel = (value: Value, manner: Manner): string =>
  sayValue(isAmount(value) && SAID_BY_LABEL.has(value.unit) ? { ...value, unit: 'count' } : value, manner);

/** "HumanEval, chat": the setting a value holds for, where it has one. */
export function saySetting(qualifiers: Readonly<Record<string, string>>): string {
  const { benchmark, ...rest } = qualifiers;
  return [benchmark, ...Object.values(rest)].filter((word): word is string => word !== undefined).join(', ');
}

/** What a claim is about, for a sentence: "DeepSeek-V2’s benchmark score (HumanEval)". */
export const sayTopic = ({ claim }: Judged, { topic, language }: Messages): string =>
  topic(claim.subject.name, labelOf(claim.attribute, language), claim.qualifiers.benchmark);

/** A link or a footnote, as Markdown and plain text write them. */
export const hasLink = (source: string): boolean => /https?:\/\/|\]\(|\]\[|\[\^|<a\s/i.test(source);

/** Only press or social sources stand behind it, or it is known of another setting only (two steps): quieter. */
export function loudnessOf(severity: Severity, instead: EstablishedValue | undefined, loosely: boolean): Severity {
  const [best] = instead?.evidence ?? [];
  const weak = best !== undefined && (tierOf(best) === 'press' || tierOf(best) === 'social');
  const once = weak ? oneStepDown(severity) : severity;
  return loosely ? oneStepDown(oneStepDown(once)) : once;
}
