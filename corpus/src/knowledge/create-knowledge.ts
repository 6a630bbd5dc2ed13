import {
  attributeById,
  type AttributeDeclaration,
  type Entity,
  type Evidence,
  type Exchange,
  type Qualifiers,
  type Quotation,
  type Source,
} from '@stet/shared';
import { ExchangeLayer } from './exchange-layer.js';
import { holderKeys, keyOfHeld } from './holders.js';
import type { Knowledge } from './knowledge.js';
import type { Layer } from './layer.js';
import { mergeEntity } from './merge-entity.js';
import { squashName } from './names.js';
import { settingKey } from './settings.js';

const NONE: readonly never[] = [];

/**
 * One corpus out of layers, the later laid over the earlier:
 * - an entity of the same id is merged field by field, the later field wins, aliases and handles are united;
 * - a source of the same id is replaced;
 * - what a later layer says of a subject's attribute in one setting (`settingKey`) replaces all that earlier layers say
 *   of just that: a desk's own corpus overrides. Within one layer assertions stand side by side. What a source says
 *   that stands beside (`beside`) replaces only what the same publisher said: an article added is one voice more;
 * - quotations are added.
 *
 * A layer that stands beside (`isBeside`) adds what is not there yet, and replaces only what the same publisher said.
 *
 * An assertion whose source no layer has is nobody's word and is left out; `checkReferences` names it.
 */
export function createKnowledge(layers: readonly (Exchange | Layer)[], id?: string): Knowledge {
  const stack = layers.map((layer) => ('format' in layer ? new ExchangeLayer(layer) : layer));
  return new LayeredKnowledge(stack, id ?? (stack.map((layer) => layer.id).join('+') || 'empty'));
}

/** Nothing is built until it is asked for, so that loading costs what the layers cost and a look-up what its answer does. */
class LayeredKnowledge implements Knowledge {
  readonly asOf: string;
  readonly #merged = new Map<string, Entity>();
  readonly #bySubject = new Map<string, Map<string, readonly Evidence[]>>();
  #entityCount: number | undefined;
  #sourceCount: number | undefined;
  #assertionCount: number | undefined;

  constructor(
    private readonly layers: readonly Layer[],
    readonly id: string,
  ) {
    this.asOf = layers.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), '');
  }

  get entityCount(): number {
    this.#entityCount ??= this.#countAll(
      ({ entityCount }) => entityCount,
      (layer) => [...layer.entities()].map(({ id }) => id),
      (layer, id) => layer.entity(id) !== undefined,
    );
    return this.#entityCount;
  }

  get sourceCount(): number {
    this.#sourceCount ??= this.#countAll(
      ({ sourceCount }) => sourceCount,
      (layer) => [...layer.sources()].map(({ id }) => id),
      (layer, id) => layer.source(id) !== undefined,
    );
    return this.#sourceCount;
  }

  get assertionCount(): number {
    this.#assertionCount ??= this.#countAssertions();
    return this.#assertionCount;
  }

  *entities(): Iterable<Entity> {
    for (const [i, layer] of this.layers.entries()) {
      for (const entity of layer.entities()) if (!this.#isIn(entity.id, i)) yield this.#merge(entity);
    }
  }

  entity(id: string): Entity | undefined {
    const lowest = this.#lowest(id);
    return lowest && this.#merge(lowest);
  }

  entitiesNamed(name: string): readonly Entity[] {
    const squashed = squashName(name);
    return this.#gather((layer) => layer.entitiesNamed(squashed));
  }

  baseOf(id: string): string | undefined {
    const [only, ...others] = this.layers;
    return others.length === 0 ? only?.baseOf(id) : this.entity(id)?.variantOf;
  }

  variantsOf(id: string): readonly Entity[] {
    return this.#gather((layer) => layer.variantsOf(id)).filter(({ variantOf }) => variantOf === id);
  }

  source(id: string): Source | undefined {
    if (this.layers.length === 1) return this.layers[0]?.source(id);
    let found: Source | undefined;
    for (const layer of this.layers) {
      const source = layer.source(id);
      if (source !== undefined && !(layer.isBeside && found !== undefined)) found = source;
    }
    return found;
  }

  evidence(subject: string, attribute: string, wants?: (qualifiers: Qualifiers) => boolean): readonly Evidence[] {
    // One setting of many is not worth remembering: its answer is.
    if (wants) return this.#lay(subject, attribute, wants);
    let byAttribute = this.#bySubject.get(subject);
    if (byAttribute === undefined) this.#bySubject.set(subject, (byAttribute = new Map<string, readonly Evidence[]>()));
    let evidence = byAttribute.get(attribute);
    if (evidence === undefined) byAttribute.set(attribute, (evidence = this.#lay(subject, attribute)));
    return evidence;
  }

  attributesOf(subject: string): readonly string[] {
    return [...new Set(this.layers.flatMap((layer) => layer.attributesOf(subject)))];
  }

  holdersOf(attribute: string, value: number | string): readonly Evidence[] {
    const key = keyOfHeld(attribute, value);
    const subjects = new Set(this.layers.flatMap((layer) => layer.holders(key).map(({ subject }) => subject)));
    return [...subjects].flatMap((subject) =>
      this.evidence(subject, attribute).filter(({ assertion }) => holderKeys(assertion).includes(key)),
    );
  }

  qualifierValues(qualifier: string): Iterable<string> {
    return new Set(this.layers.flatMap((layer) => [...layer.qualifierValues(qualifier)]));
  }

  quotationsOf(speaker: string): readonly Quotation[] {
    return this.layers.flatMap((layer) => layer.quotationsOf(speaker));
  }

  *quotations(): Iterable<Quotation> {
    for (const layer of this.layers) yield* layer.quotations();
  }

  /** The entity as the lowest layer that has it says. */
  #lowest(id: string): Entity | undefined {
    for (const layer of this.layers) {
      const entity = layer.entity(id);
      if (entity !== undefined) return entity;
    }
    return undefined;
  }

  /** Does one of the first `below` layers have an entity? */
  #isIn(id: string, below: number): boolean {
    return this.layers.slice(0, below).some((layer) => layer.entity(id) !== undefined);
  }

  #merge(lowest: Entity): Entity {
    if (this.layers.length === 1) return lowest;
    const known = this.#merged.get(lowest.id);
    if (known !== undefined) return known;
    let merged = lowest;
    for (const layer of this.layers) {
      const entity = layer.entity(lowest.id);
      if (entity === undefined || entity === lowest) continue;
      merged = layer.isBeside ? mergeEntity(entity, merged) : mergeEntity(merged, entity);
    }
    this.#merged.set(lowest.id, merged);
    return merged;
  }

  /** What the layers find, as laid over each other, each once. */
  #gather(find: (layer: Layer) => readonly Entity[]): readonly Entity[] {
    if (this.layers.length === 1 && this.layers[0]) return find(this.layers[0]);
    const ids = new Set(this.layers.flatMap((layer) => find(layer).map(({ id }) => id)));
    return [...ids].flatMap((id) => this.entity(id) ?? NONE);
  }

  #lay(subject: string, attribute: string, wants?: (qualifiers: Qualifiers) => boolean): readonly Evidence[] {
    const declaration = attributeById(attribute);
    let laid: readonly Evidence[] = NONE;
    for (const layer of this.layers) {
      const upper = this.#evidenceIn(layer, subject, attribute, wants);
      if (upper.length === 0) continue;
      laid = laid.length === 0 ? upper : [...this.#withoutReplaced(laid, upper, declaration, layer.isBeside), ...upper];
    }
    return laid;
  }

  /** What a layer says; nobody's word is left out. */
  #evidenceIn(
    layer: Layer,
    subject: string,
    attribute: string,
    wants: ((qualifiers: Qualifiers) => boolean) | undefined,
  ): readonly Evidence[] {
    if (this.layers.length === 1) return layer.evidence(subject, attribute, wants);
    const evidence: Evidence[] = [];
    for (const assertion of layer.assertions(subject, attribute, wants)) {
      const source = this.source(assertion.source);
      if (source !== undefined) evidence.push({ assertion, source });
    }
    return evidence;
  }

  #withoutReplaced(
    lower: readonly Evidence[],
    upper: readonly Evidence[],
    declaration: AttributeDeclaration | undefined,
    isBeside: boolean,
  ): readonly Evidence[] {
    const keyOf = (item: Evidence): string => settingKey(item.assertion.qualifiers ?? {}, declaration, this);
    const keyOfVoice = (item: Evidence): string => {
      const { publisher, id } = item.source;
      return `${keyOf(item)}\n${publisher === undefined ? id : squashName(publisher)}`;
    };
    const settings = new Set(isBeside ? [] : upper.filter(({ source }) => source.beside !== true).map(keyOf));
    const voices = new Set(upper.map(keyOfVoice));
    return lower.filter((item) => !settings.has(keyOf(item)) && !voices.has(keyOfVoice(item)));
  }

  /** How many there are in all layers, each counted where it is first met. */
  #countAll(
    countOf: (layer: Layer) => number,
    idsOf: (layer: Layer) => readonly string[],
    has: (layer: Layer, id: string) => boolean,
  ): number {
    return this.layers.reduce((sum, layer, i) => {
      const below = this.layers.slice(0, i);
      if (below.length === 0) return countOf(layer);
      return sum + idsOf(layer).filter((id) => !below.some((other) => has(other, id))).length;
    }, 0);
  }

  /** Only what several layers speak of has to be laid to be counted. */
  #countAssertions(): number {
    let count = this.layers.reduce((sum, { assertionCount }) => sum + assertionCount, 0);
    const shared = new Set(this.layers.slice(1).flatMap((layer) => [...layer.subjects()]));
    for (const subject of shared) {
      for (const attribute of this.attributesOf(subject)) {
        const said = this.layers.map((layer) => layer.assertions(subject, attribute).length).filter((n) => n > 0);
        if (said.length > 1) count += this.evidence(subject, attribute).length - said.reduce((sum, n) => sum + n, 0);
      }
    }
    return count;
  }
}
