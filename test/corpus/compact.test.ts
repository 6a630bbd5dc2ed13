import { createKnowledge, establishValue, ExchangeLayer, squashName, type Layer } from '@stet/corpus';
import { CompactError, CompactLayer, looksCompact, packCorpus, type Digest } from '@stet/corpus/compact';
import { readCompact, writeCompact } from '@stet/corpus/store';
import type { Exchange } from '@stet/shared';
import { createHash, webcrypto } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readShippedCorpus } from '../kit/shipped-corpus.js';
import { inventCorpus } from '../bench/corpus/synthetic.js';
import { corpusOf, model, says, source } from './kit/corpus.js';
import { makeFolder } from './kit/files.js';

const sha256: Digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
const pack = (corpus: Parameters<typeof packCorpus>[0]) => packCorpus(corpus, sha256);
const read = (bytes: Uint8Array) => CompactLayer.read(bytes, sha256);
const repack = async (corpus: Exchange): Promise<CompactLayer> => read(await pack(corpus));

/** Everything a layer can be asked for, of every thing it knows. */
function askAll(layer: Layer, { entities, assertions, quotations }: Exchange) {
  const subjects = [...new Set(assertions.map(({ subject }) => subject))].sort();
  const names = entities.flatMap(({ id, name, aliases = [] }) => [id, name, ...aliases]).map(squashName);
  const ids = entities.map(({ id }) => id);
  const said = subjects.map((subject) =>
    [...layer.attributesOf(subject)].sort().map((attribute) => layer.assertions(subject, attribute)),
  );
  return {
    counts: [layer.entityCount, layer.sourceCount, layer.assertionCount, layer.id, layer.asOf],
    entities: [...layer.entities()],
    found: ids.map((id) => layer.entity(id)),
    named: names.map((name) => layer.entitiesNamed(name).map(({ id }) => id)),
    variants: ids.map((id) => layer.variantsOf(id).map((entity) => entity.id)),
    sources: [...layer.sources()],
    foundSources: [...layer.sources()].map(({ id }) => layer.source(id)),
    subjects: [...layer.subjects()].sort(),
    said: JSON.stringify(said),
    benchmarks: [...layer.qualifierValues('benchmark')].sort(),
    quotations: [...layer.quotations()],
    spoken: quotations.map(({ speaker }) => layer.quotationsOf(speaker)),
    fingerprints: subjects.map((subject) => layer.fingerprintOf(subject)),
  };
}

describe('the compact form', () => {
  it('answers as the records do, to the letter', async () => {
    const shipped = await readShippedCorpus();
    const layer = await repack(shipped);
    expect(askAll(layer, shipped)).toEqual(askAll(new ExchangeLayer(shipped), shipped));
    expect([layer.entity('nobody'), layer.source('nothing'), layer.assertions('nobody', 'license')]).toEqual([
      undefined,
      undefined,
      [],
    ]);
  });

  it('establishes what the records do', async () => {
    const shipped = await readShippedCorpus();
    const [records, compact] = [createKnowledge([shipped]), createKnowledge([await repack(shipped)])];
    for (const { id } of records.entities()) {
      for (const attribute of records.attributesOf(id)) {
        const question = { subject: id, attribute, qualifiers: {}, asOf: '2026-11-20' };
        expect(establishValue(compact, question)).toEqual(establishValue(records, question));
      }
    }
    for (const { attribute, value } of shipped.assertions.slice(0, 300)) {
      const wanted = 'amount' in value ? value.amount : 'date' in value ? value.date : undefined;
      if (wanted === undefined) continue;
      const said = (knowledge: typeof records) =>
        knowledge.holdersOf(attribute, wanted).map(({ assertion }) => JSON.stringify(assertion));
      expect(said(compact).sort()).toEqual(said(records).sort());
    }
  });

  it('keeps texts of any script, and of two records with one id the later', async () => {
    const corpus = corpusOf({
      entities: [
        model('m', { name: 'Älter' }),
        model('文心', { name: '文心一言 🐉', aliases: ['\ufeffERNIE'] }),
        model('m'),
      ],
      sources: [source('s', 'press'), source('s', 'primary')],
      assertions: [says('s', 1e9, { of: '权重' }, { locator: 'é 第一页', estimate: true, until: '2025' })],
    });
    const layer = await repack(corpus);
    expect(askAll(layer, corpus)).toEqual(askAll(new ExchangeLayer(corpus), corpus));
    expect(layer.source('s')?.tier).toBe('primary');
  });

  it('is empty for an empty corpus', async () => {
    const layer = await repack(corpusOf({}));
    expect([[...layer.entities()], layer.assertions('m', 'license'), layer.entity('m')]).toEqual([[], [], undefined]);
  });

  it('is the same for the same records', async () => {
    const twice = await Promise.all([pack(inventCorpus(2_000)), pack(inventCorpus(2_000))]);
    expect(Buffer.compare(twice[0], twice[1])).toBe(0);
  });

  it('is read where there is no Buffer and no synchronous digest', async () => {
    const bytes = await pack(corpusOf({ entities: [model('m')] }));
    const subtle: Digest = async (data) =>
      Array.from(new Uint8Array(await webcrypto.subtle.digest('SHA-256', data as Uint8Array<ArrayBuffer>)), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('');
    // Views may begin anywhere in what was received.
    const received = new Uint8Array(bytes.length + 3);
    received.set(bytes, 3);
    expect((await CompactLayer.read(received.subarray(3), subtle)).entity('m')?.name).toBe('m');
  });
});

describe('a compact file that is not whole', () => {
  const bytes = () =>
    pack(corpusOf({ entities: [model('m')], sources: [source('s', 'press')], assertions: [says('s', 1)] }));
  const faultOf = (damaged: Uint8Array): Promise<string> =>
    read(damaged).then(
      () => 'none',
      (error: unknown) => (error instanceof CompactError ? error.fault : String(error)),
    );

  it('is never read, wherever it was cut off', async () => {
    const whole = await bytes();
    expect(looksCompact(whole)).toBe(true);
    for (let length = 0; length < whole.length; length += 7) {
      expect(await faultOf(whole.slice(0, length))).toBe(length < 8 ? 'foreign' : 'damaged');
    }
    expect(await faultOf(new Uint8Array([...whole, 0]))).toBe('damaged');
  });

  it('is never read, wherever a bit was flipped', async () => {
    const whole = await bytes();
    for (let at = 0; at < whole.length; at += 11) {
      const flipped = whole.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 16;
      expect(await faultOf(flipped)).toMatch(/damaged|foreign/);
    }
  });

  it('is foreign when it is of another version or no compact file at all', async () => {
    const newer = await bytes();
    newer[8] = 99;
    expect(await faultOf(newer)).toBe('foreign');
    expect(await faultOf(new TextEncoder().encode('{"format":"stet-corpus"}'))).toBe('foreign');
  });

  it('is told on disk too', async () => {
    const path = join(await makeFolder(), 'c.stet');
    await writeCompact(path, corpusOf({ entities: [model('m')] }));
    expect((await readCompact(path)).entityCount).toBe(1);
    await writeFile(path, (await readFile(path)).subarray(0, 100));
    await expect(readCompact(path)).rejects.toThrow('it is not what was written');
  });
});
