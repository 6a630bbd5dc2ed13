import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatProblem, parseJson, problemsOf, type ParsedFile } from '@stet/corpus/store';
import { decisionListSchema, type Decision, type SettingsLayer } from '@stet/shared';
import writeFileAtomic from 'write-file-atomic';

export const CONFIG_FILE = join('.stet', 'config.json');
export const DECISIONS_FILE = join('.stet', 'stet.json');
/** A folder of records: what the desk knows and shares. */
export const DESK_CORPUS = join('.stet', 'corpus');

/** What a desk shares in the folder `.stet/` of its workspace, apart from its corpus. */
export interface Desk {
  /** `.stet/config.json`, where there is one. */
  readonly config: SettingsLayer | undefined;
  /** `.stet/stet.json`. */
  readonly decisions: readonly Decision[];
  /** What is wrong with the files, a sentence each; their last good state serves. */
  readonly problems: readonly string[];
}

export const NO_DESK: Desk = { config: undefined, decisions: [], problems: [] };

/** Reads desks; keeps the last good state of each file that it has seen. */
export class DeskReader {
  readonly #lastGood = new Map<string, Desk>();

  async read(folder: string): Promise<Desk> {
    const before = this.#lastGood.get(folder) ?? NO_DESK;
    const [config, decisions] = await Promise.all([
      orLastGood(() => readConfig(folder), before.config),
      orLastGood(() => readDecisions(folder), before.decisions),
    ]);
    const desk = { config: config.value, decisions: decisions.value };
    this.#lastGood.set(folder, { ...desk, problems: [] });
    return { ...desk, problems: [...config.problems, ...decisions.problems] };
  }
}

/** A file of the desk that cannot be read as it is; the message names file, line and what to do. */
export class DeskFault extends Error {}

async function orLastGood<T>(read: () => Promise<T>, lastGood: T): Promise<{ value: T; problems: string[] }> {
  try {
    return { value: await read(), problems: [] };
  } catch (error) {
    if (!(error instanceof DeskFault)) throw error;
    return { value: lastGood, problems: [`${error.message} Until then it counts as it was before.`] };
  }
}

/** The settings of a folder's `.stet/config.json`. @throws DeskFault */
export async function readConfig(folder: string): Promise<SettingsLayer | undefined> {
  const parsed = await parseFile(join(folder, CONFIG_FILE));
  if (!parsed) return undefined;
  const { file, data, locate } = parsed;
  const nameFault: SettingsLayer['nameFault'] = (path) => {
    const { line, column } = locate(path);
    return `${file}:${line}:${column}: “${path.join('.')}”`;
  };
  return { name: CONFIG_FILE.replaceAll('\\', '/'), section: data, nameFault };
}

/** The decisions of a folder's `.stet/stet.json`. @throws DeskFault */
export async function readDecisions(folder: string): Promise<readonly Decision[]> {
  const parsed = await parseFile(join(folder, DECISIONS_FILE));
  if (!parsed) return [];
  const result = decisionListSchema.safeParse(parsed.data, { reportInput: true });
  if (result.success) return result.data.decisions;
  const [problem] = problemsOf(result.error, decisionListSchema, parsed);
  throw new DeskFault(problem ? formatProblem(problem) : `${parsed.file} is no list of decisions.`);
}

async function parseFile(path: string): Promise<ParsedFile | undefined> {
  if (!existsSync(path)) return undefined;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new DeskFault(`${path} cannot be read: ${(error as Error).message}.`);
  });
  const parsing = parseJson(path, text.replace(/^\uFEFF/, ''));
  if ('problem' in parsing) throw new DeskFault(formatProblem(parsing.problem));
  return parsing.parsed;
}

/** Writes a folder's decisions anew; a list with a fault is left alone. @returns the path. @throws DeskFault */
export async function changeDecisions(
  folder: string,
  change: (decisions: readonly Decision[]) => readonly Decision[],
): Promise<string> {
  const path = join(folder, DECISIONS_FILE);
  const decisions = change(await readDecisions(folder));
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, `${JSON.stringify({ version: 1, decisions }, null, 2)}\n`);
  return path;
}
