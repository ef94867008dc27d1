import { nodeCrypto } from '../../api/trail/crypto.js';
import { proveConsistency, type SignedCheckpoint } from '../../api/trail/index.js';
import {
  formatAddCheckpoint,
  parseNote,
  SIZE_TYPE,
  splitCosignature,
  type VerifierKey,
  verifyNote,
} from '../../schema/trail/index.js';
import { parseSize } from '../../schema/trail/sizes.js';

/** A witness's answer: its signature line, the other size that it co-signed last, or why it refuses. */
export type WitnessAnswer =
  | { readonly kind: 'cosigned'; readonly line: string; readonly seconds: number }
  | { readonly kind: 'other-size'; readonly size: number }
  | { readonly kind: 'refused'; readonly why: string };

/** A witness to ask. */
export interface AskedWitness {
  readonly url: string;
  readonly key: VerifierKey;
}

const ANSWER_MS = 5_000;
const ANSWER_LIMIT = 16_384;

/**
 * Asks a witness to co-sign a checkpoint, given the size that it co-signed last. Throws where it is unreachable or its answer makes no
 * sense.
 */
export async function askWitness(
  { url, key }: AskedWitness,
  { size, note }: SignedCheckpoint,
  old: number,
): Promise<WitnessAnswer> {
  const proof = await proveConsistency(old, size);
  const response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
    method: 'POST',
    body: formatAddCheckpoint({ old, proof, note }),
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const text = (await response.text()).slice(0, ANSWER_LIMIT);
  if (response.status >= 500) throw new Error(`${key.name} could not: ${response.status} ${text.trimEnd()}`);
  if (response.status === 200) return readCosignature(note, text, key);
  const known = parseSize(text.trimEnd());
  const isSize = response.headers.get('content-type')?.startsWith(SIZE_TYPE) === true;
  if (response.status === 409 && isSize && known !== null && known !== old) return { kind: 'other-size', size: known };
  return { kind: 'refused', why: `${response.status} ${text.trimEnd()}`.slice(0, 500) };
}

/** The valid line of the witness; lines of other keys are ignored (C2SP tlog-witness). */
function readCosignature(note: string, text: string, key: VerifierKey): WitnessAnswer {
  const { body } = parseNote(note);
  const signed = parseNote(`${body}\n${text}`);
  const { failure } = verifyNote(signed, [key], nodeCrypto.verify);
  if (failure) throw new Error(`${key.name} answered without a signature of its own that holds: ${failure}`);
  const place = signed.signatures.findIndex(({ name }) => name === key.name);
  const parts = splitCosignature(signed.signatures[place]?.signature ?? new Uint8Array());
  const line = text.split('\n')[place];
  if (!parts || !line) throw new Error(`${key.name} answered without a cosignature`);
  return { kind: 'cosigned', line: `${line}\n`, seconds: parts.seconds };
}
