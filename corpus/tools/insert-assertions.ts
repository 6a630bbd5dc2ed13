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

/** One item of the list, in the order and style of the records made by hand. */
function printAssertion({ subject: _, attribute, value, qualifiers, source, ...rest }: Assertion): string {
  const fields = {
    attribute,
    value: value,
    ...(qualifiers === undefined ? {} : { qualifiers }),
    source,
    ...rest,
  };
  const lines = Object.entries(fields).map(([field, said]) => {
    const printed =
      typeof said === 'object' ? `{ ${Object.entries(said).map(printPair).join(', ')} }` : printScalar(said);
    return `    ${field}: ${printed}\n`;
  });
  return `  -${lines.join('').slice(3)}`;
}

const printPair = ([key, said]: [string, unknown]): string => `${key}: ${printScalar(said, true)}`;

/** A number of a million or more with an exponent of three, six, nine …: 236e9, 8.1e12. */
function printScalar(said: unknown, inFlow = false): string {
  if (typeof said !== 'number') {
    // What a flow must quote a block need not; a bare year is quoted in both.
    const [printed = ''] = inFlow
      ? [
          stringify([said], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0, singleQuote: true })
            .trim()
            .slice(1, -1),
        ]
      : [stringify(said, { lineWidth: 0, singleQuote: true }).trim()];
    return printed;
  }
  if (said < 1e6) return String(said);
  const exponent = Math.floor(Math.log10(said) / 3) * 3;
  const mantissa = Number((said / 10 ** exponent).toPrecision(12));
  return Number(`${mantissa}e${exponent}`) === said && String(mantissa).length <= 6
    ? `${mantissa}e${exponent}`
    : String(said);
}
