import type { RuleId, RuleLevel, Severity } from '@stet/shared';
import { RULES } from './index.generated.js';
import type {
  DraftContext,
  DraftPassage,
  DraftRemark,
  GroupContext,
  GroupedClaim,
  GroupRemark,
  IdleStet,
  Judged,
  Remark,
  Rule,
  RuleContext,
  StetContext,
} from './rule.js';

/** A remark with the rule that made it and the loudness it is to have. */
export interface Ruling<R = Remark> {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly remark: R;
}

/** Claims of one key are held against each other by a rule. */
export interface ClaimGroup {
  readonly rule: Rule;
  /** Tells the group from those of all rules. */
  readonly id: string;
}

export type RuleLevels = Readonly<Partial<Record<RuleId, RuleLevel>>>;

/** Told when a rule threw: the others run on. */
export type OnRuleFailure = (rule: RuleId, error: unknown) => void;

const ALL: readonly Rule[] = RULES;
const OF_CLAIMS = ALL.filter(({ checkClaim }) => checkClaim);
const OF_PASSAGES = ALL.filter(({ checkPassage }) => checkPassage);
const OF_GROUPS = ALL.filter(({ groupsOf }) => groupsOf);

/** What the rules say of one claim by itself. */
export function runClaimRules(
  judged: Judged,
  context: RuleContext,
  levels: RuleLevels,
  onFailure: OnRuleFailure,
): Ruling[] {
  const rulings: Ruling[] = [];
  for (const rule of OF_CLAIMS) {
    const remark = guard(rule, levels, onFailure, () => rule.checkClaim?.(judged, context));
    if (remark) rulings.push(toRuling(rule, levels, remark));
  }
  return rulings;
}

/** What the rules say of one passage by itself, besides what they say of its claims. */
export const runPassageRules = (
  told: Omit<DraftPassage, 'judged'>,
  context: RuleContext,
  levels: RuleLevels,
  onFailure: OnRuleFailure,
): Ruling[] =>
  OF_PASSAGES.flatMap((rule) =>
    (guard(rule, levels, onFailure, () => rule.checkPassage?.(told, context)) ?? []).map((remark) =>
      toRuling(rule, levels, remark),
    ),
  );

/** The groups a claim belongs to, rule by rule. */
export function groupsOf(judged: Judged, levels: RuleLevels, onFailure: OnRuleFailure): ClaimGroup[] {
  const groups: ClaimGroup[] = [];
  for (const rule of OF_GROUPS)
    for (const key of guard(rule, levels, onFailure, () => rule.groupsOf?.(judged)) ?? [])
      groups.push({ rule, id: `${rule.id} ${key}` });
  return groups;
}

/** What a rule says of a group of claims. */
export const runGroupRule = (
  rule: Rule,
  group: readonly GroupedClaim[],
  context: GroupContext,
  levels: RuleLevels,
  onFailure: OnRuleFailure,
): Ruling<GroupRemark>[] =>
  (guard(rule, levels, onFailure, () => rule.checkGroup?.(group, context)) ?? []).map((remark) =>
    toRuling(rule, levels, remark),
  );

/** What the rules say of the draft as a whole. */
export const runDraftRules = (
  draft: DraftContext,
  levels: RuleLevels,
  onFailure: OnRuleFailure,
): Ruling<DraftRemark>[] =>
  ALL.flatMap((rule) =>
    (guard(rule, levels, onFailure, () => rule.checkDraft?.(draft)) ?? []).map((remark) =>
      toRuling(rule, levels, remark),
    ),
  );

/** What the rules say of a stet comment that holds nothing back. */
export const runStetRules = (
  stet: IdleStet,
  context: StetContext,
  levels: RuleLevels,
  onFailure: OnRuleFailure,
): Ruling[] =>
  ALL.flatMap((rule) => {
    const remark = guard(rule, levels, onFailure, () => rule.checkStet?.(stet, context));
    return remark ? [toRuling(rule, levels, remark)] : [];
  });

/** What a rule answers; nothing where it is switched off or throws. */
function guard<T>(rule: Rule, levels: RuleLevels, onFailure: OnRuleFailure, ask: () => T | undefined): T | undefined {
  if (levels[rule.id] === 'off') return undefined;
  try {
    return ask();
  } catch (error) {
    onFailure(rule.id, error);
    return undefined;
  }
}

const toRuling = <R extends Pick<Remark, 'severity'>>(rule: Rule, levels: RuleLevels, remark: R): Ruling<R> => ({
  rule: rule.id,
  severity: severityOf(rule, remark, levels[rule.id]),
  remark,
});

/** A level that was set moves the rule as a whole: a remark that is a step quieter than its rule stays a step quieter. */
function severityOf(rule: Rule, remark: Pick<Remark, 'severity'>, level: RuleLevel | undefined): Severity {
  const own = remark.severity ?? rule.severity;
  if (level === undefined || level === 'off') return own;
  return own === rule.severity ? level : quieterOf(own, level);
}

const ORDER: readonly Severity[] = ['hint', 'information', 'warning', 'error'];
const quieterOf = (a: Severity, b: Severity): Severity => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b);
