import { describeDecided } from '@stet/server/engine';
import { decidedKey, WRITE_SETTING, type Decision, type LetStand, type WriteSetting } from '@stet/shared';
import { LSPErrorCodes, MessageType, ResponseError } from 'vscode-languageserver';
import { findingKey } from './convert.js';
import { renew } from './renew.js';
import type { Session } from './session.js';
import { tell } from './tell.js';

/** Lets a finding of an open draft stand by a decision, in `.stet/stet.json` or in the writer's settings. */
export async function letStand(
  session: Session,
  { uri, finding: key, place, reason, author }: LetStand,
): Promise<Decision> {
  const { messages, ports } = session;
  const checked = session.drafts.get(uri)?.check(session.judgementOf(uri));
  const finding = checked?.findings.find((candidate) => findingKey(candidate) === key);
  const claim = checked?.claims.find(({ id }) => id === finding?.claim);
  if (!finding || !claim) throw new ResponseError(LSPErrorCodes.ContentModified, messages.fixIsGone);
  const scope = session.scopeOf(uri);
  const decision: Decision = {
    ...describeDecided(finding, claim),
    reason: reason ?? messages.reasonToCome,
    author: author ?? (await ports.nameAuthor(scope.folder)),
    date: ports.today(),
  };
  if (place === 'settings') await writeOwn(session, [...withoutSame(scope.settings.letStand, decision), decision]);
  else {
    if (scope.folder === undefined || !session.options.trusted)
      throw new ResponseError(LSPErrorCodes.RequestFailed, messages.noFolder);
    const place = await changeDesk(session, scope.folder, (all) => [...withoutSame(all, decision), decision]);
    if (reason === undefined) await showReason(session, place);
  }
  return decision;
}

/** Changes the decisions of a desk, and judges by them at once. @returns the place of their file */
export async function changeDesk(
  session: Session,
  folder: string,
  change: (decisions: readonly Decision[]) => readonly Decision[],
): Promise<string> {
  const place = await session.ports.changeDecisions(folder, change).catch((error: unknown) => {
    throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
  });
  await session.change(() => session.readScopes());
  renew(session);
  return place;
}

/** Puts decisions into the writer's settings; the client tells of the change as of any other. */
export const writeOwn = (session: Session, decisions: readonly Decision[]): Promise<void> =>
  session.client.sendRequest(WRITE_SETTING, { key: 'letStand', value: decisions } satisfies WriteSetting);

const withoutSame = (decisions: readonly Decision[], decision: Decision): Decision[] =>
  decisions.filter((other) => decidedKey(other) !== decidedKey(decision));

/** For a client that did not ask for the reason: opens the list, where it can be said. */
async function showReason({ client, features, messages, ports }: Session, place: string): Promise<void> {
  tell(client, MessageType.Info, messages.decided(place));
  if (features.showsFiles) await client.window.showDocument({ uri: ports.places.toUri(place), takeFocus: true });
}
