import { GRAMMAR } from '../languages/grammar.js';
import type { BlockMentions } from '../mentions/block-mentions.js';
import type { NameMention } from '../mentions/mention.js';
import type { Token } from '../mentions/tokens.js';

/** What in a block speaks for a text about models. */
export interface FieldMarks {
  /** Whose models are named by names that stand for nothing else ("GPT-4o"; not "Claude", a person's name). */
  readonly makers: readonly string[];
  readonly benchmarks: boolean;
  /** How many words of the field it has ("AI", "LLM"). */
  readonly words: number;
}

export function findFieldMarks(mentions: BlockMentions): FieldMarks {
  const makers = mentions.names
    .filter(isPlainModel)
    .map(({ entities: [model] }) => model?.developer ?? model?.id ?? '');
  return {
    makers: [...new Set(makers)],
    benchmarks: mentions.names.some(({ entities }) => entities.some(({ type }) => type === 'benchmark')),
    words: countFieldWords(mentions),
  };
}

const isPlainModel = ({ form, entities, text }: NameMention): boolean =>
  form === 'full' && entities.length > 0 && entities.every(({ type }) => type === 'model') && /[\d\s]/.test(text);

const countFieldWords = ({ tokens, classes }: BlockMentions): number =>
  tokens.filter((token, at) => {
    const ofPhrase = (index: number): boolean => classes.get(index)?.has('field') ?? false;
    return ofPhrase(at) ? !ofPhrase(at - 1) : isFieldWord(token);
  }).length;

/** Acronyms keep their capitals: "AI" is one, "ai" may be any syllable. */
const isFieldWord = ({ norm, text }: Token): boolean =>
  GRAMMAR.hasClass(norm, 'field') && (text.length > 3 || /^\p{Lu}+s?$/u.test(text));

/** Two marks of different kinds, or of one: a text that names one model, or one line of them, may be about anything else. */
const ENOUGH = 2;

/** Is a draft with these marks about models? */
export function isAboutModels(marks: readonly FieldMarks[]): boolean {
  const makers = new Set(marks.flatMap((mark) => mark.makers));
  const words = marks.reduce((sum, mark) => sum + mark.words, 0);
  return makers.size + Number(marks.some(({ benchmarks }) => benchmarks)) + Math.min(words, ENOUGH) >= ENOUGH;
}
