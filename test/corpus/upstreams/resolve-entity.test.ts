import { createResolver, readName } from '@stet/corpus/upstreams';
import type { Entity } from '@stet/shared';
import { describe, expect, it } from 'vitest';
import { model } from '../kit/corpus.js';

const organisation = (id: string, name: string): Entity => ({ id, type: 'organisation', name });

const resolve = createResolver([
  organisation('openai', 'OpenAI'),
  organisation('google', 'Google'),
  organisation('google-deepmind', 'Google DeepMind'),
  organisation('meta', 'Meta'),
  organisation('mistral-ai', 'Mistral AI'),
  model('gpt-4o', { name: 'GPT-4o', developer: 'openai', released: '2024-05-13' }),
  model('gpt-4o-2024-08-06', {
    name: 'GPT-4o (2024-08-06)',
    developer: 'openai',
    variantOf: 'gpt-4o',
    variant: '2024-08-06',
  }),
  model('gpt-4-1-mini', { name: 'GPT-4.1 mini', aliases: ['gpt-4.1-mini-2025-04-14'], developer: 'openai' }),
  model('llama-3-1', { name: 'Llama 3.1', developer: 'meta', denotes: 'family' }),
  model('llama-3-1-8b', { name: 'Llama 3.1 8B', aliases: ['Meta Llama 3.1 8B'], developer: 'meta' }),
  model('llama-3-1-8b-instruct', {
    name: 'Llama 3.1 8B Instruct',
    developer: 'meta',
    variantOf: 'llama-3-1-8b',
    variant: 'instruct',
  }),
  model('gemini-1-5-pro', { name: 'Gemini 1.5 Pro', developer: 'google-deepmind', released: '2024-02-15' }),
  model('gemma-3-4b', { name: 'Gemma 3 4B', developer: 'google-deepmind' }),
  model('deepseek-chat', { name: 'deepseek-chat', denotes: 'rolling' }),
  model('mistral-large', { name: 'Mistral Large', developer: 'mistral-ai', released: '2024-02-26' }),
  model('nova-a', { name: 'Nova' }),
  model('nova-b', { name: 'NOVA' }),
]);

const told = (name: string, maker?: string): string => {
  const found = resolve({ type: 'model', names: [name], maker });
  if ('unsure' in found) return `unsure: ${found.unsure}`;
  return [found.id, ...(found.variant === undefined ? [] : [found.variant])].join(' + ');
};

describe('names across upstreams', () => {
  it.each([
    ['gpt-4o', 'gpt-4o'],
    ['GPT 4o', 'gpt-4o'],
    ['openai/gpt-4o', 'gpt-4o'],
    ['openrouter/openai/gpt-4o:free', 'gpt-4o'],
    ['gpt-4o-2024-05-13', 'gpt-4o'],
    ['gpt-4o-2024-08-06', 'gpt-4o-2024-08-06'],
    ['gpt-4o-20240806', 'gpt-4o-2024-08-06'],
    ['GPT-4o (Aug 2024)', 'gpt-4o-2024-08-06'],
    ['gpt-4.1-mini-2025-04-14', 'gpt-4-1-mini'],
    ['us.meta.llama-3-1-8b-instruct-v1:0', 'llama-3-1-8b-instruct'],
    ['meta-llama/Meta-Llama-3.1-8B', 'llama-3-1-8b'],
    ['Meta-Llama-3.1-8B-Instruct-FP8', 'llama-3-1-8b-instruct'],
    ['Llama-3.1-8B-chat', 'llama-3-1-8b-instruct'],
    ['Llama-3.1-8B-base', 'llama-3-1-8b + base'],
    ['gemma-3-4b-it', 'gemma-3-4b + instruct'],
    ['mistral-large-2402', 'mistral-large'],
  ])('%s is %s', (name, expected) => {
    expect(told(name)).toBe(expected);
  });

  it.each([
    ['gpt-4o-2024-11-20', 'it may be a later snapshot (2024-11-20)'],
    ['mistral-large-2407', 'it may be a later snapshot (2024-07)'],
    ['gpt-4o-latest', 'the name stands for whichever model is served'],
    ['deepseek-chat', 'the name stands for whichever model is served'],
    ['Llama 3.1', 'the name is that of a family'],
    ['nova', 'several things have this name'],
    ['gpt-40', 'no thing of the corpus has this name'],
    ['llama-31-8b', 'no thing of the corpus has this name'],
  ])('of %s nobody is sure: %s', (name, reason) => {
    expect(told(name)).toBe(`unsure: ${reason}`);
  });

  it('tell namesakes by their makers, and houses of one firm are one maker', () => {
    expect(told('Gemini 1.5 Pro', 'Google')).toBe('gemini-1-5-pro');
    expect(told('Gemini 1.5 Pro', 'Meta')).toBe('unsure: the namesake is another maker’s');
    expect(told('Gemini 1.5 Pro', 'a maker nobody knows')).toBe('gemini-1-5-pro');
  });

  it('the first name that leads anywhere decides, whatever the order of the things', () => {
    const first = resolve({ type: 'model', names: ['nobody', 'GPT-4o', 'Gemini 1.5 Pro'] });
    expect(first).toEqual({ id: 'gpt-4o' });
  });

  it('are read literally before anything is taken off', () => {
    expect(readName('openai/gpt-4-0613').map(({ name, snapshot }) => [name, snapshot])).toEqual([
      ['openai/gpt-4-0613', undefined],
      ['gpt-4-0613', undefined],
      ['gpt-4', '06-13'],
    ]);
    expect(readName('kimi-k2-0905-preview').map(({ name }) => name)).toEqual(['kimi-k2-0905-preview']);
  });
});
