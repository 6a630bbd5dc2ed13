import {
  attributeById,
  isAmount,
  oneStepDown,
  printValue,
  tierOf,
  type EstablishedValue,
  type Evidence,
  type Severity,
} from '@stet/shared';
import type { Knowledge } from '@stet/corpus';
import { isRole, type Value } from '@stet/shared';
import type { Judged } from './rule.js';

/** "DeepSeek-V2 README, 2024-05-06": a source as a message names it. */
export const citeSource = ({ source }: Evidence): string => [source.title, source.published].filter(Boolean).join(', ');

/** A value for a sentence; the organisation of a role by its name. */
export function sayValue(value: Value, knowledge: Knowledge): string {
  if (!isRole(value) || !value.organisation) return printValue(value);
  return printValue({ ...value, organisation: knowledge.entity(value.organisation)?.name ?? value.organisation });
}

/** Units that a label says already ("total parameters: 671B"). */
const SAID_BY_LABEL = new Set(['parameter', 'token', 'experts', 'layer', 'count', 'GPU-hour']);

/** A value after its label, without the unit that the label says. */
export const sayAfterLabel = (value: Value, knowledge: Knowledge): string =>
  isAmount(value) && SAID_BY_LABEL.has(value.unit)
    ? printValue({ ...value, unit: 'count' })
    : sayValue(value, knowledge);

/** "HumanEval, chat": the setting a value holds for, where it has one. */
export function saySetting(qualifiers: Readonly<Record<string, string>>): string {
  const { benchmark, ...rest } = qualifiers;
  return [benchmark, ...Object.values(rest)].filter((word): word is string => word !== undefined).join(', ');
}

/** What a claim is about, for a sentence: "DeepSeek-V2’s benchmark score (HumanEval)". */
export function sayTopic({ claim }: Judged): string {
  const label = attributeById(claim.attribute)?.label ?? claim.attribute;
  const { benchmark } = claim.qualifiers;
  return `${claim.subject.name}’s ${label}${benchmark ? ` (${benchmark})` : ''}`;
}

/** Only press or social sources stand behind it, or it is known of another setting only (two steps): quieter. */
export function loudnessOf(severity: Severity, instead: EstablishedValue | undefined, loosely: boolean): Severity {
  const [best] = instead?.evidence ?? [];
  const weak = best !== undefined && (tierOf(best) === 'press' || tierOf(best) === 'social');
  const once = weak ? oneStepDown(severity) : severity;
  return loosely ? oneStepDown(oneStepDown(once)) : once;
}

/** "671B is DeepSeek-V3’s." */
export const sayWhose = (written: string, whose: readonly { readonly name: string }[]): string =>
  whose.length ? ` ${written} is ${whose.map(({ name }) => `${name}’s`).join(' and ')}.` : '';
