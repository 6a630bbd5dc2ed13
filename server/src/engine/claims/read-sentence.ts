import type { Analysis } from './analysis.js';
import { readCompanyPeople } from './company-people.js';
import { readComparisons } from './comparisons/index.js';
import { dateInMind, readDates } from './dates-read.js';
import type { Impression } from './discourse.js';
import { figureInMind } from './figures/parallel.js';
import { readForecasts } from './forecasts.js';
import { readFigures } from './figures/read-figures.js';
import { readOrganisationFacts } from './organisations.js';
import { markOffTopic } from './off-topic.js';
import { findPeople } from './people/find-people.js';
import { findRolePhrases } from './people/find-role-phrases.js';
import { peopleLeft } from './people/people-left.js';
import { readAffiliations } from './people/read-affiliations.js';
import { readProminence } from './prominence.js';
import { readSources } from './quotations/read-sources.js';
import type { ReadClaim } from './read-claim.js';
import { readSuperlatives } from './superlatives.js';
import { readTerms } from './terms.js';
import { readWordLists } from './word-lists.js';
import { readWordlessValues } from './wordless-values.js';

/** What is read from a sentence; offsets are those of its text. */
export interface SentenceReading {
  readonly claims: readonly ReadClaim[];
  /** Claims that somebody says it who has no name, or only an account's. */
  readonly sources: readonly ReadClaim[];
  readonly impression: Impression;
}

/** Reads the claims of a sentence, and what it leaves in its reader's mind. Depends on nothing but its argument. */
export function readSentence(analysis: Analysis): SentenceReading {
  const comparisons = readComparisons(analysis);
  const roles = findRolePhrases(analysis);
  const people = findPeople(analysis, roles);
  const figures = readFigures(analysis, comparisons.taken);
  const claims = [
    ...comparisons.claims,
    ...figures,
    ...readForecasts(analysis, [...comparisons.claims, ...figures]),
    ...readDates(analysis),
    ...readTerms(analysis),
    ...readWordlessValues(analysis),
    ...readWordLists(analysis),
    ...readOrganisationFacts(analysis),
    ...readCompanyPeople(analysis),
    ...readAffiliations(analysis, people, roles),
    ...readSuperlatives(analysis),
  ];
  const compares = comparisons.claims.some((claim) => !claim.inQuotation);
  return {
    claims: markOffTopic(claims, analysis),
    sources: markOffTopic(readSources(analysis, people, roles, compares), analysis),
    impression: {
      ...readProminence(analysis),
      benchmarks: analysis.benchmarks.map(({ name }) => name),
      people: peopleLeft(analysis, people),
      date: dateInMind(analysis),
      figure: figureInMind(figures),
    },
  };
}
