import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { RefreshError } from './refresh-error.js';

/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const DER_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** A public key out of a setting: PEM, or Base64 of the key's 32 bytes or of its DER form. */
export function readPublicKey(text: string): KeyObject {
  try {
    const bytes = Buffer.from(text, 'base64');
    const key = text.includes('-----BEGIN')
      ? createPublicKey(text)
      : createPublicKey({
          key: bytes.length === 32 ? Buffer.concat([DER_HEAD, bytes]) : bytes,
          format: 'der',
          type: 'spki',
        });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below, like a key of another kind.
  }
  throw new RefreshError('refused', '“stet.corpus.publicKey” is no Ed25519 public key. Correct it or leave it empty.');
}

/** Throws a `RefreshError` unless the signature is that of the key's owner over just this. */
export function checkSignature(
  contents: string | Uint8Array,
  signature: string | undefined,
  key: KeyObject,
  from: string,
): void {
  const todo = 'Ask whoever publishes it, and refresh again; until then do not trust that address.';
  if (signature === undefined || signature.trim() === '') {
    throw new RefreshError('invalid', `${from} is not signed, and “stet.corpus.publicKey” wants it to be. ${todo}`);
  }
  const isGood = verify(
    null,
    typeof contents === 'string' ? Buffer.from(contents) : contents,
    key,
    Buffer.from(signature, 'base64'),
  );
  if (!isGood) {
    throw new RefreshError('invalid', `${from} is not signed by the owner of “stet.corpus.publicKey”. ${todo}`);
  }
}
