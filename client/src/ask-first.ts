import type { ExecuteCommandMiddleware } from 'vscode-languageclient';
import { askFact } from './ask-fact.js';
import { askReason } from './ask-reason.js';

type Execute = NonNullable<ExecuteCommandMiddleware['executeCommand']>;

/** Asks the writer for what a command of the lightbulb still needs, before it goes to the server. */
export const askFirst: Execute = (command, args: unknown[], next) =>
  askReason(command, args, (other, given: unknown[]) => askFact(other, given, next) as never) as unknown;
