import assert from 'node:assert/strict';
import type { RefreshOutcome } from '@stet/shared';
import { suite, suiteTeardown, test } from 'mocha';
import type { webcrypto } from 'node:crypto';
import { commands, type Uri } from 'vscode';
import { corpusSaying, serveCorpus } from '../../kit/corpus-server.js';
import { FALSE, openDraft, setting } from './drafts.js';
import { findingsWhen } from './wait.js';

const has = (count: number) => (findings: readonly unknown[]) => findings.length === count;

// It comes last: what it fetches is kept, and drafts are then judged by it.
suite('Refresh Corpus', () => {
  suiteTeardown(async () => {
    await setting('corpus.url', undefined);
    await setting('corpus.publicKey', undefined);
  });

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

  test('takes from an address only what its owner signed, where the key is known', async () => {
    const document = await openDraft('refresh.md', FALSE);
    const corpus = corpusSaying(236e9);
    const { publicKey, sign } = await makeKeys();
    await setting('corpus.publicKey', publicKey);
    const forgery = await (await makeKeys()).sign(JSON.stringify(corpus));
    for (const signature of [undefined, forgery]) {
      const server = await serveCorpus(corpus, signature);
      await setting('corpus.url', server.url);
      const { status, sentence } = await refresh();
      await server.close();
      assert.equal(status, 'failed', sentence);
      assert.match(sentence, /sign/);
      await findingsWhen(document.uri, has(0));
    }
    const server = await serveCorpus(corpus, await sign(JSON.stringify(corpus)));
    await setting('corpus.url', server.url);
    const { status, sentence } = await refresh();
    await server.close();
    assert.equal(status, 'refreshed', sentence);
    await isRefuted(document.uri);
  });
});

/** A pair of Ed25519 keys, as a desk makes it; texts are Base64. */
async function makeKeys() {
  const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  return {
    publicKey: toBase64(await crypto.subtle.exportKey('raw', keys.publicKey)),
    sign: async (text: string) =>
      toBase64(await crypto.subtle.sign('Ed25519', keys.privateKey, new TextEncoder().encode(text))),
  };
}

const toBase64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
