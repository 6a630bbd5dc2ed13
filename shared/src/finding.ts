import type { EvidenceRow } from './evidence.js';
import type { RuleId, Severity } from './rule.js';
import type { Span } from './span.js';

export const FIX_KINDS = {
  useEstablishedValue: 'quickfix.stet.useEstablishedValue',
  identifySource: 'quickfix.stet.identifySource',
  letStand: 'quickfix.stet.letStand',
  removeStet: 'quickfix.stet.removeStet',
  recordFact: 'quickfix.stet.recordFact',
  fixAll: 'source.fixAll.stet',
} as const;
export type FixKind = (typeof FIX_KINDS)[keyof typeof FIX_KINDS];

export interface Edit extends Span {
  readonly newText: string;
}

/** Something the writer may choose; the draft is never touched otherwise. */
export interface Fix {
  readonly title: string;
  readonly kind: FixKind;
  /** True only for the one certain value of a claim outside quotations. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** A place that explains a finding: another span of the draft, or a source. */
export interface RelatedPlace {
  readonly message: string;
  readonly span?: Span;
  readonly url?: string;
  /** The id of the fact or source, for documents that open offline. */
  readonly source?: string;
}

/** What a rule has to say about a place in the draft. */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly text: string;
  readonly message: string;
  /** Id of the claim it speaks about, as in `stet claims`; absent for findings about no claim. */
  readonly claim?: string;
  readonly evidence: readonly EvidenceRow[];
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}
