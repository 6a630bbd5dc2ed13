import type { CheckOptions } from '@stet/server/engine';
import { isAtLeast } from '@stet/shared';
import { writeFile } from 'node:fs/promises';
import { checkFile } from './checked-file.js';
import { type Draft, readDrafts } from './drafts.js';
import { fixDraft } from './fixes.js';
import type { Checked } from './formats/format.js';
import { readKnowledge } from './knowledge.js';
import type { DraftOptions } from './options.js';
import { EXIT, type ExitCode, type Terminal, UserError } from './terminal.js';
import { readWorkspace, type Workspace } from './workspace.js';

/** Turns what was found into the text that is printed. */
export type Print = (checked: Checked) => string | Promise<string>;

async function diffOf(draft: Draft, fixed: string): Promise<string> {
  if (fixed === draft.text) return '';
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(`a/${draft.path}`, `b/${draft.path}`, draft.text, fixed, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}

async function writeFixed(draft: Draft, fixed: string): Promise<Draft> {
  if (draft.file === undefined)
    throw new UserError('--fix cannot write to standard input; use --fix-dry-run for a diff');
  if (fixed !== draft.text) await writeFile(draft.file, fixed);
  return { ...draft, text: fixed };
}

const exitCodeOf = ({ files }: Checked, failOn: DraftOptions['failOn']): ExitCode =>
  failOn !== 'never' && files.some((file) => file.checked.findings.some(({ severity }) => isAtLeast(severity, failOn)))
    ? EXIT.findings
    : EXIT.ok;

/** The command line goes before the workspace's configuration. */
function settle(options: DraftOptions, { reading, decisions }: Workspace, terminal: Terminal): CheckOptions {
  const { settings, origins } = reading;
  return {
    asOf: options.asOf ?? (settings.asOf || terminal.today()),
    rules: { ...settings.rules, ...options.rule },
    decisions,
    // The terminal prints everything unless the workspace says how much is enough.
    ...(origins.has('maxFindings') && { maxFindings: settings.maxFindings }),
  };
}

/** What `check` and `claims` do alike: reads drafts and corpora, mends if asked, checks, prints. */
export async function checkDrafts(
  paths: readonly string[],
  options: DraftOptions,
  terminal: Terminal,
  print: Print,
): Promise<ExitCode> {
  let drafts = await readDrafts(paths, options, terminal);
  const knowledge = await readKnowledge(options, terminal);
  const how = settle(options, await readWorkspace(terminal), terminal);
  const fix = (draft: Draft) => fixDraft(draft, knowledge, how);

  if (options.fix && !options.fixDryRun)
    drafts = await Promise.all(drafts.map((draft) => writeFixed(draft, fix(draft))));
  const checked = { files: drafts.map((draft) => checkFile(draft, knowledge, how)), knowledge, terminal };
  if (options.fixDryRun) for (const draft of drafts) terminal.print(await diffOf(draft, fix(draft)));
  else terminal.print(await print(checked));
  return exitCodeOf(checked, options.failOn);
}
