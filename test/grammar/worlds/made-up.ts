import type { Value } from '@stet/shared';
import { createRandom } from '../random.js';

/** The numbers that such announcements have, by attribute, in the units of the annotation guide. */
const AMOUNTS: Readonly<Record<string, readonly [unit: string, amounts: readonly number[]]>> = {
  'parameters-total': [
    'parameter',
    [1.8e9, 3.8e9, 7.3e9, 8.2e9, 13e9, 14.7e9, 27e9, 32.5e9, 46.7e9, 72.7e9, 104e9, 180e9, 235e9, 480e9, 1.04e12],
  ],
  'context-length': ['token', [16384, 32768, 65536, 128000, 131072, 200000, 256000, 1e6, 1048576]],
  'output-length': ['token', [4096, 8192, 16384]],
  'training-tokens': ['token', [1.4e12, 3.5e12, 4.8e12, 6.5e12, 9.2e12, 11e12, 12.5e12, 15.6e12, 18e12, 22e12, 36e12]],
  'training-gpu-hours': ['GPU-hour', [184320, 412000, 1.3e6, 1.72e6, 2.31e6, 3.84e6, 5.9e6, 7.7e6, 12.4e6, 21e6]],
  'training-cost': ['USD', [1.9e6, 4.8e6, 5.9e6, 12e6, 34e6, 61.5e6, 78e6, 112e6, 191e6]],
  'kv-cache-reduction': ['percent', [43.5, 57, 68, 75, 81.2, 87.5, 93.3]],
  'generation-throughput': ['token/s', [64, 92, 118, 147, 210, 340, 1150, 2300, 4800]],
  'inference-speedup': ['ratio', [1.4, 1.8, 2, 2.3, 2.5, 3, 3.7, 4, 5, 5.8]],
  'memory-required': ['byte', [6e9, 8e9, 12e9, 16e9, 24e9, 40e9, 48e9, 80e9, 96e9, 141e9, 320e9, 640e9]],
  'price-input': ['USD/1M-token', [0.05, 0.1, 0.14, 0.15, 0.25, 0.27, 0.4, 0.55, 0.8, 1, 1.25, 2, 2.5, 3]],
  'price-output': ['USD/1M-token', [0.28, 0.42, 0.6, 0.9, 1.1, 1.6, 2.2, 4, 5, 8, 10, 12, 15]],
  price: ['USD', [0]],
  'subscription-price': ['USD/month', [8, 10, 15, 18, 20, 25, 30, 100, 200]],
  'hallucination-rate': ['percent', [1.3, 1.9, 2.4, 3.1, 4.6, 5.8, 7.2, 9.4, 14.8]],
  accuracy: ['percent', [71, 76.4, 82, 87, 89.5, 91, 94, 97.2]],
  'market-share': ['percent', [3, 7, 11, 14, 18, 22, 27, 31, 38, 41]],
  savings: ['percent', [25, 30, 40, 45, 55, 60, 70, 75, 85]],
  downloads: ['count', [12000, 45000, 80000, 350000, 600000, 1.2e6, 2.4e6, 8.5e6]],
  stars: ['count', [1800, 4200, 9600, 12500, 23000, 41000, 57000]],
  engagement: ['count', [3400, 12000, 48000, 90000, 260000, 1.1e6, 4e6]],
  forecast: ['count', [40, 200, 300, 5000, 12000]],
  'expert-count': ['experts', [16, 32, 64, 72, 128, 160, 256, 384, 512]],
  'experts-active': ['experts', [2, 4, 6, 8]],
  'layer-count': ['layer', [28, 32, 36, 40, 48, 56, 61, 64, 80, 96, 118]],
  'vocabulary-size': ['token', [32000, 50257, 64000, 100256, 102400, 128000, 151936, 200064, 256000]],
  languages: ['count', [8, 12, 17, 23, 29, 35, 46, 53, 101, 119, 140]],
  headcount: ['count', [38, 65, 110, 140, 200, 350, 480, 900, 1300, 2600]],
  funding: ['USD', [40e6, 75e6, 120e6, 250e6, 600e6, 1.1e9, 2e9]],
  valuation: ['USD', [450e6, 900e6, 1.2e9, 2.6e9, 6.2e9, 14e9, 40e9]],
  revenue: ['USD', [3.5e6, 18e6, 45e6, 90e6, 310e6, 870e6, 1.4e9]],
};

const TERMS: Readonly<Record<string, readonly string[]>> = {
  license: ['MIT', 'Apache-2.0', 'CC-BY-NC-4.0', 'OpenRAIL', 'modified MIT'],
  architecture: ['MoE', 'dense'],
  modality: ['multimodal', 'text-only'],
  'open-weights': ['open', 'closed'],
};

/** First and last year, and whether the day is told. */
const DATES: Readonly<Record<string, readonly [from: number, to: number, hasDay: boolean]>> = {
  'release-date': [2023, 2025, true],
  'knowledge-cutoff': [2023, 2025, false],
  founded: [2012, 2024, false],
};

/**
 * A plausible value for an attribute where no record gives one: always the same for the same thing. `total` is the model's
 * size in parameters.
 */
export function makeUp(subject: string, attribute: string, total = 70e9): Value | undefined {
  const random = createRandom(`${subject} ${attribute}`);
  if (attribute === 'parameters-active')
    return { amount: Number((total * random.pick([0.05, 0.08, 0.11, 0.16, 0.24])).toPrecision(2)), unit: 'parameter' };
  const amounts = AMOUNTS[attribute];
  if (amounts) return { amount: random.pick(amounts[1]), unit: amounts[0] };
  const terms = TERMS[attribute];
  if (terms) return { term: random.pick(terms) };
  const dates = DATES[attribute];
  if (!dates) return undefined;
  const [from, to, hasDay] = dates;
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    date: [random.int(from, to), two(random.int(1, 12)), ...(hasDay ? [two(random.int(1, 28))] : [])].join('-'),
  };
}

/** A score between 34 and 95, with one decimal, that goes with the size of the thing; on an arena a rating. */
export function makeUpScore(model: string, benchmark: string, total: number): Value {
  const random = createRandom(`${model} scores on ${benchmark}`);
  if (/arena$/i.test(benchmark))
    return { amount: Math.round(1010 + 120 * Math.log10(total / 1e9) + random.next() * 90), unit: 'point' };
  const hardness = createRandom(benchmark).next() * 34;
  const size = 7 * Math.log10(total / 1e9);
  return { amount: Number((64 - hardness + size + random.next() * 8).toFixed(1)), unit: 'percent' };
}
