import { isAmount, TIERS, type Assertion, type Qualifiers, type Source, type Value } from '@stet/shared';
import { Fingerprint } from '../knowledge/fingerprint.js';
import { holderKeys } from '../knowledge/holders.js';
import type { Column, Sections } from './format.js';
import { HashIndexWriter } from './hash-index.js';
import type { Texts, TextsWriter } from './texts.js';

/**
 * A row is eight words of 32 bits side by side, since what is asked of an assertion is asked of all of it:
 *
 *     0  number of the attribute in the low half; the tier (0 is none), and whether the value is an amount, in the high
 *     1  text of the unit, or of any other value as JSON
 *     2  number of the qualifiers, from 1; 0 is none
 *     3  number of the source
 *     4  locator, a text that may be missing
 *     5  the fields that few assertions have, as JSON; a text that may be missing
 *     6  amount, 64 bits
 */
const WORDS = 8;
const ATTRIBUTE_BITS = 0xffff;
const TIER_AT = 16;
const TIER_BITS = 7;
const IS_AMOUNT = 8 << TIER_AT;

const UNQUALIFIED: Qualifiers = {};

/** Packs assertions, by subject and attribute; those of one attribute stay in order. */
export function packAssertions(
  assertions: Iterable<Assertion>,
  sources: ReadonlyMap<string, Source>,
  texts: TextsWriter,
): { readonly count: number; readonly sections: Readonly<Record<string, Column<'u32' | 'f64'>>> } {
  const subjects = new Numbering();
  const attributes = new Numbering();
  const qualifierSets = new Numbering();
  // The sources of the corpus keep their order, so that a number is the row of a source; others' follow.
  const sourceIds = new Numbering(sources.keys());
  const fingerprints: Fingerprint[] = [];
  const rows: Row[] = [];
  const held: (readonly string[])[] = [];
  for (const assertion of assertions) {
    const { subject, attribute, value, qualifiers, source, tier, locator, ...rest } = assertion;
    const row = subjects.of(subject);
    (fingerprints[row] ??= new Fingerprint()).add(assertion, sources.get(source));
    const meta = ((tier === undefined ? 0 : TIERS.indexOf(tier) + 1) << TIER_AT) | (isAmount(value) ? IS_AMOUNT : 0);
    rows.push({
      order: rows.length,
      subject: row,
      attribute: attributes.of(attribute),
      meta,
      amount: isAmount(value) ? value.amount : 0,
      value: texts.intern(isAmount(value) ? value.unit : JSON.stringify(value)),
      qualifiers: qualifiers === undefined ? 0 : qualifierSets.of(JSON.stringify(qualifiers)) + 1,
      source: sourceIds.of(source),
      locator: texts.refer(locator),
      rest: texts.refer(Object.keys(rest).length === 0 ? undefined : JSON.stringify(rest)),
    });
    held.push(holderKeys(assertion));
  }
  rows.sort((a, b) => a.subject - b.subject || a.attribute - b.attribute || a.order - b.order);
  const holders = new HashIndexWriter();
  rows.forEach(({ order }, row) => held[order]?.forEach((key) => holders.add(key, row)));
  const byId = new HashIndexWriter();
  subjects.texts.forEach((id, row) => byId.add(id, row));
  const starts = new Uint32Array(subjects.texts.length + 1);
  for (const { subject } of rows) starts[subject + 1] = (starts[subject + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const words = fingerprints.map((fingerprint) => fingerprint.words);
  return {
    count: rows.length,
    sections: {
      'subjects.texts': Uint32Array.from(subjects.texts, (text) => texts.intern(text)),
      'subjects.starts': starts,
      'subjects.low': Uint32Array.from(words, ([low]) => low),
      'subjects.high': Uint32Array.from(words, ([, high]) => high),
      ...byId.finish('subjects.byId'),
      'attributes.texts': Uint32Array.from(attributes.texts, (text) => texts.intern(text)),
      'qualifiers.texts': Uint32Array.from(qualifierSets.texts, (text) => texts.intern(text)),
      'assertions.sources': Uint32Array.from(sourceIds.texts, (text) => texts.intern(text)),
      assertions: writeRows(rows),
      ...holders.finish('assertions.byHeld'),
    },
  };
}

function writeRows(rows: readonly Row[]): Column<'f64'> {
  const amounts = new Float64Array((rows.length * WORDS) / 2);
  const words = new Uint32Array(amounts.buffer);
  rows.forEach((row, i) => {
    words.set([row.attribute | row.meta, row.value, row.qualifiers, row.source, row.locator, row.rest], i * WORDS);
    amounts[(i * WORDS) / 2 + 3] = row.amount;
  });
  return amounts;
}

interface Row {
  readonly order: number;
  readonly subject: number;
  readonly attribute: number;
  readonly meta: number;
  readonly amount: number;
  readonly value: number;
  readonly qualifiers: number;
  readonly source: number;
  readonly locator: number;
  readonly rest: number;
}

/** Numbers texts in the order in which they come. */
class Numbering {
  readonly #numbers = new Map<string, number>();

  constructor(texts: Iterable<string> = []) {
    for (const text of texts) this.of(text);
  }

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) this.#numbers.set(text, (number = this.#numbers.size));
    return number;
  }

  get texts(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

/** Reads assertions back, each when it is asked for. */
export class AssertionRows {
  readonly attributes: readonly string[];
  readonly qualifierSets: readonly Qualifiers[];
  readonly #texts: Texts;
  readonly #words: Column<'u32'>;
  readonly #amounts: Column<'f64'>;
  readonly #sources: Column<'u32'>;
  readonly #units = new Map<number, string>();

  constructor(sections: Sections, texts: Texts) {
    this.#texts = texts;
    this.attributes = Array.from(sections.column('attributes.texts', 'u32'), (place) => texts.at(place));
    this.qualifierSets = Array.from(
      sections.column('qualifiers.texts', 'u32'),
      (place) => JSON.parse(texts.at(place)) as Qualifiers,
    );
    this.#amounts = sections.column('assertions', 'f64');
    this.#words = new Uint32Array(this.#amounts.buffer, this.#amounts.byteOffset, 2 * this.#amounts.length);
    this.#sources = sections.column('assertions.sources', 'u32');
  }

  /** A number of `attributes`. */
  attributeAt(row: number): number {
    return this.#word(row, 0) & ATTRIBUTE_BITS;
  }

  /** What narrows an assertion down, before the rest of it is decoded. */
  qualifiersAt(row: number): Qualifiers {
    return this.qualifierSets[this.#word(row, 2) - 1] ?? UNQUALIFIED;
  }

  /** The number of an assertion's source: its row, if the corpus has it. */
  sourceAt(row: number): number {
    return this.#word(row, 3);
  }

  /** Fields in the order of the schema, so that both forms of a corpus print alike. */
  at(row: number, subject: string, source = this.#texts.at(this.#sources[this.sourceAt(row)] ?? 0)): Assertion {
    const attribute = this.attributes[this.attributeAt(row)] ?? '';
    const value = this.#valueAt(row);
    const qualifiers = this.qualifierSets[this.#word(row, 2) - 1];
    const assertion: Assertion =
      qualifiers === undefined
        ? { subject, attribute, value, source }
        : { subject, attribute, value, qualifiers, source };
    const tier = TIERS[((this.#word(row, 0) >>> TIER_AT) & TIER_BITS) - 1];
    if (tier !== undefined) assertion.tier = tier;
    const locator = this.#texts.referred(this.#word(row, 4));
    if (locator !== undefined) assertion.locator = locator;
    const rest = this.#texts.referred(this.#word(row, 5));
    return rest === undefined ? assertion : Object.assign(assertion, JSON.parse(rest) as Partial<Assertion>);
  }

  #valueAt(row: number): Value {
    const place = this.#word(row, 1);
    return (this.#word(row, 0) & IS_AMOUNT) === 0
      ? (JSON.parse(this.#texts.at(place)) as Value)
      : { amount: this.#amounts[(row * WORDS) / 2 + 3] ?? 0, unit: this.#unitAt(place) };
  }

  #word(row: number, at: number): number {
    return this.#words[row * WORDS + at] ?? 0;
  }

  /** Units are few. */
  #unitAt(place: number): string {
    let unit = this.#units.get(place);
    if (unit === undefined) this.#units.set(place, (unit = this.#texts.at(place)));
    return unit;
  }
}
