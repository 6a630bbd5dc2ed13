import { diskFiles } from '@stet/corpus/store';
import { createKnowledge, ExchangeLayer } from '@stet/corpus';
import { RecordFolder } from '@stet/corpus/anywhere';
import type { CheckedDraft, JudgedClaim } from '@stet/server/engine';
import type { Draft, Ports } from '@stet/server/lsp';
import { NOTHING_KNOWN, type Exchange, type Finding } from '@stet/shared';

export const emptyCorpus = (asOf: string): Exchange => ({
  format: 'stet-corpus',
  version: 1,
  id: 'test',
  asOf,
  entities: [],
  sources: [],
  assertions: [],
  quotations: [],
});

/**
 * An engine for what the protocol does with findings, whatever they are: every `wrong` is a finding whose certain fix is
 * `right`, every `right` a supported claim; a paragraph after a stet comment is let stand.
 */
export function fakeDraft(text: string, ...judgement: Parameters<Draft['configure']>): Draft {
  let [knowledge, options] = judgement;
  let checked: CheckedDraft | undefined;
  const findingAt = (start: number): Finding => ({
    rule: 'refuted-figure',
    severity: 'error',
    start,
    end: start + 'wrong'.length,
    text: 'wrong',
    message: `judged by ${knowledge.asOf} on ${options.asOf}`,
    claim: 'c1',
    evidence: [],
    related: [{ message: 'A source', url: 'https://example.org/source' }],
    fixes: [
      {
        title: 'Change to “right”',
        kind: 'quickfix.stet.useEstablishedValue',
        preferred: true,
        edits: [{ start, end: start + 'wrong'.length, newText: 'right' }],
      },
      {
        title: 'Let it stand',
        kind: 'quickfix.stet.letStand',
        preferred: false,
        edits: [{ start: 0, end: 0, newText: '<!-- stet refuted-figure: reason -->\n' }],
      },
    ],
  });
  const claimAt = (start: number): JudgedClaim => ({
    id: 'c1',
    start,
    end: start + 'right'.length,
    text: 'right',
    kind: 'quantity',
    subject: { name: 'Model*X*' },
    attribute: 'parameters-total',
    qualifiers: {},
    value: { amount: 1, unit: 'parameter' },
    approx: 'exact',
    modality: 'asserted',
    inQuotation: false,
    verdict: 'supported',
    reason: null,
    establishment: NOTHING_KNOWN,
    whose: [],
    explanation: ['Because.'],
  });
  return {
    change(changes) {
      for (const { start, end, text: newText } of changes) text = text.slice(0, start) + newText + text.slice(end);
      checked = undefined;
    },
    configure(...newJudgement) {
      [knowledge, options] = newJudgement;
      checked = undefined;
    },
    check() {
      if (text.includes('explode')) throw new Error('the engine exploded');
      const isOff = options.rules?.['refuted-figure'] === 'off' || text.includes('<!-- stet');
      checked ??= {
        text,
        words: 0,
        asOf: options.asOf,
        claims: [...text.matchAll(/right/g)].map(({ index }) => claimAt(index)),
        findings: isOff ? [] : [...text.matchAll(/wrong/g)].map(({ index }) => findingAt(index)),
        standing: [],
        withheld: 0,
      };
      return checked;
    },
  };
}

/** The day of the corpus that comes with Stet, in this world. */
const BUNDLED = '2026-01-01';

/** Ports to a world that never changes unless a test says so. */
export function fakePorts(changes: Partial<Ports> = {}): Ports {
  const corpus = emptyCorpus(BUNDLED);
  return {
    places: diskFiles,
    today: () => '2026-11-22',
    defaultStorage: '/nowhere',
    openDraft: (text, _format, knowledge, options) => fakeDraft(text, knowledge, options),
    loadCorpus: () => Promise.resolve(loaded(corpus)),
    refreshCorpus: () => Promise.reject(new Error('There is nothing to refresh from.')),
    readRefreshRecord: () => Promise.resolve({ serving: undefined, attempt: undefined }),
    claimRefresh: () => Promise.resolve(true),
    restoreCorpus: () => Promise.reject(new Error('There is no earlier corpus to go back to.')),
    readDesk: () => Promise.resolve({ config: undefined, decisions: [], problems: [] }),
    openRecordFolder: (path) => new RecordFolder(diskFiles, path),
    addRecords: () => Promise.reject(new Error('There is no desk.')),
    changeDecisions: () => Promise.reject(new Error('There is no desk.')),
    nameAuthor: () => Promise.resolve('Ann'),
    writeFile: () => Promise.resolve(),
    now: () => new Date('2026-11-22T12:00:00Z'),
    schedule: () => () => undefined,
    listDrafts: () => Promise.resolve([]),
    readDraft: () => Promise.resolve(undefined),
    ...changes,
  };
}

/** A corpus as the host hands it over. */
export const loaded = (corpus: Exchange, problems: string[] = []) => ({
  knowledge: createKnowledge([corpus]),
  status: {
    id: corpus.id,
    asOf: corpus.asOf,
    assertions: corpus.assertions.length,
    entities: corpus.entities.length,
    sources: corpus.sources.length,
    layers: [{ name: 'test', assertions: corpus.assertions.length }],
    problems,
  },
  withBase: (base: Exchange) => createKnowledge([base]),
  base: { layer: new ExchangeLayer(corpus), isRefreshed: corpus.asOf > BUNDLED },
  stored: undefined,
  bundled: undefined,
  below: () => [new ExchangeLayer(corpus)],
});
