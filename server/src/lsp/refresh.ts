import type { RefreshOutcome } from '@stet/shared';
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { renew } from './renew.js';
import type { Session } from './session.js';

/** Fetches a newer corpus on the writer's word and judges the open drafts by it. Never throws; a failure is an outcome. */
export async function refreshCorpus(
  session: Session,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<RefreshOutcome> {
  await session.ready;
  const from = session.settings['corpus.url'];
  if (from === '')
    return failure('Say in the setting “stet.corpus.url” where a newer corpus is fetched from, then refresh again.');
  if (session.refreshing) return failure('The corpus is being refreshed already.');
  const abort = new AbortController();
  const listening = token.onCancellationRequested(() => abort.abort());
  if (token.isCancellationRequested) abort.abort();
  session.refreshing = true;
  session.announceStatus();
  progress.begin('Refreshing the corpus', 0, undefined, true);
  try {
    const { changed, sentence } = await session.ports.refreshCorpus({
      from,
      storage: session.storage,
      signal: abort.signal,
      onProgress: (message, share = 0) => progress.report(Math.round(100 * share), message),
    });
    if (!changed) return { status: 'unchanged', sentence, touchedDrafts: 0 };
    const before = findingsByDraft(session);
    await session.loadCorpus();
    const touchedDrafts = countDifferences(before, findingsByDraft(session));
    return { status: 'refreshed', sentence: `${sentence} ${inWords(touchedDrafts)}`, touchedDrafts };
  } catch (error) {
    if (abort.signal.aborted)
      return { status: 'cancelled', sentence: 'The corpus was left as it was.', touchedDrafts: 0 };
    return failure(error instanceof Error ? error.message : String(error));
  } finally {
    listening.dispose();
    progress.done();
    session.refreshing = false;
    renew(session);
  }
}

const failure = (sentence: string): RefreshOutcome => ({ status: 'failed', sentence, touchedDrafts: 0 });

/** What is found in each open draft, apart from where: enough to tell whether a draft is judged differently. */
const findingsByDraft = (session: Session): Map<string, string> =>
  new Map([...session.drafts].map(([uri, draft]) => [uri, JSON.stringify(draft.check(session.judgement).findings)]));

const countDifferences = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number =>
  [...after].filter(([uri, findings]) => before.get(uri) !== findings).length;

const inWords = (touched: number): string =>
  touched === 0
    ? 'No open draft is judged differently.'
    : `${String(touched)} open ${touched === 1 ? 'draft is' : 'drafts are'} judged differently.`;
