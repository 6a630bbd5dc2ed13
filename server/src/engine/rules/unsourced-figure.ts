/**
 * ## What it reports
 *
 * A figure about a thing the corpus knows, for which the corpus has no evidence and the draft names no source: no link in its
 * paragraph, nobody in its sentence who says so. Louder where somebody's own test is reported without saying whose.
 *
 * ## Why it matters
 *
 * Silence of the checker is no approval. This is what a person still has to look up.
 *
 * ## Example
 *
 * > In another test DeepSeek-V2 had a hallucination rate below 5%.
 *
 * ## What to do
 *
 * Link the source, or say whose figure it is. A fact that a desk has checked can be added to its own corpus.
 *
 * ## When to let it stand
 *
 * When the source stands elsewhere in the draft, or the figure is the newsroom's own.
 *
 * ## References
 *
 * - What the corpus knows of a thing: `stet corpus show`
 */
import { attributeById, isAmount, isRange } from '@stet/shared';
import { defineRule } from './rule.js';
import { sayTopic } from './wording.js';

/** A link or a footnote, as Markdown and plain text write them. */
const LINK = /https?:\/\/|\]\(|\]\[|\[\^|<a\s/i;

export const unsourcedFigure = defineRule({
  id: 'unsourced-figure',
  severity: 'hint',
  phase: 'slow',
  since: '0.1.0',
  summary: 'A checkable figure about a known thing has no evidence either way, and the draft names no source.',
  checkClaim(judged, { source, messages }) {
    const { claim, verdict } = judged;
    const attribute = attributeById(claim.attribute);
    // "Gemma 2, 9B": a figure of one member; the corpus has it there.
    if (claim.subject.entity?.denotes || claim.oneOfSeveral) return undefined;
    if (!attribute || verdict.reason !== 'no-evidence' || !claim.subject.id || claim.footing === 'assumed')
      return undefined;
    if (!(isAmount(claim.value) || isRange(claim.value)) || claim.hypothetical || claim.inQuotation) return undefined;
    const isSaidBySomebody = claim.modality !== 'asserted' && !attribute.informal;
    if (isSaidBySomebody || claim.modality === 'forecast' || LINK.test(source)) return undefined;
    return {
      span: claim,
      message: messages.rules['unsourced-figure'].noEvidence(sayTopic(judged, messages), claim.text),
      severity: attribute.informal ? 'information' : 'hint',
      evidence: [],
      fixes: [],
    };
  },
});
