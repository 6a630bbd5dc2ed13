import type { CheckedDraft } from '@stet/server/engine';
import type { Span } from '@stet/shared';
import { printClaim, printFinding } from './lines.js';

/** Line and column, from 1. */
function placeOf(text: string, { start }: Span): string {
  const before = text.slice(0, start);
  return `${before.split('\n').length}:${start - before.lastIndexOf('\n')}`;
}

const section = (title: string, lines: readonly string[]): string =>
  `${title}\n\n${lines.map((line) => `${line}\n`).join('')}`;

/** What was found and read in a whole draft, for people to go through line by line. */
export function printSnapshot({ text, findings, claims }: CheckedDraft): string {
  const found = findings.map((finding) => `${placeOf(text, finding)} ${printFinding(text, finding)}`);
  const read = claims.map((claim) => `${placeOf(text, claim)} ${printClaim(claim)}`);
  return [
    found.length > 0 ? section('Findings', found) : 'No findings.\n',
    ...(read.length > 0 ? [section('Claims', read)] : []),
  ].join('\n');
}
