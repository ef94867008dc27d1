import { recordAct } from '../../api/trail/append.js';
import { nodeCrypto, nodeSigner } from '../../api/trail/crypto.js';
import {
  bundlePath,
  CENSUS_TYPE,
  type Census,
  canonicalBytes,
  cosign,
  decodeFacts,
  formatBundleCensus,
  formatCensus,
  formatCheckpoint,
  formatProof,
  leafHash,
  nodeHash,
  type Policy,
  parseOpening,
  signNote,
  startRecount,
  stateCensus,
  toBase64,
} from '../../schema/trail/index.js';

const ORIGIN = 'bench/verify';
const { hash } = nodeCrypto;

/** A signed log of a purchase's entries, ten for each subject, as a bundle, and the proof of each entry. */
export function makeLongBundle(count: number, opened: boolean) {
  const files = new Map<string, Uint8Array>();
  const signer = nodeSigner(ORIGIN, new Uint8Array(32).fill(7), 'ed25519');
  const witness = nodeSigner(`${ORIGIN}/witness/w`, new Uint8Array(32).fill(8), 'cosignature/v1');
  const counted = recordAll(count);
  const recount = startRecount(hash);
  for (const { leaf } of counted) recount.add(decodeFacts(leaf), leafHash(hash, leaf));
  const census = recount.census();
  const row = recount.thread('pur_1');
  if (!census || !row) throw new Error('nothing was counted');
  const told = recordCensus(census, counted.length);
  const recorded = [...counted, told];
  const levels = levelsOf(recorded.map(({ leaf }) => leafHash(hash, leaf)));
  const root = levels.at(-1)?.[0] ?? new Uint8Array();
  const body = formatCheckpoint({ origin: ORIGIN, size: recorded.length, root });
  const checkpoint = signNote(body, signer) + cosign(body, 1_772_352_600, witness);
  const entries = recorded.map(({ id }, index) => ({ index, id, ...(opened ? {} : { shut: true }) }));
  const manifest = {
    v: 'bundle/v1',
    purchase: 'pur_1',
    log: ORIGIN,
    size: recorded.length,
    entries: entries.slice(0, count),
    pending: [],
    uncounted: [],
  };
  files.set(bundlePath.checkpoint, Buffer.from(checkpoint));
  files.set(bundlePath.manifest, canonicalBytes(manifest));
  for (const [index, { leaf, open }] of counted.entries()) {
    files.set(bundlePath.entry(index), leaf);
    if (opened) files.set(bundlePath.opening(index), open);
    files.set(
      bundlePath.proof(index),
      Buffer.from(
        pathOf(levels, index)
          .map((node) => `${toBase64(node)}\n`)
          .join(''),
      ),
    );
  }
  const index = count;
  const stated = { ...census, origin: ORIGIN, index, leafHash: leafHash(hash, told.leaf) };
  const own = { index, leaf: told.leaf, opening: parseOpening(told.open), proof: pathOf(levels, index) };
  // One thread only, so its leaf is the root.
  const threads = [{ ...row, path: [], hidden: [] }];
  const statements = [stateCensus(stated, hash, witness)];
  files.set(bundlePath.census, formatBundleCensus({ entry: own, statements, threads }));
  const logKeys = [{ key: signer.key, fromSize: 0, toSize: Number.MAX_SAFE_INTEGER }];
  const policy: Policy = {
    origin: ORIGIN,
    logKeys,
    receiptKeys: [],
    witnesses: [{ key: witness.key, group: 'w' }],
    quorum: 1,
  };
  const proofOf = (index: number) => {
    const { leaf = new Uint8Array() } = recorded[index] ?? {};
    return { leaf, text: formatProof({ index, hashes: pathOf(levels, index), checkpoint }) };
  };
  return { files, policy, proofOf, leaves: counted.map(({ leaf }) => leaf) };
}

/** The entry of the log's census. */
function recordCensus(census: Census, at: number) {
  const act = recordAct({
    ...{ log: ORIGIN, id: `e${at}`, at: new Date(1_772_352_000_000 + at), type: CENSUS_TYPE, proc: null, prev: null },
    ...{ subject: { type: 'Census', id: 'cns_1', rev: 1 }, actor: { ref: 'p_1', role: 'SYSTEM', via: 'job' } },
    ...{ reason: null, before: null, after: formatCensus(census), projectionVersion: 1, classes: {}, person: null },
    ...{ requestId: 'bench', mirrored: null },
  });
  return {
    id: `e${at}`,
    leaf: new Uint8Array(act.outbox.leaf.buffer),
    open: new Uint8Array(act.outbox.open.buffer),
  };
}

function recordAll(count: number) {
  const made: { readonly id: string; readonly leaf: Uint8Array; readonly open: Uint8Array }[] = [];
  let prev: string | null = null;
  let before: Record<string, string> | null = null;
  for (let at = 0; at < count; at++) {
    const rev = (at % 10) + 1;
    if (rev === 1) [prev, before] = [null, null];
    const id = `sub_${Math.floor(at / 10)}`;
    const after: Record<string, string> = {
      _id: id,
      state: `S${rev}`,
      name: '发动机缸体总成',
      number: `N-${at}`,
      unit: '件',
      description: 'of as many words as most',
    };
    const act = recordAct({
      ...{
        log: ORIGIN,
        id: `e${at}`,
        at: new Date(1_772_352_000_000 + at),
        type: 'demand.editRequisition',
        proc: 'pur_1',
        prev,
        reason: null,
      },
      ...{ subject: { type: 'Requisition', id, rev }, actor: { ref: 'p_1', role: 'BUYER', via: 'web' }, before, after },
      ...{ projectionVersion: 1, classes: {}, person: null, requestId: 'bench', mirrored: null },
    });
    made.push({
      id: `e${at}`,
      leaf: new Uint8Array(act.outbox.leaf.buffer),
      open: new Uint8Array(act.outbox.open.buffer),
    });
    prev = act.leafHash;
    before = after;
  }
  return made;
}

/** All nodes, level by level; a last node without a sibling moves up unchanged (RFC 9162 §2.1). */
function levelsOf(leaves: readonly Uint8Array[]): Uint8Array[][] {
  const levels: Uint8Array[][] = [[...leaves]];
  for (let level = levels[0] ?? []; level.length > 1; level = levels.at(-1) ?? []) {
    const next: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left = new Uint8Array(), right] = [level[at], level[at + 1]];
      next.push(right ? nodeHash(hash, left, right) : left);
    }
    levels.push(next);
  }
  return levels;
}

function pathOf(levels: readonly (readonly Uint8Array[])[], index: number): Uint8Array[] {
  return levels.slice(0, -1).flatMap((level, depth) => level[Math.floor(index / 2 ** depth) ^ 1] ?? []);
}
