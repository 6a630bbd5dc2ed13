import { RESTRICTED_SETTINGS, ruleLevelSchema, settingsSchema, WINDOW_SETTINGS, type SettingKey } from '@stet/shared';
import { z } from 'zod';
import type { DocumentedRule } from './read-rules.js';

interface Manifest {
  contributes: { configuration?: unknown };
  capabilities: { untrustedWorkspaces: { restrictedConfigurations?: string[] } };
}

/** The extension's manifest with the settings of the schema in it, each rule by its name so that editors complete them. */
export function printManifest(current: string, rules: readonly DocumentedRule[]): string {
  const manifest = JSON.parse(current) as Manifest;
  const { properties = {} } = z.toJSONSchema(settingsSchema, { io: 'input' });
  const settings = Object.entries(properties).map(([key, schema], order) => {
    const { description, ...rest } = schema as z.core.JSONSchema.BaseSchema;
    const shape = key === ('rules' satisfies SettingKey) ? describeRules(rest, rules) : rest;
    const scope = WINDOW_SETTINGS.some((setting) => setting === key) ? 'window' : 'resource';
    return [`stet.${key}`, { ...shape, scope, markdownDescription: description, order }];
  });
  manifest.contributes.configuration = { title: 'Stet', properties: Object.fromEntries(settings) as unknown };
  manifest.capabilities.untrustedWorkspaces.restrictedConfigurations = RESTRICTED_SETTINGS.map((key) => `stet.${key}`);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const describeRules = (
  { type, default: none }: z.core.JSONSchema.BaseSchema,
  rules: readonly DocumentedRule[],
): object => ({
  type,
  default: none,
  properties: Object.fromEntries(
    rules.map(({ id, severity, summary }) => [
      id,
      { enum: ruleLevelSchema.options, default: severity, markdownDescription: summary },
    ]),
  ),
  additionalProperties: false,
});
