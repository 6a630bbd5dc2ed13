import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  RULE_IDS,
  SEVERITIES,
  type RuleId,
  type RuleLevel,
  type Severity,
  ruleIdSchema,
  ruleLevelSchema,
} from '@stet/shared';

export type RuleLevels = Readonly<Partial<Record<RuleId, RuleLevel>>>;

/** Which corpora to judge by. */
export interface CorpusOptions {
  readonly corpus: readonly string[];
  readonly bundledCorpus: boolean;
}

/** What `check` and `claims` have in common. */
export interface DraftOptions extends CorpusOptions {
  readonly asOf?: string;
  readonly rule: RuleLevels;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly failOn: Severity | 'never';
  readonly fix?: true;
  readonly fixDryRun?: true;
}

const collect = (path: string, before: readonly string[]): readonly string[] => [...before, path];

function readDate(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  // The way there and back finds 30 February out.
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('Give a date as YYYY-MM-DD.');
}

function readRuleLevel(text: string, before: RuleLevels): RuleLevels {
  const [id = '', level = ''] = text.split('=');
  const rule = ruleIdSchema.safeParse(id);
  if (!rule.success) throw new InvalidArgumentError(`There is no rule “${id}”; the rules are ${RULE_IDS.join(', ')}.`);
  const loudness = ruleLevelSchema.safeParse(level);
  if (!loudness.success) throw new InvalidArgumentError(`Write ${id}=LEVEL; a level is off, ${SEVERITIES.join(', ')}.`);
  return { ...before, [rule.data]: loudness.data };
}

export const asOfOption = (): Option =>
  new Option('--as-of <date>', 'the day to judge at, YYYY-MM-DD (default: today)').argParser(readDate);

export const addCorpusOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--corpus <path>', 'a corpus file or folder, laid over the bundled one (repeatable; later ones win)')
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--no-bundled-corpus', 'judge by the given corpora alone');

export const addDraftOptions = (
  command: Command,
  formats: readonly string[],
  failOn: DraftOptions['failOn'] = 'error',
): Command =>
  addCorpusOptions(command)
    .addOption(new Option('--format <format>', 'how to print').choices(formats).default(formats[0]))
    .option('--stdin', 'read the draft from standard input')
    .option('--stdin-filename <name>', 'the name that draft goes by; it also tells the format')
    .addOption(
      new Option('--as-of <date>', 'the day drafts are judged at, YYYY-MM-DD (default: today)').argParser(readDate),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 when a finding is at least this loud')
        .choices([...SEVERITIES, 'never'])
        .default(failOn),
    )
    .addOption(
      new Option('--rule <id=level>', `how loudly a rule speaks: off, ${SEVERITIES.join(', ')} (repeatable)`)
        .argParser(readRuleLevel)
        .default({}, 'as each rule says'),
    )
    .option('--fix', 'apply the certain fixes, and only those')
    .option('--fix-dry-run', 'print what --fix would change as a unified diff, and change nothing');
