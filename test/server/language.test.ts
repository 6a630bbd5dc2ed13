import { expect, test } from 'vitest';
import { CodeActionRequest, HoverRequest, type CodeAction, type MarkupContent } from 'vscode-languageserver/node';
import { startInProcess } from './kit/in-process.js';
import { realEngine } from './kit/real-engine.js';
import { at, from } from './kit/test-client.js';

const URI = 'file:///drafts/a.md';

/** All that a writer reads of one wrong figure, in the language of the editor. */
async function readAll(locale: string) {
  const ports = realEngine('DeepSeek-V2 (model): parameters-total 236B');
  const client = await startInProcess(ports, { locale });
  await client.open(URI, 'DeepSeek-V2 has 300B parameters.');
  const [finding] = await client.findings(URI);
  const document = { textDocument: { uri: URI } };
  const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
    ...document,
    range: from(at(0, 17)),
    context: { diagnostics: finding ? [finding] : [] },
  })) as CodeAction[];
  const hover = await client.connection.sendRequest(HoverRequest.type, { ...document, position: at(0, 17) });
  return {
    message: finding?.message,
    titles: actions.map(({ title }) => title),
    card: (hover?.contents as MarkupContent).value,
  };
}

test('findings, fixes and the card are in Chinese for an editor that is', async () => {
  const { message, titles, card } = await readAll('zh-cn');
  expect(message).toBe('DeepSeek-V2 的总参数量：236B，而非 300B（primary source, 2024-01-01）。');
  expect(titles).toEqual([
    '改为“236B”（primary source, 2024-01-01）',
    '保留原文：在此段中，refuted-figure',
    '保留原文：在此文件中，refuted-figure',
  ]);
  expect(card).toContain('**DeepSeek-V2, 总参数量**: “300B”');
  expect(card).toContain('**236B 参数**');
  expect(card).toContain('一手');
  expect(card).not.toMatch(/primary\b(?! source)|subject|verdict/);
});

test('… and in English for all others', async () => {
  const { message, card } = await readAll('fr');
  expect(message).toBe('DeepSeek-V2’s total parameters: 236B, not 300B (primary source, 2024-01-01).');
  expect(card).toContain('**DeepSeek-V2, total parameters**: “300B”');
});
