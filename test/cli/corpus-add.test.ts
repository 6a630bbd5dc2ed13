import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDesk } from './kit/run.js';

const ARTICLE = `---
title: What the new models weigh
date: 2024-05-08
publisher: The Example Daily
url: https://daily.example/weigh
---

DeepSeek-V2 has 280B parameters, of which 21B are activated. It may soon have 300B parameters.

Nimbus-9 has 4B parameters.
`;
const OTHER = ARTICLE.replace('The Example Daily', 'Another Paper')
  .replace('daily.example', 'other.example')
  .replace('280B', '250B');

const read = (folder: string, ...path: string[]) => readFileSync(join(folder, '.stet', 'corpus', ...path), 'utf8');
const SOURCE = '2024-05-08-theexampledaily-what-the-new-models-weigh';

describe('corpus add', () => {
  test('writes what an article says as press assertions, and tells what it left out and why', async () => {
    const { stet, folder } = openDesk({ 'weigh.md': ARTICLE });
    const { code, out, err } = await stet(['corpus', 'add', 'weigh.md']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('What the new models weigh\n  DeepSeek-V2, total parameters: 280B parameters\n');
    expect(out).toContain('left out: weigh.md: DeepSeek-V2, parameters-total: 300B (it is forecast)\n');
    expect(out).toContain('left out: weigh.md: Nimbus-9, parameters-total: 4B (the corpus does not know the thing)\n');
    expect(out).toMatch(/^\.stet\/corpus: 2 statements taken, 2 left out\n$/m);
    expect(read(folder, 'corpus.yaml')).toMatch(/^id: stet-cli-\S+\nasOf: 2026-11-22\n$/);
    expect(read(folder, 'sources', 'the-example-daily', `${SOURCE}.yaml`)).toBe(
      [
        'title: What the new models weigh',
        'url: https://daily.example/weigh',
        'publisher: The Example Daily',
        'published: 2024-05-08',
        'tier: press',
        'beside: true',
        '',
      ].join('\n'),
    );
    expect(read(folder, 'entities', 'model', 'deepseek-v2.yaml')).toMatchInlineSnapshot(`
      "name: DeepSeek-V2
      assertions:
        - attribute: parameters-total
          value: { amount: 280e9, unit: parameter }
          source: 2024-05-08-theexampledaily-what-the-new-models-weigh
          locator: character 138
        - attribute: parameters-active
          value: { amount: 21e9, unit: parameter }
          source: 2024-05-08-theexampledaily-what-the-new-models-weigh
          locator: character 164
      "
    `);
    expect(await stet(['corpus', 'verify', '.stet/corpus'])).toMatchObject({ code: 0 });
  });

  test('an article is one voice more and does not take the place of nearer sources; two that differ are told', async () => {
    const { stet } = openDesk({ 'weigh.md': ARTICLE, 'other.md': OTHER });
    const show = ['corpus', 'show', 'deepseek-v2', 'parameters-total'];
    await stet(['corpus', 'add', 'weigh.md', 'other.md']);
    const { out } = await stet(show);
    expect(out).toMatch(/^ {2}236B parameters/m);
    expect(out).toMatch(/dissent 250B parameters[^]*dissent 280B parameters/);
    expect(out).not.toContain('contested');
  });

  test('where nobody else has spoken, two articles that differ make a value contested', async () => {
    const { stet } = openDesk({
      'one.md': ARTICLE.replace('280B parameters', 'a context window of 128K tokens'),
      'two.md': OTHER.replace('250B parameters', 'a context window of 32K tokens'),
    });
    await stet(['corpus', 'add', 'one.md', 'two.md']);
    expect((await stet(['corpus', 'show', 'deepseek-v2', 'context-length'])).out).toContain(
      'context-length  contested',
    );
  });

  test('read again, it adds nothing', async () => {
    const { stet, folder } = openDesk({ 'weigh.md': ARTICLE });
    await stet(['corpus', 'add', 'weigh.md']);
    const before = read(folder, 'entities', 'model', 'deepseek-v2.yaml');
    const { out } = await stet(['corpus', 'add', 'weigh.md']);
    expect(out).toContain('.stet/corpus: 0 statements taken, 2 there already');
    expect(read(folder, 'entities', 'model', 'deepseek-v2.yaml')).toBe(before);
  });

  test('of an article that was edited, what it no longer says is withdrawn, and what it says elsewhere moves', async () => {
    const { stet, folder } = openDesk({ 'weigh.md': ARTICLE, 'other.md': OTHER });
    await stet(['corpus', 'add', 'weigh.md', 'other.md']);
    const edited = ARTICLE.replace('280B parameters', '236B parameters').replace(
      'What the new',
      'Corrected, what the new',
    );
    writeFileSync(join(folder, 'weigh.md'), edited);
    const { out } = await stet(['corpus', 'add', 'weigh.md']);
    expect(out).toContain('.stet/corpus: 1 statement taken, 1 there already, 1 withdrawn, 2 left out\n');
    const record = read(folder, 'entities', 'model', 'deepseek-v2.yaml');
    const own = record.split('  - ').filter((item) => item.includes(SOURCE));
    expect(own.map((item) => /(?:amount: )(\w+)/.exec(item)?.[1])).toEqual(['236e9', '21e9']);
    expect(own[1]).toContain('locator: character 175');
    expect(record).toContain('amount: 250e9');
    expect(await stet(['corpus', 'verify', '.stet/corpus'])).toMatchObject({ code: 0 });
  });

  test('of an article that says nothing any more, nothing is left; a ruling and what others say stay', async () => {
    const ruled = `name: DeepSeek-V2
assertions:
  - attribute: layers
    value: { amount: 60, unit: layer }
    source: ${SOURCE}
    ruling: { by: Ann, on: 2026-11-20, reason: Counted. }
`;
    const head = { '.stet/corpus/corpus.yaml': 'id: desk\nasOf: 2026-01-01\n' };
    const desk = openDesk({ ...head, 'weigh.md': ARTICLE });
    await desk.stet(['corpus', 'add', 'weigh.md']);
    writeFileSync(join(desk.folder, 'weigh.md'), ARTICLE.replace(/DeepSeek-V2 has .*/, 'It rained.'));
    expect((await desk.stet(['corpus', 'add', 'weigh.md'])).out).toMatch(/: 0 statements taken, 2 withdrawn, /);
    expect(
      readdirSync(join(desk.folder, '.stet/corpus'), { recursive: true }).filter((name) =>
        String(name).endsWith('yaml'),
      ),
    ).toEqual(['corpus.yaml']);

    const ruling = openDesk({ ...head, '.stet/corpus/entities/model/deepseek-v2.yaml': ruled, 'weigh.md': ARTICLE });
    const source = `title: What the new models weigh\nurl: https://daily.example/weigh\ntier: press\nbeside: true\n`;
    mkdirSync(join(ruling.folder, '.stet/corpus/sources/daily'), { recursive: true });
    writeFileSync(join(ruling.folder, `.stet/corpus/sources/daily/${SOURCE}.yaml`), source);
    await ruling.stet(['corpus', 'add', 'weigh.md']);
    expect(read(ruling.folder, 'entities', 'model', 'deepseek-v2.yaml')).toContain('280e9');
    writeFileSync(join(ruling.folder, 'weigh.md'), ARTICLE.replace(/DeepSeek-V2 has .*/, 'It rained.'));
    await ruling.stet(['corpus', 'add', 'weigh.md']);
    expect(read(ruling.folder, 'entities', 'model', 'deepseek-v2.yaml')).toBe(ruled);
  });

  test('what a desk has written stays, letter for letter; its fault is named and nothing written', async () => {
    const own =
      'name: DeepSeek-V2 # ours\nassertions:\n- attribute: context-length\n  value: {amount: 128000, unit: token}\n  source: notes\n';
    const desk = {
      '.stet/corpus/corpus.yaml': '# the desk\nid: desk\nasOf: 2026-01-01\n',
      '.stet/corpus/sources/own/notes.yaml': 'title: Notes\ntier: primary\n',
      '.stet/corpus/entities/model/deepseek-v2.yaml': own,
      'weigh.md': ARTICLE,
    };
    const { stet, folder } = openDesk(desk);
    expect(await stet(['corpus', 'add', 'weigh.md'])).toMatchObject({ code: 0 });
    expect(read(folder, 'entities', 'model', 'deepseek-v2.yaml').startsWith(own)).toBe(true);
    expect(read(folder, 'corpus.yaml')).toBe('# the desk\nid: desk\nasOf: 2026-11-22\n');

    const broken = openDesk({ ...desk, '.stet/corpus/sources/own/notes.yaml': 'title: Notes\ntier: best\n' });
    const { code, err } = await broken.stet(['corpus', 'add', 'weigh.md']);
    expect([code, err]).toEqual([2, expect.stringMatching(/notes\.yaml:2:1: “tier”/)]);
    expect(read(broken.folder, 'entities', 'model', 'deepseek-v2.yaml')).toBe(own);
  });

  test('of an article that says nothing of what is known, nothing is written', async () => {
    const { stet, folder } = openDesk({ 'rain.md': 'It rained on Tuesday.\n', 'rain.pdf': '%PDF' });
    const { code, out } = await stet(['corpus', 'add', 'rain.md', 'rain.pdf']);
    expect(code).toBe(0);
    expect(out).toContain('left out: rain.md (it says nothing of what the corpus knows)');
    expect(out).toContain('left out: rain.pdf (it is no Markdown, text, web page or feed)');
    expect(existsSync(join(folder, '.stet'))).toBe(false);
  });

  test('a file that is not there is told in one line', async () => {
    expect(await openDesk({}).stet(['corpus', 'add', 'gone.md'])).toMatchObject({
      code: 2,
      err: 'stet: there is no file or folder gone.md\n',
    });
  });
});
