import { FUNCTION_CLASSES } from '../languages/pack.js';
import type { NameMention, TokenRange } from '../mentions/mention.js';
import { isJoiner } from '../mentions/tokens.js';
import { isFiniteVerb, type Clause, type ClauseMap } from './clauses.js';
import type { Marked, Sentence } from './sentence.js';

/** What stands before a noun phrase and says what it does there. */
export type Governor =
  | { readonly kind: 'start' }
  | { readonly kind: 'verb'; readonly at: number }
  | { readonly kind: 'preposition'; readonly word: string; readonly at: number }
  | { readonly kind: 'comparand'; readonly at: number };

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
        return i === at + 1 || continuesNoun(i + 1) || sentence.token(i + 1)?.norm === 'of'
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

const LOOK_BACK = 9;

/** Scans left from a noun phrase's first token over what belongs to it. */
export function governorOf(sentence: Sentence, clauses: ClauseMap, from: number): Governor {
  const clause = clauses.clauseAt(from);
  // A phrase that has its article ("the company", "it") takes in no noun before it: "On MMLU it is …", "this year the company".
  let closed = beginsPhrase(sentence, from);
  for (let at = from - 1, steps = 0; at >= sentence.from && steps < LOOK_BACK; at--, steps++) {
    const owner = clauses.clauseAt(at);
    if (owner !== clause) {
      // Step over a parenthesis; anything else is where the clause begins.
      if (owner.kind === 'parenthesis' && owner.inherits === clause.index) {
        steps--;
        continue;
      }
      return { kind: 'start' };
    }
    const comparand = comparandEndingAt(sentence, at + 1);
    if (comparand !== undefined) return { kind: 'comparand', at: comparand };
    const token = sentence.token(at);
    if (!token) break;
    if ((closed || isFrontedPlace(sentence, at, from)) && isNounLike(sentence, at)) return { kind: 'start' };
    closed ||= sentence.is(at, 'determiner') || sentence.is(at, 'owner');
    if (sentence.nameAt(at)) continue;
    if (
      token.kind === 'mark' &&
      !isJoiner(token) &&
      !sentence.is(at, 'genitive') &&
      !/^["'“‘$€£#@%&+]$/.test(token.text)
    )
      return { kind: 'start' };
    if (token.norm === 'as' && isEquative(sentence, at)) return { kind: 'comparand', at };
    if (sentence.is(at, 'fused') && isMeasure(sentence, at)) return { kind: 'comparand', at };
    if (sentence.is(at, 'partitive') && isMultiplied(sentence, at)) return { kind: 'comparand', at };
    if (sentence.is(at, 'preposition') && !(sentence.is(at, 'adverb') && sentence.quantityAt(at + 1)))
      return { kind: 'preposition', word: token.norm, at };
    if (sentence.is(at, 'contrast') || sentence.is(at, 'subordinator')) return { kind: 'start' };
    if (isFiniteVerb(sentence, at) || (sentence.is(at, 'verb') && token.norm.endsWith('ing')))
      return { kind: 'verb', at };
  }
  return { kind: 'start' };
}

/** "half of **what** X costs", "twice **what** X got", "more than **what** X has": X is what something is measured by. */
const isMeasure = (sentence: Sentence, at: number): boolean =>
  sentence.is(at - 1, 'partitive') ||
  sentence.is(at - 1, 'comparing') ||
  sentence.is(at - 1, 'multiple') ||
  sentence.quantities.some(({ to }) => to === at);

/** "three times the throughput **of** X": `at` stands behind a noun of which it is so many times as much. */
function isMultiplied(sentence: Sentence, at: number): boolean {
  for (let before = at - 1; before > sentence.from && at - before <= 4; before--)
    if (sentence.is(before, 'definite')) return sentence.is(before - 1, 'multiple');
  return false;
}

/** "On GPQA **GPT-4.5** has …", "In May 2024 **DeepSeek** released …": where or when, and then the subject without a comma. */
const isFrontedPlace = (sentence: Sentence, at: number, from: number): boolean =>
  at === from - 1 &&
  (sentence.nameAt(at)?.entities.some((entity) => entity.type === 'benchmark') === true ||
    sentence.dates.some((date) => date.from <= at && at < date.to));

const beginsPhrase = (sentence: Sentence, at: number): boolean =>
  sentence.is(at, 'determiner') || sentence.is(at, 'thing') || sentence.is(at, 'owner');

const isNounLike = (sentence: Sentence, at: number): boolean => {
  if (sentence.nameAt(at) || sentence.quantityAt(at) || sentence.token(at)?.kind === 'number') return true;
  return (
    sentence.token(at)?.kind === 'word' &&
    !sentence.is(at, 'verb') &&
    !FUNCTION_CLASSES.some((wordClass) => sentence.is(at, wordClass)) &&
    !isFiniteVerb(sentence, at)
  );
};

/** "eight times as much **as** its predecessor" */
function isEquative(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 4); i--) if (sentence.token(i)?.norm === 'as') return true;
  return false;
}

/** Where a word that brings in the other side of a comparison begins, if it ends right before `to`. */
export function comparandEndingAt(sentence: Sentence, to: number): number | undefined {
  for (const marker of sentence.markers) {
    if (marker.to !== to) continue;
    if (
      marker.marker.category === 'comparison' &&
      marker.marker.shape !== 'adjective' &&
      marker.marker.shape !== 'degree'
    ) {
      // "leads over", "top 5": a predicate only where it is used as a verb.
      if (
        sentence.is(marker.from, 'verb') &&
        !isFiniteVerb(sentence, marker.from) &&
        !sentence.token(marker.from)?.norm.endsWith('ing') &&
        sentence.token(marker.from - 1)?.norm !== 'to'
      )
        continue;
      return marker.from;
    }
    if (marker.marker.category === 'comparand' && (!marker.marker.weak || isAnnounced(sentence, marker.from)))
      return marker.from;
  }
  return undefined;
}

/** "a lead over", "an advantage over", "wins against", "points to": has a comparison been announced shortly before? */
function isAnnounced(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 5); i--) if (sentence.is(i, 'margin')) return true;
  return false;
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
    if (explained && explained.form !== 'name' && draft.form === 'name' && isApposed(sentence, explained.to, start)) {
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
