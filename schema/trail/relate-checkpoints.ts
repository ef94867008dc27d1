import { bundlePath } from './bundle.js';
import { sameBytes, utf8Text } from './canonical.js';
import { checkpointOfCode } from './file-code.js';
import { PROOF_HEADER, parseProof } from './proof.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';
import { unzipBundle } from './unzip-bundle.js';
import type { CheckpointVerdict } from './verify-checkpoint.js';

/** Whether a file is a zip archive, by its first two bytes. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The signed checkpoint in a file, which is one itself, a proof, the text behind the code of a purchase file, or a bundle (zip). Throws a TypeError where it holds none. */
export function checkpointIn(bytes: Uint8Array): string {
  if (isZip(bytes)) {
    const held = unzipBundle(bytes).get(bundlePath.checkpoint);
    if (!held) throw new Unreadable(said('checkpoint/missing'));
    return utf8Text(held);
  }
  const text = utf8Text(bytes);
  if (text.startsWith(`${PROOF_HEADER}\n`)) return parseProof(text).checkpoint;
  return checkpointOfCode(text) ?? text;
}

/**
 * How two checkpoints are related. Two of the same size with different roots under the log's own key prove a fork to anybody, even where no
 * witness would co-sign the second. Null where the log has not signed both; each verdict says so by itself.
 */
export function relateCheckpoints(
  one: CheckpointVerdict,
  other: CheckpointVerdict,
): 'consistent' | 'compatible' | 'fork' | null {
  if (!isSigned(one) || !isSigned(other) || !one.checkpoint || !other.checkpoint) return null;
  if (one.checkpoint.size !== other.checkpoint.size) return 'compatible';
  return sameBytes(one.checkpoint.root, other.checkpoint.root) ? 'consistent' : 'fork';
}

/** Whether the log has signed it; at most a witness may be missing. */
function isSigned({ failure }: CheckpointVerdict): boolean {
  return failure === null || failure.class === 'witness';
}
