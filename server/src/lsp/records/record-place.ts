import { CORPUS_FORMAT, RECORD_FOLDERS } from '@stet/shared';
import type { Session } from '../session.js';

/** A file of a corpus: a record in a folder of records, or an exchange file that is a corpus by itself. */
export type RecordPlace =
  | { readonly form: 'record'; readonly file: string; readonly folder: string }
  | { readonly form: 'exchange'; readonly file: string };

const isJson = (uri: string): boolean => uri.endsWith('.json');

/** Is a document kept as a file of a corpus rather than as a draft? JSON is never a draft: it may yet become a corpus. */
export const isNoDraft = (session: Session, uri: string): boolean =>
  isJson(uri) || placeOfRecord(session, uri) !== undefined;

/** The place of a document that belongs to a corpus; undefined for every other. */
export function placeOfRecord(session: Session, uri: string): RecordPlace | undefined {
  const { corpusRequest, ports, records } = session;
  const { places } = ports;
  const file = isJson(uri) || /\.ya?ml$/.test(uri) ? places.fromUri(uri) : undefined;
  if (file === undefined) return undefined;
  if (isJson(uri)) {
    const isExchange = corpusRequest.paths.includes(file) || saysFormat(records.get(uri)?.getText() ?? '');
    return isExchange ? { form: 'exchange', file } : undefined;
  }
  for (let folder = places.parent(file); folder !== places.parent(folder); folder = places.parent(folder)) {
    const above = places.parent(places.parent(folder));
    const name = places.relative(above, folder);
    if (RECORD_FOLDERS.some((customary) => customary === name)) return { form: 'record', file, folder };
  }
  const folder = corpusRequest.paths.find((path) => places.contains(path, file));
  return folder === undefined ? undefined : { form: 'record', file, folder };
}

/** An exchange file says what it is before it lists what it holds. */
const saysFormat = (text: string): boolean => text.slice(0, 1_000).includes(`"${CORPUS_FORMAT}"`);
