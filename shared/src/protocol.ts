import { z } from 'zod';
import { evidenceRowSchema } from './evidence.js';
import type { RuleId } from './rule.js';

/**
 * What goes over the wire beyond LSP: the names and schemas of the custom messages, all named `stet/…`, of the commands
 * that every client may execute, and of the data that travels in standard messages.
 */

/** `initializationOptions`. Every field may be left out. */
export const initializationOptionsSchema = z.object({
  /** Where a refreshed corpus is kept. Default: the user's data folder. */
  storage: z.string().optional(),
  /** False in an untrusted workspace (VS Code's Restricted Mode): the workspace's own corpus is then not read. */
  trusted: z.boolean().default(true),
  /** Does the client want `stet/status`? */
  wantsStatus: z.boolean().default(false),
  /** False for a client that would otherwise pull the whole workspace all the time; it asks once, on the writer's word. */
  pullsWorkspace: z.boolean().default(true),
  /** The `stet` section, for clients that answer no `workspace/configuration`. */
  settings: z.unknown().optional(),
});
export type InitializationOptions = z.infer<typeof initializationOptionsSchema>;

export const corpusStatusSchema = z.strictObject({
  id: z.string(),
  asOf: z.string(),
  assertions: z.number(),
  entities: z.number(),
  sources: z.number(),
  layers: z.array(z.strictObject({ name: z.string(), assertions: z.number() })),
  /** Layers that could not be read, in sentences for the writer. */
  problems: z.array(z.string()),
});
export type CorpusStatus = z.infer<typeof corpusStatusSchema>;

/** Notification to the client whenever one of these changes. */
export const STATUS = 'stet/status';
export const statusSchema = z.strictObject({
  /** Null until a corpus has been loaded. */
  corpus: corpusStatusSchema.nullable(),
  refreshing: z.boolean(),
  /** What is wrong now (settings, corpus layers), in sentences for the writer. */
  problems: z.array(z.string()),
});
export type Status = z.infer<typeof statusSchema>;

/** Request: fetch a newer corpus from `stet.corpus.url`. Reports work-done progress; the client shows the outcome. */
export const REFRESH_CORPUS = 'stet/refreshCorpus';
export const refreshOutcomeSchema = z.strictObject({
  status: z.enum(['refreshed', 'unchanged', 'failed', 'cancelled']),
  /** One line for the writer: what changed and how many open drafts it touches, or what went wrong. */
  sentence: z.string(),
  /** Open drafts whose findings are no longer the same. */
  touchedDrafts: z.int().nonnegative(),
});
export type RefreshOutcome = z.infer<typeof refreshOutcomeSchema>;

/** Request with a text document and position: the sources behind the claim there, or null where there is none. */
export const CLAIM_SOURCES = 'stet/claimSources';
export const claimSourcesSchema = z.strictObject({
  /** "DeepSeek-V2, total parameters". */
  fact: z.string(),
  sources: z.array(evidenceRowSchema),
});
export type ClaimSources = z.infer<typeof claimSourcesSchema>;

/** Commands of `workspace/executeCommand`. VS Code's client has palette commands of its own, under other ids. */
export const SERVER_COMMANDS = {
  /** Refreshes, reports progress and shows the outcome, with an offer to retry after a failure. */
  refreshCorpus: 'stet.server.refreshCorpus',
  /** Answers with the corpus status and shows it in a line. */
  showCorpusStatus: 'stet.server.showCorpusStatus',
} as const;

/** `codeDescription.href`: the page of a rule's manual. */
export const rulePage = (rule: RuleId): string =>
  `https://github.com/stet-checker/stet/blob/main/docs/rules/${rule}.md`;

/** `Diagnostic.data`: by which a code action finds its finding again. */
export const diagnosticDataSchema = z.object({ finding: z.string(), claim: z.string().optional() });
export type DiagnosticData = z.infer<typeof diagnosticDataSchema>;

/** `CodeAction.data`: which fix of which finding, for `codeAction/resolve`; without `finding` all certain ones. */
export const actionDataSchema = z.object({
  uri: z.string(),
  finding: z.string().optional(),
  fix: z.int().nonnegative().optional(),
});
export type ActionData = z.infer<typeof actionDataSchema>;
