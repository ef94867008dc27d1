import { fromBase64, toBase64 } from './base64.js';
import { type Verify, verifyStrictly } from './ed25519.js';
import type { Signer } from './note.js';
import { parseSize } from './sizes.js';
import type { VerifierKey } from './vkey.js';

const encoder = new TextEncoder();
const SCHEME = 'Witness';

/** How far the clocks of a witness and of the platform may differ. */
const APART_S = 300;

/**
 * The Authorization header by which a witness asks for entries, which are not public:
 * `Witness <name> <seconds> <base64>`, Ed25519 by the key of its cosignatures over `entry-request/v1\n<method> <path>\ntime <seconds>\n`.
 */
export function signEntryRequest(method: string, path: string, seconds: number, signer: Signer): string {
  const signature = signer.sign(requestedMessage(method, path, seconds));
  return `${SCHEME} ${signer.key.name} ${seconds} ${toBase64(signature)}`;
}

/** The key, among those known, that has signed a request; null where none has, or where its time is too far from now. */
export function verifyEntryRequest(
  header: string,
  request: { readonly method: string; readonly path: string; readonly seconds: number },
  keys: readonly VerifierKey[],
  verify: Verify,
): VerifierKey | null {
  const [scheme, name, secondsText, base64, ...more] = header.split(' ');
  const seconds = parseSize(secondsText ?? '');
  const signature = fromBase64(base64 ?? '');
  if (scheme !== SCHEME || more.length > 0 || seconds === null || !signature) return null;
  if (Math.abs(seconds - request.seconds) > APART_S) return null;
  const message = requestedMessage(request.method, request.path, seconds);
  const found = keys.filter((key) => key.name === name);
  return found.find((key) => verifyStrictly(verify, key.publicKey, message, signature)) ?? null;
}

function requestedMessage(method: string, path: string, seconds: number): Uint8Array {
  return encoder.encode(`entry-request/v1\n${method} ${path}\ntime ${seconds}\n`);
}
