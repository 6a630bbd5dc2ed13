import {
  attributeById,
  isAmount,
  isDate,
  isRange,
  isRank,
  isRole,
  isTerm,
  isWords,
  TIERS,
  type Assertion,
  type AttributeDeclaration,
  type Entity,
  type Exchange,
  type Quotation,
  type Source,
  type Value,
  type ValueKind,
} from '@stet/shared';
import { createKnowledge } from './create-knowledge.js';
import type { Knowledge } from './knowledge.js';
import type { Layer } from './layer.js';
import { squashName } from './names.js';

/** Something in a corpus that cannot be right, though every record is well formed. */
export interface Fault {
  /** The record at fault, as it is in the exchange. */
  readonly record: object;
  /** The field in the record. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly fix: string;
  /** A warning is no reason to refuse the corpus: sources may say what others do not. */
  readonly severity?: 'warning';
}

/** Records of a corpus. */
export interface RecordLists {
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly assertions: readonly Assertion[];
  readonly quotations: readonly Quotation[];
}

/**
 * What the schemas cannot see: ids that nothing has, ids given twice, units and amounts that an attribute cannot have,
 * names that belong to two things of one type, sources that nobody refers to. `lower`: the layers the corpus lies on,
 * whose entities and sources it may refer to. `asked`: the records of the corpus to check, where that is not all.
 */
export function checkReferences(
  corpus: Exchange,
  lower: readonly (Exchange | Layer)[] = [],
  asked: RecordLists = corpus,
): readonly Fault[] {
  const knowledge = createKnowledge([...lower, corpus]);
  const isAsked = new Set<object>(asked === corpus ? [] : [...asked.entities, ...asked.sources]);
  const whole = [
    ...findDuplicates(corpus.entities, 'entity'),
    ...findDuplicates(corpus.sources, 'source'),
    ...findUnused(corpus),
  ];
  return [
    ...(asked === corpus ? whole : whole.filter(({ record }) => isAsked.has(record))),
    ...asked.entities.flatMap((entity) => checkEntity(entity, knowledge)),
    ...findSharedNames(asked.entities, knowledge),
    ...asked.sources.flatMap((source) => checkSource(source, knowledge)),
    ...asked.assertions.flatMap((assertion) => checkAssertion(assertion, knowledge)),
    ...asked.quotations.flatMap((quotation) => [
      ...mustBeEntity(quotation, ['speaker'], quotation.speaker, knowledge),
      ...mustBeSource(quotation, ['source'], quotation.source, knowledge),
    ]),
  ];
}

function findDuplicates(records: readonly { readonly id: string }[], what: string): Fault[] {
  const seen = new Set<string>();
  return records
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map((record) => ({
      record,
      path: ['id'],
      message: `There are two ${what === 'entity' ? 'entities' : 'sources'} “${record.id}”.`,
      fix: 'Give one of them another id, or merge them.',
    }));
}

const unknown = (record: object, path: Fault['path'], what: string, id: string, fix: string): Fault[] => [
  { record, path, message: `There is no ${what} “${id}”.`, fix },
];

const mustBeEntity = (record: object, path: Fault['path'], id: string | undefined, knowledge: Knowledge): Fault[] =>
  id === undefined || knowledge.entity(id) !== undefined
    ? []
    : unknown(record, path, 'entity', id, 'Correct the id, or add a record for it.');

const mustBeSource = (record: object, path: Fault['path'], id: string | undefined, knowledge: Knowledge): Fault[] =>
  id === undefined || knowledge.source(id) !== undefined
    ? []
    : unknown(record, path, 'source', id, 'Correct the id, or add a record for the source.');

function checkEntity(entity: Entity, knowledge: Knowledge): Fault[] {
  const faults = (['developer', 'memberOf', 'variantOf', 'predecessor'] as const).flatMap((field) =>
    mustBeEntity(entity, [field], entity[field], knowledge),
  );
  if (comesBackTo(entity, 'variantOf', knowledge)) {
    faults.push({
      record: entity,
      path: ['variantOf'],
      message: 'It is a variant of itself.',
      fix: 'Name the base model.',
    });
  }
  if (comesBackTo(entity, 'predecessor', knowledge)) {
    faults.push({
      record: entity,
      path: ['predecessor'],
      message: 'It precedes itself.',
      fix: 'Name the model before it.',
    });
  }
  return faults;
}

function comesBackTo(entity: Entity, field: 'variantOf' | 'predecessor', knowledge: Knowledge): boolean {
  const seen = new Set<string>();
  for (let id = entity[field]; id !== undefined && !seen.has(id); id = knowledge.entity(id)?.[field]) {
    if (id === entity.id) return true;
    seen.add(id);
  }
  return false;
}

function findSharedNames(entities: readonly Entity[], knowledge: Knowledge): Fault[] {
  return entities.flatMap((entity) =>
    [entity.name, ...(entity.aliases ?? [])].flatMap((name, i) => {
      const others = knowledge.entitiesNamed(name).filter(({ type, id }) => type === entity.type && id !== entity.id);
      const [other] = others.filter((one) => hasName(one, name));
      if (other === undefined) return [];
      const path = i === 0 ? ['name'] : ['aliases', i - 1];
      const message = `“${name}” also names ${other.id}, which is of the same type.`;
      return [{ record: entity, path, message, fix: 'Leave it to one of them.' }];
    }),
  );
}

const hasName = ({ name, aliases = [] }: Entity, sought: string): boolean =>
  [name, ...aliases].some((one) => squashName(one) === squashName(sought));

function checkSource(source: Source, knowledge: Knowledge): Fault[] {
  if (source.copyOf !== source.id) return mustBeSource(source, ['copyOf'], source.copyOf, knowledge);
  return [{ record: source, path: ['copyOf'], message: 'It is a copy of itself.', fix: 'Name what it copies.' }];
}

function checkAssertion(assertion: Assertion, knowledge: Knowledge): Fault[] {
  const { subject, source, value, qualifiers = {}, from, until, tier } = assertion;
  const attribute = attributeById(assertion.attribute);
  const at = (path: Fault['path'], message: string, fix: string): Fault => ({ record: assertion, path, message, fix });
  const faults = [
    ...mustBeEntity(assertion, ['subject'], subject, knowledge),
    ...mustBeSource(assertion, ['source'], source, knowledge),
    ...(isTerm(value) ? mustBeEntity(assertion, ['value', 'entity'], value.entity, knowledge) : []),
    ...(isRole(value)
      ? mustBeEntity(assertion, ['value', 'organisation'], value.organisation ?? undefined, knowledge)
      : []),
  ];
  const { benchmark } = qualifiers;
  if (benchmark !== undefined && !knowledge.entitiesNamed(benchmark).some(({ type }) => type === 'benchmark')) {
    faults.push(
      ...unknown(assertion, ['qualifiers', 'benchmark'], 'benchmark', benchmark, 'Correct the name, or add a record.'),
    );
  }
  const sourceTier = knowledge.source(source)?.tier;
  if (tier !== undefined && sourceTier !== undefined && TIERS.indexOf(tier) < TIERS.indexOf(sourceTier)) {
    faults.push(
      at(['tier'], `It is ${tier}, but its source is ${sourceTier}.`, 'A statement stands no nearer than its source.'),
    );
  }
  if (from !== undefined && until !== undefined && until < from.slice(0, until.length)) {
    faults.push(at(['until'], `It ends (${until}) before it begins (${from}).`, 'Correct one of the dates.'));
  }
  const type = knowledge.entity(subject)?.type;
  if (attribute !== undefined && type !== undefined && !attribute.of.includes(type)) {
    faults.push(at(['attribute'], `A ${type} has no ${attribute.label}.`, `It is of: ${attribute.of.join(', ')}.`));
  }
  return attribute === undefined ? faults : [...faults, ...checkValue(assertion, attribute)];
}

const FITS: Readonly<Record<ValueKind, (value: Value) => boolean>> = {
  quantity: (value) => isAmount(value) || isRange(value),
  date: isDate,
  term: isTerm,
  role: isRole,
  quote: isWords,
  comparison: (value) => 'op' in value || isAmount(value),
  superlative: (value) => 'superlative' in value,
  rank: isRank,
};

/** What an attribute cannot have. Words beside a figure ("undisclosed", "consumer-grade GPUs") are let pass. */
function checkValue(assertion: Assertion, attribute: AttributeDeclaration): Fault[] {
  const { value } = assertion;
  const at = (message: string, fix: string, ...field: readonly string[]): Fault[] => [
    { record: assertion, path: ['value', ...field], message, fix },
  ];
  const units = attribute.units ?? [];
  const asFigure = units.length > 0 && (isAmount(value) || isRange(value));
  if (!FITS[attribute.kind](value) && !isTerm(value) && !asFigure) {
    return at(`This is no value of “${attribute.id}”.`, `It wants a ${attribute.kind}.`);
  }
  if (!isAmount(value) && !isRange(value)) return [];
  if (!units.includes(value.unit))
    return at(`“${value.unit}” is no unit of “${attribute.id}”.`, `Units are ${units.join(', ')}.`, 'unit');
  const [min, max] = attribute.range ?? [-Infinity, Infinity];
  const amounts = isRange(value) ? [value.min, value.max] : [value.amount];
  if (amounts.every((amount) => min <= amount && amount <= max)) return [];
  return at(
    `${amounts.join(' to ')} ${value.unit} is out of range for “${attribute.id}”.`,
    `It lies between ${min} and ${max}; amounts are never scaled.`,
  );
}

function findUnused({ sources, assertions, quotations }: Exchange): Fault[] {
  const used = new Set([...assertions, ...quotations].map(({ source }) => source));
  for (const { copyOf } of sources) if (copyOf !== undefined) used.add(copyOf);
  return sources
    .filter(({ id }) => !used.has(id))
    .map((record) => ({
      record,
      path: [],
      message: `Nothing refers to the source “${record.id}”.`,
      fix: 'Remove it, or name it where it belongs.',
    }));
}
