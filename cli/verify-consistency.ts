import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import {
  type Checkpoint,
  type CheckpointVerdict,
  type Failure,
  failureOfWhole,
  type Policy,
  parseHashes,
  reasonOf,
  said,
  utf8Text,
  verifyCheckpoint,
  verifyConsistency,
} from '../schema/trail/index.js';
import { checkpointIn, relateCheckpoints } from '../schema/trail/relate-checkpoints.js';
import { Misused } from './misused.js';
import { readInput, readPolicy } from './read-input.js';
import { tellVerdict, type VerifyOptions, withVerifyOptions } from './tell-verdict.js';

interface ConsistencyVerdict {
  readonly failure: Failure | null;
  readonly older: Checkpoint | null;
  readonly newer: Checkpoint | null;
}

/** `qingcai verify consistency OLD NEW [PROOF]`: whether the log that signed one checkpoint only grew to the other. */
export function verifyConsistencyCommand(): Command {
  const command = new Command('consistency')
    .description('check that a log of one checkpoint only grew to that of another')
    .argument(
      '<old>',
      'a checkpoint, or what holds one: a proof, a bundle (zip), the text of the QR code on a purchase file',
    )
    .argument('<new>', 'a later one')
    .argument('[proof]', 'hashes in base64, one a line; needed unless both are of the same size');
  return withVerifyOptions(command).action(
    (old: string, later: string, proof: string | undefined, options: VerifyOptions) => {
      const policy = readPolicy(options.policy);
      tell(check(readInput(old), readInput(later), proof && readInput(proof), policy), options);
    },
  );
}

function check(
  old: Uint8Array,
  later: Uint8Array,
  proof: Uint8Array | '' | undefined,
  policy: Policy,
): ConsistencyVerdict {
  const older = readCheckpoint(old, policy, 'old');
  const newer = readCheckpoint(later, policy, 'new');
  const found = { older: older.checkpoint, newer: newer.checkpoint };
  const failure = forkOf(older, newer) ?? failed(older) ?? failed(newer);
  if (failure || !found.older || !found.newer) return { failure, ...found };
  const { older: one, newer: other } = found;
  if (!proof && one.size < other.size && one.size > 0)
    throw new Misused(
      `From size ${one.size} to ${other.size} a proof is needed: qingcai export consistency ${one.size}`,
    );
  const fault = consistencyFault(one, other, proof || new Uint8Array());
  return { failure: fault && failureOfWhole(fault.class, fault.rule, fault.detail, newer.key), ...found };
}

function forkOf(older: CheckpointVerdict, newer: CheckpointVerdict): Failure | null {
  if (relateCheckpoints(older, newer) !== 'fork' || !older.checkpoint || !newer.checkpoint) return null;
  const fault = consistencyFault(older.checkpoint, newer.checkpoint, new Uint8Array());
  return fault && failureOfWhole(fault.class, fault.rule, fault.detail, newer.key);
}

type Fault = NonNullable<CheckpointVerdict['failure']>;

function failed({ failure, key }: CheckpointVerdict): Failure | null {
  return failure && failureOfWhole(failure.class, failure.rule, failure.detail, key);
}

function consistencyFault(older: Checkpoint, newer: Checkpoint, file: Uint8Array): Fault | null {
  try {
    const text = utf8Text(file);
    const proof = parseHashes(text.split('\n').filter((line) => line !== ''));
    const trees = { size1: older.size, root1: older.root, size2: newer.size, root2: newer.root };
    const rule = verifyConsistency(nodeCrypto.hash, { ...trees, proof });
    const key = older.size === newer.size ? 'consistency/fork' : 'consistency/sizes';
    return rule && { class: 'consistency', rule, detail: said(key, { size: older.size, other: newer.size }) };
  } catch (error) {
    return { class: 'format', rule: 'proof', detail: reasonOf(error) };
  }
}

function readCheckpoint(bytes: Uint8Array, policy: Policy, which: 'old' | 'new'): CheckpointVerdict {
  try {
    const verdict = verifyCheckpoint(checkpointIn(bytes), policy, nodeCrypto);
    const { failure } = verdict;
    const named = failure && { ...failure, detail: said(`compare/${which}`, { what: failure.detail }) };
    return { ...verdict, failure: named };
  } catch (error) {
    const detail = said(`compare/${which}`, { what: reasonOf(error) });
    const failure = { class: 'format', rule: 'checkpoint', detail } as const;
    return { failure, key: null, checkpoint: null, witnessed: [] };
  }
}

function tell({ failure, older, newer }: ConsistencyVerdict, options: VerifyOptions): void {
  const facts = { old: older?.size ?? null, new: newer?.size ?? null };
  const verified = older && newer && said('told/begins', { size: older.size, later: newer.size });
  tellVerdict({ failures: failure ? [failure] : [], facts, verified }, options);
}
