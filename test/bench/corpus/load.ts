// One run of bench.ts: loads a compact corpus, asks it, and prints what that cost.
import { createKnowledge, establishValue, type Question } from '@stet/corpus';
import { readCompact } from '@stet/corpus/store';
import { performance } from 'node:perf_hooks';
import { createRandom } from '../../grammar/random.js';
import { summarise } from '../measure.js';
import { inventCorpus, modelId, PER_MODEL } from './synthetic.js';

export interface Cost {
  /** Milliseconds from the file to a knowledge that answers. */
  readonly load: number;
  /** Milliseconds of processor time in that. */
  readonly loadCpu: number;
  /** Megabytes that the corpus takes. */
  readonly memory: number;
  /** Megabytes of the whole process. */
  readonly resident: number;
  /** Microseconds of a look-up never made before, and of one that was. */
  readonly first: Spread;
  readonly again: Spread;
}

/** Wall-clock time of single look-ups; `mean` is processor time with everything in it, the collector's too. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
}

const QUESTIONS = 20_000;
/** What is in use, in megabytes: the heap, and the files that lie outside it. */
const used = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

/**
 * A look-up is one question (thing, attribute, qualifiers, day) up to the established value with its evidence. Questions
 * are drawn at random from all models, so that of a large corpus nearly all touch records that nothing has touched before.
 */
function ask(questions: readonly Question[], knowledge: ReturnType<typeof createKnowledge>): Spread {
  const times = new Float64Array(questions.length);
  const start = process.cpuUsage();
  questions.forEach((question, i) => {
    const asked = performance.now();
    establishValue(knowledge, question);
    times[i] = 1000 * (performance.now() - asked);
  });
  const { user, system } = process.cpuUsage(start);
  const { p50, p95 } = summarise([...times]);
  return { p50, p95, mean: (user + system) / questions.length };
}

function inventQuestions(seed: string, models: number): readonly Question[] {
  const random = createRandom(seed);
  return Array.from({ length: QUESTIONS }, (): Question => {
    const attribute = random.pick(['parameters-total', 'context-length', 'price-input', 'license', 'benchmark-score']);
    const qualifiers: Question['qualifiers'] =
      attribute === 'benchmark-score' ? { benchmark: `bench ${random.int(0, 59)}`, variant: 'chat' } : {};
    return { subject: modelId(random.int(0, models - 1)), attribute, qualifiers, asOf: '2026-11-20' };
  });
}

// What the program itself takes, and the compiler's warming up, is no cost of the corpus.
const [, , file = ''] = process.argv;
const { packCorpus, CompactLayer } = await import('@stet/corpus/compact');
const none = (): string => '0'.repeat(64);
const small = await CompactLayer.read(await packCorpus(inventCorpus(2_000, 'warm-up'), none), none);
// A new knowledge each time: one that was asked before answers by heart.
for (let round = 0; round < 12; round++)
  ask(inventQuestions(`warm-up ${round}`, 2_000 / PER_MODEL), createKnowledge([small]));

const before = used();
const [start, cpuStart] = [performance.now(), process.cpuUsage()];
const knowledge = createKnowledge([await readCompact(file)]);
const load = performance.now() - start;
const cpu = process.cpuUsage(cpuStart);
const memory = used() - before;
const resident = process.memoryUsage.rss() / 1e6;
const questions = inventQuestions('questions', knowledge.assertionCount / PER_MODEL);
const cost: Cost = {
  load,
  loadCpu: (cpu.user + cpu.system) / 1000,
  memory,
  resident,
  first: ask(questions, knowledge),
  again: ask(questions, knowledge),
};
console.log(JSON.stringify(cost));
