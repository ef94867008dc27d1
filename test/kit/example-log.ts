import { fold } from '../../schema/trail/apply-changes.js';
import { toBase64 } from '../../schema/trail/base64.js';
import { type BundleFiles, bundlePath, type Manifest } from '../../schema/trail/bundle.js';
import { canonicalBytes } from '../../schema/trail/canonical.js';
import { CENSUS_TYPE, formatCensus, parseCensus } from '../../schema/trail/census-entry.js';
import { type BundleCensus, formatBundleCensus } from '../../schema/trail/census-file.js';
import { threadOf } from '../../schema/trail/census-thread.js';
import { PROMISE_MS } from '../../schema/trail/check-times.js';
import { formatCheckpoint } from '../../schema/trail/checkpoint.js';
import { cosign } from '../../schema/trail/cosignature.js';
import { type Change, difference, type State } from '../../schema/trail/difference.js';
import { encodeEntry, type TrailEntry, type VisibilityClass } from '../../schema/trail/entry.js';
import { commit, commitState, leafHash, nodeHash } from '../../schema/trail/hash.js';
import { inclusionProof } from '../../schema/trail/merkle.js';
import { nobleCrypto, nobleSigner } from '../../schema/trail/noble.js';
import { signNote } from '../../schema/trail/note.js';
import type { Opening } from '../../schema/trail/opening.js';
import { type PolicyFile, parsePolicy } from '../../schema/trail/policy.js';
import { acknowledge } from '../../schema/trail/receipt.js';
import { type Recount, startRecount } from '../../schema/trail/recount.js';
import { splitOf } from '../../schema/trail/sizes.js';
import { stateCensus } from '../../schema/trail/statement.js';
import { formatVkey } from '../../schema/trail/vkey.js';

/** A small invented log for tests: real entries, real proofs, real signatures, with keys that are publicly known. */
export const ORIGIN = 'demo/example';

/** Signers of the example, from secret keys that are published here. */
export const signers = {
  log: nobleSigner(ORIGIN, new Uint8Array(32).fill(1), 'ed25519'),
  receipt: nobleSigner(`${ORIGIN}/receipt`, new Uint8Array(32).fill(2), 'ed25519'),
  witness: nobleSigner('discipline.example', new Uint8Array(32).fill(3), 'cosignature/v1'),
  stranger: nobleSigner(ORIGIN, new Uint8Array(32).fill(4), 'ed25519'),
} as const;

/** The policy that pins the example's keys and requires the witness. */
export const policyFile: PolicyFile = {
  origin: ORIGIN,
  logKeys: [{ vkey: formatVkey(signers.log.key), fromSize: 0 }],
  receiptKeys: [formatVkey(signers.receipt.key)],
  witnesses: [{ vkey: formatVkey(signers.witness.key), group: 'discipline' }],
  quorum: 1,
};

/** The policy in the form that the core takes. */
export const policy = parsePolicy(nobleCrypto.hash, canonicalBytes(policyFile));

const { hash } = nobleCrypto;
const CLASS: Readonly<Record<string, VisibilityClass>> = { price: 'commercial', contact: 'personal' };

/** One act of the example: the state of a subject after it. */
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

/** Two subjects of a purchase with five acts; the last is pending in the bundle. */
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
    at: '2026-03-01T08:09:30.000Z',
    state: { state: 'OPENED', price: '9.50', contact: '王' },
  },
];

/** What a platform stores about its subjects: the last entry and state of each. */
export interface Recording {
  readonly last: Map<string, { readonly recorded: Recorded; readonly state: State }>;
  count: number;
}

/** An empty recording. */
export function startRecord(): Recording {
  return { last: new Map(), count: 0 };
}

/** Records one more act, as the platform does. */
export function recordOn(recording: Recording, act: Act): Recorded {
  const { last } = recording;
  const before = last.get(act.subject);
  const recorded = recordAct(act, recording.count, before?.recorded ?? null, before?.state ?? null);
  last.set(act.subject, { recorded, state: act.state });
  recording.count += 1;
  return recorded;
}

/** Records acts one after another. */
export function record(from: readonly Act[]): Recorded[] {
  const recording = startRecord();
  return from.map((act) => recordOn(recording, act));
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

/** A tree over some leaves: its root and audit paths, computed as RFC 6962 defines them. */
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

/** A log, and what a bundle of it has to show. */
export interface Story {
  /** All entries, by index. */
  readonly log: readonly Recorded[];
  readonly pending: readonly Recorded[];
  /** Which entries of the log are in the bundle. */
  readonly shown: (recorded: Recorded) => boolean;
  /** Entries of which nothing is opened. */
  readonly shut: (recorded: Recorded) => boolean;
  readonly uncounted: readonly string[];
  /** Index of the census' entry; null where the bundle comes without a census. */
  readonly census: number | null;
}

/** The bundle of recorded acts: the last `pendingCount` are pending, the others stand among unrelated entries, with a census after them. */
export function bundleOf(recorded: readonly Recorded[], pendingCount: number): Promise<Map<string, Uint8Array>> {
  const logged = recorded.slice(0, recorded.length - pendingCount);
  const indexOf = (at: number) => at * 3 + 2;
  const count = indexOf(logged.length);
  const strangers = record(
    Array.from({ length: count + 3 }, (_, at) => ({
      id: `s${at}`,
      subject: `oth_${at % 4}`,
      state: { n: at },
      ...STRANGER,
    })),
  );
  const log = strangers.slice(0, count);
  logged.forEach((one, at) => {
    log[indexOf(at)] = one;
  });
  const last = log.length + 1;
  log.push(...strangers.slice(count, count + 1));
  const [at = CENSUS_AT] = [CENSUS_AT, ...logged.map(({ entry }) => entry.at)].sort().reverse();
  const census = recordCensus(log, at);
  log.push(census, ...strangers.slice(count + 1));
  const own = new Set(logged);
  return bundleOfStory({
    ...{ log, pending: recorded.slice(logged.length), shown: (one) => own.has(one), shut: () => false },
    ...{ uncounted: [], census: last },
  });
}

const STRANGER = { at: '2026-03-01T08:00:00.000Z', change: { proc: null } };
const CENSUS_AT = '2026-03-01T08:05:00.000Z';

/** The entry by which the platform counts a log. */
export function recordCensus(log: readonly Recorded[], at: string): Recorded {
  const census = recountOf(log).census();
  if (!census) throw new Error('nothing to count');
  const act: Act = { id: `c${log.length}`, subject: `cns_${log.length}`, at, state: formatCensus(census) };
  const change = { type: CENSUS_TYPE, proc: null, subject: { type: 'Census', id: act.subject, rev: 1 } };
  return recordAct({ ...act, change }, 200 + (log.length % 50), null, null);
}

/** A count of a log from its first entry on. */
export function recountOf(log: readonly Recorded[]): Recount {
  const recount = startRecount(hash);
  for (const { entry, leaf } of log) recount.add(entry, leafHash(hash, leaf));
  return recount;
}

/** The bundle of a story, in the form that the platform makes. */
export async function bundleOfStory(story: Story): Promise<Map<string, Uint8Array>> {
  const { log, pending, shown, shut, uncounted } = story;
  const encoder = new TextEncoder();
  const leaves = log.map(({ leaf }) => leaf);
  const entries = log.flatMap((one, index) => (shown(one) ? [{ index, one }] : []));
  const named = (one: Recorded) => ({ id: one.entry.id, ...(shut(one) ? { shut: true as const } : {}) });
  const manifest: Manifest = {
    v: 'bundle/v1',
    purchase: 'pur_1',
    log: ORIGIN,
    size: leaves.length,
    entries: entries.map(({ index, one }) => ({ index, ...named(one) })),
    pending: pending.map(named),
    uncounted,
  };
  const files = new Map<string, Uint8Array>();
  files.set(bundlePath.manifest, canonicalBytes(manifest));
  files.set(bundlePath.checkpoint, encoder.encode(checkpointOf(leaves)));
  if (story.census !== null) files.set(bundlePath.census, formatBundleCensus(await censusOf(story, story.census)));
  const tree = treeOf(leaves);
  for (const { index, one } of entries) {
    const proof = await tree.proof(index);
    files.set(bundlePath.entry(index), one.leaf);
    if (!shut(one)) files.set(bundlePath.opening(index), canonicalBytes(one.opening));
    files.set(bundlePath.proof(index), encoder.encode(proof.map((node) => `${toBase64(node)}\n`).join('')));
  }
  for (const one of pending) {
    const { id, at, log: origin } = one.entry;
    const includedBy = new Date(Date.parse(at) + PROMISE_MS).toISOString();
    const receipt = acknowledge({ log: origin, leafHash: leafHash(hash, one.leaf), at, includedBy }, signers.receipt);
    files.set(bundlePath.pendingEntry(id), one.leaf);
    if (!shut(one)) files.set(bundlePath.pendingOpening(id), canonicalBytes(one.opening));
    files.set(bundlePath.pendingReceipt(id), encoder.encode(receipt));
  }
  return files;
}

async function censusOf({ log, shown, uncounted }: Story, index: number): Promise<BundleCensus> {
  const own = log[index];
  const census = own && parseCensus(fold(own.opening.changes.map((part) => ('value' in part ? part.value : []))));
  if (!census) throw new Error('no census');
  const counted = log.slice(0, census.size);
  const recount = recountOf(counted);
  const names = [...new Set(counted.filter(shown).map(({ entry }) => threadOf(entry)))];
  const placed = names.flatMap((name) => (uncounted.includes(name) ? [] : (recount.thread(name) ?? [])));
  placed.sort((one, other) => one.position - other.position);
  const threads = placed.map(async ({ thread, first, count, position }) => {
    const hidden = counted.flatMap((one, at) =>
      threadOf(one.entry) === thread && !shown(one) ? [[at, leafHash(hash, one.leaf)] as const] : [],
    );
    return { thread, first, count, position, path: await recount.path(position), hidden };
  });
  const stated = { origin: ORIGIN, ...census, index, leafHash: leafHash(hash, own.leaf) };
  return {
    entry: {
      ...{ index, leaf: own.leaf, opening: own.opening },
      proof: await treeOf(log.map(({ leaf }) => leaf)).proof(index),
    },
    statements: [stateCensus(stated, hash, signers.witness)],
    threads: await Promise.all(threads),
  };
}

/** The files of a bundle, with one of them replaced or removed. */
export function withFile(files: BundleFiles, name: string, bytes: Uint8Array | null): Map<string, Uint8Array> {
  const changed = new Map(files);
  if (bytes) changed.set(name, bytes);
  else changed.delete(name);
  return changed;
}
