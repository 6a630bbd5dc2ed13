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

/** `span`, whose words are `text`, and all edits count from the passage. */
export function draftFinding(
  { rule, severity, remark }: Ruling<Remark | GroupRemark>,
  span: Span,
  text: string,
  knowledge: Knowledge,
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
  finding: PassageFinding,
  at: number,
  claim: string | undefined,
  places: readonly RelatedPlace[],
  draft: DraftText,
): Finding {
  const { rule, severity, text, message, evidence } = finding;
  const start = finding.start + at;
  const end = finding.end + at;
  const related = places.length > 0 ? [...places, ...finding.related] : finding.related;
  const placed = {
    start,
    end,
    rule,
    severity,
    text,
    message,
    evidence,
    related,
    get fixes(): readonly Fix[] {
      const own = finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => moved(edit, at)) }));
      return finding.mayStand ? [...own, ...offerLetStand(draft, { start, end }, rule)] : own;
    },
  };
  return claim === undefined ? placed : Object.assign(placed, { claim });
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
