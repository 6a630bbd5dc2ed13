/**
 * ## What it reports
 *
 * A quotation, or a statement that sets one thing against another, attributed to somebody without a name: "a Silicon Valley
 * AI researcher", "users", "an Anthropic spokesperson"; and an office of an employer without a name ("head of research at a
 * cloud provider"), since it identifies nobody.
 *
 * Also words of somebody the corpus knows, where the draft says in which medium they were said and nobody can find them by it:
 * "in an interview" with no outlet and no date, "posted on X" of one who has no account on record, an outlet quoted without a
 * date or a link.
 *
 * ## Why it matters
 *
 * Readers cannot weigh who says it, and nobody can ask again. Words made up by a machine come with a real name and a medium,
 * hardly ever with a date.
 *
 * ## Example
 *
 * > An independent developer shared: "…"
 *
 * ## What to do
 *
 * Name the person and link the post or statement, say why they are not named, or cut. Of an interview say which.
 *
 * ## When to let it stand
 *
 * When the newsroom's own rules for unnamed sources are met.
 *
 * ## References
 *
 * - Reuters Handbook of Journalism, "The essentials of Reuters sourcing"
 */
import type { ReadClaim } from '../claims/read-claim.js';
import { defineRule, type Remark, type RuleContext } from './rule.js';
import { hasLink } from './wording.js';

export const anonymousSource = defineRule({
  id: 'anonymous-source',
  severity: 'information',
  since: '0.1.0',
  summary: 'A statement or quotation is attributed to an unnamed person, or to an occasion that nobody can find.',
  checkClaim({ claim, verdict }, context) {
    if (claim.offTopic) return undefined;
    const say = context.messages.rules['anonymous-source'];
    // Words like those on record can be found.
    if (claim.attribute === 'quotation')
      return verdict.establishment.status === 'unknown' ? remarkOnOccasion(claim, context) : undefined;
    if (claim.attribute !== 'anonymous' && !claim.unnamedEmployer) return undefined;
    return {
      span: claim,
      message: claim.unnamedEmployer ? say.noEmployer(claim.text, claim.subject.name) : say.noName(claim.text),
      evidence: [],
      fixes: [],
    };
  },
});

/** "Stated in an interview": which? An account on record is a place to look. */
function remarkOnOccasion(
  { speaker, subject }: ReadClaim,
  { knowledge, source, messages }: RuleContext,
): Remark | undefined {
  const known = subject.id === undefined ? undefined : knowledge.entity(subject.id);
  if (!speaker?.vague || !known || known.handles?.length || hasLink(source)) return undefined;
  const { start, end } = speaker.vague;
  const say = messages.rules['anonymous-source'];
  return {
    span: speaker.vague,
    message:
      speaker.kind === 'publication'
        ? say.noTitle(subject.name)
        : say.noOccasion(source.slice(start, end), subject.name),
    evidence: [],
    fixes: [],
  };
}
