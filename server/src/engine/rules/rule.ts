import type { Evidence, FixKind, RuleId, Severity, Span } from '@stet/shared';
import type { Knowledge } from '@stet/corpus';
import type { DraftFormat } from '../api.js';
import type { DatedThing } from '../mentions/dated-things.js';
import type { ReadClaim } from '../claims/read-claim.js';
import type { Verdict } from '../verdicts/verify-claim.js';

/** A claim and what is so of it; spans are those of the passage it stands in. */
export interface Judged {
  readonly claim: ReadClaim;
  readonly verdict: Verdict;
}

/** A judged claim in its draft. */
export interface PlacedClaim extends Judged {
  /** Where its passage begins in the draft. */
  readonly at: number;
  readonly index: number;
}

export interface RuleContext {
  readonly knowledge: Knowledge;
  /** The day the draft is judged at. */
  readonly asOf: string;
  readonly format: DraftFormat;
  /** The text of the passage. */
  readonly source: string;
}

/** What a rule about the draft as a whole may know; spans are the draft's. */
export interface DraftContext extends Omit<RuleContext, 'source'> {
  /** The day the draft gives itself. */
  readonly draftDate: string | undefined;
  /** Models and products with a date of release that it names, in order. */
  readonly datedThings: readonly DatedThing[];
}

export interface OfferedFix {
  readonly title: string;
  readonly kind: FixKind;
  readonly preferred: boolean;
  readonly edits: readonly (Span & { readonly newText: string })[];
}

/** What a rule says about a place. Spans are the passage's for `checkClaim`, the draft's for `checkDraft`. */
export interface Remark {
  readonly span: Span;
  readonly message: string;
  /** Another loudness than the rule's own. */
  readonly severity?: Severity;
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly OfferedFix[];
  /** Other places of the draft that belong to it (offsets of the draft). */
  readonly places?: readonly { readonly span: Span; readonly message: string }[];
  /** Index of the claim it is about, for `checkDraft`. */
  readonly claim?: number;
}

/** A rule says whether to speak, how loudly, and what to offer. It sees judged claims, not text. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** `fast`: on every keystroke. `slow`: when the writer pauses. */
  readonly phase: 'fast' | 'slow';
  readonly since: string;
  /** One line for the index and the settings. */
  readonly summary: string;
  /** Called for each claim by itself; the answer is kept as long as the passage stays as it is. */
  readonly checkClaim?: (judged: Judged, context: RuleContext) => Remark | undefined;
  /** Called for each stet comment that holds nothing back. */
  readonly checkStet?: (stet: IdleStet) => Remark | undefined;
  /** Called with all claims of the draft. */
  readonly checkDraft?: (claims: readonly PlacedClaim[], context: DraftContext) => readonly Remark[];
}

/** A comment that was meant to hold something back. */
export interface IdleStet {
  readonly span: Span;
  readonly rules: readonly string[];
}

export const defineRule = (rule: Rule): Rule => rule;
