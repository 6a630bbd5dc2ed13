import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import { RULE_IDS, type RuleId, type Severity } from '@stet/shared';

/** The headings of a rule's manual, in this order, all of them. */
export const HEADINGS = [
  'What it reports',
  'Why it matters',
  'Example',
  'What to do',
  'When to let it stand',
  'References',
] as const;
type Heading = (typeof HEADINGS)[number];

/** A rule as its file declares it, and the manual in its doc comment. */
export interface DocumentedRule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly summary: string;
  readonly since: string;
  /** The name its file exports it by. */
  readonly exportName: string;
  readonly manual: Readonly<Record<Heading, string>>;
}

interface Declaration {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly summary: string;
  readonly since: string;
}

const isDeclaration = (value: unknown): value is Declaration =>
  typeof value === 'object' && value !== null && 'id' in value && 'severity' in value && 'summary' in value;

/** Splits the doc comment with which a rule's file begins at its headings. */
export function readManual(file: string, source: string): DocumentedRule['manual'] {
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\/\n/m.exec(source)?.[1] ?? '';
  const text = comment.replace(/^ \* ?/gm, '');
  const [, ...sections] = text.split(/^## /m);
  const headings = sections.map((section) => section.split('\n', 1)[0]?.trim());
  if (headings.join() !== HEADINGS.join()) {
    const found = headings.length > 0 ? headings.join(', ') : 'no heading';
    throw new Error(`${file}: its doc comment needs “## ${HEADINGS.join('”, “## ')}”, in this order; it has ${found}`);
  }
  const bodies = sections.map((section) => section.slice(section.indexOf('\n') + 1).trim());
  const empty = HEADINGS.find((_, i) => !bodies[i]);
  if (empty) throw new Error(`${file}: there is nothing under “${empty}”`);
  return Object.fromEntries(HEADINGS.map((heading, i) => [heading, bodies[i]])) as DocumentedRule['manual'];
}

async function readRule(folder: string, id: RuleId): Promise<DocumentedRule> {
  const file = join(folder, `${id}.ts`);
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  for (const [exportName, value] of Object.entries(module)) {
    if (!isDeclaration(value) || value.id !== id) continue;
    const { severity, summary, since } = value;
    return { id, severity, summary, since, exportName, manual: readManual(file, await readFile(file, 'utf8')) };
  }
  throw new Error(`${file}: it exports no rule with the id “${id}”`);
}

/** The rules that have a file, in the order of the contract. */
export const readRules = (folder: string): Promise<DocumentedRule[]> =>
  Promise.all(RULE_IDS.filter((id) => existsSync(join(folder, `${id}.ts`))).map((id) => readRule(folder, id)));
