/**
 * ## What it reports
 *
 * A statement or quotation attributed to a social-media handle and nothing else, where the corpus knows of no person behind it;
 * more quietly where it does, save that the draft calls them something ("AI blogger") that they are not on record as.
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
import type { Knowledge } from '@stet/corpus';
import { FIX_KINDS, isRole } from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';
import { GRAMMAR } from '../languages/grammar.js';
import { defineRule } from './rule.js';

export const handleOnlySource = defineRule({
  id: 'handle-only-source',
  severity: 'information',
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
        severity: isTakenForAnother(claim, knowledge) ? 'information' : 'hint',
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

/** "AI blogger @karpathy": what the draft calls whoever is behind the account is nothing that they are on record as. */
function isTakenForAnother({ value, subject }: ReadClaim, knowledge: Knowledge): boolean {
  if (!isRole(value) || value.role === '') return false;
  const noun = lastWord(value.role);
  const posts = knowledge.evidence(subject.id ?? '', 'affiliation').map(({ assertion }) => assertion.value);
  return (
    posts.length > 0 && !posts.some((post) => isRole(post) && (hasNoun(post.role, noun) || isTradeOf(post.role, noun)))
  );
}

const lastWord = (role: string): string => role.toLowerCase().split(/\s+/).at(-1) ?? '';
const hasNoun = (role: string, noun: string): boolean => role.toLowerCase().split(/\s+/).includes(noun);
const isTradeOf = (role: string, noun: string): boolean => {
  const trade = GRAMMAR.tradeOf(noun);
  return trade !== undefined && GRAMMAR.tradeOf(role) === trade;
};
