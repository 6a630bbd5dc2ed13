/**
 * ## What it reports
 *
 * A quotation whose words differ from those on record for the same speaker. What is left out at an ellipsis or put in in
 * square brackets is no difference, nor are case, punctuation, the style of the marks and the spelling of one and the same
 * word.
 *
 * ## Why it matters
 *
 * Quotation marks promise that these were the words. A changed word is a changed meaning, in somebody else's name.
 *
 * ## Example
 *
 * > Jensen Huang: "It is incredibly well engineered. It is absolutely A-plus quality science …"
 *
 * He said "incredibly well written".
 *
 * ## What to do
 *
 * Take the words on record, mark what you leave out with an ellipsis, or paraphrase without quotation marks. Words in
 * quotation marks are never changed for you.
 *
 * ## When to let it stand
 *
 * When the speaker said it more than once in different words, or it is your own translation.
 *
 * ## References
 *
 * - The comparison: `server/src/engine/verdicts/align-quotation.ts`
 */
import type { WordChange } from '../verdicts/align-quotation.js';
import { defineRule } from './rule.js';
import { citeSource, loudnessOf } from './wording.js';

export const alteredQuotation = defineRule({
  id: 'altered-quotation',
  severity: 'warning',
  phase: 'fast',
  since: '0.1.0',
  summary: 'A quotation differs from the words on record.',
  checkClaim({ claim, verdict: { instead, quotation } }) {
    if (!quotation || quotation.otherSpeaker || !quotation.changes.length) return undefined;
    const [evidence] = instead?.evidence ?? [];
    const [change, ...others] = quotation.changes;
    const more = others.length ? `, and ${others.length} more` : '';
    return {
      span: claim,
      message: `Not as on record: ${change ? sayChange(change) : ''}${more}${evidence ? ` (${citeSource(evidence)})` : ''}. On record: “${quotation.record.words}”`,
      severity: loudnessOf('warning', instead, false),
      evidence: instead?.evidence ?? [],
      fixes: [],
    };
  },
});

const sayChange = ({ said, recorded }: WordChange): string => {
  const [here, there] = [said.join(' '), recorded.join(' ')];
  if (!there) return `“${here}” is not there`;
  return here ? `“${there}”, not “${here}”` : `“${there}” is missing`;
};
