import {
  type Checkpoint,
  type CheckpointVerdict,
  fromBase64,
  inEnglish,
  leafHash,
  messageOf,
  type Policy,
  parseCheckpoint,
  parseNote,
  parseProof,
  parseVkey,
  sameBytes,
  type TrailCrypto,
  toBase64,
  verifyCheckpoint,
  verifyInclusion,
} from '../schema/trail/index.js';
import { type KnownTrees, learnLeaf, learnRoot, nothingKnown, rootFault } from './known-trees.js';
import type { Vectors } from './parse-vectors.js';
import { verifyBigConsistency, verifyBigInclusion } from './verify-big-tree.js';

/** The result of judging another implementation's vectors with our code. */
export interface VectorsVerdict {
  readonly passed: number;
  /** One line for each vector that we judge differently. */
  readonly failures: readonly string[];
  /** Sizes of roots that nothing in the file leads to. */
  readonly unchecked: readonly bigint[];
  /** Whether signatures were not checked, since the file names no key of the log. */
  readonly unsigned: boolean;
}

/** Judges published vectors with our own code: proofs that have to hold or to fail, signed checkpoints, and roots. */
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
  const unchecked: bigint[] = [];
  for (const one of given.roots) {
    const wrong = rootFault(known, one.size, one.root, crypto.hash);
    if (wrong === undefined) unchecked.push(one.size);
    else judge(`root of size ${one.size}`, wrong);
  }
  const isSigned = given.checkpoints.length > 0 || given.tlog_proof;
  return { passed, failures, unchecked, unsigned: Boolean(isSigned) && !given.log_vkey };
}

/** Counts a vector with what is wrong about it; answers whether nothing is. */
type Judge = (what: string, wrong: string | null) => boolean;

function judgeInclusions({ inclusion }: Vectors, { hash }: TrailCrypto, judge: Judge, known: KnownTrees): void {
  for (const one of inclusion) {
    const claim = { ...one, leafHash: bytes(one.leafHash), root: bytes(one.root), proof: one.proof.map(bytes) };
    const what = `inclusion ${one.desc ?? ''} (index ${one.index}, size ${one.size})`;
    const agreed = judge(what, against(one.valid, verifyBigInclusion(hash, claim)));
    if (!agreed || !one.valid) continue;
    learnRoot(known, one.size, one.root);
    learnLeaf(known, one.index, one.leafHash);
  }
}

function judgeConsistencies({ consistency }: Vectors, { hash }: TrailCrypto, judge: Judge, known: KnownTrees): void {
  for (const one of consistency) {
    const claim = { ...one, root1: bytes(one.root1), root2: bytes(one.root2), proof: one.proof.map(bytes) };
    const what = `consistency ${one.desc ?? ''} (size ${one.size1} to ${one.size2})`;
    const agreed = judge(what, against(one.valid, verifyBigConsistency(hash, claim)));
    // Between the empty tree and another nothing is computed, so nothing is learnt about the other.
    if (!agreed || !one.valid || one.size1 === 0n) continue;
    learnRoot(known, one.size1, one.root1);
    learnRoot(known, one.size2, one.root2);
  }
}

function against(valid: boolean, failure: string | null): string | null {
  if (valid) return failure === null ? null : `should hold, is refused: ${failure}`;
  return failure === null ? 'should fail, is taken' : null;
}

/** A hash as bytes; empty for invalid base64, which every check refuses. */
function bytes(text: string): Uint8Array {
  return fromBase64(text) ?? new Uint8Array();
}

/** The keys of the vectors, for the log that a checkpoint names, since vectors do not pin which log it is. Null without a key. */
function policyOf(
  { origin }: Checkpoint,
  { log_vkey, witness_vkey_cosig_v1: witness }: Vectors,
  { hash }: TrailCrypto,
): Policy | null {
  if (!log_vkey) return null;
  return {
    origin,
    logKeys: [{ key: parseVkey(hash, log_vkey), fromSize: 0, toSize: Number.MAX_SAFE_INTEGER }],
    receiptKeys: [],
    witnesses: witness ? [{ key: parseVkey(hash, witness), group: 'witness' }] : [],
    quorum: 0,
  };
}

/** A signed checkpoint; without a key of the log, only its form is checked. Throws a TypeError for anything else. */
function read(text: string, given: Vectors, crypto: TrailCrypto): CheckpointVerdict {
  const checkpoint = parseCheckpoint(parseNote(text).body);
  const policy = policyOf(checkpoint, given, crypto);
  return policy ? verifyCheckpoint(text, policy, crypto) : { failure: null, key: null, checkpoint, witnessed: [] };
}

function checkCheckpoint(
  { size: expected, checkpoint: text }: Vectors['checkpoints'][number],
  given: Vectors,
  crypto: TrailCrypto,
): { readonly wrong: string | null; readonly root: string | null } {
  try {
    const { failure, checkpoint } = read(text, given, crypto);
    if (failure || !checkpoint)
      return { wrong: `${failure ? `${failure.rule}: ${inEnglish(failure.detail)}` : 'no checkpoint'}`, root: null };
    if (BigInt(checkpoint.size) !== expected) return { wrong: `it is of size ${checkpoint.size}`, root: null };
    return { wrong: null, root: toBase64(checkpoint.root) };
  } catch (error) {
    return { wrong: messageOf(error), root: null };
  }
}

function checkProof(
  { index, leaf_utf8, text }: NonNullable<Vectors['tlog_proof']>,
  given: Vectors,
  crypto: TrailCrypto,
): string | null {
  try {
    const proof = parseProof(text);
    const { failure, checkpoint } = read(proof.checkpoint, given, crypto);
    if (failure || !checkpoint) return `${failure ? `${failure.rule}: ${inEnglish(failure.detail)}` : 'no checkpoint'}`;
    const leaf = new TextEncoder().encode(leaf_utf8);
    if (proof.extra && !sameBytes(proof.extra, leaf)) return 'it carries another leaf';
    const claim = { ...checkpoint, index: proof.index, leafHash: leafHash(crypto.hash, leaf), proof: proof.hashes };
    const rule = verifyInclusion(crypto.hash, claim);
    if (rule) return rule;
    return BigInt(proof.index) === index ? null : `it proves index ${proof.index}, not ${index}`;
  } catch (error) {
    return messageOf(error);
  }
}
