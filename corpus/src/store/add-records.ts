import type { Assertion, Entity, Exchange, Quotation, Source } from '@stet/shared';
import { readText, writeText, type Files } from '../files/index.js';
import { createKnowledge, slugOf, type Layer, type RecordLists } from '../knowledge/index.js';
import { insertAssertions, insertQuotations, printScalar } from './insert-items.js';
import { formatProblem } from './problem.js';
import { readCorpus } from './read-corpus.js';
import { verifyCorpus } from './verify.js';

/** What is to be written down in a folder of records. */
export interface Additions {
  readonly sources: readonly Source[];
  readonly assertions: readonly Assertion[];
  readonly quotations: readonly Quotation[];
}

export interface Added {
  /** Paths of the files that were written. */
  readonly files: readonly string[];
  /** Assertions and quotations that are new, and those that stood there already. */
  readonly taken: number;
  readonly held: number;
}

/** Why records cannot be added; names file, line and what to do. Nothing was written then. */
export class RecordFault extends Error {}

/**
 * Adds records to a folder, which is made where it is missing. What stands there stays as it is, letter for letter, and what is
 * said there already is not said again. The files are verified, as they would be in the folder, before any is written.
 * `lower`: the corpora it lies on. `today`: the day up to which the corpus is then kept.
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
  const changed = new Map<string, string>();
  if (headText === undefined) changed.set(head, printHead(files, folder, today));
  const { corpus, problems } = await readCorpus(files, folder, changed);
  if (problems[0] !== undefined) throw new RecordFault(formatProblem(problems[0]));
  const fresh = leaveOutHeld(additions, corpus);
  const taken = fresh.assertions.length + fresh.quotations.length;
  const held = additions.assertions.length + additions.quotations.length - taken;
  if (taken === 0) return { files: [], taken, held };
  if (headText !== undefined && corpus.asOf < today)
    changed.set(head, headText.replace(/^(asOf:\s*).*$/m, `$1${today}`));
  for (const source of fresh.sources) changed.set(files.join(folder, ...placeOfSource(source)), printSource(source));
  const knowledge = createKnowledge([...lower, corpus]);
  const subjects = [
    ...fresh.assertions.map(({ subject }) => subject),
    ...fresh.quotations.map(({ speaker }) => speaker),
  ];
  for (const id of new Set(subjects)) {
    const entity = knowledge.entity(id);
    if (entity === undefined) throw new RecordFault(`There is no entity “${id}”. Add a record for it first.`);
    const path = files.join(folder, 'entities', entity.type, `${id}.yaml`);
    const text = (await readText(files, path)) ?? printEntity(entity);
    const assertions = fresh.assertions.filter(({ subject }) => subject === id);
    const quotations = fresh.quotations.filter(({ speaker }) => speaker === id);
    changed.set(path, insertQuotations(insertAssertions(text, assertions), quotations));
  }
  const faults = await verifyCorpus(files, folder, lower, changed);
  const fault = faults.find(({ file }) => changed.has(file));
  if (fault !== undefined) throw new RecordFault(formatProblem(fault));
  // Sources before what names them: whoever reads in between finds no word without one.
  for (const [path, text] of changed) await writeText(files, path, text);
  return { files: [...changed.keys()], taken, held };
}

/** Additions less what the corpus holds, and their sources less those that it holds or that nothing needs. */
function leaveOutHeld({ sources, assertions, quotations }: Additions, corpus: RecordLists): Additions {
  const known = new Set([...corpus.assertions.map(keyOfAssertion), ...corpus.quotations.map(keyOfQuotation)]);
  const isNew = (key: string): boolean => known.size < known.add(key).size;
  const newAssertions = assertions.filter((assertion) => isNew(keyOfAssertion(assertion)));
  const newQuotations = quotations.filter((quotation) => isNew(keyOfQuotation(quotation)));
  const needed = new Set([...newAssertions, ...newQuotations].map(({ source }) => source));
  for (const { id } of corpus.sources) needed.delete(id);
  return {
    sources: sources.filter(({ id }) => needed.has(id)),
    assertions: newAssertions,
    quotations: newQuotations,
  };
}

const keyOfAssertion = ({ subject, attribute, qualifiers = {}, value, source }: Assertion): string =>
  JSON.stringify([subject, attribute, sorted(qualifiers), sorted(value), source]);
const keyOfQuotation = ({ speaker, words, source }: Quotation): string => JSON.stringify([speaker, words, source]);
const sorted = (fields: object): readonly unknown[] => Object.entries(fields).sort();

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
