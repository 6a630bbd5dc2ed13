/**
 * ## What it reports
 *
 * A statement or quotation attributed to a pseudonym that the draft ("Ada Field (pseudonym)") or the corpus marks as one.
 *
 * ## Why it matters
 *
 * A made-up name with a real title and a real university reads like a witness. Nobody can ask them.
 *
 * ## Example
 *
 * > Ada Field (a pseudonym), who teaches in Delft, said: "…"
 *
 * ## What to do
 *
 * Name the person; or say that they asked not to be named, without a name that is not theirs; or cut the quotation.
 *
 * ## When to let it stand
 *
 * When the newsroom knows the person and has agreed to protect them. Say who decided it.
 *
 * ## References
 *
 * - Society of Professional Journalists, Code of Ethics: "Identify sources clearly"
 */
import { FIX_KINDS } from '@stet/shared';
import { defineRule, type Judged, type OfferedFix, type RuleContext } from './rule.js';

export const pseudonymousSource = defineRule({
  id: 'pseudonymous-source',
  severity: 'warning',
  since: '0.1.0',
  summary: 'A statement or quotation is attributed to a pseudonym, marked so in the draft or in the corpus.',
  checkClaim(judged, context) {
    const { claim } = judged;
    if (claim.attribute !== 'pseudonym') return undefined;
    return {
      span: claim,
      message: context.messages.rules['pseudonymous-source'].pseudonym(claim.subject.name),
      evidence: [],
      fixes: offerAnonymity(judged, context),
    };
  },
});

/** "Professor Field (pseudonym)" → "a professor who asked not to be named": the role stays, the made-up name goes. */
function offerAnonymity({ claim }: Judged, { source, messages: { fixes } }: RuleContext): OfferedFix[] {
  // English words are no fix for a Chinese sentence.
  if (/\p{Script=Han}/u.test(claim.text)) return [];
  const before = source.slice(0, claim.start);
  const title =
    /(?:^|[\s“"'])((?:(?:Associate|Assistant)\s+)?(?:Professor|Prof\.|Dr\.?|Mr\.?|Ms\.?|Mrs\.?)\s+)$/.exec(
      before,
    )?.[1] ?? '';
  const start = claim.start - title.length;
  const noun = /prof/i.test(title) ? 'a professor' : 'a person';
  const sentenceStart = /(?:^|[.!?:。]["”’]?\s+|[—–-]\s+)$/.test(source.slice(0, start)) || start === 0;
  const words = `${sentenceStart ? noun.charAt(0).toUpperCase() + noun.slice(1) : noun} who asked not to be named`;
  return [
    {
      title: fixes.changeTo(words),
      kind: FIX_KINDS.identifySource,
      preferred: false,
      edits: [{ start, end: claim.end, newText: words }],
    },
  ];
}
