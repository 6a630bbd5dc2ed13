/**
 * ## What it reports
 *
 * A statement on something that sources of equal standing give different values for, or that is true of a part only (the
 * licence of the code, not of the weights). All values are shown with their sources.
 *
 * ## Why it matters
 *
 * Neither value is wrong to print, but printing one as if it were the only one is.
 *
 * ## Example
 *
 * > The model is under the MIT license.
 *
 * The code is; the weights have a licence of their own.
 *
 * ## What to do
 *
 * Say which value you take and whose it is, or name both.
 *
 * ## When to let it stand
 *
 * When the draft names its source, or the part it speaks of, somewhere the checker does not see.
 *
 * ## References
 *
 * - The rule of what is established: `corpus/src/knowledge/establish.ts`
 */
import { attributeById, isComparison } from '@stet/shared';
import { compareWithHeld } from '../verdicts/agreement.js';
import { defineRule, type Judged, type RuleContext } from './rule.js';
import { offerValues } from './value-fixes.js';
import { saySetting, sayTopic, sayValue, sourceOf } from './wording.js';

export const contestedValue = defineRule({
  id: 'contested-value',
  severity: 'warning',
  since: '0.1.0',
  summary: 'Sources of equal standing disagree, or the statement is true of a part only: all values are shown.',
  checkClaim(judged, context) {
    const { claim, verdict } = judged;
    if (verdict.reason !== 'conflicting-evidence' || isComparison(claim.value)) return undefined;
    const { values } = verdict.establishment;
    const say = context.messages.rules['contested-value'];
    const said = values
      .slice(0, 4)
      .map((held) => say.value(sayValue(held.value, context), saySetting(held.qualifiers), sourceOf(held)));
    return {
      span: claim,
      message: say.differ(sayTopic(judged, context.messages), said, claim.text),
      evidence: values.flatMap((held) => held.evidence.slice(0, 2)),
      fixes: isOneOfThem(judged, context)
        ? []
        : offerValues(judged, values, context, false).filter((fix) =>
            fix.edits.some((edit) => context.source.slice(edit.start, edit.end) !== edit.newText),
          ),
    };
  },
});

/** Of several contested values another is no better than the one the draft gives. */
const isOneOfThem = ({ claim, verdict: { establishment } }: Judged, { knowledge }: RuleContext): boolean =>
  establishment.status === 'contested' &&
  establishment.values.some(
    (held) => compareWithHeld(claim, held.value, attributeById(claim.attribute), knowledge) === 'agrees',
  );
