import { settingsSchema } from '@stet/shared';
import { z } from 'zod';

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

/** All settings, from the schema that reads them. */
export function printSettingsPage(): string {
  const { properties = {} } = z.toJSONSchema(settingsSchema, { io: 'input' });
  const sections = Object.entries(properties).map(([key, property]) => {
    const schema = property as z.core.JSONSchema.BaseSchema;
    return `## \`stet.${key}\`\n\n${schema.description}\n\nDefault ${code(schema.default)}; ${describeValues(schema)}.\n`;
  });
  const head = [
    '<!-- Written by docs/generate.ts from shared/src/settings.ts: npm run generate. -->',
    '',
    '# Settings',
    '',
    'In VS Code: “Preferences: Open Settings”, then search for “stet”. Other editors hand the same keys to the language',
    'server (`workspace/configuration`, section `stet`).',
    '',
    'A desk shares its settings in `.stet/config.json` at the top of its workspace: the same keys without `stet.`, nested or',
    'dotted. The terminal reads it as well, from the folder you are in or the nearest above it that has a `.stet`. Later goes',
    'before earlier: default, editor, `.stet/config.json`, command line; of `rules` each rule counts by itself. “Stet: Show',
    'Effective Configuration”, in the terminal `stet config`, prints what counts and where it comes from.',
    '',
    'There is one corpus for all folders of a window; corpora lie over each other in this order, lowest first: the refreshed',
    'or the bundled one, `.stet/corpus/`, `stet.corpus.paths`, `--corpus`. All other settings are those of the folder that a',
    'draft lies in. In a workspace that is not trusted `.stet/` is not read.',
    '',
    '',
  ];
  return head.join('\n') + sections.join('\n');
}
