import type { RuleId } from '@stet/shared';

/** The page of a rule's manual. */
export const rulePage = (id: RuleId): string => `https://github.com/stet-checker/stet/blob/main/docs/rules/${id}.md`;
