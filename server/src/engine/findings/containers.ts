/** Markdown's containers on one line: what stands before its prose. Columns count from 0, a tab goes to the next multiple of 4. */
export interface Containers {
  /** Marks of quotes and blanks, up to the mark of an item or the prose. */
  readonly lead: string;
  /** The first item of a list that begins on the line: the columns of its mark and of its content. */
  readonly item?: { readonly column: number; readonly content: number };
}

const QUOTE_OR_BLANK = /^[ \t]*>[ \t]?|^[ \t]+/;
const ITEM = /^([-*+]|\d{1,9}[.)])([ \t]+|$)/;

export function readContainers(line: string): Containers {
  let end = 0;
  for (let match; (match = QUOTE_OR_BLANK.exec(line.slice(end))); end += match[0].length);
  const lead = line.slice(0, end);
  const item = ITEM.exec(line.slice(end));
  if (!item || /^(?:([-*])[ \t]*)(?:\1[ \t]*){2,}$/.test(line.slice(end))) return { lead };
  const column = widthOf(lead);
  return { lead, item: { column, content: widthOf(lead + item[0]) } };
}

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width = character === '\t' ? (Math.floor(width / 4) + 1) * 4 : width + 1;
  return width;
}
