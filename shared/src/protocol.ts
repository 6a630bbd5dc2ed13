import { z } from 'zod';
import { decisionSchema } from './decision.js';
import { evidenceRowSchema } from './evidence.js';
import { ruleIdSchema, type RuleId } from './rule.js';
import { tierSchema } from './source.js';
import { dateTextSchema } from './value.js';

/**
 * What goes over the wire beyond LSP: the names and schemas of the custom messages, all named `stet/…`, of the commands
 * that every client may execute, and of the data that travels in standard messages.
 */

/** `initializationOptions`. Every field may be left out. */
export const initializationOptionsSchema = z.object({
  /** Where a refreshed corpus is kept. Default: the user's data folder. */
  storage: z.string().optional(),
  /** The address of the corpus that comes with Stet, for a server that cannot find it beside itself. */
  bundledCorpus: z.string().optional(),
  /** False in an untrusted workspace (VS Code's Restricted Mode): the workspace's own corpus is then not read. */
  trusted: z.boolean().default(true),
  /** Does the client want `stet/status`? */
  wantsStatus: z.boolean().default(false),
  /** Does the client want `stet/draftChanged`? */
  wantsChanges: z.boolean().default(false),
  /** False for a client that would otherwise pull the whole workspace all the time; it asks once, on the writer's word. */
  pullsWorkspace: z.boolean().default(true),
  /** Does the client answer `stet/writeSetting`? */
  writesSettings: z.boolean().default(false),
  /** Does the client run `command:` links in a hover? */
  runsCommandLinks: z.boolean().default(false),
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
  /** What is on record of refreshes, where they come by themselves (`stet.corpus.refreshInterval`). */
  refreshes: z
    .strictObject({
      /** When the corpus was last known to be the newest, ISO 8601; null where it never was fetched. */
      last: z.string().nullable(),
      /** Why it could not be fetched since, in sentences for the writer. */
      failure: z.string().nullable(),
    })
    .nullable(),
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
  /** The address of a document that tells what changed, where something did. */
  report: z.string().optional(),
});
export type RefreshOutcome = z.infer<typeof refreshOutcomeSchema>;

/** Request with a text document and position: the sources behind the claim there, or null where there is none. */
export const CLAIM_SOURCES = 'stet/claimSources';
export const claimSourcesSchema = z.strictObject({
  /** "DeepSeek-V2, total parameters". */
  fact: z.string(),
  sources: z.array(evidenceRowSchema),
  /** The document of the fact, where the corpus knows what the claim is about. */
  document: z.string().optional(),
});
export type ClaimSources = z.infer<typeof claimSourcesSchema>;

/** A place in a document, as LSP has it: lines and UTF-16 code units from 0. */
const positionSchema = z.object({ line: z.int().nonnegative(), character: z.int().nonnegative() });
export const textRangeSchema = z.object({ start: positionSchema, end: positionSchema });

/**
 * Notification from the client: where the caret is. From a client that sends it, new findings in the sentence being typed
 * are kept back until the caret leaves it or the writer pauses (`stet.focus`).
 */
export const CARET = 'stet/caret';
export const caretSchema = z.object({ uri: z.string(), position: positionSchema });
export type Caret = z.infer<typeof caretSchema>;

/** Request to the client: put a value into the writer's own settings. */
export const WRITE_SETTING = 'stet/writeSetting';
export const writeSettingSchema = z.object({ key: z.string(), value: z.unknown() });
export type WriteSetting = z.infer<typeof writeSettingSchema>;

/** Where it is written that something stands: above its block, for its file, in `.stet/stet.json`, in the settings. */
export const STANDING_PLACES = ['comment', 'file', 'desk', 'settings'] as const;

/** One thing that stands, for “Manage What Stands”. */
export const standingItemSchema = z.strictObject({
  place: z.enum(STANDING_PLACES),
  /** Ids of rules; none for a comment that lets everything stand. */
  rules: z.array(ruleIdSchema.or(z.string())),
  /** What stands: “300B parameters” for DeepSeek-V2, total parameters. */
  title: z.string(),
  reason: z.string(),
  author: z.string().optional(),
  date: z.string().optional(),
  /** `lapsed`: the established value is another now. `idle`: it holds nothing back. */
  state: z.enum(['holds', 'lapsed', 'idle']),
  /** The comment, or the decision in `.stet/stet.json`. */
  location: z.object({ uri: z.string(), range: textRangeSchema }).optional(),
  decision: decisionSchema.optional(),
});
export type StandingItem = z.infer<typeof standingItemSchema>;
export const standingListSchema = z.array(standingItemSchema);

/** Argument of the command `letStand`. */
export const letStandSchema = z.object({
  uri: z.string(),
  finding: z.string(),
  place: z.enum(['desk', 'settings']),
  /** Left out by a client that does not ask the writer for it. */
  reason: z.string().min(1).optional(),
  /** Who decides. Default: who is at the keyboard, as the server's host knows it; a browser does not. */
  author: z.string().min(1).optional(),
});
export type LetStand = z.infer<typeof letStandSchema>;

/** Files of corpora, as a document selector names them: a desk's own, and those of a project that keeps a corpus. */
export const RECORD_FOLDERS = ['.stet/corpus', 'corpus/facts'] as const;
export const RECORD_PATTERNS = RECORD_FOLDERS.map((folder) => `**/${folder}/**/*.{yaml,yml}`);
/** Files that may be exchange files: by their name, or since the setting `stet.corpus.paths` names them. */
export const exchangePatterns = (paths: readonly string[]): readonly string[] => [
  '**/*corpus*.json',
  ...paths.filter((path) => path.endsWith('.json')).map((path) => `**/${path.replace(/^.*[/\\]/, '')}`),
];

/** Argument of the command `recordFact`: a claim of an open draft, and whose word it is established on. */
export const recordFactSchema = z.object({
  uri: z.string(),
  claim: z.string(),
  /** As a draft would write it: “236B”. Default: what the draft says. */
  value: z.string().min(1).optional(),
  /** Where it is to be read. Left out by a client that does not ask the writer; the record is then opened. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Default: the address. */
  title: z.string().min(1).optional(),
  /** The day the source is of. Default: today. */
  published: dateTextSchema.optional(),
  /** How near the source stands to the fact. Default: press. */
  tier: tierSchema.optional(),
});
export type RecordFact = z.infer<typeof recordFactSchema>;

/** How a fact-checking worksheet is written; `claimreview` is schema.org's ClaimReview as JSON-LD. */
export const WORKSHEET_FORMATS = ['markdown', 'html', 'csv', 'claimreview'] as const;
export const worksheetFormatSchema = z.enum(WORKSHEET_FORMATS);
export type WorksheetFormat = z.infer<typeof worksheetFormatSchema>;
export const WORKSHEET_ENDINGS: Record<WorksheetFormat, string> = {
  markdown: '.worksheet.md',
  html: '.worksheet.html',
  csv: '.worksheet.csv',
  claimreview: '.claimreview.json',
};

/** Request: the worksheet of a draft, as a text. Also the argument of the command `exportWorksheet`. */
export const WORKSHEET = 'stet/worksheet';
export const worksheetParamsSchema = z.object({ uri: z.string(), format: worksheetFormatSchema });
export type WorksheetParams = z.infer<typeof worksheetParamsSchema>;

/** Commands of `workspace/executeCommand`. VS Code's client has palette commands of its own, under other ids. */
export const SERVER_COMMANDS = {
  /** Refreshes, reports progress and shows the outcome, with an offer to retry after a failure. */
  refreshCorpus: 'stet.server.refreshCorpus',
  /** Goes back to the corpus before the last refresh, or forth again; answers with the day of the corpus that then serves. */
  restoreCorpus: 'stet.server.restoreCorpus',
  /** Answers with the corpus status and shows it in a line. */
  showCorpusStatus: 'stet.server.showCorpusStatus',
  /** Puts a fix into its draft. Argument: the data of its code action. */
  applyFix: 'stet.server.applyFix',
  /** Lets a finding stand by a decision, for the desk or for the writer alone. Argument: `LetStand`. */
  letStand: 'stet.server.letStand',
  /** Writes a claim as a fact, with its source, into `.stet/corpus/`; answers with the files. Argument: `RecordFact`. */
  recordFact: 'stet.server.recordFact',
  /** Answers with the settings that count for a draft, and where each comes from. Argument: the draft's address. */
  showConfiguration: 'stet.server.showConfiguration',
  /** Writes a draft's worksheet beside it, opens it and answers with its address. Argument: `WorksheetParams`. */
  exportWorksheet: 'stet.server.exportWorksheet',
  /** Answers with everything that stands in the workspace: a list of `StandingItem`. */
  listStanding: 'stet.server.listStanding',
  /** Takes back one of them. Argument: a `StandingItem`. */
  lift: 'stet.server.lift',
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
