import type { Knowledge } from '@stet/corpus';
import type { Entity } from '@stet/shared';
import { PhraseIndex } from './phrase-index.js';
import { isJoiner, tokenise, type Token } from './tokens.js';

/** A name in the dictionary. */
export interface LexiconEntry {
  readonly entity: Entity;
  /** As the corpus spells it: decides whether case matters. */
  readonly name: string;
}

/** The names of a corpus, ready to be found in text. */
export interface Lexicon {
  readonly names: PhraseIndex<LexiconEntry>;
  /** Parts of names that stand for the whole once its family is being spoken of: "V2", "Sonnet", "4o". */
  readonly shortNames: PhraseIndex<LexiconEntry>;
  /** First words of models' names: "Qwen" makes an unknown "Qwen9-Max" a model. */
  readonly modelHeads: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, Entity>;
  /** Models whose names differ by their version only, for "its predecessor": see `versionOf`. */
  readonly byStem: ReadonlyMap<string, readonly Entity[]>;
}

const built = new WeakMap<Knowledge, Lexicon>();

/** The dictionary of a corpus, built once for each. */
export function lexiconOf(knowledge: Knowledge): Lexicon {
  let lexicon = built.get(knowledge);
  if (!lexicon) built.set(knowledge, (lexicon = buildLexicon(knowledge)));
  return lexicon;
}

function buildLexicon(knowledge: Knowledge): Lexicon {
  const names = new PhraseIndex<LexiconEntry>();
  const shortNames = new PhraseIndex<LexiconEntry>();
  const modelHeads = new Set<string>();
  const byStem = new Map<string, Entity[]>();
  const known = new Set<string>();
  const byId = new Map<string, Entity>();
  for (const entity of knowledge.entities()) {
    byId.set(entity.id, entity);
    for (const name of [entity.name, ...(entity.aliases ?? [])]) {
      names.add(name, { entity, name });
      known.add(squash(name));
    }
    for (const handle of entity.handles ?? [])
      names.add(handle.startsWith('@') ? handle : `@${handle}`, { entity, name: handle });
    if (entity.type !== 'model') continue;
    const parts = splitName(entity.name);
    if (parts.head.length) modelHeads.add(parts.head[0]?.norm ?? '');
    const tail = shortFormOf(parts);
    if (tail) shortNames.add(tail, { entity, name: tail });
    const version = versionOf(entity);
    if (version) byStem.set(version.stem, [...(byStem.get(version.stem) ?? []), entity]);
  }
  for (const name of knowledge.qualifierValues('benchmark'))
    if (!known.has(squash(name)))
      names.add(name, { entity: { id: `benchmark:${squash(name)}`, type: 'benchmark', name }, name });
  return { names, shortNames, modelHeads, byId, byStem };
}

/** A name without what may vary in its spelling. */
export const squash = (name: string): string =>
  tokenise(name)
    .filter((token) => !isJoiner(token))
    .map((token) => token.norm)
    .join('');

interface NameParts {
  /** "DeepSeek", "Claude": the words before the version. */
  readonly head: readonly Token[];
  /** "V2", "3.5 Sonnet": from the version on. */
  readonly tail: readonly Token[];
  readonly name: string;
}

/** Where the version begins: at the first number, or at the letters glued to it (V2, K2, o1). */
function splitName(name: string): NameParts {
  const tokens = tokenise(name).filter((token) => !isJoiner(token));
  let cut = tokens.findIndex((token) => token.kind === 'number');
  if (cut > 1 && tokens[cut]?.glued && (tokens[cut - 1]?.text.length ?? 9) <= 2) cut--;
  return cut < 0 ? { head: tokens, tail: [], name } : { head: tokens.slice(0, cut), tail: tokens.slice(cut), name };
}

/** Last words that many families share. */
const SHARED_TAILS =
  /^(?:large|small|medium|mini|micro|nano|tiny|base|chat|instruct|pro|plus|max|ultra|turbo|lite|flash|air|next|coder|code|vision|math|audio|preview|model|models|series|family|bot|ai|lm|llm|community|license|research|open|high|low)$/i;

/** The part of a name that can stand alone: what follows the head, when it says more than a bare number. */
function shortFormOf({ head, tail, name }: NameParts): string | undefined {
  if (!tail.length && head.length === 2) {
    const last = head[1]?.text ?? '';
    return /^\p{Lu}\p{Ll}{2,}$/u.test(last) && !SHARED_TAILS.test(last) ? last : undefined;
  }
  if (head.length && tail[0]) {
    const form = name.slice(tail[0].start);
    if (/^[A-Za-z]/.test(form) || /^\d+(?:\.\d+)?[a-z]/.test(form) || /^\d\S*[\s-]\p{Lu}/u.test(form)) return form;
  }
  return undefined;
}

export interface Version {
  /** Name without its version number, squashed: "deepseekv", "llama". */
  readonly stem: string;
  readonly number: number;
}

/** "DeepSeek-V2" is number 2 of the stem "deepseekv"; "Llama 3 70B" has no version of its own (its size would be one). */
export function versionOf(entity: Entity): Version | undefined {
  const tokens = tokenise(entity.name).filter((token) => !isJoiner(token));
  const numbers = tokens.filter((token) => token.kind === 'number');
  const [only] = numbers;
  if (!only || numbers.length !== 1 || !/^\d{1,2}(?:\.\d{1,2})?$/.test(only.text)) return undefined;
  const after = tokens.slice(tokens.indexOf(only) + 1);
  if (after.some((token) => token.glued)) return undefined;
  const stem = tokens.map((token) => (token === only ? '#' : token.norm)).join('');
  return { stem, number: Number(only.text) };
}
