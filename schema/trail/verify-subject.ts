import { toBase64 } from './base64.js';
import type { BundleFiles } from './bundle.js';
import { bundlePath, parseManifest } from './bundle.js';
import { parseJson, utf8Text } from './canonical.js';
import { type Chain, checkChain, type ReadEntry } from './check-chains.js';
import type { TrailCrypto } from './ed25519.js';
import { decodeEntry } from './entry.js';
import { filesOfEntries } from './entry-files.js';
import { type Failure, failureOfWhole } from './failure.js';
import { leafHash } from './hash.js';
import type { Policy } from './policy.js';
import { PROOF_HEADER, verifyProof } from './proof.js';
import { readEntries } from './read-entries.js';
import { isAcknowledgement, verifyAcknowledgement } from './receipt.js';
import { said } from './said.js';
import { reasonOf } from './unreadable.js';
import { verifyBundle } from './verify-bundle.js';
import { verifyCheckpoint } from './verify-checkpoint.js';

/** Whether the history of one subject is shown completely. */
export interface SubjectVerdict {
  readonly ok: boolean;
  readonly failures: readonly Failure[];
  /** The revisions shown, with the index of each; null where it is not logged yet. */
  readonly revisions: readonly {
    readonly rev: number;
    readonly index: number | null;
    readonly entry: string;
    readonly type: string;
    readonly at: string;
  }[];
  /** Missing revisions, between those shown or before the first. */
  readonly missing: readonly number[];
  /** Size of the largest log that was seen: what came later cannot be known from it. */
  readonly size: number | null;
}

const MOST_MISSING = 1_000;

/** Checks one subject's chain within a bundle. The bundle is checked from end to end first. */
export function verifySubject(id: string, files: BundleFiles, policy: Policy, crypto: TrailCrypto): SubjectVerdict {
  const whole = verifyBundle(files, policy, crypto);
  const size = whole.checkpoint?.size ?? null;
  let chain: ReadEntry[] = [];
  try {
    const manifest = parseManifest(files.get(bundlePath.manifest) ?? new Uint8Array());
    const { read } = readEntries(files, filesOfEntries(files, manifest.entries), manifest, null, policy, crypto);
    chain = read.filter(({ entry }) => entry.subject.id === id);
  } catch {
    // The failures of the bundle say why the manifest cannot be read.
  }
  return verdictOf(id, byRevision(chain), whole.failures, size);
}

/** Checks one subject's chain using what its holder was given: proofs with their entries, acknowledgements, and entries. */
export function verifySubjectOf(
  id: string,
  held: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  policy: Policy,
  crypto: TrailCrypto,
): SubjectVerdict {
  const failures: Failure[] = [];
  const entries = new Map<string, ReadEntry>();
  const taken = new Set<string>();
  let size: number | null = null;
  for (const { name, bytes } of held) {
    const fault = (one: Pick<Failure, 'class' | 'rule' | 'detail'>, key: string | null) =>
      failures.push(failureOfWhole(one.class, one.rule, said('file/named', { file: name, what: one.detail }), key));
    try {
      const text = utf8Text(bytes);
      if (text.startsWith(PROOF_HEADER)) {
        const { failure, key, index, leaf, checkpoint } = verifyProof(text, null, policy, crypto);
        if (failure || !leaf) fault(failure ?? NO_ENTRY, key);
        else keep(entries, leaf, index, crypto);
        size = Math.max(size ?? 0, checkpoint?.size ?? 0);
      } else if (isAcknowledgement(text, policy.origin)) {
        const { failure, key, acknowledgement } = verifyAcknowledgement(text, policy, crypto);
        if (failure) fault(failure, key);
        else if (acknowledgement) taken.add(toBase64(acknowledgement.leafHash));
      } else if (text.startsWith('{')) {
        parseJson(bytes);
        keep(entries, bytes, null, crypto);
      } else fault(verifyCheckpoint(text, policy, crypto).failure ?? NO_ENTRY, null);
    } catch (error) {
      fault({ class: 'format', rule: 'receipt', detail: reasonOf(error) }, null);
    }
  }
  const read = [...entries.values()];
  for (const one of read) {
    const { entry, index, leafHash: leaf } = one;
    const about = { index, entry: entry.id, key: null };
    if (entry.log !== policy.origin)
      failures.push({ class: 'manifest', rule: 'log', detail: said('entry/otherLog', { log: entry.log }), ...about });
    if (index === null && !taken.has(leaf))
      failures.push({ class: 'receipt', rule: 'unsigned', detail: said('receipt/unsigned'), ...about });
  }
  const own = byRevision(read.filter(({ entry }) => entry.subject.id === id));
  return verdictOf(id, own, [...failures, ...checkChain(own, NOTHING_HIDDEN)], size);
}

const NOTHING_HIDDEN = { hidden: new Map(), uncounted: [] };
const NO_ENTRY = { class: 'format', rule: 'receipt', detail: said('receipt/noEntry') } as const;

function keep(entries: Map<string, ReadEntry>, leaf: Uint8Array, index: number | null, { hash }: TrailCrypto): void {
  const entry = decodeEntry(leaf);
  const digest = toBase64(leafHash(hash, leaf));
  const known = entries.get(digest);
  entries.set(digest, { index: index ?? known?.index ?? null, entry, leafHash: digest, opening: null });
}

function byRevision(chain: readonly ReadEntry[]): Chain {
  return [...chain].sort((one, other) => one.entry.subject.rev - other.entry.subject.rev);
}

function verdictOf(id: string, chain: Chain, found: readonly Failure[], size: number | null): SubjectVerdict {
  const failures = [...found];
  if (chain.length === 0)
    failures.push(failureOfWhole('subject-chain', 'absent', said('chain/absent', { subject: id })));
  const revisions = chain.map(({ index, entry }) => ({
    ...{ rev: entry.subject.rev, index, entry: entry.id, type: entry.type, at: entry.at },
  }));
  const shown = new Set(revisions.map(({ rev }) => rev));
  const last = revisions.at(-1)?.rev ?? 0;
  const missing: number[] = [];
  for (let rev = 1; rev < last && missing.length < MOST_MISSING; rev++) if (!shown.has(rev)) missing.push(rev);
  return { ok: failures.length === 0, failures, revisions, missing, size };
}
