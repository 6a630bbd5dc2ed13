import type { Evidence, FixKind, RuleId, Severity, Span } from '@stet/shared';
import type { Knowledge } from '@stet/corpus';
import type { DraftFormat } from '../api.js';
import type { Messages } from '../messages/index.js';
import type { DatedThing } from '../mentions/dated-things.js';
import type { StatedChange } from '../mentions/stated-changes.js';
import type { StatedSum } from '../mentions/stated-sums.js';
import type { ReadClaim } from '../claims/read-claim.js';
import type { Verdict } from '../verdicts/verify-claim.js';

/** A claim and what is so of it; spans are those of the passage it stands in. */
export interface Judged {
  readonly claim: ReadClaim;
  readonly verdict: Verdict;
}

/** A judged claim among those of its group. */
export interface GroupedClaim extends Judged {
  /** Equal for claims of one passage; counts from 0 within the group. */
  readonly passage: number;
}

/** What a passage tells; spans count from its beginning. */
export interface DraftPassage {
  readonly judged: readonly Judged[];
  /** Models and products with a date of release that it names, in order. */
  readonly datedThings: readonly DatedThing[];
  /** Changes whose ends and whose amount it gives in one sentence. */
  readonly statedChanges: readonly StatedChange[];
  /** Sums that it does for its reader. */
  readonly statedSums: readonly StatedSum[];
}

export interface GroupContext {
  readonly knowledge: Knowledge;
  /** The day the draft is judged at. */
  readonly asOf: string;
  readonly format: DraftFormat;
  /** In the language of the writer: all that a remark says. */
  readonly messages: Messages;
}

export interface RuleContext extends GroupContext {
  /** The text of the passage. */
  readonly source: string;
  /** The day the draft gives itself. */
  readonly draftDate: string | undefined;
}

/** What a rule about the draft as a whole may know. */
export interface DraftContext extends GroupContext {
  /** The day the draft gives itself. */
  readonly draftDate: string | undefined;
  readonly passages: readonly DraftPassage[];
}

export interface OfferedFix {
  readonly title: string;
  readonly kind: FixKind;
  readonly preferred: boolean;
  readonly edits: readonly (Span & { readonly newText: string })[];
}

/** What a rule says about a place of a passage. */
export interface Remark {
  readonly span: Span;
  readonly message: string;
  /** Another loudness than the rule's own. */
  readonly severity?: Severity;
  readonly evidence: readonly Evidence[];
  readonly fixes: readonly OfferedFix[];
  /** Of a rule's remarks with the same word here, the draft is told the first only. */
  readonly once?: string;
}

/** What a rule says about a place of the draft. */
export interface DraftRemark extends Remark {
  /** Index of the passage that its spans count from. */
  readonly passage: number;
  /** Index of the claim of that passage that it is about. */
  readonly claim?: number;
}

/** What a rule says about one claim of a group; claims are given by their index in the group. */
export interface GroupRemark extends Omit<Remark, 'span'> {
  readonly claim: number;
  /** Other claims that belong to it. */
  readonly places: readonly { readonly claim: number; readonly message: string }[];
}

/** A rule says whether to speak, how loudly, and what to offer. It sees judged claims, not text. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly since: string;
  /** One line for the index and the settings. */
  readonly summary: string;
  /** Called for each claim by itself; the answer is kept as long as the passage stays as it is. */
  readonly checkClaim?: (judged: Judged, context: RuleContext) => Remark | undefined;
  /** Called for each passage by itself; the answer is kept as long as the passage stays as it is. */
  readonly checkPassage?: (told: Omit<DraftPassage, 'judged'>, context: RuleContext) => readonly Remark[];
  /** Called for each stet comment that holds nothing back. */
  readonly checkStet?: (stet: IdleStet, context: StetContext) => Remark | undefined;
  /**
   * The groups in which a claim is to be held against other claims of the draft. Kept with the claim, as is what
   * `checkGroup` says of a group for as long as its claims are the same: an edit costs the groups it touches.
   */
  readonly groupsOf?: (judged: Judged) => readonly string[];
  /** Called for each group of two claims and more, in the order of the draft. */
  readonly checkGroup?: (group: readonly GroupedClaim[], context: GroupContext) => readonly GroupRemark[];
  /** Called whenever anything has changed: what it looks at must be little. */
  readonly checkDraft?: (draft: DraftContext) => readonly DraftRemark[];
}

/** What a rule about stet comments may know. */
export type StetContext = Pick<GroupContext, 'messages'>;

/** A comment that was meant to hold something back. */
export interface IdleStet {
  readonly span: Span;
  readonly rules: readonly string[];
}

export const defineRule = (rule: Rule): Rule => rule;
