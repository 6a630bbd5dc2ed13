/**
 * ## What it reports
 *
 * A person's post, employer, or its tense, that differs from what the corpus knows of their career; and an office that only
 * one person can hold, given to another than the corpus knows in it. Careers on record have gaps, so a former post is refuted
 * only where the record names several others, and what people are beside their work (adviser, student) never is.
 *
 * ## Why it matters
 *
 * Who speaks is half of what is said; a wrong title is also the correction that people ask for first.
 *
 * ## Example
 *
 * > Arthur Mensch, chief executive of Cohere, said …
 *
 * He leads Mistral AI.
 *
 * ## What to do
 *
 * Check which person is meant, and give the post they held on the date of the draft.
 *
 * ## When to let it stand
 *
 * When somebody else of the same name is meant, or the post is newer than the corpus.
 *
 * ## References
 *
 * - The verdict: `server/src/engine/verdicts/verify-affiliation.ts`
 */
import { isRole } from '@stet/shared';
import { defineRule } from './rule.js';
import { loudnessOf, sayValue, sourceOf } from './wording.js';

export const refutedAffiliation = defineRule({
  id: 'refuted-affiliation',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A person’s role or organisation, or its tense, differs from the record.',
  checkClaim(judged, context) {
    const { claim, verdict } = judged;
    const { instead } = verdict;
    if (verdict.verdict !== 'refuted' || !instead || !isRole(claim.value)) return undefined;
    const [holder = claim.subject] = verdict.whose;
    const not = holder === claim.subject ? claim.text : claim.subject.name;
    const post = sayValue(instead.value, context);
    return {
      span: claim,
      message: context.messages.rules['refuted-affiliation'].differs(holder.name, post, not, sourceOf(instead)),
      severity: loudnessOf('warning', instead, verdict.loosely),
      evidence: verdict.establishment.values.flatMap((value) => value.evidence.slice(0, 1)).slice(0, 4),
      fixes: [],
    };
  },
});
