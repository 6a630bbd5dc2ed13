/**
 * ## What it reports
 *
 * A quotation, or a statement that sets one thing against another, attributed to somebody without a name: "a Silicon Valley
 * AI researcher", "users", "an Anthropic spokesperson"; and an office of an employer without a name ("head of research at a
 * cloud provider"), since it identifies nobody.
 *
 * ## Why it matters
 *
 * Readers cannot weigh who says it, and nobody can ask again.
 *
 * ## Example
 *
 * > An independent developer shared: "…"
 *
 * ## What to do
 *
 * Name the person and link the post or statement, say why they are not named, or cut.
 *
 * ## When to let it stand
 *
 * When the newsroom's own rules for unnamed sources are met.
 *
 * ## References
 *
 * - Reuters Handbook of Journalism, "The essentials of Reuters sourcing"
 */
import { defineRule } from './rule.js';

export const anonymousSource = defineRule({
  id: 'anonymous-source',
  severity: 'information',
  phase: 'fast',
  since: '0.1.0',
  summary: 'A statement or quotation is attributed to an unnamed person.',
  checkClaim({ claim }, { messages }) {
    if (claim.offTopic || (claim.attribute !== 'anonymous' && !claim.unnamedEmployer)) return undefined;
    const say = messages.rules['anonymous-source'];
    return {
      span: claim,
      message: claim.unnamedEmployer ? say.noEmployer(claim.text, claim.subject.name) : say.noName(claim.text),
      evidence: [],
      fixes: [],
    };
  },
});
