import { RESTRICTED_SETTINGS, ruleLevelSchema, settingsSchema, WINDOW_SETTINGS, type SettingKey } from '@stet/shared';
import { z } from 'zod';
import type { DocumentedRule } from './read-rules.js';

interface Manifest {
  contributes: { configuration?: unknown };
  capabilities: { untrustedWorkspaces: { restrictedConfigurations?: string[] } };
}

/** Words of the manifest stand in package.nls.json, by these keys. */
const settingKey = (key: string): string => `setting.${key}`;
const ruleKey = (id: string): string => `rule.${id}`;
const GENERATED = /^(?:setting|rule)\./;

const readSettingSchemas = (): [string, z.core.JSONSchema.BaseSchema][] => {
  const { properties = {} } = z.toJSONSchema(settingsSchema, { io: 'input' });
  return Object.entries(properties).map(([key, schema]) => [key, schema as z.core.JSONSchema.BaseSchema]);
};

/** The extension's manifest with the settings of the schema in it, each rule by its name so that editors complete them. */
export function printManifest(current: string, rules: readonly DocumentedRule[]): string {
  const manifest = JSON.parse(current) as Manifest;
  const settings = readSettingSchemas().map(([key, schema], order) => {
    const shape = key === ('rules' satisfies SettingKey) ? describeRules(schema, rules) : schema;
    const scope = WINDOW_SETTINGS.some((setting) => setting === key) ? 'window' : 'resource';
    return [
      `stet.${key}`,
      { ...shape, description: undefined, scope, markdownDescription: `%${settingKey(key)}%`, order },
    ];
  });
  manifest.contributes.configuration = { title: 'Stet', properties: Object.fromEntries(settings) as unknown };
  manifest.capabilities.untrustedWorkspaces.restrictedConfigurations = RESTRICTED_SETTINGS.map((key) => `stet.${key}`);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The manifest's words in English: those of settings and rules from where they are declared, the others as they are. */
export function printManifestWords(current: string, rules: readonly DocumentedRule[]): string {
  const kept = Object.entries(JSON.parse(current) as Record<string, string>).filter(([key]) => !GENERATED.test(key));
  const settings = readSettingSchemas().map(([key, { description = '' }]) => [settingKey(key), description]);
  const words = [...kept, ...settings, ...rules.map(({ id, summary }) => [ruleKey(id), summary])];
  return `${JSON.stringify(Object.fromEntries(words), null, 2)}\n`;
}

const describeRules = (
  { type, default: none }: z.core.JSONSchema.BaseSchema,
  rules: readonly DocumentedRule[],
): object => ({
  type,
  default: none,
  properties: Object.fromEntries(
    rules.map(({ id, severity }) => [
      id,
      { enum: ruleLevelSchema.options, default: severity, markdownDescription: `%${ruleKey(id)}%` },
    ]),
  ),
  additionalProperties: false,
});
