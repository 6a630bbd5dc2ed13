import { HEADINGS, type DocumentedRule } from './read-rules.js';

const NOTE = '<!-- Written by docs/generate.ts from the rule’s own file: npm run generate. -->';

/** The manual of a rule: what its squiggle links to. */
export const printRulePage = ({ id, severity, since, summary, manual }: DocumentedRule): string =>
  [
    NOTE,
    '',
    `# ${id}`,
    '',
    summary,
    '',
    `Speaks as: **${severity}** · since ${since} · [all rules](README.md)`,
    ...HEADINGS.flatMap((heading) => ['', `## ${heading}`, '', manual[heading]]),
    '',
    '## Settings',
    '',
    'How loudly it speaks, or not at all, in the editor and in the terminal:',
    '',
    '```json',
    `"stet.rules": { "${id}": "off" }`,
    '```',
    '',
    '```sh',
    `stet check --rule ${id}=hint draft.md`,
    '```',
    '',
  ].join('\n');

/** The table of all rules. */
export const printRuleList = (rules: readonly DocumentedRule[]): string =>
  [
    NOTE,
    '',
    '# Rules',
    '',
    'What Stet may say about a draft. Where only press or social sources stand behind the established value, a rule',
    'speaks one step more quietly. How to quiet a rule, or let one finding stand, is on its page.',
    '',
    '| rule | speaks when | default |',
    '| --- | --- | --- |',
    ...rules.map(({ id, summary, severity }) => `| [${id}](${id}.md) | ${summary} | ${severity} |`),
    '',
  ].join('\n');
