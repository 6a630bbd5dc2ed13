/**
 * ## What it reports
 *
 * A stet comment that holds nothing back: the finding it was written for is gone.
 *
 * ## Why it matters
 *
 * A comment left behind would silence the next mistake in the same place.
 *
 * ## Example
 *
 * > `<!-- stet refuted-figure: the company restated it -->` above a paragraph without a finding
 *
 * ## What to do
 *
 * Take it out; the fix does.
 *
 * ## When to let it stand
 *
 * Hardly ever. Where the finding depends on a corpus only some desks have, name that in the reason.
 *
 * ## References
 *
 * - ESLint's `--report-unused-disable-directives`, the same idea for code
 */
import { FIX_KINDS } from '@stet/shared';
import { defineRule } from './rule.js';

export const unusedStet = defineRule({
  id: 'unused-stet',
  severity: 'hint',
  since: '0.1.0',
  summary: 'A stet comment holds nothing back.',
  checkStet({ span, rules }, { messages }) {
    return {
      span,
      message: messages.rules['unused-stet'].holdsNothing(rules),
      evidence: [],
      fixes: [
        {
          title: messages.fixes.removeStet(),
          kind: FIX_KINDS.removeStet,
          preferred: false,
          edits: [{ start: span.start, end: span.end, newText: '' }],
        },
      ],
    };
  },
});
