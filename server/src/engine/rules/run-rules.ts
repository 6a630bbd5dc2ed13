import type { RuleId, RuleLevel, Severity } from '@stet/shared';
import { RULES } from './index.generated.js';
import type {
  DraftContext,
  DraftRemark,
  GroupContext,
  GroupedClaim,
  GroupRemark,
  IdleStet,
  Judged,
  Remark,
  Rule,
  RuleContext,
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

/** What the rules say of one claim by itself. */
export const runClaimRules = (
  judged: Judged,
  context: RuleContext,
  levels: RuleLevels,
  onFailure: OnRuleFailure,
): Ruling[] =>
  ALL.flatMap((rule) =>
    guard(rule, levels, onFailure, () => listOf(rule.checkClaim?.(judged, context))).map(toRuling(rule, levels)),
  );

/** The groups a claim belongs to, rule by rule. */
export const groupsOf = (judged: Judged, levels: RuleLevels, onFailure: OnRuleFailure): ClaimGroup[] =>
  ALL.flatMap((rule) =>
    guard(rule, levels, onFailure, () => rule.groupsOf?.(judged)).map((key) => ({ rule, id: `${rule.id} ${key}` })),
  );

/** What a rule says of a group of claims. */
export const runGroupRule = (
  rule: Rule,
  group: readonly GroupedClaim[],
  context: GroupContext,
  levels: RuleLevels,
  onFailure: OnRuleFailure,
): Ruling<GroupRemark>[] =>
  guard(rule, levels, onFailure, () => rule.checkGroup?.(group, context)).map(toRuling(rule, levels));

/** What the rules say of the draft as a whole. */
export const runDraftRules = (
  draft: DraftContext,
  levels: RuleLevels,
  onFailure: OnRuleFailure,
): Ruling<DraftRemark>[] =>
  ALL.flatMap((rule) => guard(rule, levels, onFailure, () => rule.checkDraft?.(draft)).map(toRuling(rule, levels)));

/** What the rules say of a stet comment that holds nothing back. */
export const runStetRules = (stet: IdleStet, levels: RuleLevels, onFailure: OnRuleFailure): Ruling[] =>
  ALL.flatMap((rule) =>
    guard(rule, levels, onFailure, () => listOf(rule.checkStet?.(stet))).map(toRuling(rule, levels)),
  );

/** What a rule answers; nothing where it is switched off or throws. */
function guard<T>(
  rule: Rule,
  levels: RuleLevels,
  onFailure: OnRuleFailure,
  ask: () => readonly T[] | undefined,
): readonly T[] {
  if (levels[rule.id] === 'off') return [];
  try {
    return ask() ?? [];
  } catch (error) {
    onFailure(rule.id, error);
    return [];
  }
}

const listOf = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

const toRuling =
  (rule: Rule, levels: RuleLevels) =>
  <R extends Pick<Remark, 'severity'>>(remark: R): Ruling<R> => ({
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
