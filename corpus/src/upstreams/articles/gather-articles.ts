import type { Assertion, Claim, Quotation, Source } from '@stet/shared';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { slugOf, squashName } from '../../knowledge/names.js';
import type { Refusal } from '../upstream.js';
import type { Article } from './read-articles.js';
import { stateClaim, type Stated } from './state-claim.js';

/** Reads an article for what it claims; whoever calls has an engine for it. */
export type ReadClaims = (article: Article) => readonly Claim[];

export interface GatherOptions {
  /** Sources among which an article may be that was added before: it is found by its address, whatever its title is now. */
  readonly known?: readonly Source[];
  /** What the ids of sources begin with. */
  readonly prefix?: string;
}

export interface GatheredArticles {
  readonly sources: readonly Source[];
  readonly assertions: readonly Assertion[];
  readonly quotations: readonly Quotation[];
  /** Ids of the articles as sources, those too that say nothing (now). */
  readonly restated: readonly string[];
  readonly refused: readonly Refusal[];
}

/**
 * What published articles say, as assertions of the press: each article is one source. Taken is only what it states plainly
 * and exactly of a thing that the corpus knows; of two values that one article gives one thing, neither.
 */
export function gatherArticles(
  articles: readonly Article[],
  readClaims: ReadClaims,
  knowledge: Pick<Knowledge, 'entity' | 'entitiesNamed'>,
  options: GatherOptions = {},
): GatheredArticles {
  const sources: Source[] = [];
  const assertions: Assertion[] = [];
  const quotations: Quotation[] = [];
  const refused: Refusal[] = [];
  const ids = new Set<string>();
  for (const article of articles) {
    const source = sourceOf(article, options, ids);
    const said = readClaims(article).map((claim) => ({ claim, taken: take(claim) }));
    const twice = findTwice(
      said.flatMap(({ taken }) => (typeof taken === 'object' && 'attribute' in taken ? [taken] : [])),
    );
    let used = false;
    for (const { claim, taken } of said) {
      if (typeof taken === 'string' || ('attribute' in taken && twice.has(keyOf(taken)))) {
        const reason = typeof taken === 'string' ? taken : 'the article gives it two values';
        refused.push({
          record: article.record,
          field: `${claim.subject.name}, ${claim.attribute}: ${claim.text}`,
          reason,
        });
        continue;
      }
      const locator = `character ${claim.start + 1}`;
      if ('words' in taken) quotations.push({ ...taken, source: source.id, locator });
      else assertions.push({ ...taken, source: source.id, locator });
      used = true;
    }
    if (used) sources.push(source);
    else refused.push({ record: article.record, reason: 'it says nothing of what the corpus knows' });
  }
  return { sources, assertions, quotations, restated: [...ids], refused };

  /** What a claim says in the corpus' form, or why it is not taken. */
  function take(claim: Claim): Stated | string {
    const { kind, approx, modality } = claim;
    if (modality === 'negated' || modality === 'forecast') return `it is ${modality}`;
    if (kind !== 'quote' && modality !== 'asserted') return 'the article gives it as another’s word';
    if (kind !== 'quote' && approx !== 'exact') return `it is only ${approx}`;
    return stateClaim(claim, knowledge);
  }
}

const keyOf = ({ subject, attribute, qualifiers = {} }: Omit<Assertion, 'source'>): string =>
  JSON.stringify([subject, attribute, Object.entries(qualifiers).sort()]);

/** Roles, makers and the like may be many; a figure or a date is one. */
function findTwice(said: readonly Omit<Assertion, 'source'>[]): ReadonlySet<string> {
  const values = new Map<string, Set<string>>();
  for (const one of said) {
    if (!('amount' in one.value) && !('date' in one.value)) continue;
    const key = keyOf(one);
    values.set(key, (values.get(key) ?? new Set()).add(JSON.stringify(one.value)));
  }
  return new Set([...values].filter(([, given]) => given.size > 1).map(([key]) => key));
}

const isWebAddress = (url: string): boolean => /^https?:\/\//.test(url) && URL.canParse(url);

function sourceOf(article: Article, { known = [], prefix = '' }: GatherOptions, ids: Set<string>): Source {
  const { title, url, published, publisher } = article;
  const before = known.find((source) => source.beside === true && url !== undefined && source.url === url);
  if (before !== undefined && !ids.has(before.id)) {
    ids.add(before.id);
    return before;
  }
  const house = publisher === undefined ? '' : squashName(publisher);
  const stem = prefix + (slugOf([published ?? '', house, title].join(' ')) || 'article');
  let id = stem;
  for (let number = 2; ids.has(id); number++) id = `${stem}-${number}`;
  ids.add(id);
  return {
    id,
    title,
    ...(url !== undefined && isWebAddress(url) ? { url } : {}),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    tier: 'press',
    beside: true,
  };
}
