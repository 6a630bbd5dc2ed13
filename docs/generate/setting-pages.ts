import { RESTRICTED_SETTINGS, settingsSchema, WINDOW_SETTINGS, type SettingKey } from '@stet/shared';
import { z } from 'zod';
import { printJson, printPage, printTable, type PageFile } from './page.js';
import { SETTING_MANUAL } from './setting-manual.js';

const FOLDER = 'docs/settings';
const SOURCE = 'shared/src/settings.ts and docs/generate/setting-manual.ts';

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;

/** What may be put in, in words. */
function describeValues(schema: z.core.JSONSchema.BaseSchema): string {
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.const !== undefined) return code(schema.const);
  if (schema.anyOf) return schema.anyOf.map((option) => describeValues(option)).join(', or ');
  if (schema.format === 'date') return 'a date, `"YYYY-MM-DD"`';
  if (schema.type === 'integer') return `a whole number from ${schema.minimum} to ${schema.maximum}`;
  if (schema.type === 'array') return `a list, each ${describeValues(schema.items as z.core.JSONSchema.BaseSchema)}`;
  if (schema.properties)
    return `an object with ${Object.keys(schema.properties)
      .map((key) => `\`${key}\``)
      .join(', ')}`;
  if (schema.type === 'object') {
    return `an object from the id of a rule to ${describeValues(schema.additionalProperties as z.core.JSONSchema.BaseSchema)}`;
  }
  return schema.type === 'boolean' ? '`true` or `false`' : 'a text';
}

/** A setting as its schema declares it. */
interface DeclaredSetting {
  readonly key: SettingKey;
  readonly schema: z.core.JSONSchema.BaseSchema;
}

function readSettings(): DeclaredSetting[] {
  const { properties = {} } = z.toJSONSchema(settingsSchema, { io: 'input' });
  return Object.entries(properties).map(([key, schema]) => ({
    key: key as SettingKey,
    schema: schema as z.core.JSONSchema.BaseSchema,
  }));
}

const sayScope = (key: SettingKey): string =>
  WINDOW_SETTINGS.includes(key)
    ? 'It counts for the window: there is one for all folders.'
    : 'Each folder of a workspace may have its own.';

/** A page for each setting and one that lists them, from the schema that reads them. */
export function printSettingPages(): PageFile[] {
  const settings = readSettings();
  return [
    [`${FOLDER}/README.md`, printList(settings)],
    ...settings.map((setting): PageFile => [`${FOLDER}/${setting.key}.md`, printSetting(setting)]),
  ];
}

function printSetting({ key, schema }: DeclaredSetting): string {
  const { manual, example } = SETTING_MANUAL[key];
  const restricted = RESTRICTED_SETTINGS.includes(key)
    ? ['In Restricted Mode the workspace may not set it: it names files or addresses.']
    : [];
  return printPage(
    SOURCE,
    `# \`stet.${key}\``,
    schema.description ?? '',
    `Default ${code(schema.default)} · [all settings](README.md)`,
    manual,
    `Takes ${describeValues(schema)}. ${sayScope(key)}`,
    ...restricted,
    '## Example',
    'In the settings of VS Code:',
    printJson({ [`stet.${key}`]: example }),
    'For the desk, and for other editors and the terminal, in `.stet/config.json`:',
    printJson({ [key]: example }),
  );
}

const printList = (settings: readonly DeclaredSetting[]): string =>
  printPage(
    SOURCE,
    '# Settings',
    [
      'In VS Code: “Preferences: Open Settings”, then search for “stet”. Other editors hand the same keys to the language',
      'server (`workspace/configuration`, section `stet`).',
    ].join('\n'),
    printTable(
      ['setting', 'what it does', 'default'],
      settings.map(({ key, schema }) => [`[stet.${key}](${key}.md)`, schema.description ?? '', code(schema.default)]),
    ),
    '## Which one counts',
    [
      'A desk shares its settings in `.stet/config.json` at the top of its workspace: the same keys without `stet.`, nested or',
      'dotted. The terminal reads it as well, from the folder you are in or the nearest above it that has a `.stet`. Later goes',
      'before earlier: default, editor, `.stet/config.json`, command line; of `rules` each rule counts by itself. “Stet: Show',
      'Effective Configuration”, in the terminal `stet config`, prints what counts and where it comes from.',
    ].join('\n'),
    [
      'There is one corpus for all folders of a window; corpora lie over each other in this order, lowest first: the refreshed',
      'or the bundled one, `.stet/corpus/`, `stet.corpus.paths`, `--corpus`. All other settings are those of the folder that a',
      'draft lies in. In a workspace that is not trusted `.stet/` is not read.',
    ].join('\n'),
  );
