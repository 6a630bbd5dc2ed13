import { labelEnd } from '../mentions/block-labels.js';
import { isHan } from '../mentions/tokens.js';
import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import type { Sentence } from './sentence.js';

/**
 * A stretch of a sentence with at most one statement. `inherits` names the clause whose subject a clause without one of
 * its own takes over.
 *
 * - `main`: the sentence's first clause, and what follows a semicolon
 * - `fronted`: a phrase before the main clause ("With 236B parameters, …"); its subject is that of the clause after it
 * - `coordinate`: and/but/while with a predicate · `relative`: which, who · `participle`: ", surpassing …"
 * - `with`: ", with …" · `parenthesis` · `aside`: between dashes or after one · `colon`: after a colon
 * - `content`: what is said, after "said that" · `subordinate`: after, because, when …
 */
export type ClauseKind =
  | 'main'
  | 'fronted'
  | 'subordinate'
  | 'coordinate'
  | 'relative'
  | 'participle'
  | 'with'
  | 'parenthesis'
  | 'aside'
  | 'colon'
  | 'content';

export interface Clause {
  readonly index: number;
  readonly kind: ClauseKind;
  readonly from: number;
  readonly inherits: number | undefined;
  /** Has a finite verb been seen in it? */
  hasVerb: boolean;
}

/** The clauses of a sentence and the clause of each of its tokens. */
export interface ClauseMap {
  readonly clauses: readonly Clause[];
  clauseAt(token: number): Clause;
}

const OPENING = /^[([（【]$/;
const CLOSING = /^[)\]）】]$/;
const DASH = /^[—–]$/;

/** Cuts a sentence into clauses by its punctuation and function words. Linear, with a short look ahead at each comma. */
export function segmentClauses(sentence: Sentence): ClauseMap {
  const clauses: MutableClause[] = [];
  /** The clause of each token, from the first of the sentence on. */
  const owner: MutableClause[] = [];
  let current = open('main', sentence.from, undefined);
  const stack: MutableClause[] = [];
  let asideOpen: MutableClause | undefined;
  const label = sentence.from === 0 ? labelEnd(sentence.tokens) : 0;

  for (let at = sentence.from; at < sentence.to; at++) {
    const text = sentence.token(at)?.text ?? '';
    const inName = sentence.nameAt(at) !== undefined;
    if (!inName && OPENING.test(text)) {
      stack.push(current);
      current = open('parenthesis', at, current.index);
    } else if (!inName && CLOSING.test(text) && stack.length) {
      owner.push(current);
      current = stack.pop() ?? current;
      continue;
    } else if (!inName && isDash(at)) {
      if (asideOpen) {
        current = asideOpen;
        asideOpen = undefined;
      } else {
        asideOpen = current;
        current = open('aside', at, current.index);
      }
    } else if (text === ';' || text === '；' || (at + 1 === label && /^[.。]$/.test(text)))
      current = open('main', at, current.index);
    else if ((text === ':' || text === '：') && !sentence.token(at + 1)?.glued)
      current = open('colon', at, current.index);
    else if (!inName && (text === ',' || text === '，')) current = afterComma(at);
    else if (!inName && at > current.from) current = atWord(at);
    owner.push(current);
    if (isFiniteVerb(sentence, at)) current.hasVerb = true;
  }
  markFronted();
  return new Clauses(clauses, owner, sentence.from);

  function open(kind: ClauseKind, from: number, inherits: number | undefined): MutableClause {
    const clause: MutableClause = { index: clauses.length, kind, from, inherits, hasVerb: false };
    clauses.push(clause);
    return clause;
  }

  /** "One day **after** Meta put …,": a subordinator before the verb of the clause. */
  function hasSubordinator(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      if (sentence.is(at, 'subordinator') && sentence.token(at)?.norm !== 'as') return true;
      if (isFiniteVerb(sentence, at)) return false;
    }
    return false;
  }

  function isDash(at: number): boolean {
    const token = sentence.token(at);
    if (token?.kind !== 'mark') return false;
    if (token.text === '—') return true;
    const spaced = !token.glued && !sentence.token(at + 1)?.glued;
    return spaced && (DASH.test(token.text) || token.text === '-');
  }

  /** A clause that stands inside another ends where the other goes on with its verb. */
  function afterComma(at: number): MutableClause {
    let next = at + 1;
    const conjunction = sentence.is(next, 'conjunction');
    if (conjunction) next++;
    while (sentence.is(next, 'adverb') && !sentence.is(next, 'preposition')) next++;
    const outer = current.inherits === undefined ? undefined : clauses[current.inherits];
    if (isSubclause(current) && outer && isFiniteVerb(sentence, next) && !outer.hasVerb && !conjunction) return outer;
    // "Its older brother, Falcon-40B, had come out …": the subject was explained in between.
    if (!conjunction && !current.hasVerb && !isSubclause(current) && isFiniteVerb(sentence, next)) return current;
    if (conjunction && outer && current.kind === 'relative' && current.hasVerb && resumes(next, outer)) return outer;
    if (sentence.is(next, 'relative') || (sentence.is(next, 'preposition') && sentence.is(next + 1, 'relative')))
      return open('relative', at, current.index);
    if (sentence.is(next, 'contrast')) return open('coordinate', at, base().index);
    if (isParticiple(next)) return open('participle', at, subclauseBase(conjunction).index);
    if (
      sentence.markersAt(next, 'comparand').length ||
      sentence.markersAt(next, 'comparison').some((m) => m.marker.shape === 'predicate')
    )
      return open('participle', at, subclauseBase(conjunction).index);
    if (sentence.is(next, 'comitative')) return open('with', at, base().index);
    if (conjunction && isFiniteVerb(sentence, next)) return open('coordinate', at, base().index);
    if (!conjunction && !current.hasVerb && isApposition(at)) return open('aside', at, current.index);
    if (beginsStatement(next)) return open(conjunction ? 'coordinate' : 'main', at, base().index);
    return current;
  }

  /** "X, **the 22B model it released in May**, is …": explains what stands before it, with a statement inside. */
  function isApposition(comma: number): boolean {
    if (!sentence.is(comma + 1, 'article') || sentence.nameAt(comma - 1) === undefined) return false;
    let hasStatement = false;
    for (let i = comma + 1; i < Math.min(comma + 20, sentence.to); i++) {
      if (/^[,，]$/.test(sentence.token(i)?.text ?? '')) return hasStatement && isFiniteVerb(sentence, i + 1);
      hasStatement ||= isFiniteVerb(sentence, i);
    }
    return false;
  }

  /** "It scores 79.8 on A, where o1 has 79.2, **and 97.3** on B": a second figure like the one before the inserted clause. */
  function resumes(at: number, outer: MutableClause): boolean {
    const figure = sentence.quantityAt(at);
    return (
      figure !== undefined &&
      sentence.quantities.some(
        (other) => owner[other.from - sentence.from] === outer && other.unit === figure.unit && other.from < at,
      )
    );
  }

  function atWord(at: number): MutableClause {
    const before = sentence.token(at - 1)?.text ?? '';
    if (before === ',' || before === '，') return current;
    if (sentence.is(at, 'contrast') && !sentence.is(at, 'preposition')) return open('coordinate', at, base().index);
    if (sentence.is(at, 'complementiser') && isObjectGap(at)) return open('relative', at, current.index);
    if (
      sentence.is(at, 'subordinator') &&
      current.hasVerb &&
      sentence.token(at)?.norm !== 'as' &&
      beginsStatement(at + 1)
    )
      return open('subordinate', at, base().index);
    if (
      sentence.is(at, 'conjunction') &&
      current.hasVerb &&
      (isFiniteVerb(sentence, at + 1) ||
        (sentence.is(at + 1, 'adverb') && isFiniteVerb(sentence, at + 2)) ||
        (isParticiple(at + 1) && current.kind === 'participle'))
    )
      return open(
        isParticiple(at + 1) ? 'participle' : 'coordinate',
        at,
        current.kind === 'participle' ? current.inherits : base().index,
      );
    // "A has 69.1% and B has 63.2%"
    if (sentence.is(at, 'conjunction') && current.hasVerb && beginsNounPhrase(at + 1) && beginsStatement(at + 1))
      return open('coordinate', at, base().index);
    // ", of **which** two are active": begun at the comma.
    if (sentence.is(at, 'relative') && current.kind === 'relative' && current.from === at - 2) return current;
    if (sentence.is(at, 'relative') && !sentence.is(at, 'determiner')) return open('relative', at, current.index);
    if (sentence.is(at, 'complementiser') && sentence.is(at, 'relative') && !sentence.is(at - 1, 'preposition')) {
      if (
        sentence.markers.some(
          (m) => m.to === at && (m.marker.category === 'speech' || m.marker.category === 'attribution'),
        ) ||
        sentence.is(at - 1, 'verb')
      )
        return open('content', at, current.index);
      if (isFiniteVerb(sentence, at + 1) || (sentence.is(at + 1, 'adverb') && isFiniteVerb(sentence, at + 2)))
        return open('relative', at, current.index);
    }
    return current;
  }

  /** "the 49% **that X managed**": a figure or a term shortly before it, and a name or pronoun with its verb behind it. */
  function isObjectGap(at: number): boolean {
    const name = sentence.nameAt(at + 1);
    const subjectTo = name?.from === at + 1 ? name.to : sentence.is(at + 1, 'thing') ? at + 2 : undefined;
    if (subjectTo === undefined || !isFiniteVerb(sentence, subjectTo)) return false;
    return [...sentence.quantities, ...sentence.terms].some(({ to }) => to <= at && at - to <= GAP);
  }

  /** The clause a coordinate one goes on from: the nearest that is not inside another. */
  function base(): MutableClause {
    let clause = current;
    while (isSubclause(clause) && clause.inherits !== undefined) clause = clauses[clause.inherits] ?? clause;
    return clause;
  }
  function subclauseBase(conjunction: boolean): MutableClause {
    return conjunction || current.kind === 'participle' ? base() : current;
  }

  function isParticiple(at: number): boolean {
    const token = sentence.token(at);
    if (token?.kind !== 'word') return false;
    if (token.norm.endsWith('ing') && sentence.is(at, 'verb')) return true;
    return token.norm.endsWith('ed') && sentence.is(at, 'verb') && sentence.is(at + 1, 'preposition');
  }

  function beginsNounPhrase(at: number): boolean {
    return sentence.nameAt(at) !== undefined || BEGIN_SUBJECT.some((wordClass) => sentence.is(at, wordClass));
  }

  /** Does a statement with a verb of its own begin at `at`, before the next comma? */
  function beginsStatement(at: number): boolean {
    if (sentence.is(at, 'preposition') && !sentence.is(at, 'adverb')) return false;
    let seenNoun = false;
    for (let i = at; i < Math.min(at + 14, sentence.to); i++) {
      const text = sentence.token(i)?.text ?? '';
      if (/^[,;:(（，；：]$/.test(text)) return false;
      if (sentence.is(i, 'relative')) return false;
      if (seenNoun && isFiniteVerb(sentence, i)) return true;
      if (
        sentence.nameAt(i) ||
        sentence.is(i, 'pronoun') ||
        (sentence.token(i)?.kind === 'word' && !sentence.is(i, 'determiner') && !sentence.is(i, 'adverb'))
      )
        seenNoun = true;
    }
    return false;
  }

  /** A first clause without a verb belongs to the one after it; one that begins with "after", "when" … depends on it. */
  function markFronted(): void {
    const [first, second] = clauses;
    if (!first || second?.kind !== 'main' || sentence.token(second.from)?.text === ';') return;
    if (first.hasVerb) {
      if (hasSubordinator(first.from, second.from)) first.kind = 'subordinate';
      return;
    }
    first.kind = 'fronted';
    first.inherits = second.index;
    second.inherits = undefined;
  }
}

/** Words between a figure and the clause that says whose it is: "the 15 trillion **training tokens** that X saw". */
const GAP = 3;

/** A class and no closure, which would keep all that it took to cut the sentence. */
class Clauses implements ClauseMap {
  constructor(
    readonly clauses: readonly Clause[],
    private readonly owner: readonly Clause[],
    private readonly from: number,
  ) {}

  clauseAt(token: number): Clause {
    return this.owner[token - this.from] ?? (this.clauses[0] as Clause);
  }
}

const BEGIN_SUBJECT = ['pronoun', 'owner', 'definite', 'article'] as const;

interface MutableClause {
  readonly index: number;
  kind: ClauseKind;
  readonly from: number;
  inherits: number | undefined;
  hasVerb: boolean;
}

const isSubclause = (clause: MutableClause): boolean =>
  ['relative', 'participle', 'with', 'aside', 'subordinate'].includes(clause.kind);

/**
 * A word that carries the predicate: an auxiliary, a modal, or a verb's finite form that nothing around it makes a noun or
 * an adjective ("the release", "open-source project X", "V2 scores reached", "21B activated parameters").
 */
export function isFiniteVerb(sentence: Sentence, at: number): boolean {
  const token = sentence.token(at);
  if (!token) return false;
  if (token.norm === "'s") return sentence.is(at - 1, 'pronoun') || sentence.is(at - 1, 'relative');
  if (sentence.is(at, 'auxiliary') || sentence.is(at, 'modal')) return true;
  // "remains **closed**": what follows is its predicate, not a verb that it would be the subject of.
  if (sentence.is(at, 'copular') && /[^s]s$/.test(token.norm)) return true;
  if (!sentence.is(at, 'verb') || token.norm.endsWith('ing')) return false;
  const before = at - 1;
  if (isThatOfClause(sentence, before) && (sentence.is(at, 'past') || /(?:ed|[^s]s)$/.test(token.norm))) return true;
  if (sentence.is(before, 'determiner') || sentence.is(before, 'possessive') || sentence.is(before, 'genitive'))
    return false;
  if (sentence.is(before, 'preposition') && !sentence.is(before, 'adverb') && sentence.token(before)?.norm !== 'to')
    return false;
  if (token.norm.endsWith('ed') || sentence.is(at, 'past'))
    return sentence.quantityAt(before) === undefined && !isFrontedParticiple(sentence, at);
  // "200 **views**": what is counted.
  if (/[^s]s$/.test(token.norm))
    return sentence.quantityAt(before) === undefined && !isFollowedByPredicate(sentence, at);
  return takesBaseForm(sentence, before);
}

/** "the lab **that** built X": behind a noun or a name, not before one ("that release"). */
const isThatOfClause = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'complementiser') &&
  (sentence.nameAt(at - 1) !== undefined ||
    (sentence.token(at - 1)?.kind === 'word' &&
      !FUNCTION_CLASSES.some((wordClass) => sentence.is(at - 1, wordClass)) &&
      !sentence.is(at - 1, 'verb')));

/** "**Founded** in 2019, X has …", "**Built** by Y, it …": nothing stands before it that could have done it. */
const isFrontedParticiple = (sentence: Sentence, at: number): boolean =>
  at === sentence.from && sentence.is(at + 1, 'preposition');

/** "V2 scores **reached** 89.2%", "costs **of** training": the word before was a noun. */
function isFollowedByPredicate(sentence: Sentence, at: number): boolean {
  let next = at + 1;
  while (sentence.is(next, 'adverb') && !sentence.is(next, 'preposition')) next++;
  if (sentence.is(next, 'partitive')) return true;
  if (sentence.is(next, 'auxiliary') || sentence.is(next, 'modal')) return true;
  const norm = sentence.token(next)?.norm ?? '';
  return sentence.is(next, 'verb') && !norm.endsWith('ing') && sentence.quantityAt(next) === undefined;
}

/** A base form is finite only after a plural, a pronoun, a modal or "to", a list of names, an adverb, or at the start; one that is its own past form also after a name. */
function takesBaseForm(sentence: Sentence, before: number): boolean {
  const token = sentence.token(before);
  if (!token || token.kind === 'mark') return true;
  const name = sentence.nameAt(before);
  // Han verbs have no forms: 百度**发布**, 于12月22日**发布**; but 11月2日**开源**的 X is a description.
  const verb = sentence.token(before + 1);
  const describes = sentence.is(before + 2, 'genitive') || sentence.is(before + 3, 'genitive');
  const isTest = name?.entities.some(({ type }) => type === 'benchmark') === true;
  if (verb && isHan(verb) && !describes && !isTest && (name || sentence.dates.some(({ to }) => to === before + 1)))
    return true;
  if (name) return sentence.is(name.from - 1, 'conjunction') || sentence.is(before + 1, 'uninflected');
  return (
    token.norm.endsWith('s') ||
    ['pronoun', 'modal', 'adverb', 'conjunction', 'relative', 'auxiliary', 'negation', 'preposition'].some((c) =>
      sentence.is(before, c as 'pronoun'),
    )
  );
}

/** The clauses that a clause takes its subject from, the nearest first. */
export function ancestorsOf(clauses: readonly Clause[], clause: Clause): Clause[] {
  const chain: Clause[] = [];
  for (let up = clause.inherits; up !== undefined && chain.length < 8;) {
    const parent = clauses[up];
    if (!parent || chain.includes(parent)) break;
    chain.push(parent);
    up = parent.inherits;
  }
  return chain;
}
