import { nodeCrypto } from '../api/trail/crypto.js';
import {
  type AddCheckpoint,
  type Checkpoint,
  messageOf,
  parseAddCheckpoint,
  parseCheckpoint,
  parseNote,
  sameBytes,
  verifyConsistency,
  verifyNote,
} from '../schema/trail/index.js';
import type { WitnessConfig } from './config.js';
import type { Cosigned } from './state.js';

/** A request that is refused: with a status of C2SP tlog-witness, and whether it proves that the log misbehaved. */
export interface Refused {
  readonly status: 400 | 403 | 404 | 409 | 422;
  readonly why: string;
  /** The size to tell the caller (only with 409). */
  readonly size: number | null;
  readonly isEvidence: boolean;
}

/** A request that may be co-signed. */
export interface Sound {
  readonly status: 200;
  readonly note: string;
  /** The text that the log signed, which a cosignature signs too. */
  readonly body: string;
  readonly checkpoint: Checkpoint;
}

/**
 * Judges a request to co-sign (C2SP tlog-witness, add-checkpoint) by what was co-signed before: form, origin, signature of a trusted key,
 * sizes, and the proof that the log has only grown. Pure, so that nothing else can influence the decision.
 */
export function judge(text: string, { origin, logKeys }: WitnessConfig, last: Cosigned): Refused | Sound {
  let request: AddCheckpoint;
  let body: string;
  let checkpoint: Checkpoint;
  try {
    request = parseAddCheckpoint(text);
    const note = parseNote(request.note);
    body = note.body;
    checkpoint = parseCheckpoint(body);
    if (checkpoint.origin !== origin) return refused(404, `unknown log ${checkpoint.origin}`);
    const { failure } = verifyNote(note, logKeys, nodeCrypto.verify);
    if (failure) return refused(403, failure);
  } catch (error) {
    return refused(400, messageOf(error));
  }
  return judgeGrowth(request, checkpoint, last) ?? { status: 200, note: request.note, body, checkpoint };
}

/** What stands against a checkpoint that a trusted key has signed. From here on, anything that does not match proves a fork. */
function judgeGrowth({ old, proof }: AddCheckpoint, { size, root }: Checkpoint, last: Cosigned): Refused | null {
  if (old > size) return refused(400, `old size ${old} is above the checkpoint's ${size}`);
  if (old !== last.size) {
    const isFork = size === last.size && !sameBytes(root, last.root);
    return { status: 409, why: `size ${last.size} was co-signed last`, size: last.size, isEvidence: isFork };
  }
  if (size === old) {
    if (proof.length > 0) return refused(422, 'proof between equal sizes');
    if (size === 0) return refused(400, 'an empty log is not co-signed');
    if (sameBytes(root, last.root)) return null;
    return { status: 409, why: `another root of size ${size} was co-signed`, size, isEvidence: true };
  }
  if (old === 0) return proof.length > 0 ? refused(422, 'proof from the empty log') : null;
  const broken = verifyConsistency(nodeCrypto.hash, { size1: old, size2: size, root1: last.root, root2: root, proof });
  return broken && { status: 422, why: `not grown from size ${old}: ${broken}`, size: null, isEvidence: true };
}

function refused(status: 400 | 403 | 404 | 422, why: string): Refused {
  return { status, why, size: null, isEvidence: false };
}
