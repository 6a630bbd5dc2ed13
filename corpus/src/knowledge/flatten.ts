import { CORPUS_FORMAT, CORPUS_VERSION, type Assertion, type Exchange, type Source } from '@stet/shared';
import { createKnowledge } from './create-knowledge.js';
import type { Layer } from './layer.js';

/** One corpus that says what layers say when they are laid over each other, lowest first. */
export function flattenLayers(layers: readonly Layer[], id: string): Exchange {
  const knowledge = createKnowledge(layers, id);
  const subjects = [...new Set(layers.flatMap((layer) => [...layer.subjects()]))];
  const said = subjects.flatMap((subject) =>
    knowledge
      .attributesOf(subject)
      .flatMap((attribute) => knowledge.evidence(subject, attribute).map(({ assertion }) => assertion)),
  );
  const sources = [...new Set(layers.flatMap((layer) => Array.from(layer.sources(), (source) => source.id)))];
  return {
    format: CORPUS_FORMAT,
    version: CORPUS_VERSION,
    id,
    asOf: knowledge.asOf,
    entities: [...knowledge.entities()],
    sources: sources
      .map((source) => knowledge.source(source))
      .filter((source): source is Source => source !== undefined),
    assertions: withoutRepetition(said),
    quotations: [...knowledge.quotations()],
  };
}

/** What two layers say in the very same words is said once. */
function withoutRepetition(assertions: readonly Assertion[]): Assertion[] {
  const seen = new Set<string>();
  return assertions.filter((assertion) => seen.size < seen.add(JSON.stringify(assertion)).size);
}
