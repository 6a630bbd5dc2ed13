import { checkDraft, formatOfPath, type CheckedDraft } from '@stet/server/engine';
import { createKnowledge, type Knowledge } from '@stet/corpus';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { DEFAULT_AS_OF } from '../kit/case-corpus.js';
import { excerpt, weatherStorm } from '../kit/edit-storm.js';
import { printSnapshot } from '../kit/snapshot.js';
import { readShippedCorpus } from '../kit/shipped-corpus.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** The draft with which Stet is shown: what it finds there is pinned too. */
const examples = fileURLToPath(new URL('../../docs/example/', import.meta.url));
const draftsIn = (path: string) =>
  readdirSync(path).filter((file) => /\.(?:md|mdx|txt)$/.test(file) && file !== 'README.md');
const options = { asOf: DEFAULT_AS_OF };

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = createKnowledge([await readShippedCorpus()]);
});
const check = (path: string): CheckedDraft =>
  checkDraft(readFileSync(path, 'utf8'), formatOfPath(path), knowledge, options);

const drafts = [folder, examples].flatMap((place) => draftsIn(place).map((name) => ({ name, path: place + name })));

describe('drafts find what their snapshots say', () => {
  test.each(drafts)('$name', async ({ name, path }) => {
    const snapshot = `${folder}${name}.snap`;
    // One that a test run wrote by itself would never have been read by anybody.
    if (!inject('update')) expect(existsSync(snapshot), 'write it with npm run test:update, and read it').toBe(true);
    await expect(printSnapshot(check(path))).toMatchFileSnapshot(snapshot);
  });
});

describe('quiet drafts are true, and nothing above a hint is found in them', () => {
  test.each(draftsIn(`${folder}quiet`))('%s', (name) => {
    const checked = check(`${folder}quiet/${name}`);
    // A hint says that nothing is on record of a figure; of a true figure too.
    const findings = checked.findings.filter(({ severity }) => severity !== 'hint');
    expect(printSnapshot({ ...checked, findings, claims: [] })).toBe('No findings.\n');
  });
});

describe('an edit storm never makes a session differ from a fresh check', () => {
  test.each(drafts)('$name', { timeout: 120_000 }, ({ path }) => {
    const text = excerpt(readFileSync(path, 'utf8'), 1);
    weatherStorm({ text, format: formatOfPath(path), knowledge, options, seed: 1, runs: 1, editsPerRun: 200 });
  });
});
