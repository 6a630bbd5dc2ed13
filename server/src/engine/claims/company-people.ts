import { ATTRIBUTES, type AttributeDeclaration } from '@stet/shared';
import type { CueMention, TokenRange } from '../mentions/mention.js';
import { isHan, type Token } from '../mentions/tokens.js';
import { resolveReferent, type Analysis } from './analysis.js';
import { buildClaim, termClaim, termOf } from './claim-builder.js';
import { isCompanyName, isVerbal } from './events.js';
import { mayBePerson } from './people/employers.js';
import type { ReadClaim } from './read-claim.js';
import type { Ref } from './ref.js';
import type { Referent } from './referents.js';
import type { Sentence } from './sentence.js';
import { chooseSubject } from './subjects.js';

/** Who founded a company, and who leads it: the person is the value, the company the subject, whichever stands first. */
export const readCompanyPeople = (analysis: Analysis): ReadClaim[] => [
  ...readFoundings(analysis),
  ...readNounPhrases(analysis, FOUNDER),
  ...readHeads(analysis),
];

const declared = (id: string): AttributeDeclaration =>
  ATTRIBUTES.find((attribute) => attribute.id === id) as AttributeDeclaration;
const FOUNDER = declared('founder');
const CHIEF = declared('chief-executive');

/** How far behind a verb its agent or object may begin, in tokens. */
const REACH = 8;

// ---------------------------------------------------------------- verbs

/** "founded by X", "founded in 2023 by X and Y", "X founded it", "the company that X founded". */
function readFoundings(analysis: Analysis): ReadClaim[] {
  const { sentence } = analysis;
  return sentence.cuesOf(FOUNDER.id, 'verbs').flatMap((cue) => {
    if (!isVerbal(sentence, cue) || sentence.isQuoted(cue.from)) return [];
    const said = sentence.text(cue.from, cue.to);
    const by = agentive(analysis, cue);
    if (by !== undefined) {
      const first = sentence.nameAt(by + 1) && analysis.referents.find(({ from }) => from === by + 1);
      const company = companyOf(analysis, cue, first ? peopleOf(first) : []);
      return company ? valuesFrom(analysis, by + 1, company, FOUNDER, `${said} … by`) : [];
    }
    return [...readActive(analysis, cue, said), ...readAgentBefore(analysis, cue, said)];
  });
}

/** Where "by" stands, in the verb's own clause. */
function agentive({ sentence, clauses }: Analysis, cue: TokenRange): number | undefined {
  for (let at = cue.to; at < Math.min(cue.to + REACH, sentence.to); at++) {
    if (clauses.clauseAt(at) !== clauses.clauseAt(cue.from)) return undefined;
    if (sentence.is(at, 'agentive')) return at;
  }
  return undefined;
}

/** Z **由 X** 创办, Z 由 X 于2023年创办: who did it stands before the verb. */
function readAgentBefore(analysis: Analysis, cue: CueMention, said: string): ReadClaim[] {
  const { sentence, clauses } = analysis;
  if (!isHan(sentence.tokens[cue.from] as Token)) return [];
  let by = cue.from - 1;
  while (by > sentence.from && cue.from - by <= LONGEST_AGENT && !sentence.is(by, 'agentive')) by--;
  if (!sentence.is(by, 'agentive') || clauses.clauseAt(by) !== clauses.clauseAt(cue.from)) return [];
  const first = analysis.referents.find(({ from }) => from === by + 1);
  const people = first && isPersonName(first) ? peopleOf(first) : [];
  const company = companyOf(analysis, { from: by, to: cue.to }, people);
  if (!company) return [];
  if (people.length) return people.map((person) => personClaim(analysis, person, company, FOUNDER, said));
  // 李开复: a name of which only its place says that it is one.
  let to = by + 1;
  while (to < cue.from && isHan(sentence.tokens[to] as Token) && isBareName(sentence, to)) to++;
  const isWhole = to === cue.from || sentence.is(to, 'preposition') || sentence.dates.some(({ from }) => from === to);
  if (!isWhole || to - by - 1 < SHORTEST_NAME || to - by - 1 > LONGEST_NAME) return [];
  const choice = { best: { ref: company, relation: 'clauseSubject', score: 0 }, refs: [company], rivals: [] } as const;
  const range = { from: by + 1, to };
  return [termClaim(analysis, range, choice, FOUNDER, termOf(sentence.text(by + 1, to)), said)];
}

const isBareName = (sentence: Sentence, at: number): boolean =>
  !sentence.nameAt(at) &&
  !sentence.found.classes.has(at) &&
  !sentence.is(at, 'preposition') &&
  !sentence.dates.some(({ from, to }) => from <= at && at < to);

/** Tokens between 由 and its verb. */
const LONGEST_AGENT = 20;
/** Characters of a person's name. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 5;

/** "**X and Y** founded Z", "X, **who** founded Z", "Z, which **X** founded". */
function readActive(analysis: Analysis, cue: CueMention, said: string): ReadClaim[] {
  const { sentence, referents, clauses } = analysis;
  const before = skipBack(analysis, cue.from);
  const isOfAntecedent = sentence.is(before - 1, 'relative') && !sentence.is(before - 1, 'determiner');
  const comma = isOfAntecedent && /^[,，]$/.test(sentence.token(before - 2)?.text ?? '');
  const end = isOfAntecedent ? before - (comma ? 2 : 1) : before;
  const founder = referents.find((referent) => referent.to === end && isPersonName(referent));
  if (!founder) return [];
  const object = referents.find(({ from }) => from >= cue.to && from - cue.to <= 3);
  const company = object
    ? companyNamed(analysis, object)
    : clauses.clauseAt(cue.from).kind === 'relative'
      ? companyBefore(analysis, clauses.clauseAt(cue.from).from)
      : undefined;
  return company ? peopleOf(founder).map((person) => personClaim(analysis, person, company, FOUNDER, said)) : [];
}

/** The token before the adverbs and auxiliaries of a verb, plus one: where its subject ends. */
function skipBack({ sentence }: Analysis, verb: number): number {
  let at = verb;
  while (sentence.is(at - 1, 'adverb') || sentence.is(at - 1, 'auxiliary')) at--;
  return at;
}

// ---------------------------------------------------------------- nouns

/** "its **founders** are X and Y", "has one **founder**: X", "with X as **chief executive**". */
function readNounPhrases(analysis: Analysis, attribute: AttributeDeclaration): ReadClaim[] {
  const { sentence } = analysis;
  return analysis.sentence.cuesOf(attribute.id, 'names').flatMap((cue) => {
    if (sentence.isQuoted(cue.from)) return [];
    const at = endOfNoun(analysis, cue.to);
    const link = sentence.token(at);
    const isLinked = link?.text === ':' || link?.text === '：' || sentence.is(at, 'auxiliary');
    const said = sentence.text(cue.from, cue.to);
    const from = isLinked ? at + 1 : peopleBesideNoun(analysis, cue);
    const first = from === undefined ? undefined : analysis.referents.find((referent) => referent.from === from);
    if (!first || !isPersonName(first)) return [];
    // "lost its CEO: X stepped down": told of X, not what the noun stands for.
    const end = peopleOf(first).at(-1)?.to ?? first.to;
    if (isLinked && (sentence.token(end)?.kind ?? 'mark') !== 'mark') return [];
    const company = companyOf(analysis, { from: Math.min(cue.from, first.from), to: cue.to }, peopleOf(first));
    return company ? peopleOf(first).map((person) => personClaim(analysis, person, company, attribute, said)) : [];
  });
}

/** "The chief executive **of Z** is X": behind the company that the noun goes with. */
function endOfNoun({ sentence, referents }: Analysis, to: number): number {
  const company = sentence.is(to, 'partitive') ? referents.find(({ from }) => from === to + 1) : undefined;
  return company?.form === 'name' ? company.to : to;
}

/** "with **X** as chief executive" */
function peopleBesideNoun({ sentence, referents }: Analysis, { from }: TokenRange): number | undefined {
  const as = sentence.is(from - 1, 'article') ? from - 2 : from - 1;
  if (!sentence.is(as, 'equative')) return undefined;
  const person = referents.find(({ to }) => to === as);
  return person && sentence.is(person.from - 1, 'comitative') ? person.from : undefined;
}

// ---------------------------------------------------------------- who leads

/** "led **by X**", "with X as **chief executive**", "at the helm of it is X", "X **runs** it". */
function readHeads(analysis: Analysis): ReadClaim[] {
  const { sentence, referents } = analysis;
  const passive = analysis.sentence.cuesOf(CHIEF.id, 'names').flatMap((cue) => {
    if (!sentence.is(cue.to - 1, 'agentive') || sentence.isQuoted(cue.from)) return [];
    const person = referents.find(({ from }) => from === cue.to);
    const company = person && isPersonName(person) ? companyOf(analysis, cue, [person]) : undefined;
    return person && company ? [personClaim(analysis, person, company, CHIEF, sentence.text(cue.from, cue.to))] : [];
  });
  const helms = analysis.sentence.cuesOf(CHIEF.id, 'marks').flatMap((cue) => {
    const house = referents.find(({ from }) => from === cue.to);
    const company = house && companyNamed(analysis, house);
    const person = referents.find(
      ({ from }) => house !== undefined && sentence.is(house.to, 'auxiliary') && from === house.to + 1,
    );
    return company && person && isPersonName(person)
      ? [personClaim(analysis, person, company, CHIEF, sentence.text(cue.from, cue.to))]
      : [];
  });
  return [...passive, ...helms, ...readNounPhrases(analysis, CHIEF)];
}

// ---------------------------------------------------------------- people and companies

/** A name that may be a person's: known as one, or two to four capitalised words. */
const isPersonName = ({ form, name }: Referent): boolean =>
  form === 'name' && name !== undefined && (name.entities.some(({ type }) => type === 'person') || mayBePerson(name));

const peopleOf = (first: Referent): readonly Referent[] => (first.list.length > 1 ? first.list : [first]);

function personClaim(
  analysis: Analysis,
  person: Referent,
  company: Ref,
  attribute: AttributeDeclaration,
  said: string,
): ReadClaim {
  const known = resolveReferent(analysis, person, ['person']);
  return buildClaim(
    analysis,
    person,
    company,
    {
      kind: 'term',
      attribute: attribute.id,
      value: termOf(known?.name ?? analysis.sentence.text(person.from, person.to), known?.id),
      trace: `attribute ${attribute.label}: “${said}”`,
    },
    { tentative: true },
  );
}

/** The people after "by", each by themselves; else the whole phrase, for a founder may be a group without a name. */
function valuesFrom(
  analysis: Analysis,
  from: number,
  company: Ref,
  attribute: AttributeDeclaration,
  said: string,
): ReadClaim[] {
  const { sentence, referents } = analysis;
  const first = referents.find((referent) => referent.from === from);
  if (first && isPersonName(first))
    return peopleOf(first).map((person) => personClaim(analysis, person, company, attribute, said));
  let to = from;
  while (
    to < sentence.to &&
    !/^[,.;:()—，。；：]$/.test(sentence.token(to)?.text ?? '') &&
    !sentence.is(to, 'contrast')
  )
    to++;
  if (to === from) return [];
  const choice = { best: { ref: company, relation: 'clauseSubject', score: 0 }, refs: [company], rivals: [] } as const;
  return [termClaim(analysis, { from, to }, choice, attribute, termOf(sentence.text(from, to)), said)];
}

/** The company a verb or noun of founding or leading is said of; `people`: who is the value. */
function companyOf(analysis: Analysis, range: TokenRange, people: readonly Referent[]): Ref | undefined {
  const referents = analysis.referents.filter((referent) => !people.includes(referent));
  const choice = chooseSubject({ ...analysis, referents }, range, ['organisation']);
  if (!choice) return undefined;
  const { ref, relation, referent } = choice.best;
  if (!['clauseSubject', 'inheritedSubject', 'possessor', 'complement', 'nameBefore', 'discourse'].includes(relation))
    return undefined;
  if (ref.type !== 'unknown') return ref;
  return relation !== 'complement' && referent && isCompanyName(referent) ? ref : undefined;
}

function companyNamed(analysis: Analysis, referent: Referent): Ref | undefined {
  const ref = resolveReferent(analysis, referent, ['organisation']);
  if (ref?.id !== undefined) return ref;
  return isCompanyName(referent) ? ref : undefined;
}

/** "**Z**, which X founded" */
function companyBefore(analysis: Analysis, from: number): Ref | undefined {
  const before = analysis.referents.find(({ to }) => to === from || to === from - 1);
  return before && companyNamed(analysis, before);
}
