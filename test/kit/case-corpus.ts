import { createKnowledge, type Knowledge } from '@stet/corpus';
import { readInlineCorpus, type InlineCorpus } from './inline-corpus.js';
import { readShippedCorpus, selectShipped } from './shipped-corpus.js';

/** The day cases are judged at, unless they name one. */
export const DEFAULT_AS_OF = '2026-11-20';

export interface CaseWorld {
  readonly knowledge: Knowledge;
  readonly asOf: string;
}

async function layersOf({ use, exchange }: InlineCorpus) {
  const shipped = use === 'shipped' ? await readShippedCorpus() : use.length > 0 ? await selectShipped(use) : undefined;
  return shipped ? [shipped, exchange] : [exchange];
}

/** What a case is judged by: the file's shared fence, with the case's own over it. */
export async function buildWorld(fences: readonly (string | undefined)[]): Promise<CaseWorld> {
  const corpora = fences.filter((fence) => fence !== undefined).map(readInlineCorpus);
  const layers = (await Promise.all(corpora.map(layersOf))).flat();
  return {
    knowledge: createKnowledge(layers),
    asOf: corpora.map(({ asOf }) => asOf).reduce((last, next) => next ?? last, undefined) ?? DEFAULT_AS_OF,
  };
}
