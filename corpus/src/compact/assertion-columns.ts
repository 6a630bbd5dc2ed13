import { isAmount, TIERS, type Assertion, type Qualifiers, type Source, type Value } from '@stet/shared';
import { Fingerprint } from '../knowledge/fingerprint.js';
import { holderKeys } from '../knowledge/holders.js';
import type { Column, Sections } from './format.js';
import { HashIndexWriter } from './hash-index.js';
import type { Texts, TextsWriter } from './texts.js';

/** In `meta`: the tier in the low bits (0 is none), and whether the value is an amount. */
const TIER_BITS = 7;
const IS_AMOUNT = 8;

const UNQUALIFIED: Qualifiers = {};

/** Decoded texts that are kept at hand. */
const MOST_RECENT = 1_000;

/**
 * Packs assertions, by subject and attribute; those of one attribute stay in order. A value is an amount with its unit,
 * or any other as JSON; so are the fields that few assertions have.
 */
export function packAssertions(
  assertions: Iterable<Assertion>,
  sources: ReadonlyMap<string, Source>,
  texts: TextsWriter,
): { readonly count: number; readonly sections: Readonly<Record<string, Column<'u8' | 'u16' | 'u32' | 'f64'>>> } {
  const subjects = new Numbering();
  const attributes = new Numbering();
  const qualifierSets = new Numbering();
  const fingerprints: Fingerprint[] = [];
  const rows: Row[] = [];
  const held: (readonly string[])[] = [];
  for (const assertion of assertions) {
    const { subject, attribute, value, qualifiers, source, tier, locator, ...rest } = assertion;
    const row = subjects.of(subject);
    (fingerprints[row] ??= new Fingerprint()).add(assertion, sources.get(source));
    rows.push({
      order: rows.length,
      subject: row,
      attribute: attributes.of(attribute),
      meta: (tier === undefined ? 0 : TIERS.indexOf(tier) + 1) + (isAmount(value) ? IS_AMOUNT : 0),
      amount: isAmount(value) ? value.amount : 0,
      value: texts.intern(isAmount(value) ? value.unit : JSON.stringify(value)),
      qualifiers: qualifiers === undefined ? 0 : qualifierSets.of(JSON.stringify(qualifiers)) + 1,
      source: texts.intern(source),
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
  const u32 = (field: 'value' | 'qualifiers' | 'source' | 'locator' | 'rest'): Uint32Array<ArrayBuffer> =>
    Uint32Array.from(rows, (row) => row[field]);
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
      'assertions.attribute': Uint16Array.from(rows, (row) => row.attribute),
      'assertions.meta': Uint8Array.from(rows, (row) => row.meta),
      'assertions.amount': Float64Array.from(rows, (row) => row.amount),
      'assertions.value': u32('value'),
      'assertions.qualifiers': u32('qualifiers'),
      'assertions.source': u32('source'),
      'assertions.locator': u32('locator'),
      'assertions.rest': u32('rest'),
      ...holders.finish('assertions.byHeld'),
    },
  };
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
export class AssertionColumns {
  readonly attributes: readonly string[];
  readonly qualifierSets: readonly Qualifiers[];
  readonly #texts: Texts;
  readonly #attribute: Column<'u16'>;
  readonly #meta: Column<'u8'>;
  readonly #amount: Column<'f64'>;
  readonly #value: Column<'u32'>;
  readonly #qualifiers: Column<'u32'>;
  readonly #source: Column<'u32'>;
  readonly #locator: Column<'u32'>;
  readonly #rest: Column<'u32'>;
  readonly #recent = new Map<number, string>();

  constructor(sections: Sections, texts: Texts) {
    this.#texts = texts;
    this.attributes = Array.from(sections.column('attributes.texts', 'u32'), (place) => texts.at(place));
    this.qualifierSets = Array.from(
      sections.column('qualifiers.texts', 'u32'),
      (place) => JSON.parse(texts.at(place)) as Qualifiers,
    );
    this.#attribute = sections.column('assertions.attribute', 'u16');
    this.#meta = sections.column('assertions.meta', 'u8');
    this.#amount = sections.column('assertions.amount', 'f64');
    this.#value = sections.column('assertions.value', 'u32');
    this.#qualifiers = sections.column('assertions.qualifiers', 'u32');
    this.#source = sections.column('assertions.source', 'u32');
    this.#locator = sections.column('assertions.locator', 'u32');
    this.#rest = sections.column('assertions.rest', 'u32');
  }

  /** A number of `attributes`. */
  attributeAt(row: number): number {
    return this.#attribute[row] ?? 0;
  }

  /** What narrows an assertion down, before the rest of it is decoded. */
  qualifiersAt(row: number): Qualifiers {
    return this.qualifierSets[(this.#qualifiers[row] ?? 0) - 1] ?? UNQUALIFIED;
  }

  /** Fields in the order of the schema, so that both forms of a corpus print alike. */
  at(row: number, subject: string): Assertion {
    const attribute = this.attributes[this.attributeAt(row)] ?? '';
    const value = this.#valueAt(row);
    const qualifiers = this.qualifierSets[(this.#qualifiers[row] ?? 0) - 1];
    const source = this.#shared(this.#source[row] ?? 0);
    const assertion: Assertion =
      qualifiers === undefined
        ? { subject, attribute, value, source }
        : { subject, attribute, value, qualifiers, source };
    const tier = TIERS[((this.#meta[row] ?? 0) & TIER_BITS) - 1];
    if (tier !== undefined) assertion.tier = tier;
    const locator = this.#texts.referred(this.#locator[row]);
    if (locator !== undefined) assertion.locator = locator;
    const rest = this.#texts.referred(this.#rest[row]);
    return rest === undefined ? assertion : Object.assign(assertion, JSON.parse(rest) as Partial<Assertion>);
  }

  #valueAt(row: number): Value {
    const place = this.#value[row] ?? 0;
    return ((this.#meta[row] ?? 0) & IS_AMOUNT) === 0
      ? (JSON.parse(this.#texts.at(place)) as Value)
      : { amount: this.#amount[row] ?? 0, unit: this.#shared(place) };
  }

  /** A text that many assertions have: a unit, a source. */
  #shared(place: number): string {
    let text = this.#recent.get(place);
    if (text !== undefined) return text;
    if (this.#recent.size >= MOST_RECENT) this.#recent.clear();
    this.#recent.set(place, (text = this.#texts.at(place)));
    return text;
  }
}
