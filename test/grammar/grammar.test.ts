import { checkReferences } from '@stet/corpus';
import { ATTRIBUTES, exchangeSchema } from '@stet/shared';
import { beforeAll, describe, expect, it } from 'vitest';
import { readShippedCorpus } from '../kit/shipped-corpus.js';
import { ALL_FRAMES } from './language/all-frames.js';
import { buildFrames, sentences, unrelated } from './language/frame.js';
import { generateSpecimens } from './language/generate.js';
import type { Specimen } from './language/specimen.js';
import { examine } from './measure/examine.js';
import { isSameValue } from './measure/match.js';
import { count, newFigures, sumTallies } from './measure/tally.js';
import { createWorlds, type Worlds } from './worlds/index.js';

let all: Worlds;
const generate = (frames: typeof ALL_FRAMES, count: number, seed = 1): Specimen[] =>
  frames.flatMap((frame) => generateSpecimens(frame, all.worlds, count, seed));
const framesOf = (group: ReturnType<typeof sentences>) => buildFrames(group);

beforeAll(async () => {
  all = createWorlds(await readShippedCorpus());
});

describe('the frames', () => {
  it('are enough, each with an id of its own, a third of them kept', () => {
    const sizeOf = (kind: string): number => ALL_FRAMES.filter((frame) => frame.kind === kind).length;
    expect(sizeOf('sentence')).toBeGreaterThanOrEqual(260);
    expect(sizeOf('unrelated')).toBeGreaterThanOrEqual(80);
    expect(sizeOf('draft')).toBeGreaterThanOrEqual(40);
    expect(new Set(ALL_FRAMES.map(({ id }) => id)).size).toBe(ALL_FRAMES.length);
    const kept = ALL_FRAMES.filter(({ set }) => set === 'kept').length / ALL_FRAMES.length;
    expect(kept).toBeGreaterThan(0.28);
    expect(kept).toBeLessThan(0.4);
  });

  it('speak of every attribute', () => {
    const spoken = new Set(generate(ALL_FRAMES, 2).flatMap(({ labels }) => labels.map(({ attribute }) => attribute)));
    expect(ATTRIBUTES.map(({ id }) => id).filter((id) => !spoken.has(id))).toEqual([]);
  });
});

describe('the invented world', () => {
  it('is a corpus like any other', async () => {
    expect(exchangeSchema.safeParse(all.invented).error).toBeUndefined();
    expect(checkReferences(all.invented, [await readShippedCorpus()])).toEqual([]);
  });

  it('shares no name with the shipped one', async () => {
    const shipped = new Set((await readShippedCorpus()).entities.map(({ id }) => id));
    const places = new Set(all.invented.entities.filter(({ type }) => type === 'place').map(({ id }) => id));
    expect(all.invented.entities.map(({ id }) => id).filter((id) => shipped.has(id) && !places.has(id))).toEqual([]);
  });
});

describe('a generated text', () => {
  it('is the same for the same seed and another for another', () => {
    const texts = (seed: number): string[] => generate(ALL_FRAMES.slice(0, 40), 3, seed).map(({ text }) => text);
    expect(texts(1)).toEqual(texts(1));
    expect(texts(1)).not.toEqual(texts(2));
  });

  it('has every label on the words that it names, and no slot left over', () => {
    for (const { text, labels } of generate(ALL_FRAMES, 2)) {
      expect(text).not.toMatch(/[{}]|undefined|NaN|\[[^\]]*\|/);
      for (const label of labels) {
        expect(text.slice(label.start, label.end)).toBe(label.text);
        expect(label.text.trim()).toBe(label.text);
        expect(label.text).not.toBe('');
      }
    }
  });

  it('plants values that are not those of the world', () => {
    const [world] = all.worlds;
    const planted = generate(ALL_FRAMES, 4).flatMap(({ labels }) =>
      labels.filter(({ truth, slip }) => truth === 'false' && slip !== undefined),
    );
    expect(planted.length).toBeGreaterThan(300);
    for (const { subject, attribute, value, qualifiers } of planted) {
      const thing = [...(world?.models ?? []), ...(world?.organisations ?? [])].find(({ id }) => id === subject.id);
      const benchmark = world?.benchmarks.find(({ name }) => name === qualifiers.benchmark);
      const right = thing && attribute !== 'comparison' ? world?.state(thing, attribute, benchmark)?.value : undefined;
      if (right) expect(isSameValue(right, value, all.knowledge), `${subject.name}: ${attribute}`).toBe(false);
    }
  });

  it('says what its frame says', () => {
    const [frame] = framesOf(
      sentences('parameters-total', ['{it} has [over|more than] {#parameters-total >=} parameters.']),
    );
    const specimens = frame ? generateSpecimens(frame, all.worlds, 40, 1) : [];
    expect(specimens.length).toBeGreaterThan(20);
    for (const { labels } of specimens)
      expect(labels).toMatchObject([{ attribute: 'parameters-total', approx: 'at-least' }]);
  });
});

describe('the measure', () => {
  it('counts what is missed, invented and flagged', () => {
    const [frame] = framesOf(sentences('x', ['{M} has {#parameters-total} parameters.']));
    const [stray] = framesOf(unrelated('x', ['{M} has {#parameters-total} parameters.']));
    const [good] = frame
      ? generateSpecimens(frame, [...all.worlds].slice(0, 1), 8, 1).filter(({ labels }) => labels[0]?.truth === 'true')
      : [];
    if (!good || !stray) throw new Error('no text was generated');
    const mislabelled: Specimen = {
      ...good,
      labels: good.labels.map((label) => ({ ...label, attribute: 'layer-count' })),
    };
    expect(examine(good, all.knowledge)).toMatchObject({ missed: [], spurious: [], alarms: [] });
    expect(examine(mislabelled, all.knowledge)).toMatchObject({
      missed: [{ attribute: 'layer-count' }],
      spurious: [{ attribute: 'parameters-total' }],
    });
    expect(examine({ ...good, frame: stray, labels: [] }, all.knowledge).spurious).toHaveLength(1);
  });

  it('finds the engine no worse than it has been on a slice of the tuning frames', () => {
    const figures = newFigures();
    for (const specimen of generate(
      ALL_FRAMES.filter(({ set }) => set === 'tuning'),
      1,
    ))
      count(figures, examine(specimen, all.knowledge));
    const { strict, wanted, claimed, alarmed, sound } = sumTallies([...figures.kinds.values()]);
    expect(strict / wanted).toBeGreaterThan(0.8);
    expect(strict / claimed).toBeGreaterThan(0.92);
    expect(alarmed / sound).toBeLessThan(0.04);
  });
});
