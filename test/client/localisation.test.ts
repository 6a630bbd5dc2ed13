import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const readWords = (path: string): Record<string, string> => JSON.parse(read(path)) as Record<string, string>;

const listSources = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => folder + name);

/** The first argument of every `l10n.t(…)` of a source; fails where it is not a plain text, which no translator would find. */
function findMessages(path: string): string[] {
  const messages: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
      const [message] = node.arguments;
      if (!message || !ts.isStringLiteral(message)) throw new Error(`${path}: ${node.getText()} is not a plain text`);
      messages.push(message.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true));
  return messages;
}

/** `{0}`, `{1}` … in order. */
const placeholders = (text: string): string[] => [...text.matchAll(/\{\d+\}/g)].map(([found]) => found).sort();
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe('what the client says', () => {
  const messages = new Set(listSources('client/src/').flatMap(findMessages));
  const chinese = readWords('l10n/bundle.l10n.zh-cn.json');

  test('is all there in Chinese, and nothing that it no longer says', () => {
    expect(messages.size).toBeGreaterThan(40);
    expect(Object.keys(chinese).sort()).toEqual([...messages].sort());
  });

  test.each(Object.entries(chinese))('“%s” keeps its placeholders', (english, translation) => {
    expect(placeholders(translation)).toEqual(placeholders(english));
    expect(hasHan(translation)).toBe(true);
  });
});

describe('what the manifest says', () => {
  const keys = [...new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key))].sort();
  const [english, chinese] = [readWords('package.nls.json'), readWords('package.nls.zh-cn.json')];

  test('is there in both languages, and nothing that it does not use', () => {
    expect(Object.keys(english).sort()).toEqual(keys);
    expect(Object.keys(chinese).sort()).toEqual(keys);
  });

  test.each(keys)('%s is translated, with the same commands behind its links', (key) => {
    const links = (text = '') => [...text.matchAll(/\]\((command:[^)]+)\)/g)].map(([, link]) => link);
    expect(hasHan(chinese[key] ?? '')).toBe(true);
    expect(links(chinese[key])).toEqual(links(english[key]));
  });
});
