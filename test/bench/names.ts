import { PhraseIndex } from '../../server/src/engine/mentions/phrase-index.js';
import { tokenise } from '../../server/src/engine/mentions/tokens.js';
import { measure, type Timing } from './measure.js';
import { createRandom } from './write-draft.js';

const SYLLABLES = ['ba', 'ter', 'no', 'lux', 'mi', 'quen', 'dor', 'sal', 'vi', 'ra', 'to', 'ka'] as const;

/** So many made-up names of models, none of them twice. */
function inventNames(count: number): string[] {
  const random = createRandom(11);
  const syllable = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  return Array.from({ length: count }, (_, i) => `${syllable()}${syllable()}${syllable()}-${i} ${syllable()}`);
}

/** Looks for all of `count` names at every word of a text. */
export function measureNames(text: string, count: number): Timing {
  const index = new PhraseIndex<number>();
  inventNames(count).forEach((name, i) => index.add(name, i));
  const tokens = tokenise(text);
  return measure(() => tokens.forEach((_, at) => index.matchesAt(tokens, at)), { runs: 200, warmUp: 50 });
}
