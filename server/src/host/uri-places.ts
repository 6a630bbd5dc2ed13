import type { Places } from '@stet/corpus/anywhere';

/** Scheme and authority, path. Unsaved drafts and what has no path are no files. */
const ADDRESS = /^((?!untitled:)[a-z][a-z0-9+.-]+:(?:\/\/[^/]*)?)(\/[^?#]*)(.*)$/i;

/** Places that are URIs, each in one spelling: editors escape them differently. */
export const uriPlaces: Places = {
  join: (folder, ...names) => follow(folder, names.flatMap((name) => name.split('/')).map(encodeURIComponent)),
  parent: (place) => follow(place, ['..']),
  resolve: (folder, written) =>
    spell(written) ?? (written.startsWith('/') ? follow(top(folder), split(written)) : follow(folder, split(written))),
  relative: (folder, place) =>
    decodeURIComponent(uriPlaces.contains(folder, place) ? place.slice(withSlash(folder).length) : place),
  contains: (folder, place) => place.startsWith(withSlash(folder)),
  fromUri: spell,
  toUri: (place) => place,
};

/** Whether a place is a URI, and not a path on a disk. */
export const isAddress = (place: string): boolean => ADDRESS.test(place);

const withSlash = (folder: string): string => (folder.endsWith('/') ? folder : `${folder}/`);
const split = (path: string): string[] => path.split('/').map(encodeURIComponent);
const top = (place: string): string => `${ADDRESS.exec(place)?.[1] ?? ''}/`;

function spell(uri: string): string | undefined {
  const [, origin, path, rest] = ADDRESS.exec(uri) ?? [];
  if (origin === undefined || path === undefined) return undefined;
  const names = path.split('/').map((name) => encodeURIComponent(decode(name)));
  return origin + names.join('/') + (rest ?? '');
}

/** A stray per cent sign stands for itself. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The place that names lead to from another. */
function follow(place: string, names: readonly string[]): string {
  const [, origin = '', path = '/', rest = ''] = ADDRESS.exec(place) ?? [];
  const parts = path.split('/').filter((part) => part !== '');
  for (const name of names) {
    if (name === '..') parts.pop();
    else if (name !== '' && name !== '.') parts.push(name);
  }
  return `${origin}/${parts.join('/')}${rest}`;
}
