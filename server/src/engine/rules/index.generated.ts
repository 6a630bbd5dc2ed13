// Written by docs/generate.ts from the files beside it: npm run generate.
import { refutedFigure } from './refuted-figure.js';
import { refutedDate } from './refuted-date.js';
import { refutedTerm } from './refuted-term.js';
import { refutedAffiliation } from './refuted-affiliation.js';
import { refutedComparison } from './refuted-comparison.js';
import { contestedValue } from './contested-value.js';
import { outdatedValue } from './outdated-value.js';
import { inconsistentDraft } from './inconsistent-draft.js';
import { mismatchedArithmetic } from './mismatched-arithmetic.js';
import { mismatchedUnit } from './mismatched-unit.js';
import { anachronism } from './anachronism.js';
import { pseudonymousSource } from './pseudonymous-source.js';
import { anonymousSource } from './anonymous-source.js';
import { handleOnlySource } from './handle-only-source.js';
import { alteredQuotation } from './altered-quotation.js';
import { misattributedQuotation } from './misattributed-quotation.js';
import { unsourcedFigure } from './unsourced-figure.js';
import { unsupportedSuperlative } from './unsupported-superlative.js';
import { incomparableBenchmark } from './incomparable-benchmark.js';
import { unusedStet } from './unused-stet.js';
import type { Rule } from './rule.js';

/** Every rule, in the order of the contract. */
export const RULES: readonly Rule[] = [
  refutedFigure,
  refutedDate,
  refutedTerm,
  refutedAffiliation,
  refutedComparison,
  contestedValue,
  outdatedValue,
  inconsistentDraft,
  mismatchedArithmetic,
  mismatchedUnit,
  anachronism,
  pseudonymousSource,
  anonymousSource,
  handleOnlySource,
  alteredQuotation,
  misattributedQuotation,
  unsourcedFigure,
  unsupportedSuperlative,
  incomparableBenchmark,
  unusedStet,
];
