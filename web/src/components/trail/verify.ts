import {
  decodeEntry,
  type Failure,
  failureOfWhole,
  formatProof,
  fromBase64,
  hashFromBase64,
  leafHash,
  parseVkey,
  said,
  type TrailEntry,
  toBase64,
  Unreadable,
  verifyProof,
} from '../../../../schema/trail/index.js';
import { nobleCrypto } from '../../../../schema/trail/noble.js';
import { keyChanged } from './known-key.js';

/** Everything the server hands out for checking that an entry is in the log. */
export interface InclusionProof {
  readonly entryId: string;
  readonly index: number;
  readonly size: number;
  readonly leaf: string;
  readonly hashes: readonly string[];
  readonly checkpoint: string;
  readonly logKey: string;
}

/** What the page shows of an entry, which the leaf has to agree with. */
export interface ShownEntry {
  readonly id: string;
  readonly at: string;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly rev: number;
  readonly actor: { readonly ref: string; readonly role: string };
}

/** The result of a check made in this browser. */
export interface Checked {
  /** What is wrong, or null where the proof holds. */
  readonly failure: Failure | null;
  /** A field in which the leaf differs from what the page shows. */
  readonly differs: string | null;
  /** True where this browser knew another key of the same log and no policy says that this one follows it. */
  readonly keyChanged: boolean;
  readonly index: number | null;
  readonly size: number | null;
  readonly leafHash: string;
  readonly root: string;
  readonly logKey: string;
}

function difference(leaf: TrailEntry, shown: ShownEntry): string | null {
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['id', leaf.id, shown.id],
    ['at', Date.parse(leaf.at), Date.parse(shown.at)],
    ['type', leaf.type, shown.type],
    ['subject.type', leaf.subject.type, shown.subjectType],
    ['subject.id', leaf.subject.id, shown.subjectId],
    ['subject.rev', leaf.subject.rev, shown.rev],
    ['actor.ref', leaf.actor.ref, shown.actor.ref],
    ['actor.role', leaf.actor.role, shown.actor.role],
  ];
  return pairs.find(([, inLeaf, onPage]) => inLeaf !== onPage)?.[0] ?? null;
}

/** Checks a proof in this browser: signature of the checkpoint, path to its root, and that the leaf is the entry shown. */
export async function checkProof(proof: InclusionProof, shown: ShownEntry): Promise<Checked> {
  const leaf = fromBase64(proof.leaf);
  const hashes = proof.hashes.map(hashFromBase64).filter((hash) => hash !== null);
  if (!leaf || hashes.length !== proof.hashes.length) throw new Unreadable(said('proof/line'));
  const key = parseVkey(nobleCrypto.hash, proof.logKey);
  const policy = {
    origin: key.name,
    logKeys: [{ key, fromSize: 0, toSize: Number.MAX_SAFE_INTEGER }],
    receiptKeys: [],
    witnesses: [],
    quorum: 0,
  };
  const text = formatProof({ index: proof.index, hashes, checkpoint: proof.checkpoint });
  const { failure, key: signer, checkpoint, index } = verifyProof(text, leaf, policy, nobleCrypto);
  return {
    failure: failure && failureOfWhole(failure.class, failure.rule, failure.detail, signer),
    differs: failure ? null : difference(decodeEntry(leaf), shown),
    keyChanged: await keyChanged({ origin: key.name, logKey: proof.logKey, size: checkpoint?.size ?? proof.size }),
    index,
    size: checkpoint?.size ?? null,
    leafHash: toBase64(leafHash(nobleCrypto.hash, leaf)),
    root: checkpoint ? toBase64(checkpoint.root) : '',
    logKey: proof.logKey,
  };
}
