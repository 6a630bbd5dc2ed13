import type { Assertion, Quotation } from '@stet/shared';
import { isMap, isNode, isScalar, isSeq, parseDocument, stringify } from 'yaml';

/**
 * The text of an entity's record with assertions added, each after the last of its attribute. What stands there stays as it
 * is, letter for letter.
 */
export function insertAssertions(text: string, assertions: readonly Assertion[]): string {
  if (assertions.length === 0) return text;
  const list = parseDocument(text).get('assertions', true);
  if (!isSeq(list) || list.items.length === 0) return insertList(text, 'assertions', assertions.map(printAssertion));
  const ends = new Map<string, number>();
  let end = text.length;
  for (const item of list.items) {
    const attribute = isMap(item) ? item.get('attribute', true) : undefined;
    if (!isMap(item) || !item.range || !isScalar(attribute)) continue;
    end = endOfLine(text, item.range[1]);
    ends.set(String(attribute.value), end);
  }
  const added = new Map<number, string>();
  for (const assertion of assertions) {
    const at = ends.get(assertion.attribute) ?? end;
    added.set(at, (added.get(at) ?? '') + indentLike(list, text, printAssertion(assertion)));
  }
  return [...added]
    .sort(([a], [b]) => b - a)
    .reduce((grown, [at, lines]) => withLineEnd(grown.slice(0, at)) + lines + grown.slice(at), text);
}

/** The same with quotations added, after those that stand there. */
export function insertQuotations(text: string, quotations: readonly Quotation[]): string {
  if (quotations.length === 0) return text;
  const printed = quotations.map((quotation) => printItem(quotation, QUOTATION_FIELDS));
  const list = parseDocument(text).get('quotations', true);
  const last: unknown = isSeq(list) ? list.items.at(-1) : undefined;
  if (!isNode(last) || !last.range) return insertList(text, 'quotations', printed);
  const end = endOfLine(text, last.range[1]);
  return withLineEnd(text.slice(0, end)) + indentLike(list, text, printed.join('')) + text.slice(end);
}

/** Printed items as far from the margin as those of a list. */
function indentLike(list: unknown, text: string, printed: string): string {
  const first: unknown = isSeq(list) ? list.items[0] : undefined;
  const [, indent = '  '] =
    isNode(first) && first.range ? (/(?:^|\n)([ ]*)- *$/.exec(text.slice(0, first.range[0])) ?? []) : [];
  return printed.replace(/^ {2}/gm, indent);
}

/** A list that is not there yet, or empty (`assertions: []`). */
function insertList(text: string, name: string, printed: readonly string[]): string {
  const rest = text.replace(new RegExp(`^${name}:[ \\t]*(?:\\[\\s*\\])?[ \\t]*\\r?\\n?`, 'm'), '');
  return `${rest.trimEnd()}\n${name}:\n${printed.join('')}`;
}

const withLineEnd = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

/** Where the line ends that holds the last character before an offset; an item's range may take in the next line's indent. */
export function endOfLine(text: string, offset: number): number {
  const last = text.slice(0, offset).trimEnd().length;
  const end = text.indexOf('\n', last);
  return end < 0 ? text.length : end + 1;
}

/** The order of the records made by hand. */
const FIELDS = [
  'attribute',
  'value',
  'qualifiers',
  'source',
  'tier',
  'locator',
  'asOf',
  'from',
  'until',
  'estimate',
  'ruling',
  'note',
] as const satisfies readonly (keyof Assertion)[];
const QUOTATION_FIELDS = [
  'words',
  'medium',
  'date',
  'source',
  'locator',
] as const satisfies readonly (keyof Quotation)[];

const printAssertion = (assertion: Assertion): string => printItem(assertion, FIELDS);

/** One item of a list; a setting or a value on one line. */
function printItem<T extends object>(item: T, fields: readonly (keyof T & string)[]): string {
  const lines = fields.flatMap((field) => {
    const said: unknown = item[field];
    if (said === undefined) return [];
    const printed =
      typeof said === 'object' && said !== null
        ? `{ ${Object.entries(said).map(printPair).join(', ')} }`
        : printScalar(said);
    return [`    ${field}: ${printed}\n`];
  });
  return `  -${lines.join('').slice(3)}`;
}

const printPair = ([key, said]: [string, unknown]): string =>
  `${key}: ${typeof said === 'number' ? printNumber(said) : printInFlow(said)}`;

const OPTIONS = { lineWidth: 0, singleQuote: true } as const;
export const printScalar = (said: unknown): string => stringify(said, OPTIONS).trim();
/** Inside braces more needs quotes than on a line of its own. */
const printInFlow = (said: unknown): string =>
  stringify([said], { ...OPTIONS, collectionStyle: 'flow', flowCollectionPadding: false })
    .trim()
    .slice(1, -1);

/** A number of a million or more with an exponent of three, six, nine …: 236e9, 8.1e12. */
function printNumber(number: number): string {
  if (number < 1e6) return String(number);
  const exponent = Math.floor(Math.log10(number) / 3) * 3;
  const mantissa = String(Number((number / 10 ** exponent).toPrecision(12)));
  const short = `${mantissa}e${exponent}`;
  return Number(short) === number && mantissa.length <= 6 ? short : String(number);
}
