export type RefreshFailure = 'cancelled' | 'unreachable' | 'refused' | 'too-large' | 'invalid' | 'storage';

/** Why a corpus could not be refreshed, in sentences for the writer: what happened, what to do, what goes on serving. */
export class RefreshError extends Error {
  override readonly name = 'RefreshError';

  constructor(
    readonly failure: RefreshFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** The same failure, with what goes on serving told. */
  serving(asOf: string | undefined): RefreshError {
    const served = asOf === undefined ? 'Nothing was changed.' : `The corpus of ${asOf} keeps serving.`;
    return new RefreshError(this.failure, `${this.message} ${served}`, { cause: this.cause });
  }
}
