import {
  FIX_KINDS,
  shiftSpan,
  type Evidence,
  type Finding,
  type Fix,
  type RelatedPlace,
  type RuleId,
  type Severity,
  type Span,
} from '@stet/shared';
import type { Knowledge } from '@stet/corpus';
import type { Messages } from '../messages/index.js';
import type { GroupRemark, Remark } from '../rules/rule.js';
import type { Ruling } from '../rules/run-rules.js';
import { toEvidenceRow } from './evidence-row.js';
import { offerLetStand } from './let-stand.js';
import type { DraftText } from './place-comment.js';

/** A finding that counts from its passage, without what depends on where that stands. */
export interface PassageFinding extends Finding {
  /** A comment may let it stand. */
  readonly mayStand: boolean;
  /** Of a rule's findings with the same word here, the first of the draft is reported. */
  readonly once?: string;
}

/** What a finding is put into words with. */
export interface Wording {
  readonly knowledge: Knowledge;
  readonly messages: Messages;
}

/** `span`, whose words are `text`, and all edits count from the passage. */
export function draftFinding(
  { rule, severity, remark }: Ruling<Remark | GroupRemark>,
  span: Span,
  text: string,
  { knowledge, messages }: Wording,
): PassageFinding {
  const evidence = distinctEvidence(remark.evidence);
  return {
    start: span.start,
    end: span.end,
    rule,
    severity,
    text,
    message: remark.message,
    evidence: evidence.map((item) => toEvidenceRow(item, knowledge)),
    related: evidence.map((item) => toRelated(item, knowledge, messages)),
    fixes: remark.fixes,
    mayStand: !remark.fixes.some((fix) => fix.kind === FIX_KINDS.removeStet),
    ...('once' in remark ? { once: remark.once } : {}),
  };
}

/** A finding in its draft, not yet put into words for the outside: of hundreds, few are shown. */
export interface FoundFinding {
  readonly finding: PassageFinding;
  /** Where its passage begins in the draft. */
  readonly at: number;
  /** Index of its claim among the draft's. */
  readonly claim: number | undefined;
  /** Other places of the draft that belong to it. */
  readonly places: (() => readonly RelatedPlace[]) | undefined;
}

/** Findings by how loud they are, so that nothing is done about those that are too quiet to be shown. */
export interface FoundFindings {
  readonly count: number;
  /** Those of a severity, in no order. */
  readonly of: (severity: Severity) => readonly FoundFinding[];
}

export const findAt = (
  finding: PassageFinding,
  at: number,
  claim?: number,
  places?: FoundFinding['places'],
): FoundFinding => ({ finding, at, claim, places });

/** Where it is in the draft. */
export const spanOf = ({ finding, at }: FoundFinding): Span =>
  shiftSpan({ start: finding.start, end: finding.end }, at);

/** The id of a claim, by its index among the draft's. */
export const claimId = (index: number): string => `c${index + 1}`;

export const reportFinding = (found: FoundFinding, draft: DraftText, messages: Messages): Finding =>
  new ReportedFinding(found, draft, messages);

class ReportedFinding implements Finding {
  readonly start: number;
  readonly end: number;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly text: string;
  readonly message: string;
  readonly evidence: Finding['evidence'];
  readonly related: readonly RelatedPlace[];
  readonly claim?: string;
  readonly #found: FoundFinding;
  readonly #draft: DraftText;
  readonly #messages: Messages;

  constructor(found: FoundFinding, draft: DraftText, messages: Messages) {
    const { finding, at, claim } = found;
    const places = found.places?.() ?? [];
    this.start = finding.start + at;
    this.end = finding.end + at;
    this.rule = finding.rule;
    this.severity = finding.severity;
    this.text = finding.text;
    this.message = finding.message;
    this.evidence = finding.evidence;
    this.related = places.length > 0 ? [...places, ...finding.related] : finding.related;
    if (claim !== undefined) this.claim = claimId(claim);
    this.#found = found;
    this.#draft = draft;
    this.#messages = messages;
  }

  /** Worked out when they are asked for: while a writer types, nobody does. */
  get fixes(): readonly Fix[] {
    const { finding, at } = this.#found;
    const own = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shiftSpan(edit, at)) }));
    return finding.mayStand ? [...own, ...offerLetStand(this.#draft, this, this.rule, this.#messages)] : own;
  }
}

const distinctEvidence = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(
    (item, index) =>
      evidence.findIndex(
        (other) =>
          other.source.id === item.source.id &&
          JSON.stringify(other.assertion.value) === JSON.stringify(item.assertion.value),
      ) === index,
  );

function toRelated(evidence: Evidence, knowledge: Knowledge, messages: Messages): RelatedPlace {
  const row = toEvidenceRow(evidence, knowledge, messages.language);
  const details = [row.published, messages.tiers[row.tier]].filter((detail) => detail !== undefined);
  return {
    message: messages.related(row.value, row.title, details),
    ...(row.url === undefined ? {} : { url: row.url }),
    source: row.source,
  };
}
