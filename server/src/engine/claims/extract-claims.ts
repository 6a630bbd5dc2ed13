import { bySpan } from '@stet/shared';
import type { Block } from '../draft/passage.js';
import type { BlockMentions } from '../mentions/find-mentions.js';
import { readAffiliations } from './affiliations.js';
import { analyseSentence } from './analysis.js';
import { findBenchmarks } from './benchmarks.js';
import { readComparisons } from './comparisons.js';
import { readDates } from './dates-read.js';
import { advance, type Discourse, type Frame } from './discourse.js';
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

/** The claims of a block, and what a reader has in mind after it. */
export interface BlockReading {
  readonly claims: readonly ReadClaim[];
  readonly after: Discourse;
}

/** Reads one block, sentence after sentence. Depends on nothing but its arguments. */
export function extractClaims(block: Block, mentions: BlockMentions, before: Discourse, frame: Frame): BlockReading {
  const quotations = readQuotations(mentions, before, frame);
  const claims: ReadClaim[] = [...quotations.claims];
  let state: Discourse = { ...before, speaker: undefined, fresh: block.kind !== 'item', benchmarks: [] };
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
    const benchmarks = findBenchmarks(analysis).map(({ name }) => name);
    state = {
      ...advance(state, readProminence(analysis)),
      benchmarks: benchmarks.length ? benchmarks : state.benchmarks,
    };
  });
  if (block.kind === 'heading' || block.kind === 'title') {
    const section = state.recent.find((ref) => ref.type === 'model' || ref.type === 'product');
    const named = mentions.names.some((name) => name.entities.some((entity) => entity.id === section?.id));
    state = { ...state, section: named ? section : block.kind === 'title' ? state.section : undefined };
  }
  return { claims: claims.sort(bySpan), after: { ...state, fresh: true, benchmarks: [], speaker: quotations.speaker } };
}
