import { sayVerdict, type Words } from './words.js';
import type { Worksheet, WorksheetRow } from './worksheet.js';

const RATINGS = { refuted: 1, mixed: 3, supported: 5 } as const;

/** schema.org's ClaimReview, as JSON-LD: the claims on which there is evidence, each with its rating from 1 to 5. */
export function printClaimReview({ name, asOf, rows }: Worksheet, words: Words): string {
  const reviews = rows.flatMap((row) => {
    const rating = rate(row);
    return rating === undefined ? [] : [review(row, rating, { name, asOf, words })];
  });
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, null, 2)}\n`;
}

function rate({ verdict, reason }: WorksheetRow): number | undefined {
  if (verdict !== 'not-enough-info') return RATINGS[verdict];
  return reason === 'conflicting-evidence' || reason === 'outdated' ? RATINGS.mixed : undefined;
}

interface Draft {
  readonly name: string;
  readonly asOf: string;
  readonly words: Words;
}

const review = (row: WorksheetRow, ratingValue: number, { name, asOf, words }: Draft): object => ({
  '@type': 'ClaimReview',
  claimReviewed: row.sentence,
  datePublished: asOf,
  author: { '@type': 'Organization', name: 'Stet' },
  itemReviewed: {
    '@type': 'Claim',
    name: `${row.about}: ${row.text}`,
    appearance: { '@type': 'CreativeWork', name },
  },
  reviewRating: {
    '@type': 'Rating',
    ratingValue,
    bestRating: RATINGS.supported,
    worstRating: RATINGS.refuted,
    alternateName: sayVerdict(row.verdict, row.reason, words),
  },
  ...(row.findings.length > 0 && { reviewBody: row.findings.join(' ') }),
  citation: row.evidence.map(({ title, url, publisher, published }) => ({
    '@type': 'CreativeWork',
    name: title,
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(published !== undefined && { datePublished: published }),
  })),
});
