import type { Assertion, Entity, Evidence, Qualifiers, Quotation, Source } from '@stet/shared';
import { printFingerprint } from '../knowledge/fingerprint.js';
import { holderKeys } from '../knowledge/holders.js';
import type { Layer } from '../knowledge/layer.js';
import { namesOf } from '../knowledge/names.js';
import { AssertionRows } from './assertion-rows.js';
import { Sections, type Column, type Digest, type Head } from './format.js';
import { HashIndex } from './hash-index.js';
import { Texts } from './texts.js';

const NO_ROWS = [0, 0] as const;

/** A corpus as it lies in a compact file. Records are decoded when they are asked for. */
export class CompactLayer implements Layer {
  readonly #head: Head;
  readonly #entities: RecordList<Entity>;
  readonly #sources: RecordList<Source>;
  readonly #quotations: RecordList<Quotation>;
  readonly #entityIds: Column<'u32'>;
  readonly #entityBases: Column<'u32'>;
  readonly #sourceIds: Column<'u32'>;
  readonly #texts: Texts;
  readonly #assertions: AssertionRows;
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
    this.#assertions = new AssertionRows(sections, this.#texts);
    this.#entityIds = sections.column('entities.ids', 'u32');
    this.#entityBases = sections.column('entities.bases', 'u32');
    this.#sourceIds = sections.column('assertions.sources', 'u32');
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
    const row = this.#rowOf(id, this.#entityById, this.#entityIds);
    return row === undefined ? undefined : this.#entities.at(row);
  }

  baseOf(id: string): string | undefined {
    const row = this.#rowOf(id, this.#entityById, this.#entityIds);
    return row === undefined ? undefined : this.#texts.referred(this.#entityBases[row]);
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
    const row = this.#rowOf(id, this.#sourceById, this.#sourceIds);
    return row === undefined ? undefined : this.#sources.at(row);
  }

  *subjects(): Iterable<string> {
    for (const place of this.#subjects) yield this.#texts.at(place);
  }

  attributesOf(subject: string): readonly string[] {
    const rows = this.#assertions;
    const numbers = new Set<number>();
    const [start, end] = this.#rowsOf(subject);
    for (let row = start; row < end; row++) numbers.add(rows.attributeAt(row));
    return [...numbers].map((number) => rows.attributes[number] ?? '');
  }

  assertions(subject: string, attribute: string, wants?: (qualifiers: Qualifiers) => boolean): readonly Assertion[] {
    return this.#select(subject, attribute, wants, (row) => this.#assertions.at(row, subject));
  }

  evidence(subject: string, attribute: string, wants?: (qualifiers: Qualifiers) => boolean): readonly Evidence[] {
    return this.#select(subject, attribute, wants, (row) => {
      const source = this.#sources.at(this.#assertions.sourceAt(row));
      return source && { assertion: this.#assertions.at(row, subject, source.id), source };
    });
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

  /** What is made of the rows of one attribute of one thing. */
  #select<T>(
    subject: string,
    attribute: string,
    wants: ((qualifiers: Qualifiers) => boolean) | undefined,
    make: (row: number) => T | undefined,
  ): readonly T[] {
    const rows = this.#assertions;
    const number = rows.attributes.indexOf(attribute);
    const made: T[] = [];
    const [start, end] = this.#rowsOf(subject);
    for (let row = start; row < end; row++) {
      if (rows.attributeAt(row) !== number || (wants && !wants(rows.qualifiersAt(row)))) continue;
      const item = make(row);
      if (item !== undefined) made.push(item);
    }
    return made;
  }

  /** The row of an id; `ids`: the texts of the rows' ids. */
  #rowOf(id: string, index: HashIndex, ids: Column<'u32'>): number | undefined {
    return index.findOne(id, (row) => this.#texts.isAt(ids[row] ?? 0, id));
  }

  #subjectRow(subject: string): number | undefined {
    return this.#rowOf(subject, this.#subjectById, this.#subjects);
  }

  /** The rows of what is said of a thing, half-open. */
  #rowsOf(subject: string): readonly [start: number, end: number] {
    const row = this.#subjectRow(subject);
    return row === undefined ? NO_ROWS : [this.#subjectStarts[row] ?? 0, this.#subjectStarts[row + 1] ?? 0];
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
    for (let row = 0; row < this.#places.length; row++) {
      const record = this.at(row);
      if (record !== undefined) yield record;
    }
  }

  /** What a key leads to, less what only has the key's hash. */
  find(index: HashIndex, key: string, isMeant: (record: T) => boolean): readonly T[] {
    return index
      .find(key)
      .flatMap((row) => this.at(row) ?? [])
      .filter(isMeant);
  }

  /** `undefined` beyond the last. */
  at(row: number): T | undefined {
    const known = this.#decoded.get(row);
    if (known !== undefined || row >= this.#places.length) return known;
    const record = JSON.parse(this.texts.at(this.#places[row] ?? 0)) as T;
    this.#decoded.set(row, record);
    return record;
  }
}
