import {
  findNodeAtLocation,
  parse as parseJsonc,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Span } from '@stet/shared';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Locate, ParsedFile, Path, Place, Problem } from './problem.js';

/** A file that could be parsed, or why it could not. */
export type Parsed = { readonly parsed: ParsedFile } | { readonly problem: Problem };

const START: Place = { line: 1, column: 1 };

/** Parses one YAML record, keeping where everything stands. */
export function parseYaml(file: string, text: string): Parsed {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false });
  const placeOf = (offset: number, span: Span): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col, span };
  };
  const [error] = document.errors;
  if (error !== undefined) {
    const message = `This is not YAML: ${error.message}.`;
    const [start, end] = error.pos;
    const place = placeOf(start, { start, end: Math.max(start, end) });
    return { problem: { file, ...place, message, fix: 'Correct the indentation or the quotes here.' } };
  }
  const locate: Locate = (path) => {
    const found = findNode(document, path);
    return found === undefined ? START : placeOf(found.offset, found.span);
  };
  // `maxAliasCount`: a record needs no anchors, and an alias bomb no memory.
  return { parsed: { file, data: document.toJS({ maxAliasCount: 0 }), locate } };
}

/** The key of a field, else the item, else what holds it; with the span of the value where that is one word or line. */
function findNode(document: Document, path: Path): { readonly offset: number; readonly span: Span } | undefined {
  for (let length = path.length; length >= 0; length--) {
    const here = path.slice(0, length);
    const parent: unknown = length === 0 ? document.contents : document.getIn(here.slice(0, -1), true);
    const key = here.at(-1);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && String(item.key) === String(key))
      : undefined;
    const node: unknown = pair === undefined ? document.getIn(here, true) : pair.key;
    if (!isNode(node) || !node.range) continue;
    const value = pair?.value ?? node;
    const isShort = length === path.length && isNode(value) && (isScalar(value) || (isMap(value) && value.flow));
    const [start, end] = isShort && value.range ? value.range : node.range;
    // A map's own range goes on to its last line.
    return { offset: node.range[0], span: { start, end: isScalar(node) || isShort ? end : start } };
  }
  return undefined;
}

/** Parses an exchange file. Places are looked up only when a problem asks for them. */
export function parseJson(file: string, text: string): Parsed {
  const placeOf = (offset: number, length: number): Place => {
    const before = text.slice(0, offset);
    const span = { start: offset, end: offset + length };
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), span };
  };
  try {
    const data: unknown = JSON.parse(text);
    let root: Node | undefined;
    const locate: Locate = (path) => {
      root ??= parseTree(text);
      for (let length = path.length; root !== undefined && length >= 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
        if (node === undefined) continue;
        const field = node.parent?.type === 'property' ? node.parent : node;
        return { ...placeOf(field.offset, 0), span: { start: node.offset, end: node.offset + node.length } };
      }
      return START;
    };
    return { parsed: { file, data, locate } };
  } catch {
    const errors: ParseError[] = [];
    parseJsonc(text, errors, { disallowComments: true });
    const [error] = errors;
    const what = error === undefined ? 'a syntax error' : printParseErrorCode(error.error);
    const place = error === undefined ? START : placeOf(error.offset, error.length);
    return { problem: { file, ...place, message: `This is not JSON: ${what}.`, fix: 'Correct the syntax here.' } };
  }
}
