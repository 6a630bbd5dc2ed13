import {
  formatProblem,
  parseJson,
  problemsOf,
  readText,
  writeText,
  type Files,
  type ParsedFile,
  type Places,
} from '@stet/corpus/anywhere';
import { decisionListSchema, type Decision, type SettingsLayer } from '@stet/shared';

const FOLDER = '.stet';
const CONFIG_FILE = 'config.json';

/** Where the decisions of a folder lie. */
export const decisionsPlace = (places: Places, folder: string): string => places.join(folder, FOLDER, 'stet.json');
/** A folder of records: what the desk knows and shares. */
export const deskCorpus = (places: Places, folder: string): string => places.join(folder, FOLDER, 'corpus');

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

  constructor(private readonly files: Files) {}

  async read(folder: string): Promise<Desk> {
    const before = this.#lastGood.get(folder) ?? NO_DESK;
    const [config, decisions] = await Promise.all([
      orLastGood(() => readConfig(this.files, folder), before.config),
      orLastGood(() => readDecisions(this.files, folder), before.decisions),
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
export async function readConfig(files: Files, folder: string): Promise<SettingsLayer | undefined> {
  const parsed = await parseFile(files, files.join(folder, FOLDER, CONFIG_FILE));
  if (!parsed) return undefined;
  const { file, data, locate } = parsed;
  const nameFault: SettingsLayer['nameFault'] = (path) => {
    const { line, column } = locate(path);
    return `${file}:${line}:${column}: “${path.join('.')}”`;
  };
  return { name: `${FOLDER}/${CONFIG_FILE}`, section: data, nameFault };
}

/** The decisions of a folder's `.stet/stet.json`. @throws DeskFault */
export async function readDecisions(files: Files, folder: string): Promise<readonly Decision[]> {
  const parsed = await parseFile(files, decisionsPlace(files, folder));
  if (!parsed) return [];
  const result = decisionListSchema.safeParse(parsed.data, { reportInput: true });
  if (result.success) return result.data.decisions;
  const [problem] = problemsOf(result.error, decisionListSchema, parsed);
  throw new DeskFault(problem ? formatProblem(problem) : `${parsed.file} is no list of decisions.`);
}

async function parseFile(files: Files, path: string): Promise<ParsedFile | undefined> {
  const text = await readText(files, path).catch((error: unknown) => {
    throw new DeskFault(`${path} cannot be read: ${(error as Error).message}.`);
  });
  if (text === undefined) return undefined;
  const parsing = parseJson(path, text.replace(/^\uFEFF/, ''));
  if ('problem' in parsing) throw new DeskFault(formatProblem(parsing.problem));
  return parsing.parsed;
}

/** Writes a folder's decisions anew; a list with a fault is left alone. @returns the place. @throws DeskFault */
export async function changeDecisions(
  files: Files,
  folder: string,
  change: (decisions: readonly Decision[]) => readonly Decision[],
): Promise<string> {
  const path = decisionsPlace(files, folder);
  const decisions = change(await readDecisions(files, folder));
  await writeText(files, path, `${JSON.stringify({ version: 1, decisions }, null, 2)}\n`);
  return path;
}
