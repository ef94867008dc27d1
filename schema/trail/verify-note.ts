import { sameBytes } from './canonical.js';
import { cosignedMessage, splitCosignature } from './cosignature.js';
import { type Verify, verifyStrictly } from './ed25519.js';
import type { Note, NoteSignature } from './note.js';
import type { VerifierKey } from './vkey.js';

/** Why a note must not be believed. */
export type NoteFailure = 'no signature of a known key' | 'signature does not verify' | 'two signatures of one key';

/** A valid signature; `seconds` since 1970 where it is a cosignature. */
export interface HeldSignature {
  readonly key: VerifierKey;
  readonly seconds: number | null;
}

/** What the known keys say about a note: which of them signed it, or why it is refused as a whole. */
export interface NoteVerdict {
  readonly failure: NoteFailure | null;
  /** Name of the key that failed. */
  readonly key: string | null;
  readonly signed: readonly HeldSignature[];
}

const encoder = new TextEncoder();

/**
 * Checks a note against keys that the caller trusts. Lines of other keys are ignored; a line of a known key that does not verify makes the
 * whole note invalid (C2SP signed-note).
 */
export function verifyNote(note: Note, keys: readonly VerifierKey[], verify: Verify): NoteVerdict {
  const signed: HeldSignature[] = [];
  const refused = (failure: NoteFailure, key: string | null) => ({ failure, key, signed: [] });
  for (const line of note.signatures) {
    const key = keys.find((known) => known.name === line.name && sameBytes(known.id, line.id));
    if (!key) continue;
    if (signed.some((held) => held.key === key)) return refused('two signatures of one key', key.name);
    const held = holds(note.body, line, key, verify);
    if (!held) return refused('signature does not verify', key.name);
    signed.push(held);
  }
  if (signed.length === 0) return refused('no signature of a known key', null);
  return { failure: null, key: null, signed };
}

function holds(body: string, line: NoteSignature, key: VerifierKey, verify: Verify): HeldSignature | null {
  if (key.type === 'ed25519') {
    const good = verifyStrictly(verify, key.publicKey, encoder.encode(body), line.signature);
    return good ? { key, seconds: null } : null;
  }
  const parts = splitCosignature(line.signature);
  if (!parts) return null;
  const message = cosignedMessage(body, parts.seconds);
  return verifyStrictly(verify, key.publicKey, message, parts.signature) ? { key, seconds: parts.seconds } : null;
}
