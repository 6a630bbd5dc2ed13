import { SERVER_COMMANDS, WORKSHEET } from '@stet/shared';
import { expect, test } from 'vitest';
import { ExecuteCommandRequest, LSPErrorCodes } from 'vscode-languageserver/node';
import { startInProcess } from './kit/in-process.js';
import { realEngine } from './kit/real-engine.js';

const URI = 'file:///drafts/my%20draft.md';

async function start(locale = 'en') {
  const written: Record<string, string> = {};
  const client = await startInProcess(
    {
      ...realEngine('DeepSeek-V2 (model): parameters-total 236B'),
      readDraft: (path) =>
        Promise.resolve(path === '/drafts/closed.md' ? 'DeepSeek-V2 has 236B parameters.' : undefined),
      writeFile: (path, text) => Promise.resolve(void (written[path] = text)),
    },
    { locale },
  );
  await client.open(URI, 'DeepSeek-V2 has 300B parameters.');
  return { client, written };
}

test('the worksheet of a draft is given out in each format, as the draft is in the editor', async () => {
  const { client } = await start();
  const ask = (format: string, uri = URI) => client.connection.sendRequest<string>(WORKSHEET, { uri, format });
  expect(await ask('html')).toContain('<title>Fact-checking worksheet: my draft.md</title>');
  for (const format of ['html', 'csv', 'markdown', 'claimreview']) expect(await ask(format)).toContain('300B');
  expect(await ask('csv', 'file:///drafts/closed.md')).toContain('236B');
  await expect(ask('csv', 'file:///drafts/none.md')).rejects.toMatchObject({ code: LSPErrorCodes.RequestFailed });
});

test('an editor without a command of its own has it written beside the draft', async () => {
  const { client, written } = await start();
  const execute = (uri: string) =>
    client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: SERVER_COMMANDS.exportWorksheet,
      arguments: [{ uri, format: 'markdown' }],
    });
  expect(await execute(URI)).toBe('file:///drafts/my%20draft.worksheet.md');
  expect(written['/drafts/my draft.worksheet.md']).toContain('- [ ] **300B**');
  await expect(execute('untitled:Untitled-1')).rejects.toThrow(/save the draft first/);
});

test('it speaks the language of its editor', async () => {
  const { client } = await start('zh-cn');
  const page = await client.connection.sendRequest<string>(WORKSHEET, { uri: URI, format: 'html' });
  expect(page).toMatch(/<html lang="zh-CN">[^]*事实核查表：my draft\.md[^]*<strong>不符<\/strong>/);
});
