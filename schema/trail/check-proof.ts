import { bundlePath } from './bundle.js';
import { utf8Text } from './canonical.js';
import type { TrailCrypto } from './ed25519.js';
import type { Report } from './entry-report.js';
import { parseHashes } from './proof.js';
import { holdsByProven, type ProvenNodes } from './proven-nodes.js';
import { said } from './said.js';
import { reasonOf, Unreadable } from './unreadable.js';
import { verifyInclusion } from './verify-tree.js';

/** The claim that an entry stands at an index of the signed tree. */
export interface Claim {
  readonly index: number;
  /** The leaf's hash, and the same in base64. */
  readonly digest: Uint8Array;
  readonly hash: string;
  readonly root: Uint8Array;
}

/** Checks the audit path of an entry, as written in its file. */
export function checkProof(
  bytes: Uint8Array | undefined,
  { index, digest, hash, root }: Claim,
  proven: ProvenNodes,
  crypto: TrailCrypto,
  report: Report,
): void {
  if (!bytes) {
    report('inclusion', 'missing proof', said('file/missing', { file: bundlePath.proof(index) }));
    return;
  }
  try {
    const text = utf8Text(bytes);
    if (text !== '' && !text.endsWith('\n')) throw new Unreadable(said('proof/noEnd'));
    if (holdsByProven(crypto.hash, proven, index, digest, hash, text)) return;
    const { size } = proven;
    const proof = parseHashes(text.split('\n').slice(0, -1));
    const failure = verifyInclusion(crypto.hash, { index, size, leafHash: digest, proof, root });
    if (failure) report('inclusion', failure, said('proof/notThere', { index, size }));
  } catch (error) {
    report('format', 'proof', reasonOf(error));
  }
}
