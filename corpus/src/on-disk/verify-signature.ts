import { createPublicKey, verify } from 'node:crypto';
import { DER_HEAD, type VerifySignature } from '../refresh/signature.js';

/** By Node's own OpenSSL. */
export const verifySignature: VerifySignature = (signature, message, key) => {
  const der = Buffer.from([...DER_HEAD, ...key]);
  return Promise.resolve(verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature));
};
