import { isComparison, isRank, type AttributeDeclaration, type Qualifiers, type Value } from '@stet/shared';
import type { Knowledge } from './knowledge.js';
import { squashName, wordsOf } from './names.js';

/** What is needed to tell that two benchmark names are one. */
export type NameLookup = Pick<Knowledge, 'entitiesNamed'>;

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** `instruct`, `it` and `chat` name one kind of variant: the model tuned to answer. */
const TUNED = new Set(['chat', 'instruct', 'instruction', 'it', 'tuned']);

const withDigits = (word: string): string => {
  const digit = NUMBER_WORDS.indexOf(word);
  return digit < 0 ? word : String(digit);
};

/** The words of a setting in one form, so that "five-shot" is "5-shot" and "instruct" is "chat". */
function readSetting(key: string, value: string): readonly string[] {
  const words = wordsOf(value);
  if (key === 'variant') return [...new Set(words.map((word) => (TUNED.has(word) ? 'chat' : word)))];
  return key === 'shots' ? words.map(withDigits) : words;
}

/** The same few hundred values are compared again and again; each is read once. */
const settingsRead = new Map<string, ReadSetting>();

interface ReadSetting {
  readonly words: ReadonlySet<string>;
  /** Equal for two values exactly when their words are. */
  readonly canonical: string;
}

function settingRead(key: string, value: string): ReadSetting {
  const at = `${key}=${value}`;
  const known = settingsRead.get(at);
  if (known !== undefined) return known;
  // What a writer types must not pile up.
  if (settingsRead.size >= 10_000) settingsRead.clear();
  const words = new Set(readSetting(key, value));
  const read = { words, canonical: [...words].sort().join(' ') };
  settingsRead.set(at, read);
  return read;
}

/** Per corpus: one spelling for all names of a benchmark, the id of its entity or else the squashed name. */
const benchmarksRead = new WeakMap<NameLookup, Map<string, string>>();

function canonicalBenchmark(name: string, names: NameLookup): string {
  let known = benchmarksRead.get(names);
  if (known === undefined) benchmarksRead.set(names, (known = new Map<string, string>()));
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const id = names.entitiesNamed(name).find(({ type }) => type === 'benchmark')?.id;
  if (id !== undefined) known.set(name, id);
  return id ?? squashName(name);
}

const canonicalSetting = (key: string, value: string, names: NameLookup): string =>
  key === 'benchmark' ? canonicalBenchmark(value, names) : settingRead(key, value).canonical;

/** Does a qualifier select a setting? Of an attribute that this version does not know, every one does. */
const selects = (key: string, attribute: AttributeDeclaration | undefined): boolean =>
  attribute === undefined || (attribute.settings?.includes(key) ?? false);

/** The qualifiers that select a setting; the others are remarks. */
export function settingOf(qualifiers: Qualifiers, attribute: AttributeDeclaration | undefined): Qualifiers {
  const setting: Qualifiers = {};
  for (const key in qualifiers) if (selects(key, attribute)) setting[key] = qualifiers[key] ?? '';
  return setting;
}

/** Equal for two sets of qualifiers exactly when they select the same setting. */
export function settingKey(
  qualifiers: Qualifiers,
  attribute: AttributeDeclaration | undefined,
  names: NameLookup,
): string {
  const parts: string[] = [];
  for (const key in qualifiers)
    if (selects(key, attribute)) parts.push(`${key}=${canonicalSetting(key, qualifiers[key] ?? '', names)}`);
  return parts.sort().join('; ');
}

/** What a value speaks of by itself: ranks of different scopes and comparisons of different things do not contradict. */
export function topicOf(value: Value): string {
  if (isRank(value) || 'superlative' in value) return squashName(value.scope);
  return isComparison(value) ? [value.left, value.right, value.op].map(squashName).join(' ') : '';
}

/**
 * How two values of one qualifier stand to each other. `compatible`: one says more than the other and nothing against
 * it ("5-shot" and "5-shot CoT", "2024-07" and "2024-07-31", "chat" and "chat (SFT)").
 */
function compareSettings(key: string, a: string, b: string, names: NameLookup): 'same' | 'compatible' | 'contradicts' {
  if (a === b) return 'same';
  if (key === 'benchmark')
    return canonicalBenchmark(a, names) === canonicalBenchmark(b, names) ? 'same' : 'contradicts';
  const [{ words: left, canonical }, { words: right, canonical: other }] = [settingRead(key, a), settingRead(key, b)];
  if (canonical === other) return 'same';
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return common > 0 && common === Math.min(left.size, right.size) ? 'compatible' : 'contradicts';
}

/** How well a setting answers a question; higher is better in each field. */
export interface Fit {
  /** The setting is just the one the question names. */
  readonly exact: boolean;
  /** Qualifiers of the question that the setting has too. */
  readonly matched: number;
  /** Qualifiers of the setting that the question does not name, or names less precisely. */
  readonly unasked: number;
}

/**
 * How a setting fits a question: `undefined` when one of its qualifiers contradicts the question's. A qualifier that
 * only one side has fits; remarks never matter.
 */
export function fitOf(
  setting: Qualifiers,
  question: Qualifiers,
  attribute: AttributeDeclaration | undefined,
  names: NameLookup,
): Fit | undefined {
  let [matched, unasked, asked] = [0, 0, 0];
  for (const key in question) if (selects(key, attribute)) asked++;
  for (const key in setting) {
    const [given, wanted] = [setting[key], question[key]];
    if (given === undefined || !selects(key, attribute)) continue;
    const relation = wanted === undefined ? undefined : compareSettings(key, given, wanted, names);
    if (relation === 'contradicts') return undefined;
    if (relation === 'same') matched++;
    else unasked++;
  }
  return { exact: unasked === 0 && matched === asked, matched, unasked };
}

/** True when a ruling about `general` also rules `special`: everything it names is named the same there. */
export function covers(
  general: Qualifiers,
  special: Qualifiers,
  attribute: AttributeDeclaration | undefined,
  names: NameLookup,
): boolean {
  for (const key in general) {
    const [named, other] = [general[key], special[key]];
    if (named === undefined || !selects(key, attribute)) continue;
    if (other === undefined || compareSettings(key, named, other, names) !== 'same') return false;
  }
  return true;
}
