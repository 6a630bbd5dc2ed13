import type { Assertion, Exchange } from '@stet/shared';
import { readText, writeText, type Files } from '../files/files.js';
import { formatProblem } from './problem.js';
import { readCorpus } from './read-corpus.js';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** One exchange out of a folder of records, always in the same order. Throws, naming every fault, when there is one. */
export async function buildBundle(files: Files, folder: string): Promise<Exchange> {
  const { corpus, problems } = await readCorpus(files, folder);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  const bySubject = (a: Assertion, b: Assertion): number =>
    a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0;
  return {
    ...corpus,
    entities: [...corpus.entities].sort(byId),
    sources: [...corpus.sources].sort(byId),
    // Assertions of one subject stay in the order of its record.
    assertions: [...corpus.assertions].sort(bySubject),
    quotations: [...corpus.quotations].sort((a, b) => (a.speaker < b.speaker ? -1 : a.speaker > b.speaker ? 1 : 0)),
  };
}

/** The text of an exchange file: a record a line, so that two versions compare line by line. */
export function printExchange({ entities, sources, assertions, quotations, ...head }: Exchange): string {
  const lists = { entities, sources, assertions, quotations };
  const printed = Object.entries(lists).map(
    ([name, records]) => `"${name}":[${records.map((record) => `\n${JSON.stringify(record)}`).join(',')}]`,
  );
  return `${JSON.stringify(head).slice(0, -1)},\n${printed.join(',\n')}}\n`;
}

/** Writes an exchange file so that nobody ever reads half of it. */
export const writeExchange = (files: Files, path: string, exchange: Exchange): Promise<void> =>
  writeText(files, path, printExchange(exchange));

/**
 * Reads an exchange file without checking it, which takes a tenth of the time: for the bundle that ships with the
 * program, and was checked when it was made.
 */
export async function readBundle(files: Files, path: string): Promise<Exchange> {
  const text = await readText(files, path);
  if (text === undefined) throw new Error(`there is no file ${path}`);
  return JSON.parse(text) as Exchange;
}
