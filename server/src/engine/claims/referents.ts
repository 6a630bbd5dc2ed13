import { FUNCTION_CLASSES } from '../languages/word-classes.js';
import type { NameMention, TokenRange } from '../mentions/mention.js';
import { isJoiner } from '../mentions/tokens.js';
import { isFiniteVerb, type Clause, type ClauseMap } from './clauses.js';
import { governorOf, type Governor } from './governors.js';
import type { Marked, Sentence } from './sentence.js';

/** A noun phrase that stands for a thing: a name, "the model", "it". */
export interface Referent extends TokenRange {
  readonly form: 'name' | 'described' | 'anaphor' | 'generation' | 'pronoun' | 'generic';
  readonly name?: NameMention;
  /** "open-source models": the phrase without its article. */
  readonly generic?: Marked<'generic'>;
  readonly anaphor?: Marked<'anaphor'>;
  /** "the French model": an adjective picks one of several. */
  readonly picked?: boolean;
  readonly generation?: Marked<'generation'>;
  readonly clause: Clause;
  readonly governor: Governor;
  /** Followed by 's, or "its". */
  readonly possessive: boolean;
  /** The referents it is joined to by commas and "and", itself among them. */
  readonly list: readonly Referent[];
}

interface Draft extends TokenRange {
  form: Referent['form'];
  name?: NameMention;
  anaphor?: Marked<'anaphor'>;
  picked?: boolean;
  generation?: Marked<'generation'>;
  generic?: Marked<'generic'>;
  clause: Clause;
  governor: Governor;
  possessive: boolean;
  list: Draft[];
}

/** All referents of a sentence in order, each with its grammatical place. */
export function findReferents(sentence: Sentence, clauses: ClauseMap): Referent[] {
  const drafts: Draft[] = [];
  let covered = sentence.from;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (at < covered) continue;
    const draft = referentAt(at);
    if (!draft) continue;
    drafts.push(draft);
    covered = draft.to;
  }
  joinLists(sentence, drafts);
  return drafts;

  function referentAt(at: number): Draft | undefined {
    const name = sentence.nameAt(at);
    if (name) return name.from === at ? place({ form: 'name', name, from: at, to: name.to }) : undefined;
    const generation = sentence.markersAt(at, 'generation')[0];
    if (generation && (!generation.marker.compared || isMeasuredBy(at, generation.to)))
      return place({ form: 'generation', generation, from: at, to: generation.to });
    const anaphor = sentence.markersAt(at, 'anaphor')[0];
    if (anaphor && !continuesNoun(anaphor.to) && !isNamedAt(anaphor.to) && sentence.token(anaphor.to)?.norm !== 'of')
      return place({ form: 'anaphor', anaphor, from: at, to: anaphor.to });
    const described = describedAt(at);
    if (described) return place(described);
    const generic = sentence.markersAt(at, 'generic')[0];
    if (generic && !continuesNoun(generic.to))
      return place({ form: 'generic', generic, from: phraseStart(at), to: generic.to });
    if (sentence.is(at, 'thing') || sentence.is(at, 'owner')) return place({ form: 'pronoun', from: at, to: at + 1 });
    return undefined;
  }

  /** "the chatbot **ChatGPT**", 大模型**GLM-4.7**: a description before the name says no more than the name. */
  function isNamedAt(at: number): boolean {
    const name = sentence.nameAt(at);
    return name?.entities.some(({ type }) => type === 'model' || type === 'product') === true;
  }

  /** "the smaller French model", "this open model": an article, adjectives, and a word for what a maker makes. */
  function describedAt(at: number): { form: 'described'; from: number; to: number; picked: boolean } | undefined {
    if (!sentence.is(at, 'determiner') || !/^(?:the|this|that)$/.test(sentence.token(at)?.norm ?? '')) return undefined;
    let picked = false;
    for (let i = at + 1; i < Math.min(at + 6, sentence.to); i++) {
      const token = sentence.token(i);
      if (!token || sentence.nameAt(i) || sentence.quantityAt(i)) return undefined;
      if (token.kind === 'mark' && isJoiner(token)) continue;
      if (
        token.kind !== 'word' ||
        FUNCTION_CLASSES.some((wordClass) => wordClass !== 'adverb' && sentence.is(i, wordClass))
      )
        return undefined;
      if (sentence.is(i, 'maker-owned') && !token.norm.endsWith('s'))
        return i === at + 1 || continuesNoun(i + 1) || sentence.is(i + 1, 'partitive')
          ? undefined
          : { form: 'described', from: at, to: i + 1, picked };
      if (!sentence.is(i, 'plain')) picked = true;
    }
    return undefined;
  }

  /** The first of the adjectives before a noun: "most **closed-source** models". */
  function phraseStart(at: number): number {
    let from = at;
    while (from - 1 >= Math.max(sentence.from, at - 5)) {
      const token = sentence.token(from - 1);
      if (
        !token ||
        sentence.nameAt(from - 1) ||
        sentence.quantityAt(from - 1) ||
        (token.kind === 'mark' && !isJoiner(token))
      )
        break;
      if (sentence.markersAt(from - 1, 'comparison').length) break;
      if (
        FUNCTION_CLASSES.some((wordClass) => sentence.is(from - 1, wordClass)) ||
        (sentence.is(from - 1, 'verb') && !/(?:ed|ing|open|source)$/.test(token.norm))
      )
        break;
      from--;
    }
    return from;
  }

  /** "twice as long as **before**", "40% more than **the first**": behind a comparing word, with nothing that goes on. */
  function isMeasuredBy(at: number, to: number): boolean {
    return (sentence.token(to)?.kind ?? 'mark') === 'mark' && sentence.is(at - 1, 'comparing');
  }

  /** "The model card", "the company car": not the thing itself. */
  function continuesNoun(at: number): boolean {
    const token = sentence.token(at);
    if (token?.kind !== 'word' || sentence.nameAt(at)) return false;
    return !sentence.is(at, 'verb') && !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass));
  }

  function place(base: Pick<Draft, 'form' | 'from' | 'to'> & Partial<Draft>): Draft {
    const token = sentence.token(base.to);
    const possessive =
      (token !== undefined && (sentence.is(base.to, 'genitive') || (/^['’]$/.test(token.text) && token.glued))) ||
      sentence.is(base.from, 'owner');
    return {
      ...base,
      clause: clauses.clauseAt(base.from),
      governor: governorOf(sentence, clauses, base.from),
      possessive,
      list: [],
    };
  }
}

function joinLists(sentence: Sentence, drafts: readonly Draft[]): void {
  let list: Draft[] = [];
  // "GPT-4o and Google's Gemini": the maker does not stand in the list.
  let makerFrom: number | undefined;
  for (const [index, draft] of drafts.entries()) {
    const next = drafts[index + 1];
    if (
      draft.possessive &&
      draft.form === 'name' &&
      next?.form === 'name' &&
      next.from === draft.to + 1 &&
      makerFrom === undefined
    ) {
      makerFrom = draft.from;
      draft.list = [draft];
      continue;
    }
    const last = list.at(-1);
    const start = makerFrom ?? draft.from;
    const explained = drafts[index - 1];
    if (
      explained &&
      explained.form !== 'name' &&
      draft.form === 'name' &&
      isApposed(sentence, explained.to, start) &&
      !(explained.clause.kind === 'fronted' && isFiniteVerb(sentence, draft.to))
    ) {
      draft.governor = explained.governor;
      draft.clause = explained.clause;
    }
    makerFrom = undefined;
    if (last && isJoined(sentence, last.to, start) && isOfOneList(sentence, last, draft)) {
      list.push(draft);
      const [head] = list;
      // "than A and B": what governs the first governs them all.
      if (head) {
        draft.governor = head.governor;
        draft.clause = head.clause;
      }
    } else list = [draft];
    draft.list = list;
  }
}

/** May two referents with commas between them stand in one list? */
const isOfOneList = (sentence: Sentence, last: Draft, next: Draft): boolean =>
  last.possessive === next.possessive &&
  isBenchmark(last) === isBenchmark(next) &&
  !isMember(sentence, next) &&
  !isSubjectBehind(sentence, last, next) &&
  !isTakenUp(sentence, next);

/** "79.0% on MMLU, **Haiku** 75.2%" */
const isBenchmark = ({ name }: Draft): boolean => name?.entities.some(({ type }) => type === 'benchmark') === true;

/** "Three weeks after X, **Y** released …", "Compared with X, **Y** is …": what stands before the comma is a phrase of its own. */
const isSubjectBehind = (sentence: Sentence, last: Draft, next: Draft): boolean =>
  (last.governor.kind === 'preposition' || last.governor.kind === 'comparand') &&
  !sentence.is(next.from - 1, 'conjunction') &&
  sentence.token(next.from - 1)?.text === ',' &&
  last.list.length <= 1 &&
  isFiniteVerb(sentence, next.to);

/** "… the size of X, and **it** has …": a pronoun before a verb begins a statement of its own. */
const isTakenUp = (sentence: Sentence, { form, possessive, to }: Draft): boolean =>
  form === 'pronoun' && !possessive && isFiniteVerb(sentence, to);

/** "Gemma 2, **the 27B** model": says which is meant, and names no other. */
const isMember = (sentence: Sentence, { name, from }: Draft): boolean =>
  name?.form === 'short' && sentence.is(from - 1, 'definite') && sentence.token(from - 2)?.text === ',';

/** "its predecessor**, the** Mistral Large of February": a name that says who was meant. */
const isApposed = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.token(from)?.text === ',' && (to === from + 1 || (to === from + 2 && sentence.is(from + 1, 'definite')));

/** Only commas, "and", "or", "as well as" and articles between two tokens. */
export function isJoined(sentence: Sentence, from: number, to: number): boolean {
  if (to <= from || to - from > 4) return false;
  let joined = false;
  for (let at = from; at < to; at++) {
    const token = sentence.token(at);
    if (!token) return false;
    if (token.text === ',' || token.text === '、' || sentence.is(at, 'conjunction') || token.text === '/')
      joined = true;
    else if (!sentence.is(at, 'determiner') && !sentence.is(at, 'adverb')) return false;
  }
  return joined;
}
