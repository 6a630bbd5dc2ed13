import { officeOf, retrieveEvidence, squashName, type Knowledge } from '@stet/corpus';
import {
  isRole,
  NOTHING_KNOWN,
  TIERS,
  tierOf,
  type EstablishedValue,
  type Establishment,
  type Evidence,
  type RoleValue,
} from '@stet/shared';
import type { ReadClaim } from '../claims/read-claim.js';
import type { Verdict } from './verify-claim.js';

/**
 * Holds a person's descriptor against what the corpus knows of their career. A career is a list with gaps: that somebody once
 * worked somewhere is refuted only where the record names several stations and not this one; a present post only where the
 * record names another present one.
 */
export function verifyAffiliation(claim: ReadClaim, knowledge: Knowledge, asOf: string): Verdict {
  const unknown = (because: string, establishment: Establishment = NOTHING_KNOWN): Verdict => ({
    verdict: 'not-enough-info',
    reason: 'no-evidence',
    establishment,
    instead: undefined,
    whose: [],
    loosely: false,
    because,
  });
  const { value } = claim;
  if (!claim.subject.id || !isRole(value)) return unknown(`the corpus does not know ${claim.subject.name}`);
  const stations = stationsOf(retrieveEvidence(knowledge, claim.subject.id, 'affiliation'), asOf);
  if (!stations.length) return unknown('nothing is held on this person’s posts');
  const establishment = toEstablishment(stations);
  const same = stations.filter((station) => isStation(value, station, knowledge));
  const base = { establishment, whose: [], loosely: false };
  if (same.some((station) => station.now === (value.tense === 'current')))
    return { ...base, verdict: 'supported', reason: null, instead: undefined, because: 'the record has it' };
  const present = stations.find((station) => station.now);
  if (same.length)
    return {
      ...base,
      verdict: 'refuted',
      reason: same[0]?.now ? null : 'outdated',
      instead: toValue(present ?? same[0]),
      because: `the record has it as ${same[0]?.now ? 'a present' : 'a former'} post`,
    };
  if (!value.organisation) return unknown('the record is of posts, and the draft names none', establishment);
  const isRefuted = value.tense === 'current' ? present !== undefined : stations.length >= 2;
  return isRefuted
    ? {
        ...base,
        verdict: 'refuted',
        reason: null,
        instead: toValue(present ?? stations[0]),
        because: 'the record names other posts',
      }
    : unknown('the record is too short to say', establishment);
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

const toEstablishment = (stations: readonly Station[]): Establishment => ({
  status: 'established',
  values: stations.map(toValue).filter((value): value is EstablishedValue => value !== undefined),
  dissent: [],
});
