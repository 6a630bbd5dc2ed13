import type { Knowledge } from '@stet/corpus';
import type { Entity } from '@stet/shared';
import { ContentCache } from '../content-cache.js';
import { GRAMMAR } from '../languages/grammar.js';
import { isTier } from './name-shapes.js';
import { PhraseIndex } from './phrase-index.js';
import { isJoiner, tokenise, type Token } from './tokens.js';

/** A name in the dictionary. */
export interface LexiconEntry {
  readonly entity: Entity;
  /** As the corpus spells it: decides whether case matters. */
  readonly name: string;
  /** Of a part of a name: what kind of part. */
  readonly shape?: ShortShape;
}

/**
 * What a part of a name can be, which decides where it may stand for the whole: "V2", "3.5 Sonnet" and "Opus 4" (`version`),
 * "Sonnet" (`word`), "Pro", which many families share (`tier`), and "70B" (`size`).
 */
export type ShortShape = 'version' | 'word' | 'tier' | 'size';

/** The names of a corpus, ready to be found in text. */
export interface Lexicon {
  readonly names: PhraseIndex<LexiconEntry>;
  /** Parts of names that stand for the whole once its family is being spoken of: "V2", "Sonnet", "4o", "70B". */
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
    const head = headOf(entity.name);
    if (head) modelHeads.add(head);
    const version = versionOf(entity);
    if (version) byStem.set(version.stem, [...(byStem.get(version.stem) ?? []), entity]);
  }
  for (const entity of byId.values())
    if (entity.type === 'model')
      for (const { form, shape } of shortFormsOf(entity.name, modelHeads))
        shortNames.add(form, { entity, name: form, shape });
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

/** The first word of a model's name, where it has one before its version. */
function headOf(name: string): string | undefined {
  const [first, second] = tokenise(name).filter((token) => !isJoiner(token));
  return first?.kind === 'word' && !(first.text.length <= 2 && second?.glued) ? first.norm : undefined;
}

/**
 * The parts of a name that may stand for it: what is left when words at its beginning are dropped. Not a bare number, not a
 * variant ("Chat", "Instruct"), and not what begins another family's name ("Llama 70B" of a distilled model).
 */
function shortFormsOf(name: string, heads: ReadonlySet<string>): { form: string; shape: ShortShape }[] {
  if (/[()]/.test(name)) return [];
  const tokens = tokenise(name);
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    const beginsPart = at > 0 && !isJoiner(token) && (!token.glued || (before !== undefined && isJoiner(before)));
    const rest = tokens.slice(at).filter((other) => !isJoiner(other));
    if (!beginsPart || heads.has(token.norm) || isVariant(tokens, at)) return [];
    const form = name.slice(token.start);
    const shape = shapeOf(form, rest);
    const whole = shape ? [{ form, shape }] : [];
    // "Opus" for "Claude Opus 4"
    const isMember = GRAMMAR.hasClass(token.norm, 'member') && rest[1]?.kind === 'number' && !rest[1].glued;
    return isMember ? [...whole, { form: token.text, shape: 'word' as const }] : whole;
  });
}

function shapeOf(form: string, tokens: readonly Token[]): ShortShape | undefined {
  const [first] = tokens;
  if (!first) return undefined;
  if (/^\d+(?:x\d+)?(?:\.\d+)?[BM]$/i.test(form)) return 'size';
  if (first.kind === 'number') return /^\d+(?:\.\d+)?[a-z]|^\d\S*[\s-]\p{Lu}/u.test(form) ? 'version' : undefined;
  if (tokens.length === 1) {
    if (isTier(first)) return 'tier';
    // "Model", of "Segment Anything Model", is any model.
    const isKind = GRAMMAR.hasClass(first.norm, 'maker-owned');
    return !isKind && /^\p{Lu}\p{Ll}{2,}$/u.test(first.text) ? 'word' : undefined;
  }
  return /\d|\+$/.test(form) ? 'version' : undefined;
}

const isVariant = (tokens: readonly Token[], at: number): boolean =>
  GRAMMAR.markers.matchesAt(tokens, at).some(({ entries }) => entries.some((marker) => marker.category === 'variant'));

/** The words of a name, with bars between: "llama|3.1|405|b", so that "Llama 3" does not begin "Llama 3.1". */
export const wordsOf = (name: string): string =>
  // Asked of the same few names again and again.
  WORDS.get(name, () =>
    tokenise(name)
      .filter((token) => !isJoiner(token))
      .map((token) => token.norm)
      .join('|'),
  );

const WORDS = new ContentCache<string>(2000);

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
