import { findNodeAtLocation, parse as parseJsonc, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { Locate, ParsedFile, Path, Problem } from './problem.js';

/** A file that could be parsed, or why it could not. */
export type Parsed = { readonly parsed: ParsedFile } | { readonly problem: Problem };

const START = { line: 1, column: 1 };

/** Parses one YAML record, keeping where everything stands. */
export function parseYaml(file: string, text: string): Parsed {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false });
  const placeOf = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const [error] = document.errors;
  if (error !== undefined) {
    const message = `This is not YAML: ${error.message}.`;
    return { problem: { file, ...placeOf(error.pos[0]), message, fix: 'Correct the indentation or the quotes here.' } };
  }
  const locate: Locate = (path) => {
    const offset = offsetOf(document, path);
    return offset === undefined ? START : placeOf(offset);
  };
  // `maxAliasCount`: a record needs no anchors, and an alias bomb no memory.
  return { parsed: { file, data: document.toJS({ maxAliasCount: 0 }), locate } };
}

/** Offset of the key of a field, else of the item, else of what holds it. */
function offsetOf(document: Document, path: Path): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const here = path.slice(0, length);
    const parent: unknown = length === 0 ? document.contents : document.getIn(here.slice(0, -1), true);
    const key = here.at(-1);
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && String(item.key) === String(key))
      : undefined;
    const node: unknown = pair === undefined ? document.getIn(here, true) : pair.key;
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}

/** Parses an exchange file. Places are looked up only when a problem asks for them. */
export function parseJson(file: string, text: string): Parsed {
  const placeOf = (offset: number): { line: number; column: number } => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  try {
    const data: unknown = JSON.parse(text);
    const locate: Locate = (path) => {
      const root = parseTree(text);
      for (let length = path.length; root !== undefined && length >= 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
        if (node !== undefined) return placeOf(node.parent?.type === 'property' ? node.parent.offset : node.offset);
      }
      return START;
    };
    return { parsed: { file, data, locate } };
  } catch {
    const errors: ParseError[] = [];
    parseJsonc(text, errors, { disallowComments: true });
    const [error] = errors;
    const what = error === undefined ? 'a syntax error' : printParseErrorCode(error.error);
    const place = error === undefined ? START : placeOf(error.offset);
    return { problem: { file, ...place, message: `This is not JSON: ${what}.`, fix: 'Correct the syntax here.' } };
  }
}
