/**
 * ## What it reports
 *
 * "The first", "the largest", "the best", "a new record": a rank among all things of a kind that the draft states as a fact of a
 * model, without saying who says so; or one that the record contradicts, because a larger model or an earlier product of the same
 * maker is known.
 *
 * ## Why it matters
 *
 * Superlatives come from announcements. Nobody who writes one has looked at everything else there is.
 *
 * ## Example
 *
 * > Grok-1 is the largest open model.
 *
 * Who says so, and on which day?
 *
 * ## What to do
 *
 * Say whose claim it is, link a list, or narrow it to what you know ("larger than Llama 2 70B").
 *
 * ## When to let it stand
 *
 * When it is common knowledge, or your own judgement and marked as such.
 *
 * ## References
 *
 * - What is read as a superlative: `server/src/engine/claims/superlatives.ts`
 */
import { isAmount, type Entity, type Evidence, type Value } from '@stet/shared';
import type { Knowledge } from '@stet/corpus';
import { squashName } from '@stet/corpus';
import { defineRule, type RuleContext } from './rule.js';
import type { ReadClaim } from '../claims/read-claim.js';
import { citeSource, sayValue } from './wording.js';

export const unsupportedSuperlative = defineRule({
  id: 'unsupported-superlative',
  severity: 'information',
  since: '0.1.0',
  summary: '“First”, “largest” or “best” without a source, or against the record.',
  checkClaim({ claim }, context) {
    if (claim.attribute !== 'superlative' || claim.modality !== 'asserted' || claim.inQuotation || claim.tentative)
      return undefined;
    const own = claim.subject.entity;
    if (own?.type !== 'model' || !isSuperlative(claim.value)) return undefined;
    const say = context.messages.rules['unsupported-superlative'];
    const against = contradiction(claim, own, claim.value.superlative, context);
    const said = { span: claim, fixes: [], evidence: against?.evidence ?? [] };
    if (against) return { ...said, message: say.againstRecord(claim.text, against.message) };
    if (claim.amongOwn || hasSource(claim, context)) return undefined;
    return { ...said, message: say.noSource(claim.text) };
  },
});

const isSuperlative = (value: Value): value is { superlative: string; scope: string } => 'superlative' in value;

/** A link or a footnote mark in the same sentence, behind the words. */
const hasSource = ({ end }: ReadClaim, { source }: RuleContext): boolean => {
  const rest = /^[^.!?。！？]*(?:\.[^\s][^.!?。！？]*)*[.!?。！？]*\S*/u.exec(source.slice(end))?.[0] ?? '';
  return /\]\(|\]\[|\[\^|https?:\/\//.test(rest);
};

interface Contradiction {
  readonly message: string;
  readonly evidence: readonly Evidence[];
}

function contradiction(
  claim: ReadClaim,
  own: Entity,
  superlative: string,
  context: RuleContext,
): Contradiction | undefined {
  if (superlative === 'first' && claim.amongOwn) return earlierOfMaker(claim, own, context);
  return superlative === 'largest' && !claim.amongOwn ? largerBefore(claim, own, context) : undefined;
}

/** Words that leave the kind of thing as wide as it is. */
const WIDE = /^(?:(?:ai|large|language|open|source|weights?|released|product|model|llm|ever)\b[\s-]*)+$/i;
const OPEN = /open/i;
const scopeOf = ({ value }: ReadClaim): string => (isSuperlative(value) ? value.scope.trim() : '');

/** "Its first product": an earlier one of the same maker. */
function earlierOfMaker(
  claim: ReadClaim,
  own: Entity,
  { knowledge, messages }: RuleContext,
): Contradiction | undefined {
  if (!own.released || !own.developer || !WIDE.test(scopeOf(claim))) return undefined;
  for (const other of knowledge.entities()) {
    const { released, developer, variantOf } = other;
    if (other.type !== 'model' || developer !== own.developer || variantOf || !released || other.id === own.id)
      continue;
    if (released.slice(0, 7) < own.released.slice(0, 7) || (isDay(released, own) && released < own.released))
      return { message: messages.rules['unsupported-superlative'].earlier(other.name, released), evidence: [] };
  }
  return undefined;
}

const isDay = (released: string, own: Entity): boolean => released.length === 10 && own.released?.length === 10;

/** "The largest open model": one that was larger and already there. */
function largerBefore(claim: ReadClaim, own: Entity, context: RuleContext): Contradiction | undefined {
  const { knowledge, messages } = context;
  const size = sizeOf(own, knowledge);
  if (!own.released || !size || !WIDE.test(scopeOf(claim))) return undefined;
  for (const other of knowledge.entities()) {
    if (other.type !== 'model' || !other.released || other.released >= own.released) continue;
    const larger = sizeOf(other, knowledge);
    if (!larger || larger.amount <= size.amount) continue;
    if (OPEN.test(scopeOf(claim)) && !isOpen(other, knowledge)) continue;
    return {
      message: messages.rules['unsupported-superlative'].larger(
        other.name,
        other.released,
        sayValue(larger.evidence.assertion.value, context),
        own.name,
        sayValue(size.evidence.assertion.value, context),
        citeSource(larger.evidence),
      ),
      evidence: [larger.evidence, size.evidence],
    };
  }
  return undefined;
}

function sizeOf(entity: Entity, knowledge: Knowledge): { amount: number; evidence: Evidence } | undefined {
  const [evidence] = knowledge
    .evidence(entity.id, 'parameters-total')
    .filter(({ assertion }) => assertion.estimate !== true && isAmount(assertion.value));
  return evidence && isAmount(evidence.assertion.value)
    ? { amount: evidence.assertion.value.amount, evidence }
    : undefined;
}

const isOpen = (entity: Entity, knowledge: Knowledge): boolean =>
  knowledge
    .evidence(entity.id, 'open-weights')
    .some(({ assertion: { value } }) => 'term' in value && squashName(value.term).startsWith('open'));
