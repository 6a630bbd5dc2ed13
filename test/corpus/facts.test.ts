import { createKnowledge } from '@stet/corpus';
import { formatProblem, readCorpus, recordJsonSchemas, verifyCorpus } from '@stet/corpus/store';
import { TIERS } from '@stet/shared';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { askOf } from './kit/corpus.js';

const FACTS = 'corpus/facts';
const { corpus } = await readCorpus(FACTS);
const knowledge = createKnowledge([corpus]);
const ask = (subject: string, attribute: string, qualifiers = {}, day = '2026-11-20'): string =>
  askOf(knowledge, attribute, qualifiers, day, subject);

describe('the shipped records', () => {
  it('have no fault', async () => {
    expect((await verifyCorpus(FACTS)).map(formatProblem)).toEqual([]);
  });

  it('begin with the line by which editors find their schema, and the schemas are those of the code', async () => {
    const schemas = recordJsonSchemas();
    for (const [name, schema] of Object.entries(schemas)) {
      expect(JSON.parse(await readFile(`${FACTS}/schema/${name}`, 'utf8')), 'run `node corpus/schemas.mjs`').toEqual(
        schema,
      );
    }
    expect(await readFile(`${FACTS}/entities/model/deepseek-v2.yaml`, 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/entity\.schema\.json\n/,
    );
  });

  it('are sourced, of every tier, and many', () => {
    expect(knowledge.assertionCount).toBeGreaterThan(8_000);
    expect(knowledge.entityCount).toBeGreaterThan(1_000);
    expect(new Set(corpus.sources.map(({ tier }) => tier))).toEqual(new Set(TIERS));
  });

  it('name in the notice whoever has licensed data to them, and the notice is shipped', async () => {
    const notice = await readFile(`${FACTS}/NOTICE.md`, 'utf8');
    const licensed = corpus.sources.filter(({ license }) => license !== undefined);
    expect(licensed.length).toBeGreaterThan(5);
    for (const { publisher = '', license = '' } of licensed) {
      const isAbout = (line: string): boolean => publisher.split(' ').some((word) => line.includes(word));
      const rows = notice.split('\n').filter((line) => line.startsWith('| [') && isAbout(line));
      expect(rows.join('\n'), publisher).toContain(license.replace(/^CC-(BY(?:-SA)?)-/, 'CC $1 '));
    }
    expect((await readFile('.vscodeignore', 'utf8')).split('\n')).toContain(`!${FACTS}/NOTICE.md`);
  });

  it.each([
    ['deepseek-v2', 'parameters-total', 'established | 236000000000 primary'],
    ['deepseek-v2', 'parameters-active', 'established | 21000000000 primary'],
    ['deepseek-v2', 'license', 'established | MIT primary | DeepSeek License primary'],
    ['deepseek-v2', 'modality', 'established | text-only primary'],
    ['deepseek-v2', 'languages', 'established | Chinese primary | English primary'],
    ['deepseek-v1', 'architecture', 'established | GQA primary | dense primary'],
    ['deepseek-v1', 'release-date', 'established | 2023-11-29 primary'],
    ['deepseek', 'headquarters', 'established | Hangzhou secondary'],
    ['deepseek', 'founder', 'established | Liang Wenfeng secondary | High-Flyer press'],
    ['deepseek', 'parent', 'established | High-Flyer secondary'],
    ['deepseek', 'founded', 'established | 2023 secondary'],
    ['ernie', 'developer', 'established | Baidu secondary'],
    ['chatgpt-plus', 'subscription-price', 'established | 20 primary'],
  ])('know of %s the %s', (subject, attribute, expected) => {
    expect(ask(subject, attribute)).toBe(expected);
  });

  it.each([
    ['GPT-3', 175e9, 'primary'],
    ['GPT-2', 1.5e9, 'primary'],
    ['PaLM', 540.35e9, 'secondary'],
    ['Chinchilla', 70e9, 'secondary'],
    ['Gopher', 280e9, 'secondary'],
    ['MT-NLG', 530e9, 'secondary'],
    ['Jurassic-1', 178e9, 'secondary'],
    ['Galactica', 120e9, 'secondary'],
    ['BLOOM', 176247271424, 'secondary'],
    ['OPT-175B', 175e9, 'secondary'],
    ['GLaM', 1.2e12, 'secondary'],
    ['Flamingo', 80e9, 'secondary'],
    ['Snowflake Arctic', 480e9, 'secondary'],
    ['Phi-2', 2.7e9, 'secondary'],
    ['BERT-Large', 340e6, 'secondary'],
    ['T5-11B', 11e9, 'secondary'],
    ['Jamba 1.5 Large', 398e9, 'secondary'],
    ['Nemotron-4 340B', 340e9, 'secondary'],
  ])('know %s by the name that drafts use, and its size', (name, parameters, tier) => {
    const subjects = knowledge.entitiesNamed(name).filter(({ type }) => type === 'model');
    expect(subjects).toHaveLength(1);
    expect(ask(subjects[0]?.id ?? '', 'parameters-total')).toMatch(
      new RegExp(`^established \\| ${parameters} ${tier}`),
    );
  });

  it('hold the official values of the base model and of the chat model', () => {
    expect(ask('llama-3-1-405b', 'benchmark-score', { benchmark: 'MMLU', shots: '5-shot' })).toMatch(/85\.2 primary/);
    expect(ask('llama-3-1-405b', 'benchmark-score', { benchmark: 'MMLU' })).toMatch(/88\.6 primary.*85\.2 primary/);
  });

  it.each([
    ['deepseek-v2', 'GSM8K', 'established | 92.2 primary'],
    ['deepseek-v2', 'C-Eval', 'established | 78 primary'],
    ['deepseek-v3', 'Arena-Hard', 'established | 85.5 primary'],
    ['gpt-4o', 'C-Eval', 'established | 76 secondary'],
  ])('know the score of %s on %s', (subject, benchmark, expected) => {
    expect(ask(subject, 'benchmark-score', { benchmark })).toMatch(new RegExp(`^${expected.replaceAll('|', '\\|')}`));
  });

  it('know who was at Meta and when', () => {
    expect(ask('soumith-chintala', 'affiliation', {}, '2024-05-10')).toContain('organisation:meta,tense:current');
    expect(ask('soumith-chintala', 'affiliation')).toContain('organisation:meta,tense:former');
  });

  it('tell from model to model what came before', () => {
    const chain = ['deepseek-v3'];
    for (let id: string | undefined = chain[0]; id !== undefined;) {
      id = knowledge.entity(id)?.predecessor;
      if (id !== undefined) chain.push(id);
    }
    expect(chain).toEqual(['deepseek-v3', 'deepseek-v2-5', 'deepseek-v2', 'deepseek-v1']);
  });

  it.each([
    'Tongyi Qianwen',
    '文心一言',
    'Claude 3.5',
    'Llama3-70B',
    'DeepSeek LLM 67B',
    'Yao Qizhi',
    '@karpathy',
    'MIT Technology Review',
    'RTX 4090',
    'ModelScope',
    'BERT',
    'T5',
    'Jamba',
    'Nemotron-4',
    'Arena Elo',
    'Hugging Face',
    'Hangzhou',
  ])('know “%s” by name', (name) => {
    const handles = [...knowledge.entities()].flatMap((entity) => entity.handles ?? []);
    expect(knowledge.entitiesNamed(name).length + handles.filter((handle) => handle === name).length).toBeGreaterThan(
      0,
    );
  });
});
