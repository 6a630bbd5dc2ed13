import { officeOf, retrieveEvidence, squashName, type Knowledge } from '@stet/corpus';
import {
  isRole,
  TIERS,
  tierOf,
  type EstablishedValue,
  type Establishment,
  type Evidence,
  type RoleValue,
} from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import type { ReadClaim } from '../claims/read-claim.js';
import { areApart, holdersOfOffice, singleOfficeOf, type OfficeHolder } from './office-holders.js';
import { nothing, type Verdict } from './verdict.js';

/**
 * Holds a person's descriptor against what the corpus knows of their career. A career is a list with gaps: that somebody once
 * worked somewhere is refuted only where the record names several stations and not this one; a present post only where the
 * record names another present one, or another person in an office that only one can hold.
 */
export function verifyAffiliation(claim: ReadClaim, knowledge: Knowledge, asOf: string): Verdict {
  const { value } = claim;
  if (!isRole(value)) return nothing('no-evidence', 'no post is named');
  const stations = claim.subject.id
    ? stationsOf(retrieveEvidence(knowledge, claim.subject.id, 'affiliation'), asOf)
    : [];
  const verdict = verifyCareer(claim, value, stations, knowledge);
  if (verdict.verdict === 'refuted' && (claim.tentative || claim.modality === 'negated' || claim.post === 'side'))
    return nothing('not-comparable', 'the draft does not say that it is their present work', verdict.establishment);
  if (verdict.verdict === 'refuted' || claim.tentative || claim.modality === 'negated') return verdict;
  return verifyOffice(claim, value, knowledge, asOf) ?? verifyOwnOffice(value, stations, knowledge) ?? verdict;
}

function verifyCareer(claim: ReadClaim, value: RoleValue, stations: readonly Station[], knowledge: Knowledge): Verdict {
  if (!claim.subject.id) return nothing('no-evidence', `the corpus does not know ${claim.subject.name}`);
  if (!stations.length) return nothing('no-evidence', 'nothing is held on this person’s posts');
  const establishment = toEstablishment(stations);
  const same = stations.filter((station) => isStation(value, station, knowledge));
  const base = { establishment, whose: [], loosely: false };
  const refutedBy = (station: Station | undefined, because: string, reason: Verdict['reason'] = null): Verdict => ({
    ...base,
    verdict: 'refuted',
    reason,
    instead: toValue(station),
    because,
  });
  const deputy = value.tense === 'current' ? deputyOnly(value, same) : undefined;
  if (deputy) return refutedBy(deputy, 'the record has them as the deputy');
  if (value.organisation && same.length && isOtherOffice(value.role, same))
    return nothing('no-evidence', 'the record has them there in another office', establishment);
  if (same.some((station) => station.now === (value.tense === 'current')) || (same.length && claim.post === 'lasting'))
    return { ...base, verdict: 'supported', reason: null, instead: undefined, because: 'the record has it' };
  const maker = isOtherTrade(value, stations) ? stations.find(isTechnical) : undefined;
  if (maker) return refutedBy(maker, 'the record knows them by another trade');
  if (!value.organisation)
    return nothing('no-evidence', 'the record is of posts, and the draft names none', establishment);
  if (claim.post === 'lasting' && !same.length)
    return nothing('no-evidence', 'what somebody founded or wrote besides is on no record of posts', establishment);
  const present = stations.find((station) => station.now);
  if (same.length)
    return same[0]?.now
      ? refutedBy(present ?? same[0], 'the record has it as a present post')
      : refutedBy(present ?? same[0], 'the record has it as a former post', 'outdated');
  const isRefuted = value.tense === 'current' ? present !== undefined : isCareer(stations);
  return isRefuted
    ? refutedBy(present ?? stations[0], 'the record names other posts')
    : nothing('no-evidence', 'the record is too short to say', establishment);
}

/** "Director of the institute" of whom the record has at the head of that employer only as a deputy. */
function deputyOnly({ role, organisation }: RoleValue, same: readonly Station[]): Station | undefined {
  if (!organisation || GRAMMAR.rankOf(role) !== 'head') return undefined;
  const atHead = same.filter((station) => GRAMMAR.rankOf(station.role.role) !== undefined);
  return atHead.every((station) => GRAMMAR.rankOf(station.role.role) === 'deputy') ? atHead[0] : undefined;
}

/** "Analyst" without an employer, of somebody who is on record for nothing but making things. */
function isOtherTrade({ role, organisation }: RoleValue, stations: readonly Station[]): boolean {
  const trade = GRAMMAR.tradeOf(role);
  if (organisation || trade === undefined || trade === 'technical') return false;
  return stations.every((station) => (GRAMMAR.tradeOf(station.role.role) ?? 'technical') === 'technical');
}

/** "President" of an employer that has them on record as its chief executive: nobody says that they are both. */
const isOtherOffice = (role: string, same: readonly Station[]): boolean =>
  isOffice(role) &&
  same.some((station) => isOffice(station.role.role)) &&
  !same.some((station) => officeWords(station.role.role).some((word) => officeWords(role).includes(word)));

const isOffice = (role: string): boolean => singleOfficeOf(role) !== undefined || GRAMMAR.rankOf(role) !== undefined;

const isTechnical = ({ role }: Station): boolean => GRAMMAR.tradeOf(role.role) === 'technical';

/** "Mistral's chief executive Guillaume Lample": somebody else is on record in the office. */
function verifyOffice(claim: ReadClaim, value: RoleValue, knowledge: Knowledge, asOf: string): Verdict | undefined {
  const office = value.tense === 'current' ? singleOfficeOf(value.role) : undefined;
  const [organisation] = value.organisation ? knowledge.entitiesNamed(value.organisation) : [];
  if (!office || !organisation) return undefined;
  const holders = holdersOfOffice(knowledge, organisation.id, office, asOf);
  const [holder] = holders;
  if (!holder || holders.some(({ person }) => isPerson(claim, person, knowledge))) return undefined;
  const instead = toOffice(value, organisation.id, holder);
  return {
    verdict: 'refuted',
    reason: null,
    establishment: { status: 'established', values: [instead], dissent: [] },
    instead,
    whose: [{ id: holder.person, name: knowledge.entity(holder.person)?.name ?? holder.person }],
    loosely: false,
    because: 'the record names another in the office',
  };
}

/** "Chief financial officer" of somebody who is on record as the same company's chief executive. */
function verifyOwnOffice(value: RoleValue, stations: readonly Station[], knowledge: Knowledge): Verdict | undefined {
  if (value.tense !== 'current' || !value.organisation) return undefined;
  const said = singleOfficeOf(value.role);
  const held = stations.filter((station) => station.now && isStation(value, station, knowledge));
  const offices = held.map(({ role }) => singleOfficeOf(role.role));
  const other = held[offices.findIndex((office) => areApart(said, office))];
  if (!other || offices.includes(said)) return undefined;
  return {
    verdict: 'refuted',
    reason: null,
    establishment: toEstablishment(held),
    instead: toValue(other),
    whose: [],
    loosely: false,
    because: 'the record has another office there',
  };
}

/** Is the claim's subject this person? One without an id is by any of the names or a part of them. */
function isPerson({ subject }: ReadClaim, id: string, knowledge: Knowledge): boolean {
  if (subject.id !== undefined) return subject.id === id;
  const person = knowledge.entity(id);
  const parts = (name: string): string[] => name.split(/\s+/).map(squashName);
  const written = parts(subject.name);
  return [person?.name ?? id, ...(person?.aliases ?? [])].some((name) => {
    const known = parts(name);
    return written.every((part) => known.includes(part)) || known.every((part) => written.includes(part));
  });
}

/** Employers of the past beside another: who is known for one post alone had others before. */
function isCareer(stations: readonly Station[]): boolean {
  const employers = new Set(stations.map(({ role }) => role.organisation));
  const present = new Set(stations.filter(({ now }) => now).map(({ role }) => role.organisation));
  return employers.size >= 2 && employers.size > present.size;
}

interface Station {
  readonly role: RoleValue;
  readonly evidence: Evidence;
  /** Held on the day asked for. */
  readonly now: boolean;
}

function stationsOf(evidence: readonly Evidence[], asOf: string): Station[] {
  return evidence
    .flatMap((item) => {
      const { value, from, until } = item.assertion;
      if (!isRole(value) || (from !== undefined && from > asOf)) return [];
      const ended = until !== undefined && asOf >= until;
      return [{ role: value, evidence: item, now: value.tense === 'current' && !ended }];
    })
    .sort(
      (a, b) => Number(b.now) - Number(a.now) || TIERS.indexOf(tierOf(a.evidence)) - TIERS.indexOf(tierOf(b.evidence)),
    );
}

/** The same employer; without one, the same office. A university and its institutes are one employer. */
function isStation(said: RoleValue, { role }: Station, knowledge: Knowledge): boolean {
  if (!said.organisation) return officeWords(said.role).some((word) => officeWords(role.role).includes(word));
  const held = role.organisation ? knowledge.entity(role.organisation) : undefined;
  const names = [role.organisation ?? '', held?.name ?? '', ...(held?.aliases ?? [])]
    .map(squashName)
    .filter((name) => name.length > 1);
  const written = [
    said.organisation,
    ...knowledge.entitiesNamed(said.organisation).flatMap((entity) => [entity.name, entity.id]),
  ].map(squashName);
  return names.some((name) =>
    written.some(
      (other) =>
        name === other || (name.length > 4 && other.includes(name)) || (other.length > 4 && name.includes(other)),
    ),
  );
}

const officeWords = (role: string): string[] =>
  [officeOf(role), ...role.toLowerCase().split(/\s+/)].filter((word) => word.length > 2 && word !== 'the');

const toValue = (station: Station | undefined): EstablishedValue | undefined =>
  station && {
    value: station.role,
    qualifiers: station.evidence.assertion.qualifiers ?? {},
    tier: tierOf(station.evidence),
    evidence: [station.evidence],
  };

/** The office with who holds it, on the word of the source that says so. */
const toOffice = ({ role }: RoleValue, organisation: string, { evidence }: OfficeHolder): EstablishedValue => ({
  value: { role, organisation, tense: 'current' },
  qualifiers: {},
  tier: tierOf(evidence),
  evidence: [evidence],
});

const toEstablishment = (stations: readonly Station[]): Establishment => ({
  status: 'established',
  values: stations.map(toValue).filter((value): value is EstablishedValue => value !== undefined),
  dissent: [],
});
