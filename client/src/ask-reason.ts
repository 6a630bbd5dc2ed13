import { letStandSchema, SERVER_COMMANDS, type LetStand } from '@stet/shared';
import { l10n, window } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';

type Execute = NonNullable<ExecuteCommandMiddleware['executeCommand']>;

/** Asks for the writer's name where the server's host does not know it; undefined: the writer breaks off. */
export type AskAuthor = () => Promise<string | undefined>;

/** Before a decision goes to the server, asks the writer for its reason; without one nothing is decided. */
export const askReason =
  (askAuthor: AskAuthor | undefined): Execute =>
  async (command, args: unknown[], next) => {
    const decision = command === SERVER_COMMANDS.letStand ? letStandSchema.parse(args[0]) : undefined;
    if (!decision || decision.reason !== undefined) return next(command, args) as unknown;
    const asked = await ask(decision, askAuthor);
    return asked && (next(command, [asked]) as unknown);
  };

async function ask(decision: LetStand, askAuthor: AskAuthor | undefined): Promise<LetStand | undefined> {
  const reason = await window.showInputBox({
    title: l10n.t('Let it stand'),
    prompt: l10n.t('Why is it to stand? Whoever reads the list will want to know.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('Give a reason.') : undefined),
  });
  if (reason === undefined) return undefined;
  const given = { ...decision, reason: reason.trim() };
  if (!askAuthor) return given;
  const author = await askAuthor();
  return author === undefined ? undefined : { ...given, author };
}
