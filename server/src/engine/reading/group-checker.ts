import { draftFinding, type PassageFinding } from '../findings/draft-finding.js';
import { lowerBound } from '../lower-bound.js';
import type { Judgement } from '../judgement.js';
import type { GroupedClaim, GroupRemark, Judged } from '../rules/rule.js';
import { runGroupRule, type ClaimGroup } from '../rules/run-rules.js';
import { changedWindow, type ChangedWindow } from '../changed-window.js';
import type { PassageReading } from './judge-passage.js';

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

export interface CheckedGroup extends Group {
  readonly findings: readonly GroupFinding[];
}

/**
 * Has rules look at groups of claims that stand in different passages of a draft, and again only at those whose claims are
 * others than last time.
 */
export class GroupChecker {
  #judgement: Judgement | undefined;
  #readings: readonly PassageReading[] = [];
  #groups = new Map<string, CheckedGroup>();
  /** Those of which something is said. */
  readonly #said = new Map<string, CheckedGroup>();

  /** The groups of which something is said, given what the draft's passages say. */
  check(readings: readonly PassageReading[], judgement: Judgement): CheckedGroup[] {
    const window = changedWindow(this.#readings, readings);
    if (judgement !== this.#judgement) this.#groups.clear();
    // Where passages came or went, those behind them have other numbers.
    if (judgement !== this.#judgement || window.toBefore !== window.toNow) this.#checkAll(readings, judgement);
    else this.#checkTouched(readings, window, judgement);
    this.#readings = readings;
    this.#judgement = judgement;
    return [...this.#said.values()];
  }

  #checkAll(readings: readonly PassageReading[], judgement: Judgement): void {
    const known = this.#groups;
    this.#groups = new Map();
    this.#said.clear();
    for (const [id, { group, members }] of gather(readings, 0, readings.length))
      this.#keep(id, checkAgain(known.get(id), group, members, judgement));
  }

  #checkTouched(readings: readonly PassageReading[], { from, toNow: to }: ChangedWindow, judgement: Judgement): void {
    const found = gather(readings, from, to);
    const gone = gather(this.#readings, from, to);
    for (const id of new Set([...gone.keys(), ...found.keys()])) {
      const known = this.#groups.get(id);
      const group = known?.group ?? found.get(id)?.group;
      if (!group) continue;
      const members = known
        ? replaced(known.members, from, to, found.get(id)?.members ?? [])
        : (found.get(id)?.members ?? []);
      this.#keep(id, checkAgain(known, group, members, judgement));
    }
  }

  #keep(id: string, checked: CheckedGroup): void {
    if (checked.members.length) this.#groups.set(id, checked);
    else this.#groups.delete(id);
    if (checked.findings.length) this.#said.set(id, checked);
    else this.#said.delete(id);
  }
}

/** The groups to which claims of some passages belong. */
function gather(
  readings: readonly PassageReading[],
  from: number,
  to: number,
): Map<string, { readonly group: ClaimGroup; readonly members: Member[] }> {
  const groups = new Map<string, { readonly group: ClaimGroup; readonly members: Member[] }>();
  for (let passage = from; passage < to; passage++) {
    const { groups: own, judged } = readings[passage] as PassageReading;
    for (const { group, claim } of own) {
      const member = { judged: judged[claim] as Judged, passage, claim };
      const known = groups.get(group.id);
      if (known) known.members.push(member);
      else groups.set(group.id, { group, members: [member] });
    }
  }
  return groups;
}

/** Members in the order of the draft, with those of some passages in the place of what these had. */
function replaced(members: readonly Member[], from: number, to: number, by: readonly Member[]): readonly Member[] {
  const before = members.slice(0, lowerBound(members, from, passageOf));
  return before.concat(by, members.slice(lowerBound(members, to, passageOf)));
}

const passageOf = ({ passage }: Member): number => passage;

function checkAgain(
  known: CheckedGroup | undefined,
  group: ClaimGroup,
  members: readonly Member[],
  judgement: Judgement,
): CheckedGroup {
  if (known && isSameGroup(known.members, members)) return { ...known, members };
  return { group, members, findings: members.length < 2 ? [] : check(group, members, judgement) };
}

function check({ rule }: ClaimGroup, members: readonly Member[], judgement: Judgement): GroupFinding[] {
  const { levels, onFailure } = judgement;
  const claims = toGroupedClaims(members);
  return runGroupRule(rule, claims, judgement, levels, onFailure).flatMap((ruling) => {
    const { claim: index, places } = ruling.remark;
    const claim = claims[index]?.claim;
    return claim ? [{ finding: draftFinding(ruling, claim, claim.text, judgement), claim: index, places }] : [];
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
