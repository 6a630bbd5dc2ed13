import { settingsSchema, type SettingKey, type SettingsReading } from '@stet/shared';

/** Lowest first. */
export const PRECEDENCE = ['default', 'editor', '.stet/config.json', 'command line'] as const;

/** The settings that count, and where each comes from, as JSON with comments. @param where what they count for */
export function printConfiguration({ settings, origins }: SettingsReading, where: string): string {
  const lines = (Object.keys(settingsSchema.shape) as SettingKey[]).map((key) => {
    const origin = origins.get(key)?.join(', then ') ?? PRECEDENCE[0];
    return `  ${JSON.stringify(key)}: ${JSON.stringify(settings[key])}, // ${origin}`;
  });
  const head = [
    `// The settings of Stet for ${where}, and where each comes from.`,
    `// Later goes before earlier: ${PRECEDENCE.join(', ')}. Of “rules” each rule counts by itself.`,
  ];
  return `${[...head, '{', ...lines, '}'].join('\n')}\n`;
}
