import type { AttributeDeclaration } from '@stet/shared';
import type { QuantityMention } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { unitFor, type AttributeCandidate } from '../quantity-attributes.js';
import { THRESHOLD } from './choose-figure.js';

/** "- X: 88.7", an item that says no more than a name and what it has: the words that say what stand in the lead-in. */
export function isEntry({ head, sentence, clauses, referents }: Analysis): boolean {
  const [name] = referents;
  const [figure] = sentence.quantities;
  if (head === undefined || !figure || name?.form !== 'name' || clauses.clauses.some(({ hasVerb }) => hasVerb))
    return false;
  return name.from - head <= 1 && figure.from >= name.to && figure.from - name.to <= 3;
}

/** "Prices per million input tokens:" and in an item "- X: $3": the one attribute that the lead-in names and the figure can be of. */
export function ledIn(analysis: Analysis, quantity: QuantityMention): AttributeCandidate | undefined {
  const isReply = isAnswer(analysis, quantity);
  const previous = isReply || isEntry(analysis) ? analysis.state.previous : undefined;
  if (!previous) return undefined;
  const weights = new Map<AttributeDeclaration, number>();
  for (const { cues } of previous.cues)
    for (const { attribute, role } of cues) {
      if (
        (role === 'verbs' && !isReply) ||
        role === 'counts' ||
        unitFor(quantity, attribute) === undefined ||
        attribute.needsQualifier
      )
        continue;
      weights.set(attribute, (weights.get(attribute) ?? 0) + (role === 'against' ? -1 : 1));
    }
  const [first, second] = [...weights].sort(([, a], [, b]) => b - a);
  if (!first || first[1] <= 0 || second?.[1] === first[1]) return undefined;
  const [attribute] = first;
  const unit = unitFor(quantity, attribute);
  return unit === undefined ? undefined : { attribute, unit, score: THRESHOLD + 1, cues: [] };
}

/** "What does it cost? **19.99 a month**", "And its window? — **200,000**.": a figure that says no more than was asked for. */
function isAnswer({ sentence, clauses, state }: Analysis, { from, to }: QuantityMention): boolean {
  const clause = clauses.clauseAt(from);
  if (clause.hasVerb || from - clause.from > MOST_BEFORE_ANSWER || sentence.token(to)?.kind === 'word') return false;
  return /^[?？]$/.test(state.previous?.tokens.at(-1)?.text ?? '');
}
const MOST_BEFORE_ANSWER = 3;
