import { tierOf, type Evidence, type EvidenceRow } from '@stet/shared';
import { printValue } from './print-value.js';

export const toEvidenceRow = ({ assertion, source }: Evidence): EvidenceRow => ({
  source: source.id,
  title: source.title,
  ...(source.url !== undefined && { url: source.url }),
  ...(source.publisher !== undefined && { publisher: source.publisher }),
  ...(source.published !== undefined && { published: source.published }),
  tier: tierOf({ assertion, source }),
  ...(assertion.locator !== undefined && { locator: assertion.locator }),
  value: printValue(assertion.value),
});
