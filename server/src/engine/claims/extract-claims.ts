import { bySpan, overlaps } from '@stet/shared';
import type { Block } from '../draft/passage.js';
import type { BlockMentions } from '../mentions/find-mentions.js';
import { analyseSentence } from './analysis.js';
import { readComparisons } from './comparisons/index.js';
import { dateInMind, readDates } from './dates-read.js';
import { advance, begin, close, type Closing, type Discourse, type Frame, type Impression } from './discourse.js';
import { readFigures } from './figures/read-figures.js';
import { readOrganisationFacts } from './organisations.js';
import { findPeople } from './people/find-people.js';
import { findRolePhrases } from './people/find-role-phrases.js';
import { peopleLeft } from './people/people-left.js';
import { readAffiliations } from './people/read-affiliations.js';
import { readProminence } from './prominence.js';
import { readQuotations } from './quotations/read-quotations.js';
import { readSources } from './quotations/read-sources.js';
import type { ReadClaim } from './read-claim.js';
import { Sentence } from './sentence.js';
import { readSuperlatives } from './superlatives.js';
import { readTerms } from './terms.js';
import { readWordlessValues } from './wordless-values.js';

/** The claims of a block, and what it does to what its reader has in mind: `leave` says the outcome. */
export interface BlockReading {
  readonly claims: readonly ReadClaim[];
  readonly impressions: readonly Impression[];
  readonly closing: Closing;
}

/**
 * Reads one block, sentence after sentence. `signature` is the block behind it, if that says whose words a quotation in this
 * one is. Depends on nothing but its arguments.
 */
export function extractClaims(
  block: Block,
  mentions: BlockMentions,
  before: Discourse,
  frame: Frame,
  signature?: BlockMentions,
): BlockReading {
  const claims: ReadClaim[] = [];
  const sources: ReadClaim[] = [];
  const states: Discourse[] = [];
  const impressions: Impression[] = [];
  let state = begin(before, block.kind);
  mentions.sentences.forEach((range, index) => {
    states.push(state);
    const sentence = new Sentence(mentions, range, index);
    const analysis = analyseSentence(sentence, state, frame, block.kind === 'item' && index === 0);
    const comparisons = readComparisons(analysis);
    const roles = findRolePhrases(analysis);
    const people = findPeople(analysis, roles);
    claims.push(
      ...comparisons.claims,
      ...readFigures(analysis, comparisons.taken),
      ...readDates(analysis),
      ...readTerms(analysis),
      ...readWordlessValues(analysis),
      ...readOrganisationFacts(analysis),
      ...readAffiliations(analysis, people, roles),
      ...readSuperlatives(analysis),
    );
    const compares = comparisons.claims.some((claim) => !claim.inQuotation);
    sources.push(...readSources(analysis, people, roles, compares));
    const impression = {
      ...readProminence(analysis),
      benchmarks: analysis.benchmarks.map(({ name }) => name),
      people: peopleLeft(analysis, people),
      date: dateInMind(analysis),
    };
    impressions.push(impression);
    state = advance(state, impression);
  });
  const quotations = readQuotations({ mentions, before, states, frame, quoted: block.quoted, signature });
  const said = [...quotations.claims, ...sources.filter((source) => !quotations.claims.some(isSameSource(source)))];
  claims.push(...said);
  const withTopic = (claim: ReadClaim): ReadClaim =>
    claim.kind === 'role' && !frame.aboutModels ? { ...claim, offTopic: true } : claim;
  const named = block.kind === 'heading' || block.kind === 'title' ? idsNamed(mentions) : NOTHING;
  const hasPeople = impressions.some(({ people }) => people.length > 0);
  return {
    claims: claims.map(withTopic).sort(bySpan),
    impressions,
    closing: { kind: block.kind, named, leadsIn: leadsIn(block), speaker: quotations.speaker, hasPeople },
  };
}

/** A voice that a quotation has been given to already. */
const isSameSource =
  (source: ReadClaim) =>
  (claim: ReadClaim): boolean =>
    claim.attribute === source.attribute && overlaps(claim, source);

const leadsIn = (block: Block): boolean => block.kind === 'item' || /[:：]\s*$/.test(block.text);

const NOTHING: ReadonlySet<string> = new Set();

const idsNamed = ({ names }: BlockMentions): Set<string> =>
  new Set(names.flatMap(({ entities }) => entities.map(({ id }) => id)));

/** What a reader has in mind after a block, who had `before` in mind when it began. */
export const leave = (before: Discourse, { impressions, closing }: BlockReading): Discourse =>
  close(impressions.reduce(advance, begin(before, closing.kind)), closing);
