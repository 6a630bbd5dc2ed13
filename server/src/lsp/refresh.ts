import { clockOf, resolveSource } from '@stet/corpus/anywhere/refresh';
import { createKnowledge, flattenLayers } from '@stet/corpus';
import type { Exchange, RefreshOutcome, Settings } from '@stet/shared';
import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  type CancellationToken,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { judgeDrafts, nameDraft } from './judge-drafts.js';
import type { OpenDraft } from './open-draft.js';
import { reloadCorpus, renew } from './renew.js';
import { REPORT_URI } from './report-document.js';
import { orElse } from './run-safe.js';
import type { Session } from './session.js';
import { tell } from './tell.js';

/** Where a corpus is fetched from; nothing where the writer has named no source. */
export const sourcesOf = (settings: Settings): readonly string[] =>
  [settings['corpus.url'], ...settings['corpus.sources']].filter((source) => source !== '');

/** Fetches a newer corpus on the writer's word and judges the open drafts by it. Never throws; a failure is an outcome. */
export async function refreshCorpus(
  session: Session,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<RefreshOutcome> {
  await session.ready;
  const { messages } = session;
  const { settings } = session.primary;
  const from = sourcesOf(settings);
  if (from.length === 0) return failure(messages.noCorpusUrl);
  if (session.refreshing) return failure(messages.refreshingAlready);
  let percentage = 0;
  const abort = new AbortController();
  const listening = token.onCancellationRequested(() => abort.abort());
  if (token.isCancellationRequested) abort.abort();
  session.refreshing = true;
  session.announceStatus();
  const { corpus: serving } = session;
  const base = serving?.base;
  const judge = (corpus: Exchange) =>
    judgeDrafts(session, serving?.withBase(corpus) ?? createKnowledge([corpus]), token);
  progress.begin(messages.refreshing, 0, undefined, true);
  try {
    const { status, sentence, exchange, report } = await session.ports.refreshCorpus({
      from: from.map((source) => resolveSource(session.ports.places, source, session.folders[0] ?? '')),
      publicKey: settings['corpus.publicKey'],
      storage: session.storage,
      clock: clockOf(session.ports.now, session.ports.schedule),
      current: base && flattenLayers([base.layer], base.layer.id),
      ground: serving?.bundled && flattenLayers([serving.bundled], serving.bundled.id),
      judgeDrafts: (corpus) => judge(corpus),
      nameDraft: (uri) => nameDraft(session, uri),
      signal: abort.signal,
      onProgress: (message, share = 0) =>
        progress.report((percentage = Math.max(percentage, Math.round(100 * share))), message),
    });
    if (status === 'unchanged') return { status, sentence, touchedDrafts: 0 };
    session.report = report;
    const before = findingsByDraft(session);
    await session.change(() => session.loadCorpus());
    if (!session.corpus?.base?.isRefreshed)
      return { status: 'unchanged', sentence: messages.corpusTooOld(exchange.asOf), touchedDrafts: 0 };
    const touchedDrafts = countDifferences(before, findingsByDraft(session));
    return {
      status: 'refreshed',
      sentence: `${sentence} ${messages.touched(touchedDrafts)}`,
      touchedDrafts,
      report: REPORT_URI,
    };
  } catch (error) {
    if (abort.signal.aborted) return { status: 'cancelled', sentence: messages.corpusLeft, touchedDrafts: 0 };
    return failure(error instanceof Error ? error.message : String(error));
  } finally {
    listening.dispose();
    progress.done();
    session.refreshing = false;
    await session.automaticRefresh.readRecord();
    renew(session);
  }
}

/** Goes back to the corpus before the last refresh, judges by it and says so. @returns the day up to which it was kept */
export async function restoreCorpus(session: Session): Promise<string> {
  const { messages, ports, client } = session;
  if (session.refreshing) throw new ResponseError(LSPErrorCodes.RequestFailed, messages.refreshingAlready);
  await ports.restoreCorpus(session.storage).catch((error: unknown) => {
    throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
  });
  const before = findingsByDraft(session);
  await reloadCorpus(session);
  const { asOf } = session.judgement.knowledge;
  const touched = countDifferences(before, findingsByDraft(session));
  await session.automaticRefresh.readRecord();
  const more = session.automaticRefresh.rests ? ` ${messages.refreshesRest}` : '';
  tell(client, MessageType.Info, `${messages.corpusRestored(asOf)} ${messages.touched(touched)}${more}`);
  return asOf;
}

const failure = (sentence: string): RefreshOutcome => ({ status: 'failed', sentence, touchedDrafts: 0 });

/** What is found in each open draft, apart from where: enough to tell whether a draft is judged differently. */
function findingsByDraft(session: Session): Map<string, string> {
  const findingsOf = (draft: OpenDraft): string =>
    JSON.stringify(draft.check(session.judgementOf(draft.document.uri)).findings);
  const log = session.client.console;
  return new Map([...session.drafts].map(([uri, draft]) => [uri, orElse(log, uri, () => findingsOf(draft)) ?? '']));
}

const countDifferences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number =>
  [...after].filter(([uri, findings]) => before.get(uri) !== findings).length;
