import type { Files } from '@stet/corpus/anywhere';
import { isAddress } from './uri-places.js';

/** A disk, and beside it what only the editor reaches: the files of virtual workspaces. */
export function routeFiles(disk: Files, client: Files): Files {
  const of = (place: string): Files => (isAddress(place) ? client : disk);
  return {
    join: (folder, ...names) => of(folder).join(folder, ...names),
    parent: (place) => of(place).parent(place),
    resolve: (folder, written) => (isAddress(written) ? client : of(folder)).resolve(folder, written),
    relative: (folder, place) => of(place).relative(folder, place),
    contains: (folder, place) => of(place).contains(folder, place),
    fromUri: (uri) => disk.fromUri(uri) ?? client.fromUri(uri),
    toUri: (place) => of(place).toUri(place),
    kindOf: (place) => of(place).kindOf(place),
    read: (place) => of(place).read(place),
    write: (place, bytes) => of(place).write(place, bytes),
    list: (folder) => of(folder).list(folder),
    remove: (place) => of(place).remove(place),
    modifiedAt: (place) => of(place).modifiedAt(place),
  };
}
