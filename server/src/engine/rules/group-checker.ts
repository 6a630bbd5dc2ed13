import type { RuleId } from '@stet/shared';
import type { Judgement } from '../judgement.js';
import type { GroupedClaim, GroupRemark, Judged, Rule } from './rule.js';
import { runGroupRule, type Ruling } from './run-rules.js';

/** A claim that a rule wants to see with others, where it stands in the draft. */
export interface Member {
  readonly judged: Judged;
  /** Index of its passage in the draft. */
  readonly passage: number;
  /** Index of the claim in its passage. */
  readonly claim: number;
}

/** The claims that a rule sees together, in the order of the draft. */
export interface Group {
  readonly rule: Rule;
  readonly key: string;
  readonly members: readonly Member[];
}

/** What is said of a group; claims are given by their index among the members. */
export interface GroupRuling {
  readonly group: Group;
  readonly rulings: readonly Ruling<GroupRemark>[];
}

interface Checked {
  readonly claims: readonly GroupedClaim[];
  readonly rulings: readonly Ruling<GroupRemark>[];
}

/** Has rules look at groups of claims, and again only at those whose claims are others than last time. */
export class GroupChecker {
  #judgement: Judgement | undefined;
  #checked = new Map<RuleId, Map<string, Checked>>();

  check(groups: Iterable<Group>, judgement: Judgement): GroupRuling[] {
    const known = this.#judgement === judgement ? this.#checked : new Map<RuleId, Map<string, Checked>>();
    this.#judgement = judgement;
    this.#checked = new Map();
    const said: GroupRuling[] = [];
    for (const group of groups) {
      if (group.members.length < 2) continue;
      const claims = toGroupedClaims(group.members);
      const last = known.get(group.rule.id)?.get(group.key);
      const checked = last && isSameGroup(last.claims, claims) ? last : check(group.rule, claims, judgement);
      const ofRule = this.#checked.get(group.rule.id) ?? new Map<string, Checked>();
      this.#checked.set(group.rule.id, ofRule.set(group.key, checked));
      if (checked.rulings.length > 0) said.push({ group, rulings: checked.rulings });
    }
    return said;
  }
}

function check(rule: Rule, claims: readonly GroupedClaim[], judgement: Judgement): Checked {
  const { levels, onFailure } = judgement;
  return { claims, rulings: runGroupRule(rule, claims, judgement, levels, onFailure) };
}

function toGroupedClaims(members: readonly Member[]): GroupedClaim[] {
  let passage = -1;
  return members.map((member, i) => {
    if (member.passage !== members[i - 1]?.passage) passage++;
    return { claim: member.judged.claim, verdict: member.judged.verdict, passage };
  });
}

const isSameGroup = (a: readonly GroupedClaim[], b: readonly GroupedClaim[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => one.claim === b[i]?.claim && one.verdict === b[i].verdict && one.passage === b[i].passage);
