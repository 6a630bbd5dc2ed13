import type { AttributeDeclaration, EntityType } from '@stet/shared';
import type { TokenRange } from '../mentions/mention.js';
import { isHan, isJoiner } from '../mentions/tokens.js';
import { resolveReferent, resolveReferents, type Analysis } from './analysis.js';
import { FUNCTION_CLASSES } from '../languages/pack.js';
import { isFiniteVerb, type Clause } from './clauses.js';
import { prominentOnes, themesAt } from './discourse.js';
import { sameRef, type Ref } from './ref.js';
import type { Referent } from './referents.js';
import type { Sentence } from './sentence.js';
import { MARGIN, SUBJECT_WEIGHTS } from './weights.js';

export type Relation = Exclude<keyof typeof SUBJECT_WEIGHTS, 'distance' | 'unknownName' | 'lastNamed' | 'kindOfThing'>;

/** One thing a value may belong to. */
export interface SubjectCandidate {
  readonly ref: Ref;
  readonly relation: Relation;
  readonly score: number;
  /** The words that stand for it, where it is named in the sentence. */
  readonly referent?: Referent;
}

export interface SubjectChoice {
  readonly best: SubjectCandidate;
  /** All that the value belongs to: several for "A and B both have …". */
  readonly refs: readonly Ref[];
  /** Other things within the margin: the reading is ambiguous. */
  readonly rivals: readonly SubjectCandidate[];
}

/**
 * What a value at `range` belongs to, among things of the wanted types; undefined where nothing fits. `attribute`: whose words
 * in the subject ("**Downloads** exceeded …") leave room for a thing that is not named in the sentence.
 */
export function chooseSubject(
  analysis: Analysis,
  range: TokenRange,
  wanted: readonly EntityType[],
  attribute?: AttributeDeclaration,
): SubjectChoice | undefined {
  const candidates = proposeSubjects(analysis, range, wanted, attribute).sort((a, b) => b.score - a.score);
  const [best] = candidates;
  if (!best) return undefined;
  const rivals = candidates.filter((other) => !sameRef(other.ref, best.ref) && best.score - other.score < MARGIN);
  return { best, refs: joinedRefs(analysis, best, wanted), rivals };
}

/** "A and B have 128K": both, where the list is the subject and one value follows. */
function joinedRefs(analysis: Analysis, best: SubjectCandidate, wanted: readonly EntityType[]): Ref[] {
  if (best.referent?.anaphor?.marker.number === 'plural') return lastTwo(analysis, wanted);
  const list = best.referent?.list ?? [];
  if (
    list.length < 2 ||
    best.relation === 'premodified' ||
    best.relation === 'label' ||
    best.relation === 'adjacentRival'
  )
    return [best.ref];
  const refs = list
    .map((member) => resolveReferent(analysis, member, wanted))
    .filter((ref): ref is Ref => ref !== undefined);
  return refs.length === list.length ? refs : [best.ref];
}

/** "Both models", 二者: the two spoken of last. */
const lastTwo = ({ state }: Analysis, wanted: readonly EntityType[]): Ref[] =>
  state.recent.filter((ref) => ref.type !== 'unknown' && wanted.includes(ref.type)).slice(0, 2);

function proposeSubjects(
  analysis: Analysis,
  range: TokenRange,
  wanted: readonly EntityType[],
  attribute: AttributeDeclaration | undefined,
): SubjectCandidate[] {
  const { referents } = analysis;
  const best = new Map<string, SubjectCandidate>();
  const propose = (ref: Ref | undefined, relation: Relation, referent?: Referent): void => {
    if (!ref) return;
    const distance = referent
      ? Math.max(0, referent.from >= range.to ? referent.from - range.to : range.from - referent.to)
      : 0;
    const unknown = ref.type === 'unknown' ? SUBJECT_WEIGHTS.unknownName : 0;
    const nearest = relation === 'nameBefore' && referent === lastNamed ? SUBJECT_WEIGHTS.lastNamed : 0;
    // "its 8B and 70B **models**": members that are not named, not the thing whose they are.
    const kind = relation === 'premodified' && referent?.form === 'generic' ? SUBJECT_WEIGHTS.kindOfThing : 0;
    const score = kind + SUBJECT_WEIGHTS[relation] + distance * SUBJECT_WEIGHTS.distance + unknown + nearest;
    const key = ref.id ?? `?${ref.name}`;
    const known = best.get(key);
    if (!known || known.score < score) best.set(key, { ref, relation, score, ...(referent ? { referent } : {}) });
  };
  const lastNamed = referents
    .filter(
      (referent) => referent.to <= range.from && referent.form !== 'pronoun' && !isModifier(analysis, referent, wanted),
    )
    .at(-1);
  for (const referent of referents) {
    if ((referent.from < range.to && range.from < referent.to) || isModifier(analysis, referent, wanted)) continue;
    const relation = relate(analysis, referent, range);
    if (relation) for (const ref of resolveReferents(analysis, referent, wanted)) propose(ref, relation, referent);
  }
  if (
    !referents.some(
      (referent) => isOwnSubject(analysis, referent, range) && resolveReferent(analysis, referent, wanted),
    )
  )
    for (const ref of unnamedSubjects(analysis, range, wanted, attribute)) propose(ref, 'discourse');
  return [...best.values()];
}

/**
 * What a sentence without a subject of its own may go on with. Where it has another subject, a company say, only that
 * company's things; where the block has named none yet, the thing before and the draft's topic are both possible.
 */
function unnamedSubjects(
  analysis: Analysis,
  range: TokenRange,
  wanted: readonly EntityType[],
  attribute: AttributeDeclaration | undefined,
): readonly Ref[] {
  const { state, frame } = analysis;
  // In a headline "a 132B model" is what the draft is about.
  const topic = state.recent.find(({ type }) => type === 'model') ? undefined : frame.topic;
  if (isNewThing(analysis, range) && !topic) return [];
  const foreign = foreignSubject(analysis, range, wanted, attribute);
  if (foreign === 'unknown') return [];
  if (foreign !== undefined) {
    const isOwn = (ref: Ref): boolean => ref.entity?.developer === foreign;
    const own =
      themesAt(state, frame).find(isOwn) ?? state.recent.find(isOwn) ?? (topic && isOwn(topic) ? topic : undefined);
    return own ? [own] : [];
  }
  return prominentOnes(wanted, state, frame);
}

/** "with **a 132B model** of its own": something not spoken of before. */
function isNewThing({ sentence }: Analysis, range: TokenRange): boolean {
  const article = sentence.token(range.from - 1)?.norm;
  if (article !== 'a' && article !== 'an') return false;
  for (let at = range.to; at < Math.min(range.to + 4, sentence.to); at++)
    if (sentence.is(at, 'maker-owned')) return true;
  return false;
}

/** The subject of the value's clause where it is not the value's owner: a company's id, or `unknown` for other nouns. */
function foreignSubject(
  analysis: Analysis,
  range: TokenRange,
  wanted: readonly EntityType[],
  attribute: AttributeDeclaration | undefined,
): string | undefined {
  const { sentence, clauses, referents } = analysis;
  const own = clauses.clauseAt(range.from);
  const chain = [own, ...ancestors(clauses.clauses, own)];
  const subject = referents.find(
    (referent) =>
      chain.includes(referent.clause) &&
      referent.to <= range.from &&
      (referent.governor.kind === 'start' || isFiniteVerb(sentence, referent.to)) &&
      referent.form === 'name' &&
      !sentence.isQuoted(referent.from),
  );
  if (subject) {
    if (subject.name?.entities.some((entity) => wanted.includes(entity.type))) return undefined;
    const maker = resolveReferent(analysis, subject, ['organisation']);
    // "By default **Ollama** uses a window of …": somebody else's figure, whoever that is.
    return maker?.id ?? (isPlaceOrTest(subject) ? undefined : 'unknown');
  }
  if (wanted.includes('organisation') || attribute === undefined) return undefined;
  const head = chain.find((clause) => clause.hasVerb && !beginsWithVerb(analysis, clause)) ?? own;
  return isForeignNoun(analysis, head, range, attribute) ? 'unknown' : undefined;
}

/** "… and **picks** eight": its subject is that of the clause before. */
const beginsWithVerb = ({ sentence }: Analysis, { kind, from }: Clause): boolean =>
  kind === 'coordinate' && (isFiniteVerb(sentence, from) || isFiniteVerb(sentence, from + 1));

/** What stands first in a sentence and owns no figure: a benchmark, a licence, a device. */
const isPlaceOrTest = ({ name }: Referent): boolean =>
  name?.entities.some(({ type }) => type === 'benchmark' || type === 'license' || type === 'hardware') === true;

/** Has the clause a common noun as its subject that is neither a word of the attribute nor a way to say who reports it? */
function isForeignNoun(
  { sentence, clauses }: Analysis,
  clause: Clause,
  range: TokenRange,
  attribute: AttributeDeclaration,
): boolean {
  let noun = false;
  for (let at = clause.from; at < Math.min(range.from, clause.from + 12); at++) {
    if (clauses.clauseAt(at) !== clause) continue;
    if (isFiniteVerb(sentence, at)) return noun;
    const token = sentence.token(at);
    if (
      !token ||
      sentence.is(at, 'preposition') ||
      sentence.markersAt(at, 'generic').length ||
      sentence.markersAt(at, 'attribution').length ||
      sentence.markersAt(at, 'anaphor').length
    )
      return false;
    if (
      sentence.cues.some(
        (cue) =>
          cue.from <= at &&
          at < cue.to &&
          cue.cues.some((c) => c.attribute === attribute || c.attribute.units !== undefined),
      )
    )
      return false;
    if (sentence.is(at, 'thing') || sentence.is(at, 'owner') || sentence.is(at, 'aspect')) return false;
    if (
      token.kind === 'word' &&
      !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass)) &&
      !sentence.nameAt(at)
    )
      noun = true;
  }
  return false;
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

const isOwnSubject = (analysis: Analysis, referent: Referent, range: TokenRange): boolean =>
  referent.governor.kind === 'start' &&
  referent.clause === analysis.clauses.clauseAt(range.from) &&
  referent.from < range.from &&
  referent.form !== 'name';

/** How a referent stands to a value, or undefined where grammar forbids that the value is its. */
function relate(analysis: Analysis, referent: Referent, range: TokenRange): Relation | undefined {
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
    return analysis.sentence.is(governor.at, 'holding') && !isOfNoun ? 'complement' : undefined;
  }
  // "the 236B DeepSeek-V2", "a 671B-parameter model, DeepSeek-V3"
  if (
    governor.kind !== 'preposition' &&
    governor.kind !== 'comparand' &&
    gap.to - gap.from <= 5 &&
    isModifierRun(analysis, gap.from, gap.to)
  )
    return 'premodified';
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
    clauseIsOf(clauses.clauses, clause, referent.clause)
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
    if (isHeadedBySubject(referent)) return 'clauseSubject';
    // "takes on Llama 3 **with a 72B model**": with another thing.
    return isNewThing(analysis, range) && analysis.sentence.is(range.from - 2, 'comitative')
      ? undefined
      : 'earlierName';
  }
  // "…, which has 128K": the name right before.
  if (clause.kind === 'relative' && referent.to >= clause.from - 1 && referent.to <= clause.from + 1)
    return 'clauseSubject';
  if (ancestors(clauses.clauses, clause).includes(referent.clause) && !hasOwnSubject(analysis, clause, range)) {
    if (referent.governor.kind === 'start')
      return referent.possessive && !ownsAttribute(analysis, referent) ? 'nameBefore' : 'inheritedSubject';
    return isHeadedBySubject(referent) ? 'inheritedSubject' : 'nameBefore';
  }
  return hasOwnSubject(analysis, clause, range) ? undefined : 'nameBefore';
}

/** "- `deepseek-reasoner` (**DeepSeek-R1**): 671B total" */
const isOnlyNameInLabel = ({ referents }: Analysis, referent: Referent, clause: Clause): boolean =>
  clause.kind === 'colon' &&
  clause.from >= referent.to &&
  clause.from - referent.to <= 1 &&
  !referents.some((other) => other !== referent && other.to <= referent.from && other.form === 'name');

/** "GPT-4.5 has 71.4%, **o3-mini 79.7%** and **Sonnet 4, oddly, 72.7%**": the verb is that of the statement before. */
function isGapped({ sentence }: Analysis, referent: Referent, range: TokenRange): boolean {
  if (referent.form !== 'name' || referent.possessive || referent.list.length > 1 || range.from - referent.to > 4)
    return false;
  for (let at = referent.to; at < range.from; at++)
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

function ancestors(clauses: readonly Clause[], clause: Clause): Clause[] {
  const chain: Clause[] = [];
  for (let up = clause.inherits; up !== undefined && chain.length < 8;) {
    const parent = clauses[up];
    if (!parent || chain.includes(parent)) break;
    chain.push(parent);
    up = parent.inherits;
  }
  return chain;
}

const clauseIsOf = (clauses: readonly Clause[], clause: Clause, owner: Clause): boolean =>
  ancestors(clauses, clause).includes(owner);
