import { readInlineCorpus } from '../kit/inline-corpus.js';
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
});
