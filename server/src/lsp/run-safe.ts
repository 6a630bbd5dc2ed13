import { ErrorCodes, LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Where faults of the server itself are told: the editor's output channel. */
export interface Log {
  error(message: string): void;
}

/** Throw it to end a request that nobody waits for any more. */
export class Cancelled extends Error {}

export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new Cancelled();
}

/** Lets messages that have arrived meanwhile go first: the next keystroke, or the cancellation of this very request. */
export const yieldToMessages = (): Promise<void> => new Promise((resolve) => later(resolve));

/** A browser has no `setImmediate`. */
const later: (callback: () => void) => unknown = 'setImmediate' in globalThis ? setImmediate : setTimeout;

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** A request handler that answers whatever happens: an exception is logged and answered, and the server lives on. */
export const runSafe =
  <P, R, Rest extends unknown[], E = void>(
    log: Log,
    method: string,
    handler: (params: P, token: CancellationToken, ...rest: Rest) => R | Promise<R>,
  ) =>
  async (params: P, token: CancellationToken, ...rest: Rest): Promise<R | ResponseError<E>> => {
    try {
      throwIfCancelled(token);
      return await handler(params, token, ...rest);
    } catch (error) {
      if (error instanceof Cancelled) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (error instanceof ResponseError) return error as ResponseError<E>;
      log.error(`${method}: ${describe(error)}`);
      return new ResponseError(ErrorCodes.InternalError, `Stet failed at ${method}; its output has the details.`);
    }
  };

/** The same for notifications, which have no answer. */
export const runSafeNotification =
  <P>(log: Log, method: string, handler: (params: P) => void | Promise<void>) =>
  async (params: P): Promise<void> => {
    try {
      await handler(params);
    } catch (error) {
      log.error(`${method}: ${describe(error)}`);
    }
  };

/** Lets a promise run whose outcome changes nothing; a rejection is logged. */
export function attempt(log: Log, what: string, promise: Promise<unknown>): void {
  promise.catch((error: unknown) => log.error(`${what}: ${describe(error)}`));
}

/** What a function gives; undefined, and a line in the log, when it throws: one bad draft is no reason to lose the rest. */
export function orElse<T>(log: Log, what: string, make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    log.error(`${what}: ${describe(error)}`);
    return undefined;
  }
}
