import type { DocumentedRule } from './read-rules.js';

const localName = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The module that lists the rules: a rule is a file, and there is nothing else to register. */
export function printRuleIndex(rules: readonly DocumentedRule[]): string {
  const imports = rules.map(({ id, exportName }) => {
    const local = localName(id);
    return `import { ${exportName === local ? local : `${exportName} as ${local}`} } from './${id}.js';\n`;
  });
  return [
    '// Written by docs/generate.ts from the files beside it: npm run generate.\n',
    ...imports,
    "import type { Rule } from './rule.js';\n",
    '\n/** Every rule, in the order of the contract. */\nexport const RULES: readonly Rule[] = [\n',
    ...rules.map(({ id }) => `  ${localName(id)},\n`),
    '];\n',
  ].join('');
}
