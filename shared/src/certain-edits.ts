import type { Edit, Finding } from './finding.js';

/** The edits of all preferred fixes; of two that touch the same words the earlier one stays. */
export function certainEdits(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const edits = finding.fixes.find((fix) => fix.preferred)?.edits ?? [];
    const isFree = (edit: Edit) => taken.every((other) => edit.end <= other.start || other.end <= edit.start);
    if (edits.every(isFree)) taken.push(...edits);
  }
  return taken;
}
