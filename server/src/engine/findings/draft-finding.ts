import { FIX_KINDS, type Evidence, type Finding, type Fix, type RelatedPlace, type Span } from '@stet/shared';
import type { Knowledge } from '@stet/corpus';
import type { GroupRemark, Remark } from '../rules/rule.js';
import type { Ruling } from '../rules/run-rules.js';
import { toEvidenceRow } from './evidence-row.js';
import { offerLetStand } from './let-stand.js';
import type { DraftText } from './place-comment.js';

/** A finding that counts from its passage, without what depends on where that stands. */
export interface PassageFinding extends Finding {
  /** A comment may let it stand. */
  readonly mayStand: boolean;
}

/** `span`, and all edits, count from the passage whose text is `source`. */
export function draftFinding(
  { rule, severity, remark }: Ruling<Remark | GroupRemark>,
  span: Span,
  source: string,
  knowledge: Knowledge,
): PassageFinding {
  const evidence = distinctEvidence(remark.evidence);
  return {
    start: span.start,
    end: span.end,
    rule,
    severity,
    text: source.slice(span.start, span.end),
    message: remark.message,
    evidence: evidence.map((item) => toEvidenceRow(item, knowledge)),
    related: evidence.map((item) => toRelated(item, knowledge)),
    fixes: remark.fixes,
    mayStand: !remark.fixes.some((fix) => fix.kind === FIX_KINDS.removeStet),
  };
}

/**
 * The finding in its draft, of a passage that begins at `at`. Fixes are worked out when they are asked for: while a writer
 * types, nobody does.
 */
export function placeFinding(
  { mayStand, fixes, ...finding }: PassageFinding,
  at: number,
  claim: string | undefined,
  places: readonly RelatedPlace[],
  draft: DraftText,
): Finding {
  const span = { start: finding.start + at, end: finding.end + at };
  return {
    ...finding,
    ...span,
    ...(claim === undefined ? {} : { claim }),
    related: places.length > 0 ? [...places, ...finding.related] : finding.related,
    get fixes(): readonly Fix[] {
      const own = fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => moved(edit, at)) }));
      return mayStand ? [...own, ...offerLetStand(draft, span, finding.rule)] : own;
    },
  };
}

const moved = <T extends Span>(edit: T, by: number): T => ({ ...edit, start: edit.start + by, end: edit.end + by });

const distinctEvidence = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(
    (item, index) =>
      evidence.findIndex(
        (other) =>
          other.source.id === item.source.id &&
          JSON.stringify(other.assertion.value) === JSON.stringify(item.assertion.value),
      ) === index,
  );

function toRelated(evidence: Evidence, knowledge: Knowledge): RelatedPlace {
  const row = toEvidenceRow(evidence, knowledge);
  const details = [row.published, row.tier].filter(Boolean).join(', ');
  return {
    message: `${row.value}: ${row.title} (${details})`,
    ...(row.url === undefined ? {} : { url: row.url }),
    source: row.source,
  };
}
