import type { EntityType } from '@stet/shared';
import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import type { TokenRange } from '../mentions/mention.js';
import { isHan, isJoiner } from '../mentions/tokens.js';
import type { Analysis } from './analysis.js';
import { ancestorsOf, isFiniteVerb, type Clause } from './clauses.js';
import { governorOf } from './governors.js';
import type { Referent } from './referents.js';
import type { Sentence } from './sentence.js';
import { isNewThing } from './unnamed-subjects.js';
import type { SUBJECT_WEIGHTS } from './weights.js';

export type Relation = Exclude<keyof typeof SUBJECT_WEIGHTS, 'distance' | 'unknownName' | 'lastNamed' | 'kindOfThing'>;

/** How a referent stands to a value, or undefined where grammar forbids that the value is its. */
export function relate(analysis: Analysis, referent: Referent, range: TokenRange): Relation | undefined {
  const { clauses } = analysis;
  const clause = clauses.clauseAt(range.from);
  return referent.from >= range.to
    ? relateAfter(analysis, referent, range, clause)
    : relateBefore(analysis, referent, range, clause);
}

function relateAfter(analysis: Analysis, referent: Referent, range: TokenRange, clause: Clause): Relation | undefined {
  const { sentence, clauses } = analysis;
  const gap = { from: range.to, to: referent.from };
  const { governor } = referent;
  // "a model of its own": what the maker has, not what the value belongs to.
  if (referent.form === 'pronoun' && referent.possessive) return undefined;
  if (
    governor.kind === 'preposition' &&
    governor.at >= range.to &&
    governor.at - range.to <= 6 &&
    isNounRun(analysis, range.to, governor.at)
  ) {
    // "22% of the market **for coding assistants**": says which market that is.
    const isOfNoun = referent.form === 'generic' && hasPreposition(analysis, range.to, governor.at);
    return isHolding(analysis, governor.at, range) && !isOfNoun ? 'complement' : undefined;
  }
  // "the 236B DeepSeek-V2", "a 671B-parameter model, DeepSeek-V3"
  if (
    governor.kind !== 'preposition' &&
    governor.kind !== 'comparand' &&
    gap.to - gap.from <= 5 &&
    isModifierRun(analysis, gap.from, gap.to)
  )
    return 'premodified';
  // "the 49% **that X managed**"
  if (isObjectOfRelative(analysis, referent, range)) return 'complement';
  if (clause.kind === 'parenthesis') return undefined;
  // "With 236B parameters, DeepSeek-V2 …": the phrase before takes the subject of the clause after it.
  const owner =
    clause.kind === 'fronted' && clause.inherits !== undefined ? clauses.clauses[clause.inherits] : undefined;
  if (owner && referent.clause === owner)
    return governor.kind === 'start' ? 'inheritedSubject' : governor.kind === 'comparand' ? undefined : 'earlierName';
  if (governor.kind === 'comparand' || referent.clause !== clause) return undefined;
  // "128K (GPT-4o)"
  if (sentence.token(referent.from - 1)?.text === '(' && referent.from - range.to <= 4) return 'complement';
  return isObjectOfAnother(analysis, referent, range) ? undefined : 'laterName';
}

/** "92% **for** Claude"; "spent 3 million GPU hours **on** Llama 3". */
function isHolding({ sentence, clauses }: Analysis, preposition: number, { from }: TokenRange): boolean {
  if (sentence.is(preposition, 'holding')) return true;
  const verb = governorOf(sentence, clauses, from);
  return verb.kind === 'verb' && sentence.is(verb.at, 'spending') && sentence.is(preposition, 'locative');
}

/** Is what the value belongs to the subject of a clause that says more of the value? */
const isObjectOfRelative = (analysis: Analysis, { clause, governor, from, to }: Referent, range: TokenRange): boolean =>
  clause.kind === 'relative' &&
  governor.kind === 'start' &&
  from === clause.from + 1 &&
  clause.from >= range.to &&
  clause.from - range.to <= LONGEST_NOUN &&
  isFiniteVerb(analysis.sentence, to) &&
  isNounRun(analysis, range.to, clause.from);
const LONGEST_NOUN = 3;

/** "Meta's 500B model challenges **GPT-4o**": the value belongs to the noun that does it. */
function isObjectOfAnother({ sentence }: Analysis, referent: Referent, range: TokenRange): boolean {
  let head = false;
  for (let at = range.to; at < referent.from; at++) {
    if (head && isFiniteVerb(sentence, at)) return true;
    head ||= sentence.is(at, 'maker-owned');
    if (!head && at - range.to > 3) return false;
  }
  return false;
}

/** What may stand between a value and the preposition that gives its owner: the rest of the value's own noun phrase. */
function isNounRun(analysis: Analysis, from: number, to: number): boolean {
  const { sentence } = analysis;
  for (let at = from; at < to; at++) {
    const token = sentence.token(at);
    if (!token || (token.kind === 'mark' && !isJoiner(token) && token.text !== '+' && token.text !== '%')) return false;
    if (
      sentence.quantityAt(at) ||
      sentence.is(at, 'contrast') ||
      sentence.is(at, 'relative') ||
      sentence.is(at, 'auxiliary') ||
      sentence.is(at, 'conjunction')
    )
      return false;
  }
  return true;
}

function hasPreposition({ sentence }: Analysis, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (sentence.is(at, 'preposition')) return true;
  return false;
}

function isModifierRun(analysis: Analysis, from: number, to: number): boolean {
  const { sentence } = analysis;
  for (let at = from; at < to; at++) {
    const token = sentence.token(at);
    if (!token) return false;
    // "a 671B model, DeepSeek-V3"; not "71.4%, o3-mini …".
    const isApposition = token.text === ',' && at === to - 1 && sentence.is(at - 1, 'maker-owned');
    if (token.kind === 'mark' && !isJoiner(token) && !isApposition) return false;
    if (
      sentence.quantityAt(at) ||
      ['preposition', 'conjunction', 'contrast', 'relative', 'auxiliary', 'modal', 'subordinator', 'pronoun'].some(
        (c) => sentence.is(at, c as 'preposition'),
      )
    )
      return false;
    if (sentence.is(at, 'verb') && !token.norm.endsWith('ed') && !token.norm.endsWith('ing')) return false;
  }
  return true;
}

function relateBefore(analysis: Analysis, referent: Referent, range: TokenRange, clause: Clause): Relation | undefined {
  const { clauses } = analysis;
  if (referent.possessive && isPossessed(analysis, referent, range)) return 'possessor';
  if (referent.clause.kind === 'parenthesis' && clause !== referent.clause)
    return isOnlyNameInLabel(analysis, referent, clause) ? 'label' : undefined;
  // "GPT-4o (88.7%)", "GPT-4o: 88.7%", "GPT-4o — 88.7%"
  if (
    !referent.possessive &&
    clause !== referent.clause &&
    !(clause.kind === 'colon' && isSetBeside(analysis, referent)) &&
    (clause.kind === 'parenthesis' || clause.kind === 'colon' || clause.kind === 'aside') &&
    clause.from >= referent.to &&
    clause.from - referent.to <= 1 &&
    ancestorsOf(clauses.clauses, clause).includes(referent.clause)
  )
    return 'label';
  // "less than GPT-4 had at its debut (86.4%)": a parenthesis explains what stands right before it.
  if (
    clause.kind === 'parenthesis' &&
    referent.form === 'name' &&
    clauses.clauses[clause.inherits ?? -1] !== undefined &&
    clause.from - referent.to <= 6 &&
    isLastNamed(analysis, referent, clause.from)
  )
    return 'parenthesis';
  if (referent.governor.kind === 'comparand') return relateRival(analysis, referent, range, clause);
  if (isGapped(analysis, referent, range)) return 'label';
  if (referent.clause === clause) {
    if (referent.governor.kind === 'start')
      return referent.possessive && !ownsAttribute(analysis, referent) ? 'earlierName' : 'clauseSubject';
    if (isHeadedBySubject(referent) || isAccompanying(analysis, referent, range)) return 'clauseSubject';
    // "takes on Llama 3 **with a 72B model**": with another thing.
    return isNewThing(analysis, range) && analysis.sentence.is(range.from - 2, 'comitative')
      ? undefined
      : 'earlierName';
  }
  // "…, which has 128K": the name right before.
  if (clause.kind === 'relative' && referent.to >= clause.from - 1 && referent.to <= clause.from + 1)
    return 'clauseSubject';
  if (ancestorsOf(clauses.clauses, clause).includes(referent.clause) && !hasOwnSubject(analysis, clause, range)) {
    if (referent.governor.kind === 'start')
      return referent.possessive && !ownsAttribute(analysis, referent) ? 'nameBefore' : 'inheritedSubject';
    return isHeadedBySubject(referent) ? 'inheritedSubject' : 'nameBefore';
  }
  return hasOwnSubject(analysis, clause, range) ? undefined : 'nameBefore';
}

/** "…, **with Claude** close behind **at** 48.1%": the other thing is what the phrase is about. */
function isAccompanying(
  { sentence }: Analysis,
  { clause, governor, to, form }: Referent,
  { from }: TokenRange,
): boolean {
  if (clause.kind !== 'with' || governor.kind !== 'preposition' || governor.at - clause.from > 1 || form !== 'name')
    return false;
  return from - to <= LONGEST_NOUN + 1 && (sentence.is(to, 'preposition') || sentence.is(from - 1, 'preposition'));
}

/** "- `deepseek-reasoner` (**DeepSeek-R1**): 671B total" */
const isOnlyNameInLabel = ({ referents }: Analysis, referent: Referent, clause: Clause): boolean =>
  clause.kind === 'colon' &&
  clause.from >= referent.to &&
  clause.from - referent.to <= 1 &&
  !referents.some((other) => other !== referent && other.to <= referent.from && other.form === 'name');

/** A preposition that stands before an earlier figure too. */
export const isRepeatedPreposition = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'preposition') &&
  sentence.quantities.some(({ from, to }) => {
    for (let before = from - 1; to < at && before >= Math.max(sentence.from, from - 3); before--)
      if (sentence.token(before)?.norm === sentence.token(at)?.norm) return true;
    return false;
  });

/** "GPT-4.5 has 71.4%, **o3-mini 79.7%** and **Sonnet 4, oddly, 72.7%**": the verb is that of the statement before. */
function isGapped({ sentence }: Analysis, referent: Referent, range: TokenRange): boolean {
  if (referent.form !== 'name' || referent.possessive || referent.list.length > 1 || range.from - referent.to > 4)
    return false;
  // "trained **on** 40 trillion tokens and Y **on** 22 trillion"
  const begin = isRepeatedPreposition(sentence, referent.to) ? referent.to + 1 : referent.to;
  for (let at = begin; at < range.from; at++)
    if (sentence.token(at)?.text !== ',' && !sentence.is(at, 'adverb')) return false;
  const before = referent.from - 1;
  return (
    before >= sentence.from &&
    (/^[,;，；]$/.test(sentence.token(before)?.text ?? '') || sentence.is(before, 'conjunction'))
  );
}

/** "is three times as large **as V2**: 671 billion", "beats **V2**: 88.7%": behind a statement that has a subject, a colon explains that. */
const isSetBeside = ({ referents }: Analysis, { governor, clause }: Referent): boolean =>
  governor.kind === 'comparand' &&
  referents.some((other) => other.clause === clause && other.governor.kind === 'start');

const isLastNamed = ({ referents }: Analysis, referent: Referent, before: number): boolean =>
  referents.filter((other) => other.form === 'name' && other.to <= before).at(-1) === referent;

/** "Its context window" is said of it; "its first product" of the product. */
function ownsAttribute({ sentence }: Analysis, referent: Referent): boolean {
  for (let at = referent.to; at < Math.min(referent.to + 7, sentence.to); at++) {
    if (
      sentence.cues.some(
        (cue) =>
          cue.from === at &&
          cue.cues.some(
            ({ role, attribute }) => (role === 'names' || role === 'counts') && attribute.units !== undefined,
          ),
      )
    )
      return true;
    if (at > referent.to && (isFiniteVerb(sentence, at) || sentence.token(at)?.text === ',' || sentence.quantityAt(at)))
      break;
  }
  return false;
}

/** "The context window of GPT-4o is 128K": the name is part of the subject. */
const isHeadedBySubject = (referent: Referent): boolean =>
  referent.governor.kind === 'preposition' && referent.governor.word === 'of';

/** The other side of a comparison owns a value only where it stands right by it. */
function relateRival(analysis: Analysis, referent: Referent, range: TokenRange, clause: Clause): Relation | undefined {
  const { sentence } = analysis;
  const gap = range.from - referent.to;
  if (gap === 0) return 'adjacentRival';
  const between = sentence.token(referent.to);
  if (gap <= 2 && between && (between.norm === 'at' || between.text === ',' || between.text === ':'))
    return referent.clause === clause ? 'adjacentRival' : undefined;
  // ", which scored 88.7%" after the rival
  if (clause.kind === 'relative' && referent.to >= clause.from - 1) return 'clauseSubject';
  return undefined;
}

/** Only words of one noun phrase between the owner and the value: "Claude 3.5's own score of 92.1%", "its 671B". */
function isPossessed(analysis: Analysis, referent: Referent, range: TokenRange): boolean {
  const { sentence, clauses } = analysis;
  const begin = referent.form === 'pronoun' ? referent.to : referent.to + 1;
  if (range.from - begin > 8 || clauses.clauseAt(range.from) !== clauses.clauseAt(referent.from)) return false;
  for (let at = begin; at < range.from; at++) {
    const token = sentence.token(at);
    if (!token) return false;
    if (sentence.nameAt(at) && isOtherOwner(analysis, at)) return false;
    if (sentence.quantityAt(at)) {
      // "GPT-4o's 87.5% and 83.2%"
      continue;
    }
    if (token.kind === 'mark' && !isJoiner(token) && !/^[,%$€£¥"'“”]$/.test(token.text)) return false;
    if (
      sentence.is(at, 'auxiliary') ||
      sentence.is(at, 'modal') ||
      sentence.is(at, 'relative') ||
      sentence.is(at, 'contrast')
    )
      return false;
    if (
      sentence.is(at, 'verb') &&
      !token.norm.endsWith('ed') &&
      !token.norm.endsWith('ing') &&
      !isNounLike(analysis, at)
    )
      return false;
    if (
      sentence.is(at, 'preposition') &&
      token.norm !== 'of' &&
      token.norm !== 'in' &&
      token.norm !== 'on' &&
      token.norm !== 'for'
    )
      return false;
  }
  return true;
}

const isOtherOwner = (analysis: Analysis, at: number): boolean =>
  analysis.referents.some((referent) => referent.from <= at && at < referent.to && referent.possessive);

/** A noun that is also a verb ("score", "cost"), where it follows the owner or an adjective and is followed by "of". */
const isNounLike = (analysis: Analysis, at: number): boolean => {
  const next = analysis.sentence.token(at + 1);
  return (
    next === undefined ||
    analysis.sentence.is(at + 1, 'preposition') ||
    next.kind !== 'word' ||
    analysis.sentence.quantityAt(at + 1) !== undefined
  );
};

function hasOwnSubject(analysis: Analysis, clause: Clause, range: TokenRange): boolean {
  return analysis.referents.some(
    (referent) => referent.clause === clause && referent.from < range.from && referent.governor.kind === 'start',
  );
}

/** "GitHub stars", "X platform", "on Hugging Face": a place or a maker beside a noun, not what the value belongs to. */
export function isModifier({ sentence }: Analysis, referent: Referent, wanted: readonly EntityType[]): boolean {
  if (referent.form !== 'name' || !referent.name) return false;
  const isWantedModel = referent.name.entities.some((entity) => entity.type === 'model' && wanted.includes('model'));
  if (isWantedModel || referent.name.looksLike === 'model' || referent.name.form === 'short' || referent.possessive)
    return false;
  if (referent.governor.kind === 'preposition' && sentence.is(referent.governor.at, 'locative'))
    return !isWhereItIs(sentence, referent.governor.at, wanted);
  if (sentence.dates.some(({ from }) => from === referent.to)) return false;
  const next = sentence.token(referent.to);
  return (
    next?.kind === 'word' &&
    !next.glued &&
    !isHan(next) &&
    !sentence.is(referent.to, 'body') &&
    !isFiniteVerb(sentence, referent.to) &&
    !FUNCTION_CLASSES.some((wordClass) => sentence.is(referent.to, wordClass))
  );
}

/** "Revenue **at** X", "a team works **at** X": a company's money and staff are at it; "analysts **at** X" say something. */
const isWhereItIs = (sentence: Sentence, at: number, wanted: readonly EntityType[]): boolean =>
  wanted.every((type) => type === 'organisation') &&
  sentence.is(at, 'employed') &&
  !sentence.markers.some(
    ({ to, marker }) => to === at && (marker.category === 'role' || marker.category === 'somebody'),
  );
