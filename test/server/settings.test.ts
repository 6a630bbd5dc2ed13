import { describe, expect, test } from 'vitest';
import { fakePorts } from './kit/fake-ports.js';
import { startInProcess } from './kit/in-process.js';
import { realEngine } from './kit/real-engine.js';
import { PUSHED } from './kit/test-client.js';

const URI = 'file:///drafts/a.md';

describe('settings', () => {
  test('are asked for, and a change of them judges the open drafts again', async () => {
    const client = await startInProcess({}, { settings: { asOf: '2024-05-07' } });
    await client.refreshes.take();
    await client.open(URI, 'wrong');
    expect((await client.findings(URI))[0]?.message).toContain('on 2024-05-07');
    await client.configure({ rules: { 'refuted-figure': 'off' } });
    await client.refreshes.take();
    expect(await client.findings(URI)).toEqual([]);
    await client.configure({ enable: false });
    await client.refreshes.take();
    expect(await client.findings(URI)).toEqual([]);
    await client.configure({});
    await client.refreshes.take();
    expect(await client.findings(URI)).toHaveLength(1);
  });

  test('come along with the change from a client that cannot be asked', async () => {
    const client = await startInProcess(
      {},
      { capabilities: PUSHED, initializationOptions: { settings: { asOf: '2024-05-07' } } },
    );
    await client.open(URI, 'wrong');
    const first = await client.published.takeUntil(({ diagnostics }) => diagnostics.length > 0);
    expect(first.diagnostics[0]?.message).toContain('on 2024-05-07');
    await client.configure({ rules: { 'refuted-figure': 'off' } });
    await client.published.takeUntil(({ diagnostics }) => diagnostics.length === 0);
  });

  test('that are wrong are named in one message, once, and the others count', async () => {
    const settings = {
      asOf: 'tomorrow',
      rules: { 'refuted-figure': 'loud', 'refuted-figur': 'off' },
      corpus: { path: 'x' },
    };
    const client = await startInProcess({}, { settings });
    expect(await client.shown.take()).toBe(
      [
        'Stet: The setting “stet.asOf” is ignored: a date is written YYYY-MM-DD.',
        'The setting “stet.rules.refuted-figure” is ignored: invalid option: expected one of "off"|"hint"|"information"|"warning"|"error".',
        'The setting “stet.rules.refuted-figur” is ignored: there is nothing of that name.',
        'There is no setting “stet.corpus.path”.',
      ].join('\n'),
    );
    await client.refreshes.take();
    await client.configure({ ...settings, maxFindings: 7 });
    await client.refreshes.take();
    expect(client.shown.waiting).toEqual([]);
  });

  test('load the corpora again only when they name others', async () => {
    let loads = 0;
    const { loadCorpus } = fakePorts();
    const client = await startInProcess({ loadCorpus: (request) => (loads++, loadCorpus(request)) });
    await client.refreshes.take();
    await client.configure({ maxFindings: 3 });
    await client.refreshes.take();
    expect(loads).toBe(1);
    await client.configure({ corpus: { paths: ['desk.json'] } });
    await client.refreshes.take();
    expect(loads).toBe(2);
  });

  test('hold the findings to a number, the loudest first; the rest come as it grows', async () => {
    const client = await startInProcess(realEngine('DeepSeek-V2 (model): parameters-total 236B'), {
      settings: { maxFindings: 2 },
    });
    await client.refreshes.take();
    const quiet = '"It is a turning point," said Professor Li Ming (pseudonym).';
    await client.open(URI, `${quiet}\n\nDeepSeek-V2 has 300B parameters.\n\nDeepSeek-V2 has 400B parameters.\n`);
    const rules = async () => (await client.findings(URI)).map(({ code }) => code);
    expect(await rules()).toEqual(['refuted-figure', 'refuted-figure']);
    await client.configure({ maxFindings: 200 });
    await client.refreshes.take();
    expect(await rules()).toEqual(['pseudonymous-source', 'refuted-figure', 'refuted-figure']);
  });
});

describe('the day', () => {
  test('is the host’s, and a new one judges anew', async () => {
    let today = '2026-11-22';
    const client = await startInProcess({ today: () => today });
    await client.open(URI, 'wrong');
    const first = await client.pull(URI);
    today = '2026-11-23';
    expect(await client.pull(URI, first.resultId)).toMatchObject({
      items: [{ message: expect.stringContaining('on 2026-11-23') as string }],
    });
  });
});
