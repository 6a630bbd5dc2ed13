import { labelOf, printValue, type Assertion, type Establishment, type Exchange, type Qualifiers } from '@stet/shared';
import type { CorpusChanges, MovedFact } from '../knowledge/index.js';
import type { Refusal } from '../upstreams/upstream.js';

/** What became of one source. */
export interface SourceOutcome {
  readonly from: string;
  /** The day up to which its corpus is kept; absent where nothing of it could be had. */
  readonly asOf?: string | undefined;
  /** Why it was not refreshed: what it gave last serves on. */
  readonly failure?: string | undefined;
  /** What it asks to wait before it is asked again, in milliseconds. */
  readonly retryAfter?: number | undefined;
}

/** What is found in each draft, a line each, by the name of the draft. */
export type Findings = ReadonlyMap<string, readonly string[]>;

/** What changed, in one line; without changes that nothing did. */
export function tellChanges(
  changes: CorpusChanges | undefined,
  { asOf }: Exchange,
  sources: readonly SourceOutcome[],
): string {
  const failures = sources.flatMap(({ from, failure, asOf: served }) =>
    failure === undefined ? [] : ` Not refreshed: ${from}, ${served === undefined ? 'left out' : `as of ${served}`}.`,
  );
  return (
    (changes === undefined ? `The corpus of ${asOf} is up to date.` : tellCounts(changes, asOf)) + failures.join('')
  );
}

function tellCounts({ added, changed, removed, movedEstablished }: CorpusChanges, asOf: string): string {
  const parts = [
    added > 0 ? `${added} new` : '',
    changed > 0 ? `${changed} changed` : '',
    removed > 0 ? `${removed} withdrawn` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return `The corpus is now of ${asOf}: no assertion changed.`;
  const moved = movedEstablished.length;
  const established =
    moved === 0 ? 'no established value moved' : `${moved} established ${moved === 1 ? 'value' : 'values'} moved`;
  return `The corpus is now of ${asOf}: ${parts.join(', ')}; ${established}.`;
}

/** Entries of a list beyond these are only counted: nobody reads a thousand. */
const MOST = 200;

interface ReportParts {
  readonly exchange: Exchange;
  readonly before: Exchange | undefined;
  readonly changes: CorpusChanges;
  readonly sources: readonly SourceOutcome[];
  /** What articles say that was not taken. */
  readonly refused: readonly Refusal[];
  readonly drafts: {
    readonly before: Findings | undefined;
    readonly after: Findings | undefined;
    readonly name?: ((address: string) => string) | undefined;
  };
}

/** What a refresh changed, as a Markdown document: what matters most to a writer comes first. */
export function writeReport({ exchange, before, changes, sources, refused, drafts }: ReportParts): string {
  const names = new Map([...(before?.entities ?? []), ...exchange.entities].map(({ id, name }) => [id, name]));
  const print = (assertion: Assertion): string =>
    `${nameFact(assertion, names)}: ${text(printValue(assertion.value))}${printSetting(assertion.qualifiers)} (${text(assertion.source)})`;
  return [
    '# What the refresh changed',
    text(tellChanges(changes, exchange, [])),
    ...section('Drafts that are judged differently now', listDrafts(drafts)),
    ...section(
      'Established values that moved',
      changes.movedEstablished.map((fact) => printMoved(fact, names)),
    ),
    ...section(
      'Changed',
      changes.changedStatements.map(
        ({ before: old, after }) =>
          `${print(after)}, before ${text(printValue(old.value))}${printSetting(old.qualifiers)}`,
      ),
    ),
    ...section('New', changes.addedStatements.map(print)),
    ...section('Withdrawn', changes.removedStatements.map(print)),
    ...section('Left out of articles', refused.map(printRefusal)),
    ...section('Sources', sources.map(printOutcome)),
  ]
    .map((block) => `${block}\n`)
    .join('\n');
}

function section(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  const more = items.length > MOST ? [`… and ${items.length - MOST} more`] : [];
  return [`## ${title}`, [...items.slice(0, MOST), ...more].map((item) => `- ${item}`).join('\n')];
}

const printRefusal = ({ record, field, reason }: Refusal): string =>
  text(`${field === undefined ? record : `${record}: ${field}`} (${reason})`);

const printOutcome = ({ from, asOf, failure }: SourceOutcome): string =>
  failure === undefined
    ? `${text(from)}${asOf === undefined ? '' : `: of ${asOf}`}`
    : `${text(from)}: **not refreshed**${asOf === undefined ? '' : `, serves as of ${asOf}`}. ${text(failure)}`;

function listDrafts({ before, after, name }: ReportParts['drafts']): readonly string[] {
  if (before === undefined || after === undefined) return [];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((draft) => {
    const [formerly, now] = [before.get(draft) ?? [], after.get(draft) ?? []];
    const gone = formerly.filter((line) => !now.includes(line));
    const fresh = now.filter((line) => !formerly.includes(line));
    if (gone.length + fresh.length === 0) return [];
    const lines = [...fresh.map((line) => `new: ${line}`), ...gone.map((line) => `gone: ${line}`)];
    const title = name ? `[${text(name(draft))}](<${draft}>)` : text(draft);
    return [[`**${title}**`, ...lines.map((line) => `  - ${text(line)}`)].join('\n')];
  });
}

function printMoved({ subject, attribute, before, after }: MovedFact, names: ReadonlyMap<string, string>): string {
  return `**${nameFact({ subject, attribute }, names)}**: ${printEstablishment(before)} → ${printEstablishment(after)}`;
}

function printEstablishment({ status, values }: Establishment): string {
  if (status === 'unknown') return 'unknown';
  const shown = values.slice(0, 3).map(({ value, qualifiers }) => text(printValue(value)) + printSetting(qualifiers));
  const more = values.length > shown.length ? [`${values.length - shown.length} more`] : [];
  return [...shown, ...more].join(', ') + (status === 'contested' ? ' (contested)' : '');
}

const nameFact = (
  { subject, attribute }: Pick<Assertion, 'subject' | 'attribute'>,
  names: ReadonlyMap<string, string>,
): string => text(`${names.get(subject) ?? subject}, ${labelOf(attribute)}`);

const printSetting = (qualifiers: Qualifiers = {}): string => {
  const words = Object.values(qualifiers);
  return words.length === 0 ? '' : ` [${text(words.join(', '))}]`;
};

/** What sources say must not become markup. */
const text = (words: string): string => words.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
