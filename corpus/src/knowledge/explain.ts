import { establishAnew } from './establish.js';
import type { Knowledge } from './knowledge.js';
import { countOf, type Question } from './question.js';

/** What each rule of `establish.ts` is about, by its number there. */
const TITLES = [
  'estimates',
  'qualifiers',
  'time',
  'ruling',
  'own before inherited',
  'nearest tier',
  'agreement',
  'majority',
  'measurements',
  'several values',
] as const;

/** Which rules decided what, a line each, and the outcome; for `stet corpus show … --explain`. */
export function explainEstablishment(knowledge: Knowledge, question: Question): readonly string[] {
  const lines: string[] = [];
  const establishment = establishAnew(knowledge, question, (rule, text) => {
    lines.push(`rule ${rule} (${TITLES[rule - 1] ?? ''}): ${text()}`);
  });
  const { status, values, dissent } = establishment;
  lines.push(`${status}: ${countOf(values.length, 'value')}, ${dissent.length} dissenting`);
  return lines;
}
