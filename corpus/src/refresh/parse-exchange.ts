import { CORPUS_VERSION, exchangeSchema, type Exchange } from '@stet/shared';
import { RefreshError } from './refresh-error.js';

const refusal = (from: string, what: string, todo: string): RefreshError =>
  new RefreshError('invalid', `${from} ${what}. ${todo}`);

/** The data in a JSON document. */
export function parseDocument(bytes: Uint8Array, from: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(from, 'is no text', 'Check the address.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(from, 'is not JSON, or was cut off', 'Check the address, or try again.');
  }
}

/** The format that a document says it has. */
export const formatOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'format' in data ? data.format : undefined;

/** A corpus out of the data of an exchange file. */
export function parseExchange(data: unknown, from: string): Exchange {
  const { success, data: exchange, error } = exchangeSchema.safeParse(data);
  if (success) return exchange;
  throw refuseFormat(data, error.issues[0], from, 'a corpus', CORPUS_VERSION);
}

/** Why a document of ours cannot be read: it is newer than this program, or not as its schema says. */
export function refuseFormat(
  data: unknown,
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
  from: string,
  what: string,
  known: number,
): RefreshError {
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  if (typeof version === 'number' && version > known)
    return refusal(from, `is ${what} of format ${version}, which this version of Stet cannot read`, 'Update Stet.');
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`;
  return refusal(
    from,
    `is no valid ${what.replace(/^an? /, '')}${place}: ${issue?.message ?? 'unknown fault'}`,
    'Tell whoever publishes it.',
  );
}
