import {
  fromBase64,
  type Policy,
  parseCheckpoint,
  parseNote,
  parseVkey,
  type TrailCrypto,
  toBase64,
  verifyCheckpoint,
  verifyConsistency,
  verifyInclusion,
  verifyProof,
} from '../schema/trail/index.js';
import { type KnownTrees, learnLeaf, learnRoot, nothingKnown, rootFault } from './known-trees.js';
import type { Vectors } from './parse-vectors.js';

/** What the vectors of another implementation came to under ours. */
export interface VectorsVerdict {
  readonly passed: number;
  /** One line for each vector that we judge otherwise. */
  readonly failures: readonly string[];
  /** Roots that nothing in the file leads to. */
  readonly unchecked: readonly number[];
}

/** Judges published vectors by our own code: proofs that must hold or must fail, signed checkpoints, and roots. */
export function checkVectors(given: Vectors, crypto: TrailCrypto): VectorsVerdict {
  const failures: string[] = [];
  let passed = 0;
  const judge: Judge = (what, wrong) => {
    if (wrong === null) passed += 1;
    else failures.push(`${what}: ${wrong}`);
    return wrong === null;
  };
  const known = nothingKnown();
  judgeInclusions(given, crypto, judge, known);
  judgeConsistencies(given, crypto, judge, known);
  for (const one of given.checkpoints) {
    const { wrong, root } = checkCheckpoint(one, given, crypto);
    judge(`checkpoint of size ${one.size}`, wrong);
    if (root !== null) learnRoot(known, one.size, root);
  }
  if (given.tlog_proof) judge('tlog_proof', checkProof(given.tlog_proof, given, crypto));
  const unchecked: number[] = [];
  for (const one of given.roots) {
    const wrong = rootFault(known, one.size, one.root, crypto.hash);
    if (wrong === undefined) unchecked.push(one.size);
    else judge(`root of size ${one.size}`, wrong);
  }
  return { passed, failures, unchecked };
}

/** Counts a vector by what is wrong with it; answers whether nothing is. */
type Judge = (what: string, wrong: string | null) => boolean;

function judgeInclusions({ inclusion }: Vectors, { hash }: TrailCrypto, judge: Judge, known: KnownTrees): void {
  for (const one of inclusion) {
    const claim = { ...one, leafHash: bytes(one.leafHash), root: bytes(one.root), proof: (one.proof ?? []).map(bytes) };
    const what = `inclusion ${one.desc ?? ''} (index ${one.index}, size ${one.size})`;
    const agreed = judge(what, against(one.valid, verifyInclusion(hash, claim)));
    if (!agreed || !one.valid) continue;
    learnRoot(known, one.size, one.root);
    learnLeaf(known, one.index, one.leafHash);
  }
}

function judgeConsistencies({ consistency }: Vectors, { hash }: TrailCrypto, judge: Judge, known: KnownTrees): void {
  for (const one of consistency) {
    const claim = { ...one, root1: bytes(one.root1), root2: bytes(one.root2), proof: (one.proof ?? []).map(bytes) };
    const what = `consistency ${one.desc ?? ''} (size ${one.size1} to ${one.size2})`;
    const agreed = judge(what, against(one.valid, verifyConsistency(hash, claim)));
    // From the empty tree to another nothing is computed, so nothing is learnt of the other.
    if (!agreed || !one.valid || one.size1 === 0) continue;
    learnRoot(known, one.size1, one.root1);
    learnRoot(known, one.size2, one.root2);
  }
}

function against(valid: boolean, failure: string | null): string | null {
  if (valid) return failure === null ? null : `should hold, is refused: ${failure}`;
  return failure === null ? 'should fail, is taken' : null;
}

/** A hash as bytes; what is no base64 becomes none, which no check takes. */
function bytes(text: string): Uint8Array {
  return fromBase64(text) ?? new Uint8Array();
}

/** The keys of the vectors, for the log that a checkpoint names: which log it is, vectors do not pin. */
function policyOf(
  checkpoint: string,
  { log_vkey, witness_vkey_cosig_v1: witness }: Vectors,
  { hash }: TrailCrypto,
): Policy {
  if (log_vkey === undefined) throw new TypeError('the vectors name no log_vkey');
  return {
    origin: parseCheckpoint(parseNote(checkpoint).body).origin,
    logKeys: [{ key: parseVkey(hash, log_vkey), fromSize: 0, toSize: Number.MAX_SAFE_INTEGER }],
    receiptKeys: [],
    witnesses: witness === undefined ? [] : [{ key: parseVkey(hash, witness), group: 'witness' }],
    quorum: 0,
  };
}

function checkCheckpoint(
  { size: expected, checkpoint: text }: Vectors['checkpoints'][number],
  given: Vectors,
  crypto: TrailCrypto,
): { readonly wrong: string | null; readonly root: string | null } {
  try {
    const { failure, checkpoint } = verifyCheckpoint(text, policyOf(text, given, crypto), crypto);
    if (failure || !checkpoint) return { wrong: `${failure?.rule}: ${failure?.detail}`, root: null };
    if (checkpoint.size !== expected) return { wrong: `it is of size ${checkpoint.size}`, root: null };
    return { wrong: null, root: toBase64(checkpoint.root) };
  } catch (error) {
    return { wrong: String(error), root: null };
  }
}

function checkProof(
  { index, leaf_utf8, text }: NonNullable<Vectors['tlog_proof']>,
  given: Vectors,
  crypto: TrailCrypto,
): string | null {
  try {
    const policy = policyOf(text.slice(text.indexOf('\n\n') + 2), given, crypto);
    const { failure, index: proven } = verifyProof(text, new TextEncoder().encode(leaf_utf8), policy, crypto);
    if (failure) return `${failure.rule}: ${failure.detail}`;
    return proven === index ? null : `it proves index ${proven}, not ${index}`;
  } catch (error) {
    return String(error);
  }
}
