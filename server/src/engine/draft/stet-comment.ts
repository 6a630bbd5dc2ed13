import type { StetComment } from './passage.js';

const COMMENT = /^(?:<!--|\{\s*\/\*)\s*stet(-file)?(?=[\s:]|-->|\*\/)\s*([\s\S]*?)\s*(?:-->|\*\/\s*\})$/;
const RULES = /^([a-z]+(?:-[a-z]+)+(?:\s*,\s*[a-z]+(?:-[a-z]+)+)*)\s*(?::\s*([\s\S]*))?$/;

/** Reads a comment's source; undefined where it is none of ours. */
export function readStetComment(source: string, start: number): StetComment | undefined {
  const match = COMMENT.exec(source);
  if (!match) return undefined;
  const body = match[2] ?? '';
  const rules = RULES.exec(body);
  return {
    scope: match[1] ? 'file' : 'block',
    rules: rules ? (rules[1] ?? '').split(/\s*,\s*/) : [],
    reason: rules ? (rules[2] ?? '').trim() : body.replace(/^:\s*/, ''),
    span: { start, end: start + source.length },
  };
}
