import { fromBase64, hashFromBase64, toBase64 } from './base64.js';
import { sameBytes } from './canonical.js';
import type { Checkpoint } from './checkpoint.js';
import type { TrailCrypto } from './ed25519.js';
import type { FailureClass } from './failure.js';
import { leafHash } from './hash.js';
import type { Policy } from './policy.js';
import { type Said, said } from './said.js';
import { assertSize, parseSize } from './sizes.js';
import { reasonOf, Unreadable } from './unreadable.js';
import { verifyCheckpoint } from './verify-checkpoint.js';
import { verifyInclusion } from './verify-tree.js';

/** A proof that an entry stands in a log (C2SP tlog-proof): file extension `.tlog-proof`. */
export interface TlogProof {
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
  /** In receipts, the bytes of the entry, so that one file is enough. */
  readonly extra?: Uint8Array;
}

/** What a proof proves; `leaf` is the entry, from the proof's extra data or as passed in. */
export interface ProofVerdict {
  readonly failure: { readonly class: FailureClass; readonly rule: string; readonly detail: Said } | null;
  readonly key: string | null;
  readonly index: number | null;
  readonly leaf: Uint8Array | null;
  readonly checkpoint: Checkpoint | null;
}

/** First line of the format. */
export const PROOF_HEADER = 'c2sp.org/tlog-proof@v1';
const MOST_HASHES = 64;

/** The text of a proof. */
export function formatProof({ index, hashes, checkpoint, extra }: TlogProof): string {
  assertSize(index, 'index');
  const extraLine = extra ? `extra ${toBase64(extra)}\n` : '';
  return `${PROOF_HEADER}\n${extraLine}index ${index}\n${hashes.map((hash) => `${toBase64(hash)}\n`).join('')}\n${checkpoint}`;
}

/** Reads the text of a proof; throws a TypeError that names the rule broken. `verifyProof` reads its checkpoint. */
export function parseProof(text: string): TlogProof {
  const split = text.indexOf('\n\n');
  if (split < 0) throw new Unreadable(said('proof/noCheckpoint'));
  const [header, ...lines] = text.slice(0, split).split('\n');
  if (header !== PROOF_HEADER) throw new Unreadable(said('proof/header', { header: PROOF_HEADER }));
  const extraText = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined;
  const extra = extraText === undefined ? undefined : fromBase64(extraText);
  if (extra === null) throw new Unreadable(said('proof/extra'));
  const index = parseSize(/^index (.*)$/.exec(lines.shift() ?? '')?.[1] ?? '');
  if (index === null) throw new Unreadable(said('proof/indexForm'));
  const checkpoint = text.slice(split + 2);
  return { index, hashes: parseHashes(lines), checkpoint, ...(extra ? { extra } : {}) };
}

/** Reads base64 hashes, one a line; throws a TypeError for anything else. */
export function parseHashes(lines: readonly string[]): Uint8Array[] {
  if (lines.length > MOST_HASHES) throw new Unreadable(said('proof/tooMany', { most: MOST_HASHES }));
  return lines.map((line) => {
    const hash = hashFromBase64(line);
    if (!hash) throw new Unreadable(said('proof/line'));
    return hash;
  });
}

/** Checks a proof under a pinned policy. `leaf` is the entry's bytes; null takes them from the proof's extra data. */
export function verifyProof(text: string, leaf: Uint8Array | null, policy: Policy, crypto: TrailCrypto): ProofVerdict {
  const refused = (of: FailureClass, rule: string, detail: Said, key: string | null = null) => ({
    failure: { class: of, rule, detail },
    key,
    index: null,
    leaf: null,
    checkpoint: null,
  });
  try {
    const proof = parseProof(text);
    const bytes = leaf ?? proof.extra;
    if (!bytes) return refused('format', 'leaf', said('proof/noEntry'));
    if (leaf && proof.extra && !sameBytes(leaf, proof.extra))
      return refused('format', 'leaf', said('proof/otherEntry'));
    const { failure, key, checkpoint } = verifyCheckpoint(proof.checkpoint, policy, crypto);
    if (failure || !checkpoint) return { failure, key, index: null, leaf: null, checkpoint: null };
    const { size, root } = checkpoint;
    const claim = { index: proof.index, size, leafHash: leafHash(crypto.hash, bytes), proof: proof.hashes, root };
    const broken = verifyInclusion(crypto.hash, claim);
    if (broken) return refused('inclusion', broken, said('proof/index', { index: proof.index, size }), key);
    return { failure: null, key, index: proof.index, leaf: bytes, checkpoint };
  } catch (error) {
    return refused('format', 'proof', reasonOf(error));
  }
}
