import { RefreshError } from './refresh-error.js';

/** The 32 bytes of an Ed25519 key. */
export type PublicKey = Uint8Array;

/** Whether an Ed25519 signature over a message was made by the owner of a key. */
export type VerifySignature = (signature: Uint8Array, message: Uint8Array, key: PublicKey) => Promise<boolean>;

/** What stands before the 32 bytes in a key's DER form (RFC 8410). */
export const DER_HEAD: readonly number[] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
const LENGTH = 32;

/** A public key out of a setting: PEM, or Base64 of the key's 32 bytes or of its DER form. */
export function readPublicKey(text: string): PublicKey {
  const [, body = text] = /-----BEGIN PUBLIC KEY-----([^-]*)-----END PUBLIC KEY-----/.exec(text) ?? [];
  const bytes = fromBase64(body) ?? new Uint8Array();
  if (bytes.length === LENGTH) return bytes;
  const isDer = bytes.length === DER_HEAD.length + LENGTH && DER_HEAD.every((byte, i) => bytes[i] === byte);
  if (isDer) return bytes.subarray(DER_HEAD.length);
  throw new RefreshError('refused', '“stet.corpus.publicKey” is no Ed25519 public key. Correct it or leave it empty.');
}

/** Rejects with a `RefreshError` unless the signature is that of the key's owner over just this. */
export async function checkSignature(
  contents: string | Uint8Array,
  signature: string | undefined,
  { key, verify }: { readonly key: PublicKey; readonly verify: VerifySignature },
  from: string,
): Promise<void> {
  const todo = 'Ask whoever publishes it, and refresh again; until then do not trust that address.';
  if (signature === undefined || signature.trim() === '') {
    throw new RefreshError('invalid', `${from} is not signed, and “stet.corpus.publicKey” wants it to be. ${todo}`);
  }
  const message = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  const bytes = fromBase64(signature);
  if (bytes === undefined || !(await verify(bytes, message, key))) {
    throw new RefreshError('invalid', `${from} is not signed by the owner of “stet.corpus.publicKey”. ${todo}`);
  }
}

/** Bytes out of Base64, also of its form for addresses; undefined where it is none. */
function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
