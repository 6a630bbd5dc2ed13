import type { RuleId, RuleLevel, Severity } from '@stet/shared';
import { RULES } from './index.generated.js';
import type { DraftContext, IdleStet, Judged, PlacedClaim, Remark, Rule, RuleContext } from './rule.js';

/** A remark with the rule that made it and the loudness it is to have. */
export interface Ruling {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly remark: Remark;
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
): Ruling[] => ALL.flatMap((rule) => guard(rule, levels, onFailure, () => rule.checkClaim?.(judged, context)));

/** What the rules say of the draft as a whole. */
export const runDraftRules = (
  claims: readonly PlacedClaim[],
  context: DraftContext,
  levels: RuleLevels,
  onFailure: OnRuleFailure,
): Ruling[] => ALL.flatMap((rule) => guard(rule, levels, onFailure, () => rule.checkDraft?.(claims, context)));

/** What the rules say of a stet comment that holds nothing back. */
export const runStetRules = (stet: IdleStet, levels: RuleLevels, onFailure: OnRuleFailure): Ruling[] =>
  ALL.flatMap((rule) => guard(rule, levels, onFailure, () => rule.checkStet?.(stet)));

function guard(
  rule: Rule,
  levels: RuleLevels,
  onFailure: OnRuleFailure,
  check: () => Remark | readonly Remark[] | undefined,
): Ruling[] {
  const level = levels[rule.id];
  if (level === 'off') return [];
  try {
    const remarks = check() ?? [];
    return [remarks].flat().map((remark) => ({ rule: rule.id, severity: severityOf(rule, remark, level), remark }));
  } catch (error) {
    onFailure(rule.id, error);
    return [];
  }
}

/** A level that was set moves the rule as a whole: a remark that is a step quieter than its rule stays a step quieter. */
function severityOf(rule: Rule, remark: Remark, level: Severity | undefined): Severity {
  const own = remark.severity ?? rule.severity;
  if (level === undefined) return own;
  return own === rule.severity ? level : quieterOf(own, level);
}

const ORDER: readonly Severity[] = ['hint', 'information', 'warning', 'error'];
const quieterOf = (a: Severity, b: Severity): Severity => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b);
