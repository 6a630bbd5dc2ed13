import type { Assertion, Exchange, Source } from '@stet/shared';
import { createKnowledge } from '../knowledge/create-knowledge.js';
import { createNamer, type Named } from './name-values.js';
import { createResolver } from './resolve-entity.js';
import type { Edition, Statement } from './upstream.js';
import { weighStatements, type Candidate, type Doubt } from './weigh-statements.js';

/** What became of an edition's records. */
export interface Tally {
  readonly edition: Edition;
  readonly records: number;
  /** Records and fields that the upstream's reader refused, by reason. */
  readonly refused: ReadonlyMap<string, number>;
  /** Records about things that the corpus does not know. */
  readonly unknown: number;
  /** Statements that were understood. */
  readonly statements: number;
  /** Of these: those that stand in the corpus already, those that were doubted, and those that are new. */
  readonly held: number;
  readonly doubted: number;
  readonly taken: number;
}

export interface Gathered {
  readonly assertions: readonly Assertion[];
  /** For people: what was not sure, and why. */
  readonly review: readonly Doubt[];
  readonly tallies: readonly Tally[];
}

/**
 * What upstreams add to a corpus. Of two that contradict each other the earlier in the list is believed; what the corpus
 * holds already is never touched. Deterministic, and running it again on its own result adds nothing.
 */
export function gatherAssertions(corpus: Exchange, editions: readonly Edition[]): Gathered {
  const knowledge = createKnowledge([corpus]);
  const resolve = createResolver(corpus.entities);
  const nameValues = createNamer(corpus.entities);
  const review: Doubt[] = [];
  const candidates: Candidate[] = [];
  const read = editions.map((edition) => {
    const reading = edition.upstream.read(edition.files);
    let unknown = 0;
    const doubt = (record: string, reason: string): number =>
      review.push({ upstream: edition.source.id, record, reason });
    for (const { record, subject, statements } of reading.proposals) {
      const resolution = resolve(subject);
      if ('unsure' in resolution) {
        if (resolution.candidates.length === 0) unknown++;
        else doubt(`${subject.names.join(' | ')} → ${resolution.candidates.join(', ')}`, resolution.unsure);
        continue;
      }
      for (const statement of statements) {
        const named = nameValues(statement, resolution.variant);
        if ('unsure' in named)
          doubt(`${resolution.id} ${statement.attribute}, ${statement.locator ?? record}`, named.unsure);
        else candidates.push({ edition, ...toAssertion(named, resolution.id, edition.source) });
      }
    }
    return { edition, reading, unknown };
  });
  const weighed = weighStatements(candidates, knowledge);
  const ofEdition = (list: readonly { readonly edition: Edition }[], edition: Edition): number =>
    list.filter((item) => item.edition === edition).length;
  return {
    assertions: weighed.taken.map(({ assertion }) => assertion),
    review: [...review, ...weighed.doubts],
    tallies: read.map(({ edition, reading, unknown }) => ({
      edition,
      records: reading.records,
      refused: countBy(reading.refused.map(({ reason }) => reason.replace(/ ?[“(].*/, ''))),
      unknown,
      statements: ofEdition(candidates, edition),
      held: ofEdition(weighed.held, edition),
      doubted: ofEdition(weighed.doubted, edition),
      taken: ofEdition(weighed.taken, edition),
    })),
  };
}

function toAssertion(
  { statement, changes }: Named,
  subject: string,
  source: Source,
): { readonly assertion: Assertion; readonly needsSupport: Statement['needsSupport'] } {
  const { needsSupport, ...said } = statement;
  const dated = changes && said.asOf === undefined && said.from === undefined && source.published !== undefined;
  const assertion: Assertion = { subject, ...said, source: source.id, ...(dated ? { asOf: source.published } : {}) };
  return { assertion, needsSupport };
}

function countBy(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
