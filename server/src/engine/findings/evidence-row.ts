import { isRole, printValue, tierOf, type Evidence, type EvidenceRow, type Language } from '@stet/shared';
import type { Knowledge } from '@stet/corpus';

/** Evidence as it is shown. Programs, and decisions kept in files, read it in English. */
export function toEvidenceRow(
  { assertion, source }: Evidence,
  knowledge: Knowledge,
  language: Language = 'en',
): EvidenceRow {
  const { value } = assertion;
  const named =
    isRole(value) && value.organisation
      ? { ...value, organisation: knowledge.entity(value.organisation)?.name ?? value.organisation }
      : value;
  return {
    source: source.id,
    title: source.title,
    ...(source.url === undefined ? {} : { url: source.url }),
    ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(source.published === undefined ? {} : { published: source.published }),
    tier: tierOf({ assertion, source }),
    ...(assertion.locator === undefined ? {} : { locator: assertion.locator }),
    value: printValue(named, language),
  };
}
