import { createKnowledge } from '@stet/corpus';
import { checkDraft, formatOfPath } from '@stet/server/engine';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { explainInChinese } from '../../server/src/lsp/messages/chinese-explanations.js';
import { DEFAULT_AS_OF } from '../kit/case-corpus.js';
import { readShippedCorpus } from '../kit/shipped-corpus.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The texts of a folder's sources, and of what is below it. */
const readAll = (folder: string, wanted: RegExp): { name: string; text: string }[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted.test(name))
    .map((name) => ({ name, text: readFileSync(`${root}${folder}/${name}`, 'utf8') }));

test.for([
  ['subject DeepSeek-V2: “its”, owner of the value', '对象：DeepSeek-V2（“its”，数值的所有者）'],
  [
    'subject GPT-4: what was spoken of before, from the sentences before; nearly as well GPT-4o',
    '对象：GPT-4（前面所说的，来自前面的句子；也可能是 GPT-4o）',
  ],
  ['subject Grok-1: row or column heading', '对象：Grok-1（表格的行或列标题）'],
  ['subject @someone', '对象：@someone'],
  ['verdict: nothing is held on its context length', '判断：资料库中没有它的上下文长度'],
  ['verdict: the corpus does not know Nimbus-7', '判断：资料库中没有 Nimbus-7'],
] as const)('“%s” in Chinese', ([english, chinese]) => {
  expect(explainInChinese(english)).toBe(chinese);
});

test('every reason why a claim is not judged is in the catalogue', () => {
  const reasons = readAll('server/src/engine/verdicts', /\.ts$/).flatMap(({ text }) =>
    [...text.matchAll(/\b(?:nothing|unknown)\(\s*(?:(?:'[\w-]+'|null),\s*)?(['`])([^'`]+)\1/g)].map(([, , said]) =>
      said?.replace(/\$\{[^}]*\}/g, 'X'),
    ),
  );
  expect(reasons.length).toBeGreaterThan(25);
  // What leads to a verdict of its own right below is shown with that.
  const judged = new Set(['the words are on record']);
  const missing = reasons.filter((said = '') => !judged.has(said) && explainInChinese(`verdict: ${said}`) === '');
  expect(missing).toEqual([]);
});

test('every line that a draft’s card would show is in the catalogue', { timeout: 60_000 }, async () => {
  const knowledge = createKnowledge([await readShippedCorpus()]);
  const drafts = readAll('test/drafts', /\.(?:md|mdx|txt)$/);
  const lines = drafts.flatMap(({ name, text }) =>
    checkDraft(text, formatOfPath(name), knowledge, { asOf: DEFAULT_AS_OF }).claims.map(
      ({ verdict, explanation }) => (verdict === 'not-enough-info' ? explanation.at(-1) : explanation[0]) ?? '',
    ),
  );
  expect(lines.length).toBeGreaterThan(500);
  expect([...new Set(lines.filter((line) => explainInChinese(line) === ''))]).toEqual([]);
});
