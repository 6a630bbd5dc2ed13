import assert from 'node:assert/strict';
import type { RefreshOutcome } from '@stet/shared';
import { suite, suiteTeardown, test } from 'mocha';
import { commands, type Uri } from 'vscode';
import { corpusSaying, serveCorpus } from '../../kit/corpus-server.js';
import { FALSE, openDraft, setting } from './drafts.js';
import { findingsWhen } from './wait.js';

const has = (count: number) => (findings: readonly unknown[]) => findings.length === count;

// It comes last: what it fetches is kept, and drafts are then judged by it.
suite('Refresh Corpus', () => {
  suiteTeardown(() => setting('corpus.url', undefined));

  const refresh = () => commands.executeCommand<RefreshOutcome>('stet.refreshCorpus');
  const isRefuted = (uri: Uri) => findingsWhen(uri, has(1));

  test('says what went wrong, and the corpus keeps serving', async () => {
    const document = await openDraft('refresh.md', FALSE);
    await isRefuted(document.uri);
    const server = await serveCorpus(undefined);
    await setting('corpus.url', server.url);
    const { status, sentence } = await refresh();
    await server.close();
    assert.equal(status, 'failed');
    assert.match(sentence, /404/);
    await isRefuted(document.uri);
  });

  test('judges the open drafts by a newer corpus, and says how many it touches', async () => {
    const document = await openDraft('refresh.md', FALSE);
    await isRefuted(document.uri);
    const server = await serveCorpus(corpusSaying(671e9));
    await setting('corpus.url', server.url);
    const { status, sentence, touchedDrafts } = await refresh();
    assert.equal(status, 'refreshed', sentence);
    assert.ok(touchedDrafts >= 1, sentence);
    await findingsWhen(document.uri, has(0));
    assert.equal((await refresh()).status, 'unchanged');
    await server.close();
  });
});
