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
import type { Messages } from '../messages/index.js';
import type { WordChange } from '../verdicts/align-quotation.js';
import { defineRule } from './rule.js';
import { loudnessOf, sourceOf } from './wording.js';

export const alteredQuotation = defineRule({
  id: 'altered-quotation',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A quotation differs from the words on record.',
  checkClaim({ claim, verdict: { instead, quotation } }, { messages }) {
    const [change, ...others] = quotation?.changes ?? [];
    if (!change || !quotation || quotation.otherSpeaker) return undefined;
    const say = messages.rules['altered-quotation'];
    return {
      span: claim,
      message: say.differs(sayChange(change, say), others.length, sourceOf(instead), quotation.record.words),
      severity: loudnessOf('warning', instead, false),
      evidence: instead?.evidence ?? [],
      fixes: [],
    };
  },
});

const sayChange = ({ said, recorded }: WordChange, say: Messages['rules']['altered-quotation']): string => {
  const [here, there] = [said.join(' '), recorded.join(' ')];
  if (!there) return say.added(here);
  return here ? say.changed(there, here) : say.left(there);
};
