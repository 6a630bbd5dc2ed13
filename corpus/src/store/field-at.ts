import type { Span } from '@stet/shared';
import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit, type Pair } from 'yaml';
import type { Path } from './problem.js';

/** The field of a record whose value a caret is in. */
export interface Field {
  readonly path: Path;
  /** The value as far as it is written; empty where none is yet. */
  readonly span: Span;
  /** The item of a list that the field belongs to: an assertion, a quotation. */
  readonly item: unknown;
}

/** Finds the field at an offset of a YAML record, though it may be only half written. */
export function fieldAt(text: string, offset: number): Field | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  let found: Field | undefined;
  visit(document, {
    Pair(_, pair, ancestors) {
      const span = spanOfValue(pair, text, offset);
      if (span === undefined) return;
      const path = pathOf([...ancestors, pair]);
      const list = path.map((key) => typeof key).lastIndexOf('number');
      const item: unknown = list < 0 ? undefined : document.getIn(path.slice(0, list + 1));
      found = { path, span, item: isNode(item) ? item.toJS(document) : undefined };
    },
  });
  return found;
}

/** The span of a pair's one-line value, where an offset is in it or where it is yet to be written. */
function spanOfValue({ key, value }: Pair, text: string, offset: number): Span | undefined {
  if (!isScalar(key) || !key.range || key.range[1] >= offset) return undefined;
  const between = text.slice(key.range[1], offset);
  if (between.includes('\n') || !between.includes(':')) return undefined;
  if (isScalar(value) && value.range && value.value !== null && value.value !== '') {
    const [start, end] = value.range;
    return start <= offset && offset <= end ? { start, end } : undefined;
  }
  const isEmpty = value === null || (isScalar(value) && (value.value === null || value.value === ''));
  return isEmpty && /^\s*:\s+$/.test(between) ? { start: offset, end: offset } : undefined;
}

/** The keys and indexes that lead to the last of some nodes, each within the one before. */
function pathOf(nodes: readonly unknown[]): Path {
  const path: PropertyKey[] = [];
  nodes.forEach((node, i) => {
    const parent = nodes[i - 1];
    if (isSeq(parent)) path.push(parent.items.indexOf(node));
    if (isPair(node) && (isMap(parent) || parent === undefined)) path.push(String(node.key));
  });
  return path;
}
