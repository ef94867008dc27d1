import { PROMISE_MS } from '../../schema/trail/check-times.js';
import { type Acknowledgement, acknowledge, type Signer, toBase64 } from '../../schema/trail/index.js';
import type { StateOf } from './entry-state.js';
import type { FoundEntry } from './find-entries.js';

/** The platform's promise about an entry. */
export function receiptBody({ entry, leafHash }: FoundEntry): Acknowledgement {
  const includedBy = new Date(Date.parse(entry.at) + PROMISE_MS).toISOString();
  return { log: entry.log, leafHash, at: entry.at, includedBy };
}

/** The receipt of an entry as the API shows it. Ed25519 is deterministic, so the receipt is the same whenever it is asked for. */
export function receiptOf(found: FoundEntry, signer: Signer, stateOf: StateOf) {
  const body = receiptBody(found);
  return {
    entryId: found.entry.id,
    leafHash: toBase64(found.leafHash),
    at: new Date(body.at),
    includedBy: new Date(body.includedBy),
    state: stateOf(found.index),
    logIndex: found.index,
    text: acknowledge(body, signer),
  };
}
