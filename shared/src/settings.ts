import { z } from 'zod';
import { RULE_IDS, ruleLevelSchema } from './rule.js';

/**
 * The settings under `stet.*`. This schema is the only place that declares them: the manifest's `contributes.configuration`
 * and `docs/settings.md` are generated from it. A description is one line that a writer understands.
 */
export const settingsSchema = z.object({
  enable: z.boolean().default(true).describe('Check drafts while you write.'),
  languages: z
    .array(z.string())
    .default(['markdown', 'plaintext', 'mdx'])
    .describe('The language modes that Stet reads as drafts.'),
  rules: z
    .partialRecord(z.enum(RULE_IDS), ruleLevelSchema)
    .default({})
    .describe('How loudly each rule speaks, or `off`. Rules that are not listed keep their own level.'),
  asOf: z
    .string()
    .regex(/^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/, 'a date is written YYYY-MM-DD')
    .default('')
    .describe('The date drafts are judged at (YYYY-MM-DD). Empty: the date in the front matter, else today.'),
  maxFindings: z
    .int()
    .min(1)
    .max(10000)
    .default(200)
    .describe('The most findings shown in one draft; the loudest come first.'),
  'corpus.useBundled': z.boolean().default(true).describe('Use the corpus that comes with Stet, below your own.'),
  'corpus.paths': z
    .array(z.string())
    .default([])
    .describe('Corpus files or folders of your own, laid over the bundled corpus; later ones win.'),
  'corpus.url': z
    .string()
    .default('')
    .describe(
      'Where “Refresh Corpus” fetches a newer corpus: an https address, or a file or folder. Nothing is fetched unless you ask.',
    ),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingKey = keyof Settings;
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** Settings that name files or addresses: an untrusted workspace may not set them. */
export const RESTRICTED_SETTINGS: readonly SettingKey[] = ['corpus.paths', 'corpus.url'];

export interface SettingsReading {
  readonly settings: Settings;
  /** What is wrong with the configuration, a sentence each; what is wrong keeps its default. */
  readonly problems: readonly string[];
}

/** Reads a `stet` section as an editor hands it over: nested, dotted, or both; absent and null values are defaults. */
export function readSettings(section: unknown): SettingsReading {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const problems: string[] = [];
  for (const [key, value] of flattenSection(section)) {
    if (!isSettingKey(key)) {
      problems.push(`There is no setting “stet.${key}”.`);
      continue;
    }
    const reading = readValue(settingsSchema.shape[key], value);
    problems.push(
      ...reading.problems.map(
        ({ path, message }) => `The setting “${['stet', key, ...path].join('.')}” is ignored: ${message}.`,
      ),
    );
    if (reading.value !== undefined) settings[key] = reading.value;
  }
  return { settings: settings as Settings, problems };
}

const isSettingKey = (key: string): key is SettingKey => key in settingsSchema.shape;

/** `trace` belongs to the editor's own LSP client. */
const FOREIGN = 'trace';

/** The settings of a section by their dotted keys, down to the keys that the schema knows. */
function flattenSection(section: unknown, prefix = ''): [string, unknown][] {
  if (!isRecord(section)) return [];
  return Object.entries(section).flatMap(([name, value]): [string, unknown][] => {
    const key = prefix + name;
    if (value === undefined || value === null || key === FOREIGN || key.startsWith(`${FOREIGN}.`)) return [];
    const isGroup = Object.keys(settingsSchema.shape).some((known) => known.startsWith(`${key}.`));
    return isGroup && isRecord(value) ? flattenSection(value, `${key}.`) : [[key, value]];
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
