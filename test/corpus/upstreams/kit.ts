import type { Reading, Statement, UpstreamFile } from '@stet/corpus/upstreams';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'vitest';

const FIXTURES = 'test/corpus/fixtures/upstreams';
/** Where the real files of the upstreams lie; they are no part of the project. */
const UPSTREAMS = process.env.STET_UPSTREAMS ?? '../shared/upstreams';

/** The files of a folder whose path is this one or matches, sorted, with `/` between folders. */
function readFiles(folder: string, path: string | RegExp): readonly UpstreamFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => (typeof path === 'string' ? file === path : path.test(file)))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(join(folder, file), 'utf8') }));
}

export const fixture = (path: string | RegExp): readonly UpstreamFile[] => readFiles(FIXTURES, path);

/** Runs on the real files of an upstream, or says that it was skipped because they are not here. */
export function describeReal(what: string, folder: string, tests: (read: typeof fixture) => void): void {
  const path = join(UPSTREAMS, folder);
  if (existsSync(path)) describe(what, () => tests((wanted) => readFiles(path, wanted)));
  else it.skip(`${what}: skipped, there is no folder ${path} (set STET_UPSTREAMS to where the files lie)`);
}

/** What a reading says of one thing, a line a statement: `attribute {qualifiers} value marks`. */
export function linesOf(reading: Reading, name: string): readonly string[] {
  return reading.proposals
    .filter(({ subject }) => subject.names.includes(name))
    .flatMap(({ statements }) => statements.map(printStatement));
}

const printStatement = ({ attribute, value, qualifiers = {}, ...rest }: Statement): string =>
  [
    attribute,
    ...Object.entries(qualifiers).map(([key, setting]) => `[${key} ${setting}]`),
    ...Object.values(value).map(String),
    ...(rest.estimate === true ? ['estimate'] : []),
    ...(rest.asOf === undefined ? [] : [`as of ${rest.asOf}`]),
    ...(rest.from === undefined ? [] : [`from ${rest.from}`]),
  ].join(' ');

/** Why records were refused, and how often. */
export function reasonsOf({ refused }: Reading): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { reason } of refused) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
