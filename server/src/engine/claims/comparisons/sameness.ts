import type { ComparisonValue } from '@stet/shared';
import type { TokenRange } from '../../mentions/mention.js';
import type { Analysis } from '../analysis.js';
import { buildClaim } from '../claim-builder.js';
import { sameRef, type Ref } from '../ref.js';
import type { ReadClaim } from '../read-claim.js';
import { phraseFrom } from './marked.js';
import { readYardstick } from './measure.js';
import { baseFrom, isNobody, leftOf, sideOf } from './sides.js';

/** Who is said to have as much as whom. */
interface Sameness {
  readonly range: TokenRange;
  /** The words that say what is the same. */
  readonly phrase: TokenRange;
  readonly left: Ref;
  readonly right: Ref;
  readonly implied: boolean;
}

/** "the same price **as X**", "X and Y cost **the same**", "these are **the prices of X**". */
export function readSameness(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  const found: ReadClaim[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const sameness = sentence.is(at, 'same') ? readSame(analysis, at) : readShared(analysis, at);
    const claim = sameness && toClaim(analysis, sameness);
    if (claim) found.push(claim);
  }
  return found;
}

function readSame(analysis: Analysis, at: number): Sameness | undefined {
  const { sentence } = analysis;
  const phrase = phraseFrom(analysis, at + 1);
  const from = sentence.is(at - 1, 'article') ? at - 1 : at;
  for (let as = at + 1; as < Math.min(at + 5, phrase.to); as++) {
    if (!sentence.is(as, 'equative')) continue;
    const base = baseFrom(analysis, as + 1, true);
    const left = base && leftOf(analysis, { from, to: as }, [base.ref]);
    return left && { range: { from, to: base.to }, phrase, left: left.ref, right: base.ref, implied: left.doubtful };
  }
  return readAmongThemselves(analysis, { from, to: at + 1 }, phrase);
}

/** "**X and Y** cost the same for output" */
function readAmongThemselves(analysis: Analysis, range: TokenRange, phrase: TokenRange): Sameness | undefined {
  const { sentence, referents, clauses } = analysis;
  if (sentence.token(range.to)?.kind === 'word' && !sentence.is(range.to, 'preposition')) return undefined;
  const subject = referents.find(
    ({ list, governor, clause, to }) =>
      list.length === 2 && governor.kind === 'start' && clause === clauses.clauseAt(range.from) && to <= range.from,
  );
  const [left, right] = (subject?.list ?? []).map((member) => sideOf(analysis, member));
  if (!subject || !left || !right) return undefined;
  return { range: { from: verbBefore(analysis, range.from), to: range.to }, phrase, left, right, implied: false };
}

const verbBefore = ({ sentence }: Analysis, from: number): number => (sentence.is(from - 1, 'verb') ? from - 1 : from);

/** "That is **the price of X**": what a thing has is said to be what another has. */
function readShared(analysis: Analysis, at: number): Sameness | undefined {
  const { sentence } = analysis;
  if (!sentence.is(at, 'definite') || !isPredicative(analysis, at - 1)) return undefined;
  const noun = sentence.cues.find(
    (cue) => cue.from === at + 1 && cue.cues.some(({ role, attribute }) => role === 'names' && attribute.measure),
  );
  if (!noun || !sentence.is(noun.to, 'partitive')) return undefined;
  const base = baseFrom(analysis, noun.to + 1, false);
  const left = base && leftOf(analysis, { from: at, to: base.to }, [base.ref]);
  return (
    left && {
      range: { from: at, to: base.to },
      phrase: { from: at, to: noun.to },
      left: left.ref,
      right: base.ref,
      implied: left.doubtful,
    }
  );
}

/** "These **are** the prices": behind a demonstrative and "be". */
const isPredicative = ({ sentence }: Analysis, at: number): boolean =>
  sentence.is(at, 'passive') && (sentence.is(at - 1, 'pronoun') || sentence.is(at - 1, 'thing'));

function toClaim(analysis: Analysis, { range, phrase, left, right, implied }: Sameness): ReadClaim | undefined {
  const { attributes, label } = readYardstick(analysis, phrase, undefined, 'clause');
  if (label === undefined || sameRef(left, right) || isNobody(left) || isNobody(right)) return undefined;
  const value: ComparisonValue = { left: left.name, right: right.name, op: '=' };
  return buildClaim(
    analysis,
    range,
    left,
    {
      kind: 'comparison',
      attribute: 'comparison',
      value,
      qualifiers: { attribute: label },
      trace: `attribute comparison: “${analysis.sentence.text(range.from, range.to)}”`,
    },
    { comparison: { left, right, implied, by: attributes, slack: 0 } },
  );
}
