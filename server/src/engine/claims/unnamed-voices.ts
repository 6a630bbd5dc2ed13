import { roleValue } from './affiliations.js';
import type { Analysis } from './analysis.js';
import { buildClaim } from './claim-builder.js';
import type { RolePhrase } from './people.js';
import type { ReadClaim } from './read-claim.js';

/** "A few users on X pointed out that V2 … below GPT-4o": somebody without a name on whose word a comparison hangs. */
export function readUnnamedVoices(
  analysis: Analysis,
  roles: readonly RolePhrase[],
  hasComparison: boolean,
): ReadClaim[] {
  if (!hasComparison) return [];
  const { sentence } = analysis;
  return roles.flatMap((phrase) => {
    if (!phrase.indefinite || sentence.isQuoted(phrase.from)) return [];
    let to = phrase.to;
    const place = sentence.token(to)?.norm === 'on' ? sentence.nameAt(to + 1) : undefined;
    if (place) to = place.to;
    const speaks = sentence.markers.some(
      (marker) =>
        (marker.marker.category === 'speech' || marker.marker.category === 'attribution') &&
        marker.from >= to &&
        marker.from - to <= 1,
    );
    if (!speaks || sentence.quotes.some((quote) => quote.from >= phrase.to)) return [];
    const range = { from: phrase.from, to };
    const name = sentence.text(range.from, range.to);
    return [
      buildClaim(
        analysis,
        range,
        { name, type: 'person' },
        {
          kind: 'role',
          attribute: 'anonymous',
          value: roleValue(phrase),
          trace: 'attribute unnamed source: a comparison hangs on it',
        },
        { modality: 'asserted' },
      ),
    ];
  });
}
