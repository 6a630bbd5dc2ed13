import { SERVER_COMMANDS } from '@stet/shared';
import type { ExecuteCommandMiddleware } from 'vscode-languageclient';
import { askFact } from './ask-fact.js';
import { askReason, type AskAuthor } from './ask-reason.js';

type Execute = NonNullable<ExecuteCommandMiddleware['executeCommand']>;

/** Asks the writer for what a command of the lightbulb still needs, before it goes to the server. */
export function askFirst(askAuthor: AskAuthor | undefined): Execute {
  const askForReason = askReason(askAuthor);
  return (command, args: unknown[], next) => {
    const ask = command === SERVER_COMMANDS.recordFact ? askFact : askForReason;
    return ask(command, args, next) as unknown;
  };
}
