import type { Entity, Exchange, Source } from '@stet/shared';
import { readText, writeText, type Files } from '../files/index.js';
import { createKnowledge, groupBy, slugOf, type Knowledge, type Layer } from '../knowledge/index.js';
import { compareAdditions, type Additions, type Changes, type Counts } from './compare-additions.js';
import { insertAssertions, insertQuotations, printScalar } from './insert-items.js';
import { formatProblem } from './problem.js';
import { readCorpus } from './read-corpus.js';
import type { ReadResult } from './record-folder.js';
import { removeItems } from './remove-items.js';
import { verifyCorpus } from './verify.js';

export interface Added extends Counts {
  /** Paths of the files that were written or removed. */
  readonly files: readonly string[];
}

/** Why records cannot be added; names file, line and what to do. Nothing was written then. */
export class RecordFault extends Error {}

/** Texts that are to be written, by their paths; undefined is a file to be removed. */
type Texts = Map<string, string | undefined>;

/**
 * Adds records to a folder, which is made where it is missing. What stands there stays as it is, letter for letter, save what
 * is withdrawn, and what is said there already is not said again. The files are verified, as they would be in the folder,
 * before any is written. `lower`: the corpora it lies on. `today`: the day up to which the corpus is then kept.
 * @throws RecordFault
 */
export async function addRecords(
  files: Files,
  folder: string,
  additions: Additions,
  { lower, today }: { readonly lower: readonly (Exchange | Layer)[]; readonly today: string },
): Promise<Added> {
  const head = files.join(folder, 'corpus.yaml');
  const headText = await readText(files, head);
  const texts: Texts = new Map();
  if (headText === undefined) texts.set(head, printHead(files, folder, today));
  const read = await readCorpus(files, folder, texts);
  const [problem] = read.problems;
  if (problem !== undefined) throw new RecordFault(formatProblem(problem));
  const { fresh, gone, forsaken, ...counts } = compareAdditions(additions, read.corpus);
  if (fresh.assertions.length + fresh.quotations.length + gone.size === 0) return { files: [], ...counts };
  if (headText !== undefined && read.corpus.asOf < today)
    texts.set(head, headText.replace(/^(asOf:\s*).*$/m, `$1${today}`));
  for (const source of fresh.sources) texts.set(files.join(folder, ...placeOfSource(source)), printSource(source));
  await takeOut(files, gone, read, texts);
  await putIn(files, folder, fresh, createKnowledge([...lower, read.corpus]), texts);
  dropEmpty(gone, createKnowledge(lower), read, texts);
  for (const source of forsaken) {
    const file = read.originOf(source)?.parsed.file;
    if (file !== undefined) texts.set(file, undefined);
  }
  const faults = await verifyCorpus(files, folder, lower, texts);
  const fault = faults.find(({ file }) => texts.has(file));
  if (fault !== undefined) throw new RecordFault(formatProblem(fault));
  // Sources before what names them, and removed after it: whoever reads in between finds no word without one.
  for (const [path, text] of texts) if (text !== undefined) await writeText(files, path, text);
  for (const [path, text] of texts) if (text === undefined) await files.remove(path);
  return { files: [...texts.keys()], ...counts };
}

async function takeOut(files: Files, gone: Changes['gone'], { originOf }: ReadResult, texts: Texts): Promise<void> {
  const origins = [...gone].flatMap((one) => originOf(one) ?? []);
  for (const [file, within] of groupBy(origins, ({ parsed }) => [parsed.file])) {
    const indexesIn = (name: string): ReadonlySet<number> =>
      new Set(within.flatMap(({ path: [list, index] }) => (list === name ? [Number(index)] : [])));
    const text = (await readText(files, file)) ?? '';
    const rest = removeItems(text, 'assertions', indexesIn('assertions'));
    texts.set(file, removeItems(rest, 'quotations', indexesIn('quotations')));
  }
}

async function putIn(
  files: Files,
  folder: string,
  { assertions, quotations }: Additions,
  knowledge: Knowledge,
  texts: Texts,
): Promise<void> {
  const subjects = [...assertions.map(({ subject }) => subject), ...quotations.map(({ speaker }) => speaker)];
  for (const id of new Set(subjects)) {
    const entity = knowledge.entity(id);
    if (entity === undefined) throw new RecordFault(`There is no entity “${id}”. Add a record for it first.`);
    const path = files.join(folder, 'entities', entity.type, `${id}.yaml`);
    const text = texts.get(path) ?? (await readText(files, path)) ?? printEntity(entity);
    const said = assertions.filter(({ subject }) => subject === id);
    const spoken = quotations.filter(({ speaker }) => speaker === id);
    texts.set(path, insertQuotations(insertAssertions(text, said), spoken));
  }
}

/** Removes records that say no more now than the corpora below: those were made for what has gone. */
function dropEmpty(gone: Changes['gone'], below: Knowledge, { originOf }: ReadResult, texts: Texts): void {
  for (const one of gone) {
    const file = originOf(one)?.parsed.file;
    const entity = below.entity('words' in one ? one.speaker : one.subject);
    if (file !== undefined && entity !== undefined && texts.get(file)?.trim() === printEntity(entity).trim())
      texts.set(file, undefined);
  }
}

/** A corpus in `.stet/corpus/` goes by the name of its workspace. */
function printHead(files: Files, folder: string, today: string): string {
  const nameOf = (place: string): string => files.relative(files.parent(place), place);
  const desk = files.parent(folder);
  const name = nameOf(desk) === '.stet' ? nameOf(files.parent(desk)) : nameOf(folder);
  return `id: ${printScalar(slugOf(name) || 'desk')}\nasOf: ${today}\n`;
}

const printEntity = ({ name }: Entity): string => `name: ${printScalar(name)}\n`;

const printSource = (source: Source): string =>
  Object.entries(source)
    .filter(([field]) => field !== 'id')
    .map(([field, said]) => `${field}: ${printScalar(said)}\n`)
    .join('');

const placeOfSource = ({ id, publisher, url }: Source): readonly string[] => {
  const group = slugOf(publisher ?? '') || slugOf(url === undefined ? '' : new URL(url).host) || 'own';
  return ['sources', group, `${id}.yaml`];
};
