/** A page of the manual by its path in the repository, and its Markdown. */
export type PageFile = readonly [path: string, text: string];

/** Paragraphs, code and tables with blank lines between, below the note of where the page comes from. */
export const printPage = (source: string, ...blocks: readonly string[]): string =>
  [`<!-- Written by docs/generate.ts from ${source}: npm run generate. -->`, ...blocks, ''].join('\n\n').slice(0, -1);

export const printTable = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const printJson = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
