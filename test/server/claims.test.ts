import { CLAIMS, claimListSchema, DRAFT_CHANGED, SERVER_COMMANDS } from '@stet/shared';
import { expect, test } from 'vitest';
import { ApplyWorkspaceEditRequest, ExecuteCommandRequest } from 'vscode-languageserver/node';
import { startInProcess } from './kit/in-process.js';
import { Mailbox } from './kit/mailbox.js';
import { realEngine } from './kit/real-engine.js';
import { at, from } from './kit/test-client.js';

const URI = 'file:///drafts/a.md';
const DRAFT = 'DeepSeek-V2 has 300B parameters and a context of 128K tokens. DeepSeek-V3 has 5B parameters.\n';

async function start(locale = 'en') {
  const client = await startInProcess(
    realEngine('DeepSeek-V2 (model): parameters-total 236B, context-length 128K\nDeepSeek-V3 (model)'),
    { locale, initializationOptions: { wantsChanges: true } },
  );
  const changes = new Mailbox<string>();
  client.connection.onNotification(DRAFT_CHANGED, ({ uri }: { uri: string }) => changes.put(uri));
  await client.open(URI, DRAFT);
  const list = async (uri = URI) =>
    claimListSchema.parse(await client.connection.sendRequest(CLAIMS, { textDocument: { uri } }));
  return { client, changes, list };
}

test('the claims of a draft are listed in order, each with its verdict, its place and what mends it', async () => {
  const { list } = await start();
  const [wrong, right, unknown] = await list();
  expect(wrong).toMatchObject({
    range: from(at(0, 16), at(0, 20)),
    text: '300B',
    about: 'DeepSeek-V2, total parameters',
    verdict: 'refuted',
    says: 'conflicts',
    established: ['236B parameters'],
    severity: 'error',
    stands: false,
  });
  expect(wrong?.fixes.map(({ title }) => title)).toEqual([expect.stringContaining('“236B”')]);
  expect(right).toMatchObject({ text: '128K', verdict: 'supported', says: 'agrees', fixes: [] });
  expect(right).not.toHaveProperty('severity');
  expect(unknown).toMatchObject({ text: '5B', verdict: 'not-enough-info', says: 'no evidence', established: [] });
  expect(await list('file:///drafts/closed.md')).toEqual([]);
});

test('a claim says whether something about it is let stand', async () => {
  const { client, list } = await start();
  await client.change(URI, { text: `<!-- stet -->\n${DRAFT}` });
  const [wrong] = await list();
  expect(wrong).toMatchObject({ verdict: 'refuted', stands: true, fixes: [] });
});

test('its fix is an argument of the command that puts it in', async () => {
  const { client, list } = await start();
  const edits = new Mailbox<unknown>();
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.put(edit.documentChanges);
    return { applied: true };
  });
  const [fix] = (await list())[0]?.fixes ?? [];
  await client.connection.sendRequest(ExecuteCommandRequest.type, {
    command: SERVER_COMMANDS.applyFix,
    arguments: [fix?.data],
  });
  expect(JSON.stringify(await edits.take())).toContain('"newText":"236B"');
});

test('a client that wants to hears of every change that makes the list another', async () => {
  const { client, changes, list } = await start();
  expect(await changes.take()).toBe(URI);
  await client.change(URI, { text: DRAFT.replace('300B', '236B') });
  await changes.take();
  expect((await list())[0]?.verdict).toBe('supported');
  await client.configure({ enable: false });
  await changes.take();
  expect(await list()).toEqual([]);
});

test('the list speaks the language of its editor', async () => {
  const { list } = await start('zh-cn');
  expect((await list()).map(({ says }) => says)).toEqual(['不符', '相符', '无证据']);
});
