import type { Places } from '../files/index.js';
import { isAddress } from './fetch-source.js';
import { isUpstream } from './fetch-upstream.js';

/** A source as somebody wrote it, a path beginning at `folder`; addresses and upstreams are the same everywhere. */
export const resolveSource = (places: Places, from: string, folder: string): string =>
  isAddress(from) || isUpstream(from) ? from : places.resolve(folder, from);
