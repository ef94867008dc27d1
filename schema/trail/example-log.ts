import { toBase64 } from './base64.js';
import { type BundleFiles, bundlePath, type Manifest } from './bundle.js';
import { canonicalBytes } from './canonical.js';
import { formatCheckpoint } from './checkpoint.js';
import { cosign } from './cosignature.js';
import { type Change, difference, type State } from './difference.js';
import { encodeEntry, type TrailEntry, type VisibilityClass } from './entry.js';
import { commit, commitState, leafHash, nodeHash } from './hash.js';
import { inclusionProof } from './merkle.js';
import { nobleCrypto, nobleSigner } from './noble.js';
import { signNote } from './note.js';
import type { Opening } from './opening.js';
import { type PolicyFile, parsePolicy } from './policy.js';
import { acknowledge } from './receipt.js';
import { splitOf } from './sizes.js';
import { formatVkey } from './vkey.js';

/** A small invented log for tests: real entries, real proofs, real signatures, under keys that are public knowledge. */
export const ORIGIN = 'demo/example';

/** Signers of the example, from secret keys that everybody can read here. */
export const signers = {
  log: nobleSigner(ORIGIN, new Uint8Array(32).fill(1), 'ed25519'),
  receipt: nobleSigner(`${ORIGIN}/receipt`, new Uint8Array(32).fill(2), 'ed25519'),
  witness: nobleSigner('discipline.example', new Uint8Array(32).fill(3), 'cosignature/v1'),
  stranger: nobleSigner(ORIGIN, new Uint8Array(32).fill(4), 'ed25519'),
} as const;

/** The policy that pins the example's keys and asks for the witness. */
export const policyFile: PolicyFile = {
  origin: ORIGIN,
  logKeys: [{ vkey: formatVkey(signers.log.key), fromSize: 0 }],
  receiptKeys: [formatVkey(signers.receipt.key)],
  witnesses: [{ vkey: formatVkey(signers.witness.key), group: 'discipline' }],
  quorum: 1,
};

/** The policy as the core takes it. */
export const policy = parsePolicy(nobleCrypto.hash, canonicalBytes(policyFile));

const { hash } = nobleCrypto;
const CLASS: Readonly<Record<string, VisibilityClass>> = { price: 'commercial', contact: 'personal' };

/** One act of the example: what a subject is after it. */
export interface Act {
  readonly id: string;
  readonly subject: string;
  readonly at: string;
  readonly state: State;
  readonly change?: Partial<TrailEntry>;
}

/** An entry with its bytes and opening. */
export interface Recorded {
  readonly entry: TrailEntry;
  readonly leaf: Uint8Array;
  readonly opening: Opening;
}

/** Three subjects of a purchase, five acts; the last is pending in the bundle. */
export const acts: readonly Act[] = [
  { id: 'e1', subject: 'pur_1', at: '2026-03-01T08:00:00.000Z', state: { name: '刹车片' } },
  {
    id: 'e2',
    subject: 'bid_1',
    at: '2026-03-01T08:01:00.000Z',
    state: { state: 'DRAFT', price: '10.00', contact: '王' },
  },
  {
    id: 'e3',
    subject: 'bid_1',
    at: '2026-03-01T08:02:00.000Z',
    state: { state: 'SENT', price: '9.50', contact: '王' },
  },
  {
    id: 'e4',
    subject: 'pur_1',
    at: '2026-03-01T08:03:00.000Z',
    state: { name: '刹车片', lines: [{ id: 'l1', n: 2 }] },
  },
  {
    id: 'e5',
    subject: 'bid_1',
    at: '2026-03-01T08:04:00.000Z',
    state: { state: 'OPENED', price: '9.50', contact: '王' },
  },
];

/** Records acts one after another, as the platform does. */
export function record(from: readonly Act[]): Recorded[] {
  const last = new Map<string, { recorded: Recorded; state: State }>();
  return from.map((act, at) => {
    const before = last.get(act.subject);
    const recorded = recordAct(act, at, before?.recorded ?? null, before?.state ?? null);
    last.set(act.subject, { recorded, state: act.state });
    return recorded;
  });
}

function recordAct(act: Act, at: number, before: Recorded | null, state: State | null): Recorded {
  const salt = (use: number) => hash(Uint8Array.of(at, use));
  const byClass = new Map<VisibilityClass, Change[]>();
  for (const change of difference(state, act.state)) {
    const visibility = CLASS[change.path.slice(1)] ?? 'open';
    byClass.set(visibility, [...(byClass.get(visibility) ?? []), change]);
  }
  const classes = [...byClass].map(([visibility, value], use) => ({ visibility, value, salt: salt(use + 2) }));
  const who = (visibility: VisibilityClass) => (visibility === 'personal' ? { who: 'p_1' } : {});
  const entry: TrailEntry = {
    v: 'trail/v1',
    log: ORIGIN,
    id: act.id,
    at: act.at,
    src: 'native',
    type: 'sourcing.act',
    proc: 'pur_1',
    subject: { type: act.subject.slice(0, 3), id: act.subject, rev: (before?.entry.subject.rev ?? 0) + 1 },
    prev: before ? toBase64(leafHash(hash, before.leaf)) : null,
    actor: { ref: 'p_9', role: 'BUYER', via: 'staff' },
    reason: { code: 'said', c: toBase64(commit(hash, salt(0), 'because')) },
    after: toBase64(commitState(hash, salt(1), act.state)),
    pv: 1,
    changes: classes.map(({ visibility, value, salt: own }) => ({
      class: visibility,
      ...who(visibility),
      c: toBase64(commit(hash, own, value)),
    })),
    attach: [],
    req: `r${at}`,
    rule: null,
    ...act.change,
  };
  const opening: Opening = {
    stateSalt: toBase64(salt(1)),
    changes: classes.map(({ visibility, value, salt: own }) => ({
      class: visibility,
      ...who(visibility),
      salt: toBase64(own),
      value,
    })),
    reason: { salt: toBase64(salt(0)), value: 'because' },
  };
  return { entry, leaf: encodeEntry(entry), opening };
}

/** A tree over some leaves: root and audit paths, computed as RFC 6962 defines them. */
export function treeOf(leaves: readonly Uint8Array[]) {
  const range = (start: number, end: number): Uint8Array => {
    const split = start + (end - start > 1 ? splitOf(end - start) : 1);
    if (split < end) return nodeHash(hash, range(start, split), range(split, end));
    return leafHash(hash, leaves[start] ?? new Uint8Array());
  };
  const getNode = (level: number, index: number) => range(index * 2 ** level, (index + 1) * 2 ** level);
  const root = range(0, leaves.length);
  return { root, proof: (index: number) => inclusionProof(hash, leaves.length, index, getNode) };
}

/** A checkpoint signed by the log and co-signed by the witness. */
export function checkpointOf(leaves: readonly Uint8Array[], origin: string = ORIGIN): string {
  const body = formatCheckpoint({ origin, size: leaves.length, root: treeOf(leaves).root });
  return signNote(body, signers.log) + cosign(body, 1_772_352_600, signers.witness);
}

/** The bundle of recorded acts: the last `pendingCount` are pending, the others stand among strangers' leaves. */
export async function bundleOf(recorded: readonly Recorded[], pendingCount: number): Promise<Map<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const logged = recorded.slice(0, recorded.length - pendingCount);
  const pending = recorded.slice(logged.length);
  const indexOf = (at: number) => at * 3 + 2;
  const leaves: Uint8Array[] = Array.from({ length: indexOf(logged.length) + 4 }, (_, at) =>
    encoder.encode(`stranger ${at}`),
  );
  logged.forEach(({ leaf }, at) => {
    leaves[indexOf(at)] = leaf;
  });
  const manifest: Manifest = {
    v: 'bundle/v1',
    purchase: 'pur_1',
    log: ORIGIN,
    size: leaves.length,
    entries: logged.map(({ entry }, at) => ({ index: indexOf(at), id: entry.id })),
    pending: pending.map(({ entry }) => ({ id: entry.id })),
    uncounted: [],
  };
  const files = new Map<string, Uint8Array>();
  files.set(bundlePath.manifest, canonicalBytes(manifest));
  files.set(bundlePath.checkpoint, encoder.encode(checkpointOf(leaves)));
  const tree = treeOf(leaves);
  for (const [at, { leaf, opening }] of logged.entries()) {
    const proof = await tree.proof(indexOf(at));
    files.set(bundlePath.entry(indexOf(at)), leaf);
    files.set(bundlePath.opening(indexOf(at)), canonicalBytes(opening));
    files.set(bundlePath.proof(indexOf(at)), encoder.encode(proof.map((node) => `${toBase64(node)}\n`).join('')));
  }
  for (const { entry, leaf, opening } of pending) {
    const { id, at, log } = entry;
    const receipt = acknowledge({ log, leafHash: leafHash(hash, leaf), at, includedBy: at }, signers.receipt);
    files.set(bundlePath.pendingEntry(id), leaf);
    files.set(bundlePath.pendingOpening(id), canonicalBytes(opening));
    files.set(bundlePath.pendingReceipt(id), encoder.encode(receipt));
  }
  return files;
}

/** The files of a bundle with one of them replaced, or taken out. */
export function withFile(files: BundleFiles, name: string, bytes: Uint8Array | null): Map<string, Uint8Array> {
  const changed = new Map(files);
  if (bytes) changed.set(name, bytes);
  else changed.delete(name);
  return changed;
}
