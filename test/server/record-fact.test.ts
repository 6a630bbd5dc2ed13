import { FIX_KINDS, SERVER_COMMANDS, type RecordFact } from '@stet/shared';
import { describe, expect, test } from 'vitest';
import { CodeActionRequest, LSPErrorCodes, type CodeAction } from 'vscode-languageserver/node';
import { openDesk, type Desk } from './kit/desk.js';
import { at, from } from './kit/test-client.js';

const CORPUS = 'DeepSeek-V2 (model, by DeepSeek): parameters-total 236B; price-input $0.14\nRobin Hale (person)';
const DRAFT = 'DeepSeek-V2 has 300B parameters.\n';
const RECORD = '.stet/corpus/entities/model/deepseek-v2.yaml';
const CARD = { url: 'https://example.org/card', published: '2024-05-06', tier: 'primary' } as const;

async function start(text = DRAFT, files: Record<string, string> = {}, initializationOptions: object = {}) {
  const desk = await openDesk(CORPUS, files, { initializationOptions });
  await desk.client.open(desk.uriOf('a.md'), text);
  return desk;
}

async function offers({ client, uriOf }: Desk, character: number): Promise<CodeAction[]> {
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: uriOf('a.md') },
    range: from(at(0, character)),
    context: { diagnostics: [], only: [FIX_KINDS.recordFact] },
  });
  return actions as CodeAction[];
}

async function argumentAt(desk: Desk, character: number): Promise<RecordFact> {
  const [offer] = await offers(desk, character);
  return offer?.command?.arguments?.[0] as RecordFact;
}

const record = (desk: Desk, fact: RecordFact) => desk.execute<string[]>(SERVER_COMMANDS.recordFact, fact);

describe('a claim is recorded as established', () => {
  test('it is offered on a finding and on a judged claim, with the value of the draft, and nowhere else', async () => {
    const desk = await start('DeepSeek-V2 has 300B parameters and costs $0.14 per million input tokens. It rained.\n');
    expect((await offers(desk, 17)).map(({ title }) => title)).toEqual([
      'Record as established… (DeepSeek-V2, total parameters)',
    ]);
    expect(await argumentAt(desk, 17)).toMatchObject({ uri: desk.uriOf('a.md'), value: '300B' });
    expect((await argumentAt(desk, 44)).claim).toMatch(/^price-input@/);
    expect(await offers(desk, 78)).toEqual([]);
  });

  test('not where the desk has no corpus to write to', async () => {
    expect(await offers(await start(DRAFT, {}, { trusted: false }), 17)).toEqual([]);
  });

  test('with its source, in the form of the records, and all drafts are judged by it at once', async () => {
    const desk = await start();
    const fact = await argumentAt(desk, 17);
    const files = await record(desk, { ...fact, value: '240B', ...CARD });
    await desk.client.refreshes.take();
    expect(files.map((file) => file.replace(/^.*\.stet/, '.stet'))).toEqual([
      '.stet/corpus/corpus.yaml',
      '.stet/corpus/sources/example-org/2024-05-06-example-org-card.yaml',
      RECORD,
    ]);
    expect(desk.read(RECORD)).toBe(
      `name: DeepSeek-V2
assertions:
  - attribute: parameters-total
    value: { amount: 240e9, unit: parameter }
    source: 2024-05-06-example-org-card
`,
    );
    expect(desk.read('.stet/corpus/sources/example-org/2024-05-06-example-org-card.yaml')).toBe(
      `title: example.org/card
url: https://example.org/card
publisher: example.org
published: 2024-05-06
retrieved: 2026-11-22
tier: primary
`,
    );
    const [finding] = await desk.client.findings(desk.uriOf('a.md'));
    expect(finding?.message).toContain('240B');
    expect(await desk.client.shown.take()).toContain('DeepSeek-V2, total parameters is recorded in ');
  });

  test('a second fact goes into the same record; what stands there stays', async () => {
    const own =
      'name: DeepSeek-V2 # ours\nassertions:\n  - attribute: context-length\n    value: { amount: 128e3, unit: token }\n    source: notes\n';
    const desk = await start(DRAFT, {
      '.stet/corpus/corpus.yaml': 'id: desk\nasOf: 2026-01-01\n',
      '.stet/corpus/sources/own/notes.yaml': 'title: Notes\ntier: primary\n',
      [RECORD]: own,
    });
    await record(desk, { ...(await argumentAt(desk, 17)), ...CARD });
    expect(desk.read(RECORD)).toBe(
      `${own}  - attribute: parameters-total
    value: { amount: 300e9, unit: parameter }
    source: 2024-05-06-example-org-card
`,
    );
    expect(await desk.client.findings(desk.uriOf('a.md'))).toEqual([]);
  });

  test('without being asked anything: the draft’s value, of the press, recorded by who is at the keyboard', async () => {
    const desk = await start();
    const { uri, claim } = await argumentAt(desk, 17);
    await record(desk, { uri, claim });
    expect(desk.read('.stet/corpus/sources/ann/2026-11-22-ann.yaml')).toBe(
      'title: Recorded by Ann\npublisher: Ann\npublished: 2026-11-22\nretrieved: 2026-11-22\ntier: press\n',
    );
    expect(desk.read(RECORD)).toContain('amount: 300e9');
  });

  test('a value that is none, and a claim that is gone, are refused and nothing is written', async () => {
    const desk = await start();
    const fact = await argumentAt(desk, 17);
    await expect(record(desk, { ...fact, value: 'plenty', ...CARD })).rejects.toMatchObject({
      code: LSPErrorCodes.RequestFailed,
      message: '“plenty” is not read as DeepSeek-V2, total parameters; write it as a draft would, with its unit',
    });
    await expect(record(desk, { ...fact, claim: 'parameters-total@0-4' })).rejects.toMatchObject({
      code: LSPErrorCodes.ContentModified,
    });
    expect(() => desk.read(RECORD)).toThrow('ENOENT');
  });

  test('a fault in the desk’s records is named, and nothing written', async () => {
    const desk = await start(DRAFT, {
      '.stet/corpus/corpus.yaml': 'id: desk\nasOf: 2026-01-01\n',
      [RECORD]: 'name: DeepSeek-V2\ncolour: red\n',
    });
    await expect(record(desk, { ...(await argumentAt(desk, 17)), ...CARD })).rejects.toThrow(
      /deepseek-v2\.yaml:2:1: Unknown field “colour”/,
    );
    expect(desk.read(RECORD)).toBe('name: DeepSeek-V2\ncolour: red\n');
  });

  test('words that somebody said are recorded as words', async () => {
    const draft = '“We did not raise any money last year at all,” said Robin Hale.\n';
    const desk = await start(draft);
    await record(desk, { ...(await argumentAt(desk, 10)), ...CARD });
    expect(desk.read('.stet/corpus/entities/person/robin-hale.yaml')).toBe(
      `name: Robin Hale
quotations:
  - words: We did not raise any money last year at all
    source: 2024-05-06-example-org-card
`,
    );
  });
});
