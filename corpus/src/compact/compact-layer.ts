import type { Assertion, Entity, Qualifiers, Quotation, Source } from '@stet/shared';
import { printFingerprint } from '../knowledge/fingerprint.js';
import { holderKeys } from '../knowledge/holders.js';
import type { Layer } from '../knowledge/layer.js';
import { namesOf } from '../knowledge/names.js';
import { AssertionColumns } from './assertion-columns.js';
import { Sections, type Column, type Digest, type Head } from './format.js';
import { HashIndex } from './hash-index.js';
import { Texts } from './texts.js';

/** A corpus as it lies in a compact file. Records are decoded when they are asked for. */
export class CompactLayer implements Layer {
  readonly #head: Head;
  readonly #entities: RecordList<Entity>;
  readonly #sources: RecordList<Source>;
  readonly #quotations: RecordList<Quotation>;
  readonly #texts: Texts;
  readonly #assertions: AssertionColumns;
  readonly #subjects: Column<'u32'>;
  readonly #subjectStarts: Column<'u32'>;
  readonly #fingerprints: readonly [low: Column<'u32'>, high: Column<'u32'>];
  readonly #entityById: HashIndex;
  readonly #entityByName: HashIndex;
  readonly #entityByBase: HashIndex;
  readonly #sourceById: HashIndex;
  readonly #quotationBySpeaker: HashIndex;
  readonly #subjectById: HashIndex;
  readonly #byHeld: HashIndex;

  private constructor(
    sections: Sections,
    readonly isBeside: boolean,
  ) {
    this.#head = sections.head;
    this.#texts = new Texts(sections);
    this.#entities = new RecordList(sections, 'entities', this.#texts);
    this.#sources = new RecordList(sections, 'sources', this.#texts);
    this.#quotations = new RecordList(sections, 'quotations', this.#texts);
    this.#assertions = new AssertionColumns(sections, this.#texts);
    this.#subjects = sections.column('subjects.texts', 'u32');
    this.#subjectStarts = sections.column('subjects.starts', 'u32');
    this.#fingerprints = [sections.column('subjects.low', 'u32'), sections.column('subjects.high', 'u32')];
    this.#entityById = new HashIndex(sections, 'entities.byId');
    this.#entityByName = new HashIndex(sections, 'entities.byName');
    this.#entityByBase = new HashIndex(sections, 'entities.byBase');
    this.#sourceById = new HashIndex(sections, 'sources.byId');
    this.#quotationBySpeaker = new HashIndex(sections, 'quotations.bySpeaker');
    this.#subjectById = new HashIndex(sections, 'subjects.byId');
    this.#byHeld = new HashIndex(sections, 'assertions.byHeld');
  }

  /** Rejects with a `CompactError` unless the bytes are a whole compact file of this version. */
  static async read(bytes: Uint8Array, digest: Digest, isBeside = false): Promise<CompactLayer> {
    return new CompactLayer(await Sections.read(bytes, digest), isBeside);
  }

  get id(): string {
    return this.#head.id;
  }

  get asOf(): string {
    return this.#head.asOf;
  }

  get entityCount(): number {
    return this.#head.entities;
  }

  get sourceCount(): number {
    return this.#head.sources;
  }

  get assertionCount(): number {
    return this.#head.assertions;
  }

  entities(): Iterable<Entity> {
    return this.#entities.all();
  }

  entity(id: string): Entity | undefined {
    return this.#entities.find(this.#entityById, id, (entity) => entity.id === id)[0];
  }

  entitiesNamed(squashed: string): readonly Entity[] {
    return this.#entities.find(this.#entityByName, squashed, (entity) => namesOf(entity).has(squashed));
  }

  variantsOf(id: string): readonly Entity[] {
    return this.#entities.find(this.#entityByBase, id, ({ variantOf }) => variantOf === id);
  }

  sources(): Iterable<Source> {
    return this.#sources.all();
  }

  source(id: string): Source | undefined {
    return this.#sources.find(this.#sourceById, id, (source) => source.id === id)[0];
  }

  *subjects(): Iterable<string> {
    for (const place of this.#subjects) yield this.#texts.at(place);
  }

  attributesOf(subject: string): readonly string[] {
    const { attributes } = this.#assertions;
    const [start, end] = this.#rowsOf(subject);
    const numbers = new Set<number>();
    for (let row = start; row < end; row++) numbers.add(this.#assertions.attributeAt(row));
    return [...numbers].map((number) => attributes[number] ?? '');
  }

  assertions(subject: string, attribute: string, wants?: (qualifiers: Qualifiers) => boolean): readonly Assertion[] {
    const columns = this.#assertions;
    const number = columns.attributes.indexOf(attribute);
    const [start, end] = this.#rowsOf(subject);
    const assertions: Assertion[] = [];
    for (let row = start; row < end; row++) {
      const isWanted = columns.attributeAt(row) === number && (!wants || wants(columns.qualifiersAt(row)));
      if (isWanted) assertions.push(columns.at(row, subject));
    }
    return assertions;
  }

  holders(key: string): readonly Assertion[] {
    return this.#byHeld
      .find(key)
      .map((row) => this.#assertions.at(row, this.#subjectOf(row)))
      .filter((assertion) => holderKeys(assertion).includes(key));
  }

  qualifierValues(qualifier: string): Iterable<string> {
    const values = this.#assertions.qualifierSets.map((qualifiers) => qualifiers[qualifier]);
    return new Set(values.filter((value) => value !== undefined));
  }

  quotations(): Iterable<Quotation> {
    return this.#quotations.all();
  }

  quotationsOf(speaker: string): readonly Quotation[] {
    return this.#quotations.find(this.#quotationBySpeaker, speaker, (quotation) => quotation.speaker === speaker);
  }

  fingerprintOf(subject: string): string {
    const row = this.#subjectRow(subject);
    const [low, high] = this.#fingerprints;
    return row === undefined ? printFingerprint(0, 0) : printFingerprint(low[row] ?? 0, high[row] ?? 0);
  }

  #subjectRow(subject: string): number | undefined {
    return this.#subjectById.find(subject).find((row) => this.#texts.at(this.#subjects[row] ?? 0) === subject);
  }

  /** The rows of what is said of a thing, half-open. */
  #rowsOf(subject: string): readonly [start: number, end: number] {
    const row = this.#subjectRow(subject);
    return row === undefined ? [0, 0] : [this.#subjectStarts[row] ?? 0, this.#subjectStarts[row + 1] ?? 0];
  }

  /** The subject of an assertion: the last that begins at or before its row. */
  #subjectOf(row: number): string {
    let [low, high] = [0, this.#subjects.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#subjectStarts[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    return this.#texts.at(this.#subjects[low] ?? 0);
  }
}

/** Records of one kind; each is decoded once. */
class RecordList<T> {
  readonly #places: Column<'u32'>;
  readonly #decoded = new Map<number, T>();

  constructor(
    sections: Sections,
    name: string,
    private readonly texts: Texts,
  ) {
    this.#places = sections.column(`${name}.texts`, 'u32');
  }

  *all(): Iterable<T> {
    for (let row = 0; row < this.#places.length; row++) yield this.#at(row);
  }

  /** What a key leads to, less what only has the key's hash. */
  find(index: HashIndex, key: string, isMeant: (record: T) => boolean): readonly T[] {
    return index
      .find(key)
      .map((row) => this.#at(row))
      .filter(isMeant);
  }

  #at(row: number): T {
    let record = this.#decoded.get(row);
    if (record === undefined) {
      record = JSON.parse(this.texts.at(this.#places[row] ?? 0)) as T;
      this.#decoded.set(row, record);
    }
    return record;
  }
}
