import { z } from 'zod';
import { RULE_IDS, ruleLevelSchema } from './rule.js';
import { dateTextSchema } from './value.js';

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
    .union([z.literal(''), dateTextSchema])
    .default('')
    .describe('The date drafts are judged at (YYYY-MM-DD). Empty: the date in the front matter, else today.'),
  maxFindings: z.int().min(1).max(10000).default(200).describe('The most findings shown in one draft; the loudest come first.'),
  'corpus.useBundled': z.boolean().default(true).describe('Use the corpus that comes with Stet, below your own.'),
  'corpus.paths': z
    .array(z.string())
    .default([])
    .describe('Corpus files or folders of your own, laid over the bundled corpus; later ones win.'),
  'corpus.url': z
    .string()
    .default('')
    .describe('Where “Refresh Corpus” fetches a newer corpus: an https address, or a file or folder. Nothing is fetched unless you ask.'),
});
export type Settings = z.infer<typeof settingsSchema>;
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
