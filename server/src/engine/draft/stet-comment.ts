import type { DraftFormat } from '../api.js';
import type { StetComment } from './passage.js';

const COMMENT = /^(?:<!--|\{\s*\/\*)\s*stet(-file)?(?=[\s:]|-->|\*\/)\s*([\s\S]*?)\s*(?:-->|\*\/\s*\})$/;
const RULES = /^([a-z]+(?:-[a-z]+)+(?:\s*,\s*[a-z]+(?:-[a-z]+)+)*)\s*(?::\s*([\s\S]*))?$/;

/** Reads a comment's source, which may end in blanks or a carriage return; undefined where it is none of ours. */
export function readStetComment(source: string, start: number): StetComment | undefined {
  const match = COMMENT.exec(source.trimEnd());
  if (!match) return undefined;
  const body = match[2] ?? '';
  const rules = RULES.exec(body);
  return {
    scope: match[1] ? 'file' : 'block',
    rules: rules ? (rules[1] ?? '').split(/\s*,\s*/) : [],
    reason: rules ? (rules[2] ?? '').trim() : body.replace(/^:\s*/, ''),
    span: { start, end: start + source.trimEnd().length },
  };
}

/** The stet comments in front matter: YAML's own comments, `# <!-- stet rule: reason -->`. */
export function readYamlComments(source: string): StetComment[] {
  return [...source.matchAll(/^[ \t]*#[ \t]*(<!--.*-->)[ \t]*\r?$/gm)].flatMap(
    ({ index, 0: line, 1: comment = '' }) => {
      const read = readStetComment(comment, index + line.indexOf(comment));
      return read ? [read] : [];
    },
  );
}

/** A comment that lets findings of a rule stand, its reason still to be said. */
export function writeStetComment(format: DraftFormat, scope: StetComment['scope'], rule: string): string {
  const body = `${scope === 'file' ? 'stet-file' : 'stet'} ${rule}: reason`;
  return format === 'mdx' ? `{/* ${body} */}` : `<!-- ${body} -->`;
}
