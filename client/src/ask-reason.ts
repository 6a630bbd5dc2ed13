import { letStandSchema, SERVER_COMMANDS } from '@stet/shared';
import { l10n, window } from 'vscode';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';

/** Before a decision goes to the server, asks the writer for its reason; without one nothing is decided. */
export const askReason: NonNullable<ExecuteCommandMiddleware['executeCommand']> = async (
  command,
  args: unknown[],
  next,
) => {
  const decision = command === SERVER_COMMANDS.letStand ? letStandSchema.parse(args[0]) : undefined;
  if (!decision || decision.reason !== undefined) return next(command, args) as unknown;
  const reason = await window.showInputBox({
    title: l10n.t('Let it stand'),
    prompt: l10n.t('Why is it to stand? Whoever reads the list will want to know.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? l10n.t('Give a reason.') : undefined),
  });
  return reason === undefined ? undefined : (next(command, [{ ...decision, reason: reason.trim() }]) as unknown);
};
