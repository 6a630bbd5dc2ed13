import { ATTRIBUTES, type EntityType } from '@stet/shared';
import { resolveReferent, type Analysis } from './analysis.js';
import type { Clause } from './clauses.js';
import { mayBeModel } from './model-names.js';
import { describedAt } from './described-at.js';
import { governorOf } from './governors.js';
import type { Referent } from './referents.js';

/** A maker beside what it made. */
export interface Made {
  readonly maker: Referent;
  readonly model: Referent;
}

const MODELS: readonly EntityType[] = ['model', 'product'];
const HOSTS = new Set(ATTRIBUTES.flatMap(({ hosts }) => hosts ?? []));
/** How many words may describe a maker before its name: "from the French start-up **Mistral**". */
const REACH = 4;

/** Makers that no verb of making brings in. */
export const makersBeside = (analysis: Analysis): Made[] => [...makersInPhrases(analysis), ...makersOwning(analysis)];

/** "GPT-5 mini **by** OpenAI", "MPT-7B **from** MosaicML", "it's **from** Mistral", "Qwen3, a model **by** Alibaba". */
const makersInPhrases = (analysis: Analysis): Made[] =>
  analysis.referents.flatMap((maker): Made[] => {
    if (maker.form !== 'name' || maker.possessive || !isCompany(analysis, maker)) return [];
    const { governor } = maker;
    if (governor.kind !== 'preposition' || maker.from - governor.at > REACH) return [];
    const model = ownerOf(analysis, governor.at);
    return model ? [{ maker, model }] : [];
  });

/** "**Mistral has** a new model: Medium 3" */
const makersOwning = ({ sentence, referents }: Analysis): Made[] =>
  referents.flatMap((model): Made[] => {
    if (model.form !== 'name' || model.possessive || !/^[,:]$/.test(sentence.token(model.from - 1)?.text ?? ''))
      return [];
    if (!sentence.is(model.from - 2, 'maker-owned')) return [];
    let at = model.from - 3;
    while (sentence.token(at)?.kind === 'word' && !sentence.is(at, 'article') && model.from - at <= REACH + 2) at--;
    if (!sentence.is(at, 'indefinite') || !sentence.is(at - 1, 'perfect')) return [];
    const maker = referents.find(({ to, form, possessive }) => to === at - 1 && form === 'name' && !possessive);
    return maker ? [{ maker, model }] : [];
  });

/** "the **latest** from X", "a **chatbot** by X": what somebody has made. */
const WORKS = ['maker-owned', 'invention', 'newest', 'handiwork'] as const;
/** "is from X", "comes from X" */
const LINKS = ['copular', 'intransitive'] as const;

/** The model before "by" or "from". */
function ownerOf(analysis: Analysis, at: number): Referent | undefined {
  const { sentence, clauses, referents } = analysis;
  const clause = clauses.clauseAt(at);
  if (sentence.is(at, 'agentive') || (sentence.is(at, 'origin') && isNominal(analysis, clause, at))) {
    const before = referents.find(({ to, form, possessive }) => to === at && form === 'name' && !possessive);
    if (before && mayBeModel(analysis, before, MODELS)) return before;
  }
  const isWork = WORKS.some((wordClass) => sentence.is(at - 1, wordClass));
  const described = isWork && (sentence.is(at, 'agentive') || sentence.is(at, 'origin'));
  const apposed = described ? describedAt(analysis, at - 1) : undefined;
  if (apposed) return apposed;
  // "It's from Mistral", "It comes from Mistral": a copula and nothing else.
  if (!sentence.is(at, 'origin')) return undefined;
  let verb = at - 1;
  while (sentence.is(verb, 'adverb')) verb--;
  if (!LINKS.some((wordClass) => sentence.is(verb, wordClass)) && sentence.token(verb)?.norm !== "'s") return undefined;
  return referents.find(
    ({ to, form, clause: own, governor }) =>
      to === verb && own === clause && governor.kind === 'start' && (form === 'name' || form === 'pronoun'),
  );
}

/** No verb that "from" could go with stands before it. */
function isNominal({ sentence, clauses }: Analysis, clause: Clause, before: number): boolean {
  if (!clause.hasVerb) return true;
  const { kind } = governorOf(sentence, clauses, before - 1);
  return kind === 'start';
}

const isCompany = (analysis: Analysis, maker: Referent): boolean => {
  const ref = resolveReferent(analysis, maker, ['organisation']);
  return ref?.id !== undefined && !HOSTS.has(ref.id);
};
