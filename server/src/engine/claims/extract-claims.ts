import { bySpan } from '@stet/shared';
import type { Block } from '../draft/passage.js';
import type { BlockMentions } from '../mentions/find-mentions.js';
import { readAffiliations } from './affiliations.js';
import { analyseSentence } from './analysis.js';
import { findBenchmarks } from './benchmarks.js';
import { readComparisons } from './comparisons.js';
import { readDates } from './dates-read.js';
import { advance, begin, close, type Closing, type Discourse, type Frame, type Impression } from './discourse.js';
import { readFigures } from './figures.js';
import { readOrganisationFacts } from './organisations.js';
import { findPeople, findRolePhrases } from './people.js';
import { readProminence } from './prominence.js';
import { readQuotations } from './quotations.js';
import type { ReadClaim } from './read-claim.js';
import { Sentence } from './sentence.js';
import { readSuperlatives } from './superlatives.js';
import { readTerms } from './terms.js';
import { readUnnamedVoices } from './unnamed-voices.js';
import { readWordlessValues } from './wordless-values.js';

/** The claims of a block, and what it does to what its reader has in mind: `leave` says the outcome. */
export interface BlockReading {
  readonly claims: readonly ReadClaim[];
  readonly impressions: readonly Impression[];
  readonly closing: Closing;
}

/** Reads one block, sentence after sentence. Depends on nothing but its arguments. */
export function extractClaims(block: Block, mentions: BlockMentions, before: Discourse, frame: Frame): BlockReading {
  const quotations = readQuotations(mentions, before, frame);
  const claims: ReadClaim[] = [...quotations.claims];
  const impressions: Impression[] = [];
  let state = begin(before, block.kind);
  mentions.sentences.forEach((range, index) => {
    const sentence = new Sentence(mentions, range, index);
    const analysis = analyseSentence(sentence, state, frame, block.kind === 'item' && index === 0);
    const comparisons = readComparisons(analysis);
    const roles = findRolePhrases(analysis);
    claims.push(
      ...comparisons.claims,
      ...readFigures(analysis, comparisons.taken),
      ...readDates(analysis),
      ...readTerms(analysis),
      ...readWordlessValues(analysis),
      ...readOrganisationFacts(analysis),
      ...readAffiliations(analysis, findPeople(analysis, roles), roles),
      ...readSuperlatives(analysis),
      ...readUnnamedVoices(
        analysis,
        roles,
        comparisons.claims.some((claim) => !claim.inQuotation),
      ),
    );
    const impression = { ...readProminence(analysis), benchmarks: findBenchmarks(analysis).map(({ name }) => name) };
    impressions.push(impression);
    state = advance(state, impression);
  });
  const named = block.kind === 'heading' || block.kind === 'title' ? idsNamed(mentions) : NOTHING;
  return {
    claims: claims.sort(bySpan),
    impressions,
    closing: { kind: block.kind, named, speaker: quotations.speaker },
  };
}

const NOTHING: ReadonlySet<string> = new Set();

const idsNamed = ({ names }: BlockMentions): Set<string> =>
  new Set(names.flatMap(({ entities }) => entities.map(({ id }) => id)));

/** What a reader has in mind after a block, who had `before` in mind when it began. */
export const leave = (before: Discourse, { impressions, closing }: BlockReading): Discourse =>
  close(impressions.reduce(advance, begin(before, closing.kind)), closing);
