import { TIERS, tierOf, type AttributeDeclaration, type Evidence, type Qualifiers } from '@stet/shared';
import { byStanding } from './clusters.js';
import type { Knowledge } from './knowledge.js';
import { covers, settingKey, settingOf, topicOf } from './settings.js';

/** Evidence that speaks of one setting; best standing first. */
export interface SettingGroup {
  readonly qualifiers: Qualifiers;
  readonly topic: string;
  readonly evidence: Evidence[];
}

export interface Separated {
  readonly groups: readonly SettingGroup[];
  /** Evidence that does not say which of the settings of stronger sources it speaks of. */
  readonly vague: readonly Evidence[];
}

/** Sorts evidence by the setting it speaks of (rules 2, 4 and 6 of `establish.ts`). Expects it sorted by `byStanding`. */
export function separateSettings(
  evidence: readonly Evidence[],
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): Separated {
  const groups = groupBySetting(evidence, attribute, knowledge);
  if (groups.length === 1) return { groups, vague: [] };
  const narrowerThan = (group: SettingGroup): readonly SettingGroup[] =>
    groups.filter(
      (other) =>
        other !== group &&
        other.topic === group.topic &&
        covers(group.qualifiers, other.qualifiers, attribute, knowledge),
    );
  for (const group of groups) if (isRuled(group)) takeInRuled(group, narrowerThan(group));
  const vague = groups.flatMap((group) => {
    const strongest = Math.min(
      ...narrowerThan(group).flatMap((other) => other.evidence.filter(isNoEstimate).map(rankOf)),
    );
    return takeOut(group.evidence, (item) => {
      const isOwnRun = attribute?.measured === true && tierOf(item) === 'secondary';
      return item.assertion.ruling === undefined && !isOwnRun && strongest < rankOf(item);
    });
  });
  return { groups: groups.filter((group) => group.evidence.length > 0), vague };
}

function groupBySetting(
  evidence: readonly Evidence[],
  attribute: AttributeDeclaration | undefined,
  knowledge: Knowledge,
): readonly SettingGroup[] {
  const [first] = evidence;
  // A key tells groups apart; what is alone needs none.
  if (first !== undefined && evidence.length === 1) return [startGroup(first, attribute)];
  const groups = new Map<string, SettingGroup>();
  for (const item of evidence) {
    const { qualifiers = {}, value } = item.assertion;
    const key = `${settingKey(qualifiers, attribute, knowledge)}\n${topicOf(value)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, startGroup(item, attribute));
    else group.evidence.push(item);
  }
  return [...groups.values()];
}

function startGroup(item: Evidence, attribute: AttributeDeclaration | undefined): SettingGroup {
  const { qualifiers = {}, value } = item.assertion;
  return { qualifiers: settingOf(qualifiers, attribute), topic: topicOf(value), evidence: [item] };
}

const isRuled = (group: SettingGroup): boolean =>
  group.evidence.some(({ assertion }) => assertion.ruling !== undefined);

/** A ruling decides the narrower settings too, unless they have one of their own. */
function takeInRuled(group: SettingGroup, narrower: readonly SettingGroup[]): void {
  for (const other of narrower) if (!isRuled(other)) group.evidence.push(...other.evidence.splice(0));
  group.evidence.sort(byStanding);
}

const isNoEstimate = ({ assertion }: Evidence): boolean => assertion.estimate !== true;
const rankOf = (evidence: Evidence): number => TIERS.indexOf(tierOf(evidence));

/** Removes what matches and returns it. */
function takeOut<T>(list: T[], matches: (item: T) => boolean): readonly T[] {
  const taken = list.filter(matches);
  if (taken.length > 0) list.splice(0, list.length, ...list.filter((item) => !matches(item)));
  return taken;
}
