import {
  actionDataSchema,
  letStandSchema,
  recordFactSchema,
  SERVER_COMMANDS,
  standingItemSchema,
  worksheetParamsSchema,
  type CorpusStatus,
  type RefreshOutcome,
} from '@stet/shared';
import {
  CancellationToken,
  ErrorCodes,
  MessageType,
  ResponseError,
  type ExecuteCommandParams,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { printConfiguration } from '../../host/print-configuration.js';
import { letStand } from '../decide.js';
import { applyFix } from '../fixes.js';
import { recordFact } from '../record-fact.js';
import { refreshCorpus, restoreCorpus } from '../refresh.js';
import { attempt } from '../run-safe.js';
import type { Session } from '../session.js';
import { lift, listStanding } from '../standing.js';
import { tell } from '../tell.js';
import { exportWorksheet } from '../worksheet.js';

/** `workspace/executeCommand`: what an editor without a client of our own can ask for. */
export const executeCommand =
  (session: Session) =>
  async (
    { command, arguments: [argument] = [], workDoneToken }: ExecuteCommandParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
  ): Promise<unknown> => {
    await session.ready;
    switch (command) {
      case SERVER_COMMANDS.refreshCorpus:
        return workDoneToken === undefined ? refreshVisibly(session, token) : refreshAndTell(session, token, progress);
      case SERVER_COMMANDS.restoreCorpus:
        return restoreCorpus(session);
      case SERVER_COMMANDS.showCorpusStatus:
        return showCorpusStatus(session);
      case SERVER_COMMANDS.applyFix:
        return applyFix(session, readArgument(actionDataSchema, argument));
      case SERVER_COMMANDS.letStand:
        return letStand(session, readArgument(letStandSchema, argument));
      case SERVER_COMMANDS.recordFact:
        return recordFact(session, readArgument(recordFactSchema, argument));
      case SERVER_COMMANDS.showConfiguration:
        return describeConfiguration(session, typeof argument === 'string' ? argument : undefined);
      case SERVER_COMMANDS.exportWorksheet:
        return exportWorksheet(session, readArgument(worksheetParamsSchema, argument));
      case SERVER_COMMANDS.listStanding:
        return listStanding(session, token);
      case SERVER_COMMANDS.lift:
        return lift(session, readArgument(standingItemSchema, argument));
      default:
        throw new ResponseError(ErrorCodes.InvalidParams, session.messages.noSuchCommand(command));
    }
  };

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error };
}

function readArgument<T>(schema: Schema<T>, argument: unknown): T {
  const result = schema.safeParse(argument);
  if (result.success) return result.data;
  throw new ResponseError(ErrorCodes.InvalidParams, result.error.message);
}

function describeConfiguration(session: Session, uri: string | undefined): string {
  const scope = uri === undefined ? session.primary : session.scopeOf(uri);
  return printConfiguration(scope.reading, scope.folder ?? session.messages.window);
}

/** With a progress that the server opens itself; the writer may cancel it, as the client may the request. */
async function refreshVisibly(session: Session, token: CancellationToken): Promise<RefreshOutcome> {
  if (!session.features.showsProgress)
    return refreshAndTell(session, token, session.client.window.attachWorkDoneProgress(undefined));
  const progress = await session.client.window.createWorkDoneProgress();
  return refreshAndTell(session, either(token, progress.token), progress);
}

/** Shows the outcome without making the request wait for the writer's answer. */
async function refreshAndTell(
  session: Session,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
): Promise<RefreshOutcome> {
  const outcome = await refreshCorpus(session, token, progress);
  if (outcome.status === 'failed')
    attempt(session.client.console, 'offering a retry', offerRetry(session, outcome.sentence));
  else tell(session.client, MessageType.Info, outcome.sentence);
  return outcome;
}

async function offerRetry(session: Session, sentence: string): Promise<void> {
  const answer = await session.client.window.showErrorMessage(`Stet: ${sentence}`, { title: session.messages.retry });
  if (answer) await refreshVisibly(session, CancellationToken.None);
}

const either = (a: CancellationToken, b: CancellationToken): CancellationToken => ({
  get isCancellationRequested() {
    return a.isCancellationRequested || b.isCancellationRequested;
  },
  onCancellationRequested: (listener, thisArgument, disposables) => {
    const both = [a, b].map((token) => token.onCancellationRequested(listener, thisArgument, disposables));
    return { dispose: () => both.forEach((one) => one.dispose()) };
  },
});

function showCorpusStatus(session: Session): CorpusStatus | null {
  const { corpus } = session.status;
  if (!corpus) return null;
  const { asOf, assertions, entities, sources } = corpus;
  tell(session.client, MessageType.Info, session.messages.corpusStatus(asOf, assertions, entities, sources));
  return corpus;
}
