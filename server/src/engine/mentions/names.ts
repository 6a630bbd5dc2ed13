import type { Entity, EntityType } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import type { Lexicon, LexiconEntry } from './lexicon.js';
import type { NameMention } from './mention.js';
import {
  extendVersion,
  isCommonWord,
  isCounted,
  isJoinedOn,
  endsModelName,
  joinedEnd,
  mayBeSpelled,
  startsSentence,
} from './name-shapes.js';
import type { PhraseMatch } from './phrase-index.js';
import { isCapitalised, isJoiner, type Token } from './tokens.js';
import { UnknownNames, type NameContext } from './unknown-names.js';

/**
 * Finds the names in a block's tokens: first those of the corpus, the longest at each place, then parts of names that may
 * stand for one ("V2", "the 70B"), then what looks like a name.
 */
export function findNames(
  tokens: readonly Token[],
  text: string,
  lexicon: Lexicon,
  context: NameContext,
): NameMention[] {
  const unknown = new UnknownNames(tokens, text, lexicon.modelHeads, context, isKnownAt);
  const mentions: NameMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const mention = knownAt(at) ?? shortAt(at) ?? unknownAt(at);
    if (!mention) {
      at++;
      continue;
    }
    mentions.push(mention);
    at = mention.to;
  }
  return mentions;

  function isKnownAt(at: number): boolean {
    return lexicon.names.matchesAt(tokens, at).some((match) => acceptable(match).length > 0);
  }

  function knownAt(at: number): NameMention | undefined {
    const matches = lexicon.names
      .matchesAt(tokens, at)
      .map((match) => ({ match, entities: acceptable(match) }))
      .filter(({ entities }) => entities.length);
    const longest = matches.at(-1);
    if (!longest) return undefined;
    const { from, to } = longest.match;
    const other = longerProperName(from, to, longest.entities);
    if (other) return other;
    // "Llama 3" in "Llama 3 8B": another member of the family, of which the corpus knows nothing.
    const extended = longest.entities.some((entity) => entity.type === 'model')
      ? extendVersion(tokens, { from, to })
      : to;
    if (extended > to) return build(from, extended, 'unknown', [], 'model');
    return build(from, to, 'full', longest.entities);
  }

  /** "Gemini Foods", "Claude Monet": a word that is a name of the corpus by itself begins the name of something else. */
  function longerProperName(from: number, to: number, entities: readonly Entity[]): NameMention | undefined {
    const next = tokens[to];
    if (context.titleCase || to - from !== 1 || !next || next.glued || !isCapitalised(next)) return undefined;
    if (!entities.every((entity) => entity.type === 'model')) return undefined;
    const isVersion = /^[VRKM]$/.test(next.text) || /\d/.test(next.text) || endsModelName(next);
    const isOther = isCommonWord(next) || unknown.isTitle(to) || unknown.isPlace(to) || unknown.isDated(to);
    if (isVersion || isOther || isKnownAt(to)) return undefined;
    return build(from, unknown.properAt(to)?.to ?? joinedEnd(tokens, to), 'unknown', []);
  }

  /** "V2", "Sonnet", "the 70B": a part of a name that the lexicon lists. */
  function shortAt(at: number): NameMention | undefined {
    const match = lexicon.shortNames.longestAt(tokens, at);
    if (!match) return undefined;
    const before = tokens[match.from - 1];
    if (before && tokens[match.from]?.glued && isJoiner(before)) return undefined;
    const entities = acceptable(match);
    if (!entities.length || isJoinedOn(tokens, match.to)) return undefined;
    const { shape } = match.entries[0] as LexiconEntry;
    if (shape === 'size' && !standsForSize(match)) return undefined;
    if (isTermOf(match) || isOrdinaryWord(match)) return undefined;
    if (shape === 'tier' && !standsForTier(match)) return undefined;
    // "Sonnet 4" where the corpus has but "Claude 3 Sonnet".
    const extended = extendVersion(tokens, match);
    if (extended > match.to) return build(match.from, extended, 'unknown', [], 'model');
    const mention = build(match.from, match.to, 'short', entities);
    return shape === 'tier' ? { ...mention, tier: true } : mention;
  }

  /** "**Five** of them", "**Arabic** and Korean": a numeral or a language that also ends the name of something. */
  function isOrdinaryWord({ from, to }: PhraseMatch<unknown>): boolean {
    return to - from === 1 && (GRAMMAR.numerals.has(tokens[from]?.norm ?? '') || unknown.isPlace(from));
  }

  /** "**Mamba** layers": an architecture before the noun it describes, not the model that bears its name. */
  function isTermOf({ from, to }: PhraseMatch<unknown>): boolean {
    const next = tokens[to];
    if (next?.kind !== 'word' || isCapitalised(next) || isCommonWord(next)) return false;
    const isPredicate = GRAMMAR.hasClass(next.norm, 'verb') && /(?:s|ed)$/.test(next.norm);
    return !isPredicate && GRAMMAR.terms.longestAt(tokens, from)?.to === to;
  }

  /** "**The** 70B scored", "its 405B model": a size picks a member where it has an article and counts nothing. */
  function standsForSize({ from, to }: PhraseMatch<unknown>): boolean {
    const before = tokens[from - 1]?.norm ?? '';
    const isPicked = GRAMMAR.hasClass(before, 'definite') || GRAMMAR.hasClass(before, 'owner');
    const next = tokens[to];
    if (!isPicked || isCounted(tokens, to)) return false;
    return !next || next.kind === 'mark' || (!isCapitalised(next) && !isDescribing(next));
  }

  /** "the 22B **code** model": a noun behind the size describes a thing, and picks none. */
  function isDescribing(token: Token): boolean {
    const isOfModels = GRAMMAR.hasClass(token.norm, 'maker-owned') || endsModelName(token);
    return GRAMMAR.hasClass(token.norm, 'noun') && !isOfModels && !isCommonWord(token);
  }

  /** "**Pro** scored", "against Flash's 79%": a word that many families share picks a member only where nothing qualifies it. */
  function standsForTier({ from, to }: PhraseMatch<unknown>): boolean {
    const next = tokens[to];
    if (tokens[from]?.glued || GRAMMAR.hasClass(tokens[from - 1]?.norm ?? '', 'article')) return false;
    const isFollowed =
      next?.kind !== 'word' ||
      GRAMMAR.hasClass(next.norm, 'genitive') ||
      // "High cost": at the start of a sentence its capital tells nothing.
      (GRAMMAR.hasClass(next.norm, 'verb') && !(startsSentence(tokens, from) && !/(?:s|ed)$/.test(next.norm))) ||
      isCommonWord(next);
    return (
      isFollowed && !(startsSentence(tokens, from) && next?.kind === 'mark' && next.text !== ',' && next.text !== ':')
    );
  }

  function unknownAt(at: number): NameMention | undefined {
    const shape = unknown.findAt(at);
    return shape && build(shape.from, shape.to, 'unknown', [], shape.looksLike);
  }

  /** The candidates whose spelling the text may be. */
  function acceptable(match: PhraseMatch<LexiconEntry>): Entity[] {
    const start = tokens[match.from]?.start ?? 0;
    const written = text.slice(start, tokens[match.to - 1]?.end ?? start);
    const spelled = match.entries.filter(({ name, shape }) => shape === 'size' || mayBeSpelled(name, written));
    return [...new Set(spelled.map(({ entity }) => entity))];
  }

  function build(
    from: number,
    to: number,
    form: NameMention['form'],
    entities: readonly Entity[],
    looksLike?: EntityType,
  ): NameMention {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const mention = { type: 'name', form, entities, from, to, start, end, text: text.slice(start, end) } as const;
    return looksLike ? { ...mention, looksLike } : mention;
  }
}
