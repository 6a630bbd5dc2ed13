import type { TermMention, TokenRange } from '../mentions/mention.js';
import { isHan, type Token } from '../mentions/tokens.js';
import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import type { Analysis } from './analysis.js';
import { buildClaim, doubtOf } from './claim-builder.js';
import { isFiniteVerb } from './clauses.js';
import { separation } from './cue-binding.js';
import { readEvent } from './events.js';
import type { ReadClaim } from './read-claim.js';
import { readStance } from './modality.js';
import { governorOf } from './governors.js';
import type { Sentence } from './sentence.js';
import { chooseSubject, type SubjectChoice } from './subjects.js';

/** Reads the words of attributes' vocabularies (licences, architectures, openness, modality) as claims. */
export function readTerms(analysis: Analysis): ReadClaim[] {
  const claims: ReadClaim[] = [];
  let end = analysis.sentence.from;
  for (const term of analysis.sentence.terms) {
    if (term.from < end) continue;
    const range = withGloss(analysis, term);
    const isPhrase = term.isRemark && term.to - term.from > 1 && /\s/.test(term.text);
    if (!isPhrase && (!isSaid(analysis, term, range) || isGloss(analysis, term))) continue;
    const choice = objectOf(analysis, term) ?? chooseSubject(analysis, range, term.attribute.of, term.attribute);
    if (!choice || choice.best.relation === 'laterName') continue;
    // "It cannot look at pictures": a remark that is denied gives no value.
    if (term.isRemark && readStance(analysis, { ...range }).modality === 'negated') continue;
    end = range.to;
    for (const ref of choice.refs)
      claims.push(
        buildClaim(
          analysis,
          range,
          ref,
          {
            kind: 'term',
            attribute: term.attribute.id,
            value: { term: term.term },
            qualifiers: term.isRemark ? {} : qualifiersOf(analysis, term),
            trace: `attribute ${term.attribute.label}: “${term.text}” is ${term.isRemark ? 'said of it' : 'a word of its vocabulary'}`,
          },
          {
            ...doubtOf(analysis, choice, term.attribute.of),
            ...(analysis.sentence.is(range.from - 1, 'wholly') ? { wholly: true } : {}),
            ...(term.isRemark ? { tentative: true } : { replaceable: { start: term.start, end: term.end } }),
          },
        ),
      );
  }
  return claims;
}

/** 百度**开源**了 X: a Han verb, whose form does not tell it from an adjective, is said of its object. */
function objectOf(analysis: Analysis, term: TermMention): SubjectChoice | undefined {
  if (!isHanVerb(analysis, term) && !isAnnounced(analysis, term)) return undefined;
  const { results } = readEvent(analysis, term, term.attribute.of);
  const [first] = results;
  if (!first?.referent || first.referent.from < term.to) return undefined;
  return { best: { ...first, relation: 'clauseSubject', score: 0 }, refs: results.map(({ ref }) => ref), rivals: [] };
}

/** 腾讯**宣布**开源 X: what is announced is done by the verb right behind. */
const isAnnounced = ({ sentence }: Analysis, { from }: TokenRange): boolean =>
  isHan(sentence.tokens[from] as Token) && sentence.is(from, 'verb') && sentence.is(from - 1, 'announcing');

const isHanVerb = ({ sentence }: Analysis, { from }: TokenRange): boolean =>
  isHan(sentence.tokens[from] as Token) && sentence.is(from, 'verb') && isFiniteVerb(sentence, from);

/** "Mixture-of-Experts (MoE)": a word and its gloss are one mention. */
function withGloss({ sentence }: Analysis, term: TermMention): TokenRange {
  const gloss = sentence.terms.find(
    (other) =>
      other.attribute === term.attribute &&
      other.term === term.term &&
      other.from === term.to + 1 &&
      sentence.token(term.to)?.text === '(',
  );
  return gloss && sentence.token(gloss.to)?.text === ')'
    ? { from: term.from, to: gloss.to + 1 }
    : { from: term.from, to: term.to };
}

/** "a **non-commercial** license (CC-BY-NC)": said of a value that is named right beside. */
const isGloss = ({ sentence }: Analysis, term: TermMention): boolean =>
  sentence.terms.some(
    (other) =>
      term.isRemark &&
      !other.isRemark &&
      other.attribute === term.attribute &&
      Math.max(other.from - term.to, term.from - other.to) <= 3,
  );

/** Is the word said of something, or only mentioned in passing? */
function isSaid(analysis: Analysis, term: TermMention, range: TokenRange): boolean {
  const { sentence } = analysis;
  if (term.attribute.needs?.includes('names')) return hasCue(analysis, term) || isSpecification(analysis, term);
  if (objectOf(analysis, term)) return true;
  const next = nounAfter(analysis, range.to);
  const naming =
    next !== undefined &&
    sentence.cues.some(
      (cue) =>
        cue.from <= next && next < cue.to && cue.cues.some((c) => c.attribute === term.attribute && c.role === 'names'),
    );
  // "an open-source model" in passing says nothing; "open weights", "an MoE architecture" may.
  if (next !== undefined && !naming) return isWhatItIs(analysis, range, next) || isDoneTo(analysis, range, next);
  return isPredicated(analysis, term, range, naming);
}

/** "X is **an open-weight** model", "they are **text-only** models", "is built as **an MoE** network": the noun says no more than that it is a thing of its kind. */
function isWhatItIs({ sentence, clauses }: Analysis, range: TokenRange, noun: number): boolean {
  if (!sentence.is(noun, 'maker-owned') && !sentence.is(noun, 'invention')) return false;
  const isPlural = /[^s]s$/.test(sentence.token(noun)?.norm ?? '') && !sentence.is(range.from - 1, 'definite');
  if (!sentence.is(range.from - 1, 'indefinite') && !isPlural) return false;
  const governor = governorOf(sentence, clauses, range.from);
  if (governor.kind === 'verb') return sentence.is(governor.at, 'copular');
  return (
    governor.kind === 'preposition' && sentence.is(governor.at, 'equative') && sentence.is(governor.at - 1, 'verb')
  );
}

/** "has **open-sourced** X": the word is a verb, and what it is said of its object. */
const isDoneTo = ({ sentence }: Analysis, { from, to }: TokenRange, object: number): boolean =>
  sentence.token(to - 1)?.norm.endsWith('ed') === true &&
  sentence.nameAt(object) !== undefined &&
  isActive(sentence, from);

const isActive = (sentence: Sentence, verb: number): boolean =>
  sentence.is(verb - 1, 'perfect') ||
  (!sentence.is(verb - 1, 'auxiliary') &&
    !sentence.is(verb - 1, 'determiner') &&
    sentence.nameAt(verb - 1) !== undefined);

/** "314B, 8 experts, Apache 2.0.": an entry of a list without a verb. */
function isSpecification({ sentence, clauses }: Analysis, term: TermMention): boolean {
  if (!/\d|^MIT$/.test(term.text)) return false;
  // "Jamba **(Apache 2.0)** runs on …": a remark of its own right behind the name.
  if (sentence.nameAt(term.from - 2) && sentence.token(term.from - 1)?.text === '(')
    return sentence.token(term.to)?.text === ')';
  if (clauses.clauses.some((clause) => clause.hasVerb)) return false;
  const [before, after] = [sentence.token(term.from - 1)?.text ?? '', sentence.token(term.to)?.text ?? ''];
  return /^(?:|[,;:(])$/.test(before) && /^(?:|[,;.)])$/.test(after);
}

/** The noun that a term stands before as an adjective, if any. */
function nounAfter({ sentence }: Analysis, at: number): number | undefined {
  const token = sentence.token(at);
  if (token?.kind !== 'word' || isFiniteVerb(sentence, at)) return undefined;
  if (FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass))) return undefined;
  return at;
}

/** "is open-source", "adopts an MoE architecture", "its MoE design", "with a dense architecture", "(closed-source)". */
function isPredicated(analysis: Analysis, term: TermMention, range: TokenRange, naming: boolean): boolean {
  const { sentence, clauses } = analysis;
  if (clauses.clauseAt(range.from).kind === 'parenthesis' && !sentence.isQuoted(range.from)) return true;
  if (sentence.is(range.from, 'verb') && range.to - range.from === 1) return true;
  if (isHanVerb(analysis, range) || isHanPredicate(analysis, range)) return true;
  const governor = governorOf(sentence, clauses, range.from);
  if (ownerBefore(analysis, range.from)) return naming || governor.kind !== 'preposition';
  if (!clauses.clauses.some((clause) => clause.hasVerb) && !sentence.isQuoted(range.from)) return true;
  if (governor.kind === 'verb') {
    if (sentence.is(governor.at, 'auxiliary') || sentence.is(governor.at, 'copular')) return true;
    return isOwnVerb(analysis, term, governor.at);
  }
  if (governor.kind === 'preposition')
    return (
      isOwnVerb(analysis, term, governor.at) ||
      (naming &&
        (sentence.is(governor.at, 'comitative') ||
          (sentence.is(governor.at, 'upon') && isVerbForm(analysis, governor.at - 1))))
    );
  return naming && governor.kind === 'start' && !sentence.isQuoted(range.from);
}

/** …，一直**闭源**；: Han says it without a verb. */
function isHanPredicate({ sentence }: Analysis, { from, to }: TokenRange): boolean {
  const [first, next] = [sentence.token(from), sentence.token(to)];
  if (!first || !isHan(first) || (next && next.kind !== 'mark')) return false;
  return sentence.is(from - 1, 'adverb') || sentence.nameAt(from - 1) !== undefined;
}

/** One of the attribute's verbs: "**relies on** sparse attention", "**adopts** MLA". */
const isOwnVerb = ({ sentence }: Analysis, { attribute }: TermMention, at: number): boolean =>
  sentence.cues.some(
    (cue) => cue.from <= at && at < cue.to && cue.cues.some((c) => c.attribute === attribute && c.role === 'verbs'),
  );

const isVerbForm = ({ sentence }: Analysis, at: number): boolean => sentence.is(at, 'verb');

/** A possessive in the same noun phrase: "its MoE architecture", "V2's MoE architecture". */
function ownerBefore({ sentence }: Analysis, from: number): boolean {
  for (let at = from - 1; at >= Math.max(sentence.from, from - 5); at--) {
    if (sentence.token(at)?.norm === "'s" || sentence.is(at, 'owner')) return true;
    if (sentence.is(at, 'preposition') || sentence.is(at, 'auxiliary') || sentence.token(at)?.text === ',')
      return false;
  }
  return false;
}

/** A word of the attribute's own beside the term ("under the MIT **license**"), and none that rules it out. */
function hasCue(analysis: Analysis, term: TermMention): boolean {
  let best = 0;
  for (const cue of analysis.sentence.cues) {
    if (
      cue.from < term.to &&
      term.from < cue.to &&
      !cue.cues.some((c) => c.role === 'names' && c.attribute === term.attribute)
    )
      continue;
    const apart = cue.from < term.to && term.from < cue.to ? 0 : separation(analysis, cue, term);
    if (apart === undefined || apart < -4.5) continue;
    for (const { attribute, role } of cue.cues) {
      if (attribute !== term.attribute) continue;
      if (role === 'against' && apart > -1) return false;
      if (role === 'names' || role === 'verbs') best = Math.max(best, 4 + apart);
    }
  }
  return best > 0;
}

/** "the code is under MIT and the weights under …": which part a licence is for. */
function qualifiersOf(analysis: Analysis, term: TermMention): Readonly<Record<string, string>> {
  if (!term.attribute.settings?.includes('of')) return {};
  let best: { of: string; cost: number } | undefined;
  for (let at = analysis.sentence.from; at < analysis.sentence.to; at++) {
    const part = LICENSED_PARTS.get(analysis.sentence.token(at)?.norm ?? '');
    if (!part) continue;
    const apart = separation(analysis, { from: at, to: at + 1 }, term);
    if (apart !== undefined && -apart < 2.5 && (!best || -apart < best.cost)) best = { of: part, cost: -apart };
  }
  return best ? { of: best.of } : {};
}

/** Words for the parts that a licence may be for. */
export const LICENSED_PARTS: ReadonlyMap<string, string> = new Map([
  ['code', 'code'],
  ['weights', 'weights'],
  ['权', 'weights'],
  ['代码', 'code'],
]);
