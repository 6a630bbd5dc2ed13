import {
  attributeById,
  type Assertion,
  type Entity,
  type Evidence,
  type Exchange,
  type Quotation,
  type Source,
} from '@stet/shared';
import type { Knowledge } from './knowledge.js';
import { squashName } from './names.js';
import { settingKey } from './settings.js';
import { holderKeys, keyOfHeld } from './holders.js';

const NONE: readonly never[] = [];

/**
 * One corpus out of layers, the later laid over the earlier:
 * - an entity of the same id is merged field by field, the later field wins, aliases and handles are united;
 * - a source of the same id is replaced;
 * - what a later layer says of a subject's attribute in one setting (`settingKey`) replaces all that earlier layers say
 *   of just that: a desk's own corpus overrides. Within one layer assertions stand side by side;
 * - quotations are added.
 *
 * An assertion whose source no layer has is nobody's word and is left out; `checkReferences` names it.
 */
export function createKnowledge(layers: readonly Exchange[], id?: string): Knowledge {
  return new LayeredKnowledge(layers, id ?? (layers.map((layer) => layer.id).join('+') || 'empty'));
}

/** Indexes are built when first asked for: loading costs one pass over the records, a look-up costs its subject. */
class LayeredKnowledge implements Knowledge {
  readonly asOf: string;
  readonly #entities = new Map<string, Entity>();
  readonly #sources = new Map<string, Source>();
  readonly #layers: readonly ReadonlyMap<string, readonly Assertion[]>[];
  readonly #quotations: readonly Quotation[];
  readonly #bySubject = new Map<string, ReadonlyMap<string, readonly Evidence[]>>();
  #byName: Map<string, Entity[]> | undefined;
  #variants: Map<string, Entity[]> | undefined;
  #bySpeaker: Map<string, Quotation[]> | undefined;
  #holders: Map<string, Evidence[]> | undefined;
  #count: number | undefined;

  constructor(
    layers: readonly Exchange[],
    readonly id: string,
  ) {
    this.asOf = layers.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), '');
    for (const { entities, sources } of layers) {
      for (const entity of entities) this.#entities.set(entity.id, mergeEntity(this.#entities.get(entity.id), entity));
      for (const source of sources) this.#sources.set(source.id, source);
    }
    this.#layers = layers.map(({ assertions }) => groupBy(assertions, ({ subject }) => [subject]));
    this.#quotations = layers.flatMap(({ quotations }) => quotations);
  }

  get entityCount(): number {
    return this.#entities.size;
  }

  get sourceCount(): number {
    return this.#sources.size;
  }

  get assertionCount(): number {
    this.#count ??= this.#subjects().reduce((sum, subject) => {
      const [only, another] = this.#layers.map((layer) => layer.get(subject)).filter((list) => list !== undefined);
      if (another === undefined) return sum + (only?.length ?? 0);
      return sum + [...this.#evidenceOf(subject).values()].reduce((count, list) => count + list.length, 0);
    }, 0);
    return this.#count;
  }

  entities(): Iterable<Entity> {
    return this.#entities.values();
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  entitiesNamed(name: string): readonly Entity[] {
    this.#byName ??= groupBy(
      this.#entities.values(),
      ({ id, name, aliases = [] }) => new Set([id, name, ...aliases].map(squashName)),
    );
    return this.#byName.get(squashName(name)) ?? NONE;
  }

  variantsOf(id: string): readonly Entity[] {
    this.#variants ??= groupBy(this.#entities.values(), ({ variantOf }) =>
      variantOf === undefined ? [] : [variantOf],
    );
    return this.#variants.get(id) ?? NONE;
  }

  source(id: string): Source | undefined {
    return this.#sources.get(id);
  }

  evidence(subject: string, attribute: string): readonly Evidence[] {
    return this.#evidenceOf(subject).get(attribute) ?? NONE;
  }

  attributesOf(subject: string): readonly string[] {
    return [...this.#evidenceOf(subject).keys()];
  }

  holdersOf(attribute: string, value: number | string): readonly Evidence[] {
    this.#holders ??= groupBy(
      this.#subjects().flatMap((subject) => [...this.#evidenceOf(subject).values()].flat()),
      ({ assertion }) => holderKeys(assertion),
    );
    return this.#holders.get(keyOfHeld(attribute, value)) ?? NONE;
  }

  qualifierValues(qualifier: string): Iterable<string> {
    const valuesOf = ({ qualifiers }: Assertion): readonly string[] => {
      const value = qualifiers?.[qualifier];
      return value === undefined ? NONE : [value];
    };
    return new Set(this.#layers.flatMap((layer) => [...layer.values()].flat().flatMap(valuesOf)));
  }

  quotationsOf(speaker: string): readonly Quotation[] {
    this.#bySpeaker ??= groupBy(this.#quotations, (quotation) => [quotation.speaker]);
    return this.#bySpeaker.get(speaker) ?? NONE;
  }

  quotations(): Iterable<Quotation> {
    return this.#quotations;
  }

  #subjects(): readonly string[] {
    return [...new Set(this.#layers.flatMap((layer) => [...layer.keys()]))];
  }

  #evidenceOf(subject: string): ReadonlyMap<string, readonly Evidence[]> {
    let evidence = this.#bySubject.get(subject);
    if (evidence === undefined) {
      evidence = this.#layEvidence(subject);
      this.#bySubject.set(subject, evidence);
    }
    return evidence;
  }

  #layEvidence(subject: string): ReadonlyMap<string, readonly Evidence[]> {
    const laid = new Map<string, readonly Evidence[]>();
    for (const layer of this.#layers) {
      for (const [attribute, assertions] of groupBy(layer.get(subject) ?? NONE, (assertion) => [assertion.attribute])) {
        const upper = assertions.flatMap((assertion) => {
          const source = this.#sources.get(assertion.source);
          return source === undefined ? [] : [{ assertion, source }];
        });
        const lower = laid.get(attribute);
        laid.set(
          attribute,
          lower === undefined ? upper : [...this.#withoutSettingsOf(upper, lower, attribute), ...upper],
        );
      }
    }
    return laid;
  }

  #withoutSettingsOf(upper: readonly Evidence[], lower: readonly Evidence[], attribute: string): readonly Evidence[] {
    const declaration = attributeById(attribute);
    const keyOf = ({ assertion }: Evidence): string => settingKey(assertion.qualifiers ?? {}, declaration, this);
    const overridden = new Set(upper.map(keyOf));
    return lower.filter((evidence) => !overridden.has(keyOf(evidence)));
  }
}

const unite = (a: readonly string[] = [], b: readonly string[] = []): string[] => [...new Set([...a, ...b])];

function mergeEntity(lower: Entity | undefined, upper: Entity): Entity {
  if (lower === undefined) return upper;
  const merged: Entity = { ...lower, ...upper };
  const aliases = unite(lower.aliases, upper.aliases);
  const handles = unite(lower.handles, upper.handles);
  if (aliases.length > 0) merged.aliases = aliases;
  if (handles.length > 0) merged.handles = handles;
  // A name that a later layer replaces still names the thing.
  if (lower.name !== upper.name) merged.aliases = unite(merged.aliases, [lower.name]);
  return merged;
}

function groupBy<T>(items: Iterable<T>, keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
