import { isNode, isPair, isScalar, isMap, isSeq, parseDocument, type Document, type YAMLSeq } from 'yaml';
import { endOfLine } from './insert-items.js';

/**
 * The text of a record without some items of one of its lists, and without the list where none is left. What else stands
 * there stays as it is, letter for letter.
 */
export function removeItems(text: string, name: 'assertions' | 'quotations', gone: ReadonlySet<number>): string {
  if (gone.size === 0) return text;
  const document = parseDocument(text);
  const list = document.get(name, true);
  if (!isSeq(list)) return text;
  const isEmptied = list.items.every((_, i) => gone.has(i));
  if (list.flow) return printWithout(document, name, gone, isEmptied);
  const cuts = isEmptied
    ? [cutOfList(document, name, list, text)]
    : [...gone].map((i) => cutOfItem(list.items[i], text));
  return cuts.sort(([a], [b]) => b - a).reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), text);
}

type Cut = readonly [start: number, end: number];
const NOTHING: Cut = [0, 0];

/** From the line of an item's dash to its last. */
function cutOfItem(item: unknown, text: string): Cut {
  if (!isNode(item) || !item.range) return NOTHING;
  const dash = text.lastIndexOf('-', item.range[0] - 1);
  return [text.lastIndexOf('\n', dash) + 1, endOfLine(text, item.range[1])];
}

/** From the line of the list's name to the last of its last item. */
function cutOfList(document: Document, name: string, list: YAMLSeq, text: string): Cut {
  const pair = isMap(document.contents)
    ? document.contents.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === name)
    : undefined;
  const [, end] = cutOfItem(list.items.at(-1), text);
  return isScalar(pair?.key) && pair.key.range ? [pair.key.range[0], end] : NOTHING;
}

/** Of a list in brackets its record is printed anew. */
function printWithout(document: Document, name: string, gone: ReadonlySet<number>, isEmptied: boolean): string {
  if (isEmptied) document.delete(name);
  else for (const i of [...gone].sort((a, b) => b - a)) document.deleteIn([name, i]);
  return document.toString({ lineWidth: 0 });
}
