import { describe, expect, test } from 'vitest';
import { openDesk } from './kit/run.js';

const WRONG = 'DeepSeek-V2 has 300B parameters.\n';
const decision = {
  rule: 'refuted-figure',
  subject: 'deepseek-v2',
  attribute: 'parameters-total',
  says: '300B parameters',
  established: ['236B parameters'],
  reason: 'they say so',
  author: 'Ann',
  date: '2026-01-02',
};
const json = (value: unknown) => JSON.stringify(value, null, 2);

describe('.stet/config.json in the terminal', () => {
  test('has the keys of the settings, nested or dotted, and counts in the folders below it', async () => {
    const { stet, folder } = openDesk({
      '.git/HEAD': '',
      '.stet/config.json': json({ rules: { 'refuted-figure': 'warning' }, 'corpus.useBundled': true }),
      'drafts/a.md': WRONG,
    });
    expect((await stet(['check', 'drafts/a.md'])).out).toContain('warning');
    expect((await stet(['check', 'a.md'], { cwd: `${folder}/drafts` })).out).toContain('warning');
  });

  test('gives way to the command line', async () => {
    const { stet } = openDesk({
      '.stet/config.json': json({ rules: { 'refuted-figure': 'off' }, asOf: '2020-01-01' }),
      'a.md': WRONG,
    });
    expect(await stet(['check', 'a.md'])).toMatchObject({ code: 0 });
    expect(await stet(['check', 'a.md', '--rule', 'refuted-figure=error'])).toMatchObject({ code: 1 });
  });

  test('names corpora from its own folder, which lie over the workspace’s, and below those of the command line', async () => {
    const corpus = (amount: number) => ({
      format: 'stet-corpus',
      version: 1,
      id: 'desk',
      asOf: '2026-01-01',
      entities: [{ id: 'x-1', type: 'model', name: 'Xylo-1' }],
      sources: [{ id: 'paper', title: 'Paper', tier: 'primary' }],
      assertions: [
        { subject: 'x-1', attribute: 'parameters-total', value: { amount, unit: 'parameter' }, source: 'paper' },
      ],
    });
    const { stet } = openDesk({
      '.stet/config.json': json({ corpus: { paths: ['desk.json'] } }),
      '.stet/corpus/corpus.yaml': 'id: desk\nasOf: "2026-02-02"\n',
      '.stet/corpus/sources/paper/paper.yaml': 'title: Paper\ntier: primary\n',
      '.stet/corpus/entities/model/x-1.yaml':
        'name: Xylo-1\nassertions:\n  - attribute: parameters-total\n    value: { amount: 1.0e+9, unit: parameter }\n    source: paper\n',
      'desk.json': json(corpus(2e9)),
      'mine.json': json(corpus(3e9)),
    });
    const held = async (...words: string[]) =>
      (await stet(['corpus', 'show', 'x-1', 'parameters-total', ...words])).out;
    expect(await held()).toContain('2B');
    expect(await held('--corpus', 'mine.json')).toContain('3B');
  });

  test('with a fault stops the call, naming file, line and what is wrong', async () => {
    const { stet } = openDesk({ '.stet/config.json': '{\n  "rules": { "refuted-figure": "loud" }\n}', 'a.md': WRONG });
    const { code, err } = await stet(['check', 'a.md']);
    expect(code).toBe(2);
    expect(err).toMatch(/config\.json:2:\d+: “rules\.refuted-figure” is ignored: invalid option/);
    const broken = openDesk({ '.stet/config.json': '{', 'a.md': WRONG });
    expect((await broken.stet(['check', 'a.md'])).err).toMatch(/config\.json:1:\d+: This is not JSON/);
    const unknown = openDesk({ '.stet/config.json': '{ "rulez": {} }', 'a.md': WRONG });
    expect((await unknown.stet(['check', 'a.md'])).err).toMatch(/no setting “stet\.rulez” \(.*config\.json:1:3/);
  });

  test('is shown by stet config, with where each value comes from', async () => {
    const { stet } = openDesk({ '.stet/config.json': json({ maxFindings: 7 }) });
    const { out, code } = await stet(['config']);
    expect(code).toBe(0);
    expect(out).toContain('"maxFindings": 7, // .stet/config.json');
    expect(out).toContain('"focus": true, // default');
    expect(out).toContain('default, editor, .stet/config.json, command line');
  });
});

test('.stet/stet.json lets findings stand in the terminal as in the editor', async () => {
  const { stet } = openDesk({ '.stet/stet.json': json({ version: 1, decisions: [decision] }), 'a.md': WRONG });
  expect(await stet(['check', 'a.md'])).toMatchObject({ code: 0 });
  const lapsed = { ...decision, established: ['1B parameters'] };
  const other = openDesk({ '.stet/stet.json': json({ version: 1, decisions: [lapsed] }), 'a.md': WRONG });
  const { code, out } = await other.stet(['check', 'a.md', '--format', 'json']);
  expect(code).toBe(1);
  expect(out).toContain('Ann let it stand on 2026-01-02');
});
