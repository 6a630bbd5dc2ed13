import { RECORD_FOLDERS } from '@stet/shared';
import type { Session } from '../session.js';

/** A record of a corpus: its file, and the folder of records that it lies in. */
export interface RecordPlace {
  readonly file: string;
  readonly folder: string;
}

/** The place of a document that is a record of a corpus; undefined for every other. */
export function placeOfRecord({ corpusRequest, ports: { places } }: Session, uri: string): RecordPlace | undefined {
  const file = /\.ya?ml$/.test(uri) ? places.fromUri(uri) : undefined;
  if (file === undefined) return undefined;
  for (let folder = places.parent(file); folder !== places.parent(folder); folder = places.parent(folder)) {
    const above = places.parent(places.parent(folder));
    const name = places.relative(above, folder);
    if (RECORD_FOLDERS.some((customary) => customary === name)) return { file, folder };
  }
  const folder = corpusRequest.paths.find((path) => places.contains(path, file));
  return folder === undefined ? undefined : { file, folder };
}
