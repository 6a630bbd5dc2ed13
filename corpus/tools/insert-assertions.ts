import type { Assertion } from '@stet/shared';
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';

/**
 * The text of an entity's record with assertions added, each after the last of its attribute. What stands there stays as it
 * is, letter for letter.
 */
export function insertAssertions(text: string, assertions: readonly Assertion[]): string {
  const list = parseDocument(text).get('assertions', true);
  if (!isSeq(list)) return `${text.trimEnd()}\nassertions:\n${assertions.map(printAssertion).join('')}`;
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
    added.set(at, (added.get(at) ?? '') + printAssertion(assertion));
  }
  return [...added]
    .sort(([a], [b]) => b - a)
    .reduce((grown, [at, lines]) => grown.slice(0, at) + lines + grown.slice(at), text);
}

/** Where the line ends that holds the last character before an offset; an item's range may take in the next line's indent. */
function endOfLine(text: string, offset: number): number {
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
  'note',
] as const satisfies readonly (keyof Assertion)[];

/** One item of the list; a setting or a value on one line. */
function printAssertion(assertion: Assertion): string {
  const lines = FIELDS.flatMap((field) => {
    const said = assertion[field];
    if (said === undefined) return [];
    const printed =
      typeof said === 'object' ? `{ ${Object.entries(said).map(printPair).join(', ')} }` : printScalar(said);
    return [`    ${field}: ${printed}\n`];
  });
  return `  -${lines.join('').slice(3)}`;
}

const printPair = ([key, said]: [string, unknown]): string =>
  `${key}: ${typeof said === 'number' ? printNumber(said) : printInFlow(said)}`;

const OPTIONS = { lineWidth: 0, singleQuote: true } as const;
const printScalar = (said: unknown): string => stringify(said, OPTIONS).trim();
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
