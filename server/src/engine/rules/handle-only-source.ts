/**
 * ## What it reports
 *
 * A statement or quotation attributed to a social-media handle and nothing else, where the corpus knows of no person behind it.
 *
 * ## Why it matters
 *
 * Handles are renamed, sold and impersonated; without a link nobody can find the post.
 *
 * ## Example
 *
 * > X user @AI_Observer shared: "…"
 *
 * ## What to do
 *
 * Link the post and say who it is, or cut. Where the corpus ought to know the account, add the handle to the person's record.
 *
 * ## When to let it stand
 *
 * When the account's reaction as such is the news and the link stands nearby.
 *
 * ## References
 *
 * - Verification Handbook (European Journalism Centre), chapter on user-generated content
 */
import { FIX_KINDS } from '@stet/shared';
import { defineRule } from './rule.js';

export const handleOnlySource = defineRule({
  id: 'handle-only-source',
  severity: 'information',
  phase: 'fast',
  since: '0.1.0',
  summary: 'A statement or quotation is attributed to a social-media handle that the corpus cannot tie to a person.',
  checkClaim({ claim }, { knowledge, messages }) {
    if (claim.attribute !== 'handle' || claim.offTopic) return undefined;
    const person = claim.subject.id === undefined ? undefined : knowledge.entity(claim.subject.id);
    const say = messages.rules['handle-only-source'];
    if (person) {
      const named = `${person.name} (${claim.text})`;
      return {
        span: claim,
        message: say.ofPerson(claim.text, person.name),
        severity: 'hint',
        evidence: [],
        fixes: [
          {
            title: messages.fixes.changeTo(named),
            kind: FIX_KINDS.identifySource,
            preferred: false,
            edits: [{ start: claim.start, end: claim.end, newText: named }],
          },
        ],
      };
    }
    return {
      span: claim,
      message: say.ofNobody(claim.text),
      evidence: [],
      fixes: [],
    };
  },
});
