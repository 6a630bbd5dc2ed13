import { ATTRIBUTES, type AttributeDeclaration } from '@stet/shared';
import type { TokenRange } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';
import { termClaim } from './claim-builder.js';
import { isJoined } from './referents.js';
import type { ReadClaim } from './read-claim.js';
import { chooseSubject } from './subjects.js';
import { isNamed, nounAt } from './wordless-values.js';

/** A word of the language that an attribute's values are made of. */
interface ListedWord extends TokenRange {
  readonly value: string;
}

/** How words that make up the values of an attribute are found: the names of languages, the kinds of data a model takes. */
const LISTED: readonly { readonly attribute: string; readonly words: (analysis: Analysis) => ListedWord[] }[] = [
  {
    attribute: 'languages',
    words: ({ sentence }) =>
      sentence.markersOf('language').map(({ from, to, marker }) => ({ from, to, value: marker.language })),
  },
  {
    attribute: 'modality',
    words: ({ sentence }) =>
      sentence.markersOf('mode').map(({ from, to, marker }) => ({ from, to, value: marker.mode })),
  },
];

/** Reads values that are lists of words: "supports English, Chinese and French", "Modalities: text in, text out". */
export function readWordLists(analysis: Analysis): ReadClaim[] {
  return LISTED.flatMap(({ attribute: id, words }) => {
    const attribute = ATTRIBUTES.find((declared) => declared.id === id);
    const found = attribute ? words(analysis) : [];
    if (!attribute || !found.length) return [];
    const field = fieldOf(analysis, attribute);
    if (field) return claimOf(analysis, attribute, field, found);
    return listsOf(analysis, found).flatMap((list) => {
      const [first, last] = [list[0] as ListedWord, list.at(-1) as ListedWord];
      const range = { from: first.from, to: last.to };
      const isSaid = list.length > 1 && !nounAt(analysis, last.to) && isIntroduced(analysis, attribute, range);
      return isSaid ? claimOf(analysis, attribute, range, list) : [];
    });
  });
}

function listsOf({ sentence }: Analysis, words: readonly ListedWord[]): ListedWord[][] {
  const lists: ListedWord[][] = [];
  for (const word of words) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && isJoined(sentence, last.to, word.from)) list.push(word);
    else lists.push([word]);
  }
  return lists;
}

/** "**Languages:** mostly English": the rest of a line that begins with a name of the attribute, where it holds no figure. */
function fieldOf(analysis: Analysis, attribute: AttributeDeclaration): TokenRange | undefined {
  const { sentence } = analysis;
  const begin = skipEmphasis(analysis, sentence.from);
  const name = sentence.cues.find(
    (cue) =>
      cue.from === begin &&
      /^[:：]$/.test(sentence.token(skipEmphasis(analysis, cue.to))?.text ?? '') &&
      cue.cues.some((c) => c.attribute === attribute && (c.role === 'names' || c.role === 'counts')),
  );
  if (!name || sentence.quantities.length) return undefined;
  const end = /^[.。]$/.test(sentence.token(sentence.to - 1)?.text ?? '') ? sentence.to - 1 : sentence.to;
  return { from: skipEmphasis(analysis, skipEmphasis(analysis, name.to) + 1), to: end };
}

/** The marks of bold and italic stand in a block's text. */
function skipEmphasis({ sentence }: Analysis, at: number): number {
  while (/^[*_]$/.test(sentence.token(at)?.text ?? '')) at++;
  return at;
}

/** A word of the attribute's before the list, or nothing but the list and what it is in: "Text and audio in one model." */
function isIntroduced({ sentence, clauses }: Analysis, attribute: AttributeDeclaration, range: TokenRange): boolean {
  const isOwn = (cue: { cues: readonly { attribute: AttributeDeclaration; role: string }[] }): boolean =>
    cue.cues.some((c) => c.attribute === attribute && (c.role === 'verbs' || c.role === 'names'));
  if (sentence.cues.some((cue) => cue.to <= range.from && range.from - cue.to <= 5 && isOwn(cue))) return true;
  return (
    range.from === sentence.from &&
    !clauses.clauses.some((clause) => clause.hasVerb) &&
    sentence.cues.some((cue) => cue.from >= range.to && isOwn(cue))
  );
}

function claimOf(
  analysis: Analysis,
  attribute: AttributeDeclaration,
  range: TokenRange,
  words: readonly ListedWord[],
): ReadClaim[] {
  const choice = chooseSubject(analysis, range, attribute.of, attribute);
  if (!isNamed(choice)) return [];
  return [
    termClaim(
      analysis,
      range,
      choice,
      attribute,
      { term: [...new Set(words.map(({ value }) => value))].join(', ') },
      analysis.sentence.text(range.from, range.to),
    ),
  ];
}
