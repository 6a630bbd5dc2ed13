import type { Assertion, Entity, Evidence, Exchange, Qualifiers, Quotation, Source } from '@stet/shared';
import { Fingerprint, printFingerprint } from './fingerprint.js';
import { groupBy } from './group-by.js';
import { holderKeys } from './holders.js';
import type { Layer } from './layer.js';
import { namesOf } from './names.js';

const NONE: readonly never[] = [];
const UNQUALIFIED: Qualifiers = {};

/** A corpus held as records. Of two records with one id the later counts. */
export class ExchangeLayer implements Layer {
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #sources: ReadonlyMap<string, Source>;
  #bySubject: ReadonlyMap<string, ReadonlyMap<string, readonly Assertion[]>> | undefined;
  #byName: ReadonlyMap<string, readonly Entity[]> | undefined;
  #byBase: ReadonlyMap<string, readonly Entity[]> | undefined;
  #bySpeaker: ReadonlyMap<string, readonly Quotation[]> | undefined;
  #byHeld: ReadonlyMap<string, readonly Assertion[]> | undefined;

  constructor(
    readonly exchange: Exchange,
    readonly isBeside = false,
  ) {
    this.#entities = new Map(exchange.entities.map((entity) => [entity.id, entity]));
    this.#sources = new Map(exchange.sources.map((source) => [source.id, source]));
  }

  get id(): string {
    return this.exchange.id;
  }

  get asOf(): string {
    return this.exchange.asOf;
  }

  get entityCount(): number {
    return this.#entities.size;
  }

  get sourceCount(): number {
    return this.#sources.size;
  }

  get assertionCount(): number {
    return this.exchange.assertions.length;
  }

  entities(): Iterable<Entity> {
    return this.#entities.values();
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  entitiesNamed(squashed: string): readonly Entity[] {
    this.#byName ??= groupBy(this.#entities.values(), namesOf);
    return this.#byName.get(squashed) ?? NONE;
  }

  baseOf(id: string): string | undefined {
    return this.#entities.get(id)?.variantOf;
  }

  variantsOf(id: string): readonly Entity[] {
    this.#byBase ??= groupBy(this.#entities.values(), ({ variantOf }) =>
      variantOf === undefined ? NONE : [variantOf],
    );
    return this.#byBase.get(id) ?? NONE;
  }

  sources(): Iterable<Source> {
    return this.#sources.values();
  }

  source(id: string): Source | undefined {
    return this.#sources.get(id);
  }

  subjects(): Iterable<string> {
    return this.#subjects.keys();
  }

  attributesOf(subject: string): readonly string[] {
    return [...(this.#subjects.get(subject)?.keys() ?? NONE)];
  }

  assertions(subject: string, attribute: string, wants?: (qualifiers: Qualifiers) => boolean): readonly Assertion[] {
    const all = this.#subjects.get(subject)?.get(attribute) ?? NONE;
    return wants ? all.filter(({ qualifiers = UNQUALIFIED }) => wants(qualifiers)) : all;
  }

  evidence(subject: string, attribute: string, wants?: (qualifiers: Qualifiers) => boolean): readonly Evidence[] {
    return this.assertions(subject, attribute, wants).flatMap((assertion) => {
      const source = this.#sources.get(assertion.source);
      return source === undefined ? [] : [{ assertion, source }];
    });
  }

  holders(key: string): readonly Assertion[] {
    this.#byHeld ??= groupBy(this.exchange.assertions, holderKeys);
    return this.#byHeld.get(key) ?? NONE;
  }

  qualifierValues(qualifier: string): Iterable<string> {
    const values = this.exchange.assertions.map(({ qualifiers }) => qualifiers?.[qualifier]);
    return new Set(values.filter((value) => value !== undefined));
  }

  quotations(): Iterable<Quotation> {
    return this.exchange.quotations;
  }

  quotationsOf(speaker: string): readonly Quotation[] {
    this.#bySpeaker ??= groupBy(this.exchange.quotations, (quotation) => [quotation.speaker]);
    return this.#bySpeaker.get(speaker) ?? NONE;
  }

  fingerprintOf(subject: string): string {
    const fingerprint = new Fingerprint();
    for (const assertions of this.#subjects.get(subject)?.values() ?? NONE)
      for (const assertion of assertions) fingerprint.add(assertion, this.#sources.get(assertion.source));
    return printFingerprint(...fingerprint.words);
  }

  get #subjects(): ReadonlyMap<string, ReadonlyMap<string, readonly Assertion[]>> {
    this.#bySubject ??= new Map(
      [...groupBy(this.exchange.assertions, ({ subject }) => [subject])].map(([subject, assertions]) => [
        subject,
        groupBy(assertions, ({ attribute }) => [attribute]),
      ]),
    );
    return this.#bySubject;
  }
}
