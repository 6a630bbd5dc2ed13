import { z } from 'zod';
import { decisionSchema } from './decision.js';
import { RULE_IDS, ruleLevelSchema } from './rule.js';

/**
 * The settings under `stet.*`. This schema is the only place that declares them: the manifest's `contributes.configuration`
 * and the pages in `docs/settings/` are generated from it. A description is one line that a writer understands.
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
  focus: z
    .boolean()
    .default(true)
    .describe('New findings in the sentence you are typing wait until you leave it or pause.'),
  codeLens: z
    .boolean()
    .default(false)
    .describe('Show above the title how many claims agree, conflict or lack evidence.'),
  inlayHints: z.boolean().default(false).describe('Tick each claim in the text that agrees with what is established.'),
  letStand: z
    .array(decisionSchema)
    .default([])
    .describe('Findings you let stand for yourself; “Manage What Stands” lists and lifts them.'),
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
  'corpus.sources': z
    .array(z.string())
    .default([])
    .describe(
      'More to refresh from, laid over each other: addresses, files, folders, upstreams such as `upstream:models-dev`, and published articles (`upstream:articles=FOLDER-OR-FEED`).',
    ),
  'corpus.refreshInterval': z
    .int()
    .min(0)
    .max(720)
    .default(0)
    .describe('Refresh the corpus by itself after so many hours. 0: only when you ask.'),
  'corpus.publicKey': z
    .string()
    .default('')
    .describe('An Ed25519 public key: a corpus from an address is then taken only if its owner signed it.'),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingKey = keyof Settings;
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** Settings that name files or addresses, or have them asked: an untrusted workspace may not set them. */
export const RESTRICTED_SETTINGS: readonly SettingKey[] = [
  'corpus.paths',
  'corpus.url',
  'corpus.sources',
  'corpus.refreshInterval',
  'corpus.publicKey',
];

/** Settings of the window, not of a folder: all drafts are judged by one corpus. */
export const WINDOW_SETTINGS: readonly SettingKey[] = [
  'languages',
  'letStand',
  'corpus.useBundled',
  'corpus.paths',
  'corpus.url',
  'corpus.sources',
  'corpus.refreshInterval',
  'corpus.publicKey',
];
