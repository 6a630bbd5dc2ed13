import { attributeById, FIX_KINDS, isAmount, isDate, isTerm, type EstablishedValue } from '@stet/shared';
import { articleFor, writeFigure } from '../findings/write-figure.js';
import { writeDate } from '../findings/write-date.js';
import { articleForTerm, writeTerm } from '../findings/write-term.js';
import type { Judged, OfferedFix, RuleContext } from './rule.js';
import { saySetting } from './wording.js';

const MOST = 4;

/**
 * Fixes that put an established value in, in the draft's own style. None inside quotation marks: words somebody said are not
 * a checker's to change. Preferred is only a value that is certain: the one there is, of the very setting the draft speaks of.
 */
export function offerValues(
  { claim, verdict }: Judged,
  values: readonly EstablishedValue[],
  context: RuleContext,
  mayPrefer = true,
): OfferedFix[] {
  if (claim.inQuotation) return [];
  const fixes: OfferedFix[] = [];
  for (const held of values) {
    const edits = editsFor(claim, held, context);
    if (!edits || fixes.some((fix) => fix.edits[0]?.newText === edits[0]?.newText)) continue;
    const shown = edits.at(-1)?.newText ?? '';
    const [evidence] = held.evidence;
    const setting = values.length > 1 ? saySetting(withoutKnown(held.qualifiers, claim.qualifiers)) : '';
    const source = evidence ? [evidence.source.title, evidence.source.published].filter(Boolean).join(', ') : '';
    const basis = [setting, source].filter(Boolean).join('; ');
    fixes.push({
      title: context.messages.fixes.changeTo(shown, basis),
      kind: FIX_KINDS.useEstablishedValue,
      preferred: false,
      edits,
    });
    if (fixes.length === MOST) break;
  }
  const certain = mayPrefer && fixes.length === 1 && !verdict.loosely && claim.approx === 'exact' && !claim.ambiguous;
  return certain ? fixes.map((fix) => ({ ...fix, preferred: true })) : fixes;
}

/** A score may be written in percent or in points. */
const SCORES = new Set(['percent', 'point']);

const withoutKnown = (
  held: Readonly<Record<string, string>>,
  known: Readonly<Record<string, string>>,
): Record<string, string> => Object.fromEntries(Object.entries(held).filter(([key]) => !(key in known)));

function editsFor(
  claim: Judged['claim'],
  held: EstablishedValue,
  context: RuleContext,
): OfferedFix['edits'] | undefined {
  const { value } = held;
  if (isAmount(value) && claim.figure && isAmount(claim.value)) {
    if (value.unit !== claim.value.unit && !(SCORES.has(value.unit) && SCORES.has(claim.value.unit))) return undefined;
    const { number, article } = claim.figure;
    const newText = writeFigure(value.amount, claim.figure, attributeById(claim.attribute)?.binary);
    const edit = { start: number.start, end: number.end, newText };
    const written = article ? context.source.slice(article.start, article.end) : '';
    const wanted = articleFor(newText);
    if (!article || written.toLowerCase() === wanted) return [edit];
    return [{ ...article, newText: written.startsWith('A') ? `A${wanted.slice(1)}` : wanted }, edit];
  }
  if (isDate(value)) return [{ start: claim.start, end: claim.end, newText: writeDate(value.date, claim.text) }];
  if (isTerm(value)) {
    const span = claim.replaceable ?? { start: claim.start, end: claim.end };
    const [replaced, following] = [
      context.source.slice(span.start, span.end),
      context.source.slice(span.end, span.end + 3),
    ];
    const newText = writeTerm(value, replaced, following, attributeById(claim.attribute));
    return [...articleEdit(context.source, span.start, newText), { start: span.start, end: span.end, newText }];
  }
  return undefined;
}

/** "a proprietary model" becomes "an open model". */
function articleEdit(source: string, before: number, newText: string): OfferedFix['edits'] {
  const [, written = ''] = /(?:^|[^\p{L}])(an?) $/iu.exec(source.slice(0, before)) ?? [];
  const wanted = articleForTerm(newText);
  if (!written || written.toLowerCase() === wanted) return [];
  const start = before - 1 - written.length;
  return [{ start, end: before - 1, newText: written.startsWith('A') ? `A${wanted.slice(1)}` : wanted }];
}
