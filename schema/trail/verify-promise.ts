import { sameBytes } from './canonical.js';
import { lastCosigned } from './check-times.js';
import type { TrailCrypto } from './ed25519.js';
import { type Failure, type FailureClass, failureOfWhole } from './failure.js';
import { HASH_BYTES, type Hash } from './hash.js';
import { appendLeaf, type Edge, emptyEdge, rootOf } from './merkle.js';
import type { Policy } from './policy.js';
import { type Acknowledgement, verifyAcknowledgement } from './receipt.js';
import { type Said, said } from './said.js';
import { verifyCheckpoint } from './verify-checkpoint.js';

/** The log as anybody can fetch it: a checkpoint, and the hashes of all leaves under it, 32 bytes each (the tiles of level 0). */
export interface PublicLog {
  readonly checkpoint: string;
  readonly hashes: Uint8Array;
}

/** Whether the platform has kept what an acknowledgement promises. */
export interface PromiseVerdict {
  readonly failure: Failure | null;
  readonly acknowledgement: Acknowledgement | null;
  /** The entry's index; null where the log does not hold it. */
  readonly index: number | null;
  /** Size of the log that was searched; null where it could not be believed. */
  readonly size: number | null;
  /** When witnesses signed that log; null where none did: without them nobody can say whether the time was up. */
  readonly cosignedAt: string | null;
}

/**
 * Compares an acknowledgement with the whole log. An entry that was removed before it was logged leaves no hole there, so its loss shows
 * like this: it was promised by signature, and is not among the leaves that were co-signed after the promised time. Both signatures
 * together prove the breach to anybody.
 */
export function verifyPromise(receipt: string, log: PublicLog, policy: Policy, crypto: TrailCrypto): PromiseVerdict {
  const { failure, key, acknowledgement } = verifyAcknowledgement(receipt, policy, crypto);
  const nothing = { acknowledgement, index: null, size: null, cosignedAt: null };
  const refused = (of: FailureClass, rule: string, detail: Said, by: string | null = key) => ({
    ...nothing,
    failure: failureOfWhole(of, rule, detail, by),
  });
  if (failure || !acknowledgement)
    return refused(failure?.class ?? 'receipt', failure?.rule ?? '', failure?.detail ?? said('receipt/form'));
  const head = verifyCheckpoint(log.checkpoint, policy, crypto);
  if (head.failure || !head.checkpoint)
    return refused(
      head.failure?.class ?? 'format',
      head.failure?.rule ?? '',
      head.failure?.detail ?? said('checkpoint/missing'),
      head.key,
    );
  const { size, root } = head.checkpoint;
  const { length } = log.hashes;
  if (length !== size * HASH_BYTES)
    return refused('format', 'hashes', said('receipt/hashBytes', { bytes: length, size }));
  const found = findLeaf(crypto.hash, log.hashes, acknowledgement.leafHash);
  if (!sameBytes(found.root, root)) return refused('inclusion', 'root', said('receipt/hashes', { size }), head.key);
  const cosigned = lastCosigned(head.witnessed);
  const seen = { acknowledgement, index: found.index, size, cosignedAt: cosigned?.toISOString() ?? null };
  if (found.index !== null || !cosigned || cosigned.getTime() < Date.parse(acknowledgement.includedBy))
    return { ...seen, failure: null };
  const detail = said('receipt/unmetInLog', {
    due: acknowledgement.includedBy,
    size,
    cosigned: cosigned.toISOString(),
  });
  return { ...seen, failure: failureOfWhole('receipt', 'unmet', detail, key) };
}

function findLeaf(hash: Hash, hashes: Uint8Array, leaf: Uint8Array): { index: number | null; root: Uint8Array } {
  let edge: Edge = emptyEdge;
  let index: number | null = null;
  const size = hashes.length / HASH_BYTES;
  for (let at = 0; at < size; at++) {
    const one = hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
    if (sameBytes(one, leaf)) index ??= at;
    edge = appendLeaf(hash, edge, at, one);
  }
  return { index, root: rootOf(hash, edge, size) };
}
