import { z } from 'zod';

export const SEVERITIES = ['hint', 'information', 'warning', 'error'] as const;
export const severitySchema = z.enum(SEVERITIES);
export type Severity = z.infer<typeof severitySchema>;
export const ruleLevelSchema = z.enum(['off', ...SEVERITIES]);
export type RuleLevel = z.infer<typeof ruleLevelSchema>;

/** True when `a` is at least as loud as `b`. */
export const isAtLeast = (a: Severity, b: Severity): boolean => SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b);

/** One step quieter; a hint stays a hint. */
export const oneStepDown = (severity: Severity): Severity =>
  SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)] ?? 'hint';

/** The rule ids of the contract; each is the name of one file in `server/src/engine/rules/`. */
export const RULE_IDS = [
  'refuted-figure',
  'refuted-date',
  'refuted-term',
  'refuted-affiliation',
  'refuted-comparison',
  'contested-value',
  'outdated-value',
  'inconsistent-draft',
  'mismatched-arithmetic',
  'mismatched-unit',
  'anachronism',
  'pseudonymous-source',
  'anonymous-source',
  'handle-only-source',
  'altered-quotation',
  'misattributed-quotation',
  'unsourced-figure',
  'unsupported-superlative',
  'incomparable-benchmark',
  'unused-stet',
] as const;
export const ruleIdSchema = z.enum(RULE_IDS);
export type RuleId = z.infer<typeof ruleIdSchema>;
