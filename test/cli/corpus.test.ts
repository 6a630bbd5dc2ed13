import { readInlineCorpus } from '../kit/inline-corpus.js';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDesk } from './kit/run.js';

const corpusOf = (text: string, changes: object = {}) =>
  JSON.stringify({ ...readInlineCorpus(text).exchange, ...changes });

describe('corpus show', () => {
  const desk = () =>
    openDesk({
      'own.json': corpusOf(
        [
          'source paper (primary, Acme, 2024-05-07, https://example.org/paper): The paper',
          'Nimbus-7 = Nimbus (model, by Acme, released 2024-05-06): parameters-total 70B [paper, Table 1]; parameters-total 90B [press]',
          '  benchmark-score 81% {benchmark: HumanEval, variant: chat} [paper]; stars 4K [press A]; stars 9K [press B]',
        ].join('\n'),
      ),
    });

  test('what is established, on what evidence, with dissent', async () => {
    const { code, out } = await desk().stet(['corpus', 'show', 'nimbus', 'parameters-total', '--corpus', 'own.json']);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Nimbus-7  model · nimbus-7 · by Acme · released 2024-05-06
      also Nimbus

      parameters-total
        70B parameters
            The paper · Acme · 2024-05-07 · primary · Table 1
            https://example.org/paper
        dissent 90B parameters  press source · press source · 2024-01-01 · press

      "
    `);
  });

  test('everything there is on an entity; sources that disagree are said to', async () => {
    const { out } = await desk().stet(['corpus', 'show', 'nimbus-7', '--corpus', 'own.json']);
    expect(out.match(/^[a-z][a-z-]+(?=$| {2}contested)/gm)).toEqual(['benchmark-score', 'parameters-total', 'stars']);
    expect(out).toContain('stars  contested');
  });

  test('--explain says which rules decided', async () => {
    const { out } = await desk().stet([
      'corpus',
      'show',
      'nimbus-7',
      'parameters-total',
      '--corpus',
      'own.json',
      '--explain',
    ]);
    expect(out).toMatch(/rule 6 \(nearest tier\): .*primary/);
  });

  test('a name that two things have is not guessed', async () => {
    const twins = openDesk({ 'own.json': corpusOf('Alpha One = Twin\nAlpha Two = Twin') });
    const { code, err } = await twins.stet(['corpus', 'show', 'Twin', '--corpus', 'own.json']);
    expect([code, err]).toEqual([2, 'stet: “Twin” may be alpha-one or alpha-two; give the id\n']);
  });

  test('the corpus of the folder lies over the bundled one, and below those that are given', async () => {
    const { stet } = openDesk({
      '.stet/corpus/corpus.yaml': 'id: desk\nasOf: 2026-01-01\n',
      '.stet/corpus/sources/acme/card.yaml': 'title: The card\ntier: primary\n',
      '.stet/corpus/entities/model/deepseek-v2.yaml':
        'name: DeepSeek-V2\nassertions:\n  - { attribute: parameters-total, value: { amount: 240e9, unit: parameter }, source: card }\n',
      'own.json': corpusOf('DeepSeek-V2: parameters-total 250B'),
    });
    const show = (...more: string[]) => stet(['corpus', 'show', 'deepseek-v2', 'parameters-total', ...more]);
    expect((await show()).out).toContain('240B');
    expect((await show('--corpus', 'own.json')).out).toContain('250B');
    expect((await show('--no-bundled-corpus', '--corpus', 'own.json')).out).not.toContain('The card');
  });

  test('a part of a name gets suggestions', async () => {
    const { err } = await desk().stet(['corpus', 'show', 'deepseek-v']);
    expect(err).toContain('did you mean deepseek-v2?');
  });
});

describe('corpus verify', () => {
  test('a sound corpus', async () => {
    const { stet } = openDesk({ 'own.json': corpusOf('Nimbus-7 (model, by Acme): parameters-total 70B') });
    expect(await stet(['corpus', 'verify', 'own.json'])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/own\.json: 2 entities, 1 source, 1 assertion, no faults\n$/) as string,
    });
  });

  test('every fault with file, line and what to do, and exit code 2', async () => {
    const { stet } = openDesk({
      'facts/corpus.yaml': 'id: own\nasOf: 2026-01-01\n',
      'facts/entities/model/nimbus.yaml': 'name: Nimbus\ncolour: red\n',
      'facts/entities/model/cirrus.yaml': 'name: Cirrus\ndeveloper: acme\n',
    });
    const { code, out, err } = await stet(['corpus', 'verify', 'facts']);
    expect(out).toMatch(/facts\/entities\/model\/nimbus\.yaml:2:1: Unknown field “colour”/);
    expect([code, err]).toEqual([2, 'stet: the corpus is not valid: 1 fault\n']);
  });

  test('a corpus may refer to what lies below it', async () => {
    const own = corpusOf('Nimbus-7: parameters-total 70B', {});
    const { stet } = openDesk({
      'own.json': own.replace('"name":"Nimbus-7"', '"name":"Nimbus-7","predecessor":"deepseek-v2"'),
    });
    expect(await stet(['corpus', 'verify', 'own.json'])).toMatchObject({ code: 0 });
    expect(await stet(['corpus', 'verify', 'own.json', '--no-bundled-corpus'])).toMatchObject({ code: 2 });
  });
});

describe('corpus refresh', () => {
  test('reads a folder of published articles beside the corpus that comes with Stet', async () => {
    const text = 'DeepSeek-V2 has 280B parameters, of which 21B are activated.\n';
    const { stet } = openDesk({ 'published/weigh.md': `---\ntitle: Weights\npublisher: The Daily\n---\n\n${text}` });
    const { code, out, err } = await stet(['corpus', 'refresh', 'upstream:articles=published']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 new; no established value moved');
    expect((await stet(['corpus', 'show', 'deepseek-v2', 'parameters-total', '--explain'])).out).toContain('Weights');
  });

  const newer = corpusOf('DeepSeek-V2 (model, by DeepSeek): parameters-total 240B', { id: 'news', asOf: '2026-12-01' });
  const show = ['corpus', 'show', 'deepseek-v2', 'parameters-total'];

  test('a newer corpus serves from then on', async () => {
    const { stet } = openDesk({ 'newer.json': newer });
    expect(await stet(['corpus', 'refresh', 'newer.json'])).toMatchObject({ code: 0, err: '' });
    expect((await stet(show)).out).toContain('240B');
    expect((await stet(['corpus', 'refresh'])).out).toContain('up to date');
  });

  test('a fault keeps the last good corpus and says so', async () => {
    const { stet } = openDesk({ 'newer.json': newer, 'broken.json': newer.slice(0, 200) });
    await stet(['corpus', 'refresh', 'newer.json']);
    const { code, err } = await stet(['corpus', 'refresh', 'broken.json']);
    expect([code, err]).toEqual([2, expect.stringMatching(/^stet: .*broken\.json.*2026-12-01.*\n$/)]);
    expect((await stet(show)).out).toContain('240B');
  });

  test('it has to be told where from, once', async () => {
    expect(await openDesk({}).stet(['corpus', 'refresh'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('say where from') as string,
    });
  });

  test('--report writes what changed as a document', async () => {
    const { stet, folder } = openDesk({ 'newer.json': newer });
    await stet(['corpus', 'refresh', 'newer.json', '--report', 'changes.md']);
    const report = readFileSync(join(folder, 'changes.md'), 'utf8');
    expect(report).toMatch(/^# What the refresh changed\n/);
    expect(report).toContain('**DeepSeek-V2, total parameters**: 236B parameters → 240B parameters');
  });

  test('of several sources one that fails is told, and the others are taken', async () => {
    const { stet } = openDesk({ 'newer.json': newer });
    const { code, out, err } = await stet(['corpus', 'refresh', 'newer.json', 'gone.json']);
    expect(code).toBe(0);
    expect(err).toMatch(/^stet: .*gone\.json/);
    expect(out).toMatch(/Not refreshed: .*gone\.json, left out\./);
    expect((await stet(show)).out).toContain('240B');
  });
});

describe('corpus restore', () => {
  const dated = (amount: string, asOf: string) =>
    corpusOf(`DeepSeek-V2 (model, by DeepSeek): parameters-total ${amount}`, { id: 'news', asOf });
  const show = ['corpus', 'show', 'deepseek-v2', 'parameters-total'];

  test('goes back to the corpus before the last refresh, and forth again', async () => {
    const { stet } = openDesk({ 'one.json': dated('240B', '2026-12-01'), 'two.json': dated('250B', '2026-12-02') });
    await stet(['corpus', 'refresh', 'one.json']);
    await stet(['corpus', 'refresh', 'two.json']);
    expect(await stet(['corpus', 'restore'])).toMatchObject({
      code: 0,
      out: 'The corpus of 2026-12-01 serves again; “stet corpus restore” once more goes back.\n',
    });
    expect((await stet(show)).out).toContain('240B');
    await stet(['corpus', 'restore']);
    expect((await stet(show)).out).toContain('250B');
  });

  test('goes back from the first refresh to the corpus that comes with Stet', async () => {
    const { stet } = openDesk({ 'one.json': dated('240B', '2026-12-01') });
    await stet(['corpus', 'refresh', 'one.json']);
    expect((await stet(['corpus', 'restore'])).out).toMatch(/^The corpus that comes with Stet serves again/);
    expect((await stet(show)).out).toContain('236B');
  });

  test('says so where nothing was ever refreshed', async () => {
    expect(await openDesk({}).stet(['corpus', 'restore'])).toEqual({
      code: 2,
      out: '',
      err: 'stet: There is no earlier corpus to go back to.\n',
    });
  });
});

describe('corpus publish', () => {
  const desk = () =>
    openDesk({
      'own.json': corpusOf('Nimbus-7 (model, by Acme): parameters-total 70B', { id: 'own', asOf: '2026-12-01' }),
    });

  test('writes static files, and only what is new when it is run again', async () => {
    const { stet, folder } = desk();
    const { code, out } = await stet(['corpus', 'publish', 'public', '--from', 'own.json']);
    expect(code).toBe(0);
    expect(out).toMatch(/^own of 2026-12-01: (\d) shards?, \1 of them new \(1 kB\), not signed\n$/);
    expect(existsSync(join(folder, 'public', 'index.json'))).toBe(true);
    const shards = readdirSync(join(folder, 'public', 'shards'));
    expect((await stet(['corpus', 'publish', 'public', '--from', 'own.json'])).out).toContain('0 of them new');
    expect(readdirSync(join(folder, 'public', 'shards'))).toEqual(shards);
  });

  test('without --from the corpus that serves', async () => {
    const { stet } = desk();
    await stet(['corpus', 'refresh', 'own.json']);
    expect((await stet(['corpus', 'publish', 'public'])).out).toMatch(/^own of 2026-12-01/);
  });

  test('signs with a key, and says what is wrong with one that is none', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const files = {
      'own.json': corpusOf('Nimbus-7 (model): parameters-total 70B', { id: 'own', asOf: '2026-12-01' }),
      'desk.pem': String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
      'bad.pem': 'nonsense',
    };
    const { stet, folder } = openDesk(files);
    const publish = (key: string) => stet(['corpus', 'publish', 'public', '--from', 'own.json', '--key', key]);
    expect((await publish('desk.pem')).out).toContain(', signed\n');
    expect(readFileSync(join(folder, 'public', 'index.json'), 'utf8')).toContain('"signature"');
    expect(await publish('bad.pem')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^stet: .*public/) as string,
    });
    expect(await publish('gone.pem')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^stet: the key cannot be read: /) as string,
    });
  });

  test('publishes nothing that has a fault', async () => {
    const { stet, folder } = openDesk({
      'own.json': corpusOf('Nimbus-7 (model): parameters-total 70B').replace('parameter"', 'token"'),
    });
    expect(await stet(['corpus', 'publish', 'public', '--from', 'own.json'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('“token” is no unit of “parameters-total”') as string,
    });
    expect(existsSync(join(folder, 'public'))).toBe(false);
  });
});
