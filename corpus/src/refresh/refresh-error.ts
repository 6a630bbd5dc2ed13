export type RefreshFailure = 'cancelled' | 'unreachable' | 'refused' | 'too-large' | 'invalid' | 'storage';

/** Why a corpus could not be refreshed, in sentences for the writer: what happened, what to do, what goes on serving. */
export class RefreshError extends Error {
  override readonly name = 'RefreshError';

  /** What a server asks to wait before it is asked again, in milliseconds. */
  readonly retryAfter: number;

  constructor(
    readonly failure: RefreshFailure,
    message: string,
    { retryAfter = 0, ...options }: ErrorOptions & { readonly retryAfter?: number } = {},
  ) {
    super(message, options);
    this.retryAfter = retryAfter;
  }

  /** The same failure, with what goes on serving told. */
  serving(asOf: string | undefined): RefreshError {
    const served = asOf === undefined ? 'Nothing was changed.' : `The corpus of ${asOf} keeps serving.`;
    return new RefreshError(this.failure, `${this.message} ${served}`, {
      cause: this.cause,
      retryAfter: this.retryAfter,
    });
  }
}
