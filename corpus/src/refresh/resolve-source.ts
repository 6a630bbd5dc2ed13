import type { Places } from '../files/index.js';
import { isAddress } from './fetch-source.js';
import { copyOf, isUpstream } from './fetch-upstream.js';

/** A source as somebody wrote it, a path beginning at `folder`; addresses and upstreams are the same everywhere. */
export function resolveSource(places: Places, from: string, folder: string): string {
  const copy = copyOf(from);
  if (copy !== undefined) return from.slice(0, -copy.length) + places.resolve(folder, copy);
  return isAddress(from) || isUpstream(from) ? from : places.resolve(folder, from);
}
