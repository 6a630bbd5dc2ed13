import { createKnowledge, type Knowledge } from '@stet/corpus';
import { ATTRIBUTES, attributeById, TIERS, type AttributeDeclaration, type EntityType } from '@stet/shared';
import type { Ground } from './ground.js';
import type { NamedField } from './named-field.js';

/** A value that a field may have, and for people what it is. */
export interface Suggestion {
  readonly text: string;
  readonly detail?: string;
}

type Suggest = (about: {
  readonly ground: Ground;
  readonly knowledge: Knowledge;
  readonly kind: EntityType | undefined;
  /** Of the assertion that the field belongs to. */
  readonly attribute: AttributeDeclaration | undefined;
}) => readonly Suggestion[];

const listTiers: Suggest = () => TIERS.map((text) => ({ text }));
const listSameType: Suggest = ({ knowledge, kind }) => listEntities(knowledge, kind);
const listOrganisations: Suggest = ({ knowledge }) => listEntities(knowledge, 'organisation');

/** By the field of a record of a source. */
const OF_SOURCE: Readonly<Record<string, Suggest>> = {
  tier: listTiers,
  copyOf: ({ ground }) => listSources(ground),
  license: ({ knowledge }) => listLicences(knowledge),
};

/** By the field of a record of a thing. */
const OF_ENTITY: Readonly<Record<string, Suggest>> = {
  developer: listOrganisations,
  predecessor: listSameType,
  variantOf: listSameType,
  memberOf: listSameType,
  denotes: () => [{ text: 'family' }, { text: 'rolling' }],
  spdx: ({ knowledge }) => listLicences(knowledge),
};

/** By the field of an assertion or a quotation. */
const OF_ITEM: Readonly<Record<string, Suggest>> = {
  subject: ({ knowledge }) => listEntities(knowledge),
  speaker: ({ knowledge }) => listEntities(knowledge, 'person'),
  attribute: ({ kind }) =>
    ATTRIBUTES.filter(({ of }) => kind === undefined || of.includes(kind)).map(({ id, label }) => ({
      text: id,
      detail: label,
    })),
  source: ({ ground }) => listSources(ground),
  tier: listTiers,
  'value.unit': ({ attribute }) => (attribute?.units ?? []).map((text) => ({ text })),
  'value.term': ({ attribute }) => (attribute?.vocabulary ?? []).map(({ term }) => ({ text: term })),
  'value.entity': ({ knowledge }) => listEntities(knowledge),
  'value.organisation': listOrganisations,
  'value.tense': () => [{ text: 'current' }, { text: 'former' }],
  'qualifiers.benchmark': ({ knowledge }) =>
    listEntities(knowledge, 'benchmark').map(({ detail = '' }) => ({ text: detail })),
};

const TABLES = { source: OF_SOURCE, entity: OF_ENTITY, item: OF_ITEM } as const;

/** The ids, units and words that may stand in a field. */
export function suggestValues({ of, name, type, attribute }: NamedField, ground: Ground): readonly Suggestion[] {
  const knowledge = createKnowledge([...ground.lower, ground.corpus]);
  const about = { ground, knowledge, kind: type, attribute: attributeById(attribute ?? '') };
  return TABLES[of][name]?.(about) ?? [];
}

/** Things by their ids: of one type, or all. */
const listEntities = (knowledge: Knowledge, wanted?: EntityType): readonly Suggestion[] =>
  [...knowledge.entities()].flatMap(({ id, name, type }) =>
    wanted === undefined || wanted === type ? [{ text: id, detail: name }] : [],
  );

function listSources({ corpus, lower }: Ground): readonly Suggestion[] {
  const all = [...corpus.sources, ...lower.flatMap((layer) => [...layer.sources()])];
  return [...new Map(all.map(({ id, title }) => [id, { text: id, detail: title }])).values()];
}

/** Licences by their SPDX ids. */
const listLicences = (knowledge: Knowledge): readonly Suggestion[] =>
  [...knowledge.entities()].flatMap(({ spdx, name }) => (spdx === undefined ? [] : [{ text: spdx, detail: name }]));
