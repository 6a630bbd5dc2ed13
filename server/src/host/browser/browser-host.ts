import { clientFiles, type Client } from '../client-files.js';
import type { Host } from '../host.js';

/** A browser: all files are the client's, which also says where the corpus and the storage lie. */
export const browserHost = (client: Client): Host => ({
  files: clientFiles(client),
  bundledCorpus: '',
  defaultStorage: '',
  fetch: fetchAcrossOrigins,
  verifySignature: async (signature, message, key) => {
    const imported = await crypto.subtle.importKey('raw', own(key), { name: 'Ed25519' }, false, ['verify']);
    return crypto.subtle.verify({ name: 'Ed25519' }, imported, own(signature), own(message));
  },
  // A browser does not say who sits at it.
  nameAuthor: () => Promise.resolve('unknown'),
});

/**
 * A request that asks no server for more than to be read: headers of our own would need leave from each. The browser asks
 * whether what it holds is still the newest, and follows redirects, itself.
 */
const fetchAcrossOrigins: typeof fetch = (address, init) => {
  // Node's types know no cache.
  const request: RequestInit & { cache: 'no-cache' } = { cache: 'no-cache', credentials: 'omit' };
  return fetch(address, { ...request, ...(init?.signal && { signal: init.signal }) });
};

/** Bytes in a buffer that is theirs alone. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
