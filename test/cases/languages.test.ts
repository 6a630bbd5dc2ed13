import { checkDraft, type CheckedDraft } from '@stet/server/engine';
import type { Finding } from '@stet/shared';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { chinese } from '../../server/src/engine/messages/chinese.js';
import { english } from '../../server/src/engine/messages/english.js';
import { buildWorld } from '../kit/case-corpus.js';
import { readCaseFile } from '../kit/case-file.js';
import { readMarkers } from '../kit/markers.js';

/** Every case again, in both languages: what is found is the same, and every message of the catalogues is said. */

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');

interface Pair {
  readonly en: CheckedDraft;
  readonly zh: CheckedDraft;
}
const pairs: Pair[] = [];
const said = { en: new Map<string, () => number>(), zh: new Map<string, () => number>() };

type Catalogue = Readonly<Record<string, unknown>>;
/** Counts how often each message of a catalogue is said. */
function watch(catalogue: Catalogue, counts: Map<string, () => number>, path = ''): void {
  for (const [name, entry] of Object.entries(catalogue))
    if (typeof entry === 'function') {
      const spy = vi.spyOn(catalogue as Record<string, () => string>, name);
      counts.set(path + name, () => spy.mock.calls.length);
    } else if (typeof entry === 'object' && entry !== null) watch(entry as Catalogue, counts, `${path}${name}.`);
}

beforeAll(async () => {
  watch(english, said.en);
  watch(chinese, said.zh);
  for (const name of files) {
    const file = readCaseFile(folder + name, readFileSync(folder + name, 'utf8'));
    for (const single of file.cases) {
      const { knowledge, asOf } = await buildWorld([file.corpus?.text, single.corpus?.text]);
      const { text } = readMarkers(single.draft.text);
      pairs.push({
        en: checkDraft(text, single.format, knowledge, { asOf }),
        zh: checkDraft(text, single.format, knowledge, { asOf, language: 'zh' }),
      });
    }
  }
}, 60_000);

/** A finding without its words. */
const wordless = ({ fixes, related, ...finding }: Finding): object => ({
  ...finding,
  message: '',
  fixes: fixes.map((fix) => ({ ...fix, title: '' })),
  related: related.map((place) => ({ ...place, message: '' })),
});
const plain = (findings: readonly Finding[]): string => JSON.stringify(findings.map(wordless));

/** What a writer reads of a finding. */
const wordsOf = ({ message, fixes, related }: Finding): string[] => [
  message,
  ...fixes.map(({ title }) => title),
  ...related.map((place) => place.message),
];

describe('what is found', () => {
  test('is the same whatever the language', () => {
    expect(pairs.length).toBeGreaterThan(250);
    for (const { en, zh } of pairs) {
      expect(JSON.stringify(zh.claims)).toBe(JSON.stringify(en.claims));
      expect(plain(zh.findings)).toBe(plain(en.findings));
    }
  });

  test('is said in Chinese: every message and every title', () => {
    for (const { zh } of pairs)
      for (const finding of zh.findings) {
        expect(finding.message).toMatch(/\p{Script=Han}.*。$|记录原话/u);
        for (const { title } of finding.fixes) expect(title).toMatch(/^(?:改为|保留原文|删除)/);
      }
  });

  test('is never said in English to who reads Chinese', () => {
    for (const { en, zh } of pairs)
      en.findings.forEach((finding, i) => {
        const other = wordsOf(zh.findings[i] as Finding);
        wordsOf(finding).forEach((words, j) => expect(other[j]).not.toBe(words));
      });
  });
});

/** Said of decisions, which no case has. */
const ELSEWHERE = ['lapsed'];

test.each(['en', 'zh'] as const)('every message of the catalogue is said by some case: %s', (language) => {
  const never = [...said[language]].filter(([, count]) => count() === 0).map(([name]) => name);
  expect(never).toEqual(ELSEWHERE);
});
