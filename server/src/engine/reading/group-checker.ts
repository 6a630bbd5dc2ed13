import { draftFinding, type PassageFinding } from '../findings/draft-finding.js';
import type { Judgement } from '../judgement.js';
import type { GroupedClaim, GroupRemark, Judged } from '../rules/rule.js';
import { runGroupRule, type ClaimGroup } from '../rules/run-rules.js';

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
  readonly group: ClaimGroup;
  readonly members: readonly Member[];
}

/** What is said of one claim of a group; claims are given by their index among the members. */
export interface GroupFinding {
  readonly finding: PassageFinding;
  readonly claim: number;
  readonly places: GroupRemark['places'];
}

interface Checked extends Group {
  readonly findings: readonly GroupFinding[];
}

/** Has rules look at groups of claims, and again only at those whose claims are others than last time. */
export class GroupChecker {
  #judgement: Judgement | undefined;
  #checked = new Map<string, Checked>();

  /** The groups of which something is said. */
  check(groups: Iterable<Group>, judgement: Judgement): Checked[] {
    const known = this.#judgement === judgement ? this.#checked : new Map<string, Checked>();
    this.#judgement = judgement;
    this.#checked = new Map();
    const said: Checked[] = [];
    for (const { group, members } of groups) {
      if (members.length < 2) continue;
      const last = known.get(group.id);
      const findings = last && isSameGroup(last.members, members) ? last.findings : check(group, members, judgement);
      const checked = { group, members, findings };
      this.#checked.set(group.id, checked);
      if (findings.length > 0) said.push(checked);
    }
    return said;
  }
}

function check({ rule }: ClaimGroup, members: readonly Member[], judgement: Judgement): GroupFinding[] {
  const { levels, onFailure, knowledge } = judgement;
  const claims = toGroupedClaims(members);
  return runGroupRule(rule, claims, judgement, levels, onFailure).flatMap((ruling) => {
    const { claim: index, places } = ruling.remark;
    const claim = claims[index]?.claim;
    return claim ? [{ finding: draftFinding(ruling, claim, claim.text, knowledge), claim: index, places }] : [];
  });
}

function toGroupedClaims(members: readonly Member[]): GroupedClaim[] {
  let passage = -1;
  return members.map((member, i) => {
    if (member.passage !== members[i - 1]?.passage) passage++;
    return { claim: member.judged.claim, verdict: member.judged.verdict, passage };
  });
}

/** The same claims, and those of one passage still in one. */
const isSameGroup = (a: readonly Member[], b: readonly Member[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ judged, passage }, i) =>
      judged === b[i]?.judged && (passage === a[i - 1]?.passage) === (b[i].passage === b[i - 1]?.passage),
  );
