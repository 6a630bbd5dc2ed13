import { bySpan, type Finding, type Fix } from '@stet/shared';
import { applyEdits } from '../../server/src/cli/fixes.js';
import { pointOut } from './point-out.js';

/** Checks a text as the case does. */
export type Check = (text: string) => readonly Finding[];

/** Where an offset of the text before lies in the text after; undefined inside what was replaced. */
function moved(offset: number, { edits }: Fix, side: 'start' | 'end'): number | undefined {
  let by = 0;
  for (const edit of [...edits].sort(bySpan)) {
    const isBefore =
      side === 'start' ? edit.end <= offset : edit.end < offset || (edit.end === offset && edit.start < edit.end);
    if (isBefore) by += edit.newText.length - (edit.end - edit.start);
    else if (edit.start < offset) return undefined;
  }
  return offset + by;
}

const keyOf = (rule: string, start: number | undefined, end: number | undefined) => `${rule}@${start}-${end}`;

/** What is wrong with a fix: the finding stays, or another one comes up. */
function faultsOf(text: string, finding: Finding, fix: Fix, before: readonly Finding[], check: Check): string[] {
  const fixed = applyEdits(text, fix.edits);
  const after = check(fixed);
  const known = new Set(
    before.map(({ rule, start, end }) => keyOf(rule, moved(start, fix, 'start'), moved(end, fix, 'end'))),
  );
  const where = keyOf(finding.rule, moved(finding.start, fix, 'start'), moved(finding.end, fix, 'end'));
  return after.flatMap((found) => {
    const key = keyOf(found.rule, found.start, found.end);
    const stays = key === where || (found.rule === finding.rule && found.text === finding.text && !known.has(key));
    if (!stays && known.has(key)) return [];
    const title = `after “${fix.title}” ${stays ? 'the finding is still there' : 'another finding comes up'}:`;
    return [`${title} ${found.rule}: ${found.message}\n${pointOut(fixed, found)}`];
  });
}

/** Applies every fix of every finding, one at a time, and checks the draft again. */
export const checkFixes = (text: string, findings: readonly Finding[], check: Check): string[] =>
  findings.flatMap((finding) => finding.fixes.flatMap((fix) => faultsOf(text, finding, fix, findings, check)));
