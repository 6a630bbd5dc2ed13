/**
 * Takes what upstreams say into the shipped records: `npx tsx corpus/tools/import-upstreams.mts UPSTREAMS [FACTS]`.
 * UPSTREAMS holds a folder for each upstream (`editions.ts` says which files), FACTS is `corpus/facts`. Adds assertions and
 * sources, never changes one that stands there, and adds nothing when run again; writes what it was unsure of to
 * `corpus/tools/review.md`.
 */
import { formatProblem, readCorpus } from '@stet/corpus/store';
import { gatherAssertions, type Gathered } from '@stet/corpus/upstreams';
import type { Assertion } from '@stet/shared';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { EDITIONS, type EditionPlan } from './editions.js';
import { insertAssertions } from '../src/store/insert-items.js';
import { printReview, printTallies } from './review.js';

const REVIEW = fileURLToPath(new URL('review.md', import.meta.url));
const [upstreams, facts = fileURLToPath(new URL('../facts', import.meta.url))] = process.argv.slice(2);
if (upstreams === undefined || !existsSync(upstreams)) {
  console.error('Usage: npx tsx corpus/tools/import-upstreams.mts UPSTREAMS [FACTS], where UPSTREAMS is a folder.');
  process.exit(2);
}

const { corpus, problems } = await readCorpus(facts);
if (problems.length > 0) {
  console.error(problems.map(formatProblem).join('\n'));
  process.exit(2);
}
const gathered = gatherAssertions(corpus, await Promise.all(EDITIONS.map((plan) => readEdition(upstreams, plan))));
await writeSources(gathered);
await writeRecords(gathered);
await write(REVIEW, printReview(gathered));
console.log(printTallies(gathered));

async function readEdition(root: string, { upstream, source, folder, files }: EditionPlan) {
  const at = join(root, folder);
  if (!existsSync(at)) throw new Error(`There is no folder ${at}: put the files of ${upstream.title} there.`);
  const found = (await readdir(at, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(at, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => files.test(path))
    .sort();
  const read = found.map(async (path) => ({ path, text: await readFile(join(at, path), 'utf8') }));
  return { upstream, source, files: await Promise.all(read) };
}

async function writeSources({ assertions }: Gathered): Promise<void> {
  const known = new Set(corpus.sources.map(({ id }) => id));
  const used = new Set(assertions.map(({ source }) => source));
  for (const { publisher, source } of EDITIONS) {
    if (known.has(source.id) || !used.has(source.id)) continue;
    const { id, ...record } = source;
    await mkdir(join(facts, 'sources', publisher), { recursive: true });
    const schema = '# yaml-language-server: $schema=../../schema/source.schema.json\n';
    await write(join(facts, 'sources', publisher, `${id}.yaml`), schema + stringify(record));
  }
}

async function writeRecords({ assertions }: Gathered): Promise<void> {
  const typeOf = new Map(corpus.entities.map(({ id, type }) => [id, type]));
  const bySubject = new Map<string, Assertion[]>();
  for (const assertion of assertions)
    bySubject.set(assertion.subject, [...(bySubject.get(assertion.subject) ?? []), assertion]);
  for (const [subject, added] of bySubject) {
    const path = join(facts, 'entities', typeOf.get(subject) ?? '', `${subject}.yaml`);
    await write(path, insertAssertions(await readFile(path, 'utf8'), added));
  }
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
