import type { z } from 'zod';
import { DEFAULT_SETTINGS, settingsSchema, type SettingKey, type Settings } from './settings.js';

/** One place that settings come from. */
export interface SettingsLayer {
  /** For people: “editor”, “.stet/config.json”. */
  readonly name: string;
  /** The settings as that place has them: nested, dotted, or both; absent and null values say nothing. */
  readonly section: unknown;
  /** What a fault begins with, by the path of its value in the section: “The setting “stet.asOf”” by default. */
  readonly nameFault?: (path: readonly PropertyKey[]) => string;
}

export interface SettingsReading {
  readonly settings: Settings;
  /** The layers that a setting's value comes from, highest first; none for a default. */
  readonly origins: ReadonlyMap<SettingKey, readonly string[]>;
  /** What is wrong with the configuration, a sentence each; what is wrong is passed over. */
  readonly problems: readonly string[];
}

/** Lays settings over each other, lowest first: a value in a later layer wins; of `rules` each rule by itself. */
export function readSettings(...layers: readonly SettingsLayer[]): SettingsReading {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const origins = new Map<SettingKey, readonly string[]>();
  const problems: string[] = [];
  for (const { name, section, nameFault = nameSetting } of layers) {
    for (const { key, value, path } of flattenSection(section)) {
      if (!isSettingKey(key)) {
        problems.push(`There is no setting “stet.${key}”${nameFault === nameSetting ? '' : ` (${nameFault(path)})`}.`);
        continue;
      }
      const reading = readValue(settingsSchema.shape[key], value);
      for (const problem of reading.problems)
        problems.push(`${nameFault([...path, ...problem.path])} is ignored: ${problem.message}.`);
      // An editor hands over the defaults of what nobody has set.
      const saysNothing = !origins.has(key) && isSame(reading.value, DEFAULT_SETTINGS[key]);
      if (reading.value === undefined || saysNothing) continue;
      const below = settings[key];
      const isMerged = isRecord(reading.value) && isRecord(below) && Object.keys(below).length > 0;
      settings[key] = isMerged ? { ...below, ...(reading.value as object) } : reading.value;
      origins.set(key, isMerged ? [name, ...(origins.get(key) ?? [])] : [name]);
    }
  }
  return { settings: settings as Settings, origins, problems };
}

const nameSetting = (path: readonly PropertyKey[]): string => `The setting “${['stet', ...path].join('.')}”`;

/** Both are values of settings: plain data in the order of the schema. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isSettingKey = (key: string): key is SettingKey => key in settingsSchema.shape;

/** `trace` belongs to the editor's own LSP client. */
const FOREIGN = 'trace';

interface SectionValue {
  readonly key: string;
  readonly value: unknown;
  readonly path: readonly string[];
}

/** The settings of a section by their dotted keys, down to the keys that the schema knows. */
function flattenSection(section: unknown, above: readonly string[] = []): SectionValue[] {
  if (!isRecord(section)) return [];
  return Object.entries(section).flatMap(([name, value]): SectionValue[] => {
    const path = [...above, name];
    const key = path.join('.');
    if (value === undefined || value === null || key === FOREIGN || key.startsWith(`${FOREIGN}.`)) return [];
    const isGroup = Object.keys(settingsSchema.shape).some((known) => known.startsWith(`${key}.`));
    return isGroup && isRecord(value) ? flattenSection(value, path) : [{ key, value, path }];
  });
}

interface ValueProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The value as the schema takes it; of a record (`rules`) the entries that are right, when some are wrong. */
function readValue(schema: z.ZodType, value: unknown): { value?: unknown; problems: ValueProblem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue): ValueProblem[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'there is nothing of that name' }))
      : [{ path: issue.path, message: inSentence(issue.message) }],
  );
  if (!isRecord(value) || problems.some(({ path }) => path.length === 0)) return { problems };
  const wrong = new Set(problems.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !wrong.has(name)));
  return { value: schema.parse(rest), problems };
}

const inSentence = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
