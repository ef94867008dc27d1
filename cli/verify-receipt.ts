import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import {
  type Failure,
  failureOfWhole,
  leafHash,
  type Policy,
  PROOF_HEADER,
  reasonOf,
  type Said,
  said,
  sameBytes,
  utf8Text,
  verifyAcknowledgement,
  verifyProof,
} from '../schema/trail/index.js';
import { isReceiptPackage, packagePath, verifyPackage } from '../schema/trail/receipt-package.js';
import { unzipBundle } from '../schema/trail/unzip-bundle.js';
import { type PublicLog, verifyPromise } from '../schema/trail/verify-promise.js';
import { ZipFault } from '../schema/trail/zip-fault.js';
import { Misused } from './misused.js';
import { readInput, readPolicy } from './read-input.js';
import { tellVerdict, type VerifyOptions, withVerifyOptions } from './tell-verdict.js';

interface ReceiptVerdict {
  readonly failures: readonly Failure[];
  readonly notes: readonly Said[];
  /** When the entry was accepted; null for a proof, which says where it stands instead. */
  readonly at: string | null;
  /** Its index in the log; null for an acknowledgement. */
  readonly index: number | null;
  /** Null where the receipt is refused. */
  readonly says: Said | null;
}

/** `qingcai verify receipt FILE`: checks what the platform has signed for one act, before or after it was logged. */
export function verifyReceiptCommand(): Command {
  const command = new Command('receipt')
    .description(
      'check a signed acknowledgement, a proof (.tlog-proof), or a receipt package (zip) with all that proves one act',
    )
    .argument('<file>', 'the receipt')
    .option('--entry <file>', 'the bytes of the entry that it must be for')
    .option('--checkpoint <file>', 'a later checkpoint (/tlog/checkpoint): whether the promise was kept')
    .option('--hashes <files...>', 'the hashes of the whole log under it, in order (/tlog/tile/0/…)');
  return withVerifyOptions(command).action((file: string, options: ReceiptOptions) => {
    const entry = options.entry === undefined ? null : readInput(options.entry);
    const verdict = check(readInput(file), entry, readLog(options), readPolicy(options.policy));
    const { failures, notes, at, index, says } = verdict;
    tellVerdict({ failures, notes, facts: { at, index }, verified: says }, options);
  });
}

interface ReceiptOptions extends VerifyOptions {
  readonly entry?: string;
  readonly checkpoint?: string;
  readonly hashes?: readonly string[];
}

function readLog({ checkpoint, hashes }: ReceiptOptions): PublicLog | null {
  if (checkpoint === undefined && hashes === undefined) return null;
  if (checkpoint === undefined || hashes === undefined)
    throw new Misused('--checkpoint and --hashes are given together: the log is looked through under a signed head');
  return { checkpoint: utf8Text(readInput(checkpoint)), hashes: new Uint8Array(Buffer.concat(hashes.map(readInput))) };
}

function check(bytes: Uint8Array, entry: Uint8Array | null, log: PublicLog | null, policy: Policy): ReceiptVerdict {
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return checkPackage(bytes, entry, log, policy);
    const text = utf8Text(bytes);
    if (text.startsWith(PROOF_HEADER)) return checkProof(text, entry, policy);
    const verdict = checkNote(text, entry, policy);
    return log && verdict.failures.length === 0 ? checkPromise(text, log, policy) : verdict;
  } catch (error) {
    const rule = error instanceof ZipFault ? error.rule : 'receipt';
    return refused(failureOfWhole('format', rule, reasonOf(error)));
  }
}

/** A package contains the entry itself; an entry named beside it has to be the same. */
function checkPackage(
  zip: Uint8Array,
  entry: Uint8Array | null,
  log: PublicLog | null,
  policy: Policy,
): ReceiptVerdict {
  const files = unzipBundle(zip);
  if (!isReceiptPackage(files)) return refused(failureOfWhole('format', 'receipt', said('receipt/none')));
  const { failures, notes, acknowledgement, index, checkpoint } = verifyPackage(files, policy, nodeCrypto);
  const own = files.get(packagePath.entry);
  if (entry && own && !sameBytes(entry, own))
    return refused(failureOfWhole('receipt', 'leaf', said('receipt/otherEntry')));
  if (log && failures.length === 0 && index === null)
    return checkPromise(utf8Text(files.get(packagePath.receipt) ?? new Uint8Array()), log, policy);
  if (!acknowledgement) return { failures, notes, at: null, index, says: null };
  const { at, includedBy: due } = acknowledgement;
  const says =
    index === null || !checkpoint
      ? said('told/taken', { at, due })
      : said('told/takenLogged', { at, index, log: checkpoint.origin, size: checkpoint.size });
  return { failures, notes, at, index, says };
}

function checkProof(text: string, entry: Uint8Array | null, policy: Policy): ReceiptVerdict {
  const { failure, key, index, checkpoint } = verifyProof(text, entry, policy, nodeCrypto);
  if (failure) return refused({ ...failureOfWhole(failure.class, failure.rule, failure.detail, key), index });
  return {
    failures: [],
    notes: [],
    at: null,
    index,
    says: checkpoint && said('told/logged', { index: index ?? 0, log: checkpoint.origin, size: checkpoint.size }),
  };
}

function checkNote(text: string, entry: Uint8Array | null, policy: Policy): ReceiptVerdict {
  const { failure, key, acknowledgement } = verifyAcknowledgement(text, policy, nodeCrypto);
  if (failure || !acknowledgement)
    return refused(failure && failureOfWhole(failure.class, failure.rule, failure.detail, key));
  const { leafHash: leaf, at, log, includedBy: due } = acknowledgement;
  if (entry && !sameBytes(leafHash(nodeCrypto.hash, entry), leaf))
    return refused(failureOfWhole('receipt', 'leaf', said('receipt/otherEntry'), key));
  return { failures: [], notes: [], at, index: null, says: said('told/takenOf', { at, due, log }) };
}

function checkPromise(text: string, log: PublicLog, policy: Policy): ReceiptVerdict {
  const { failure, acknowledgement, index, size, cosignedAt } = verifyPromise(text, log, policy, nodeCrypto);
  if (failure) return refused(failure);
  const none = { failures: [], notes: [] };
  if (!acknowledgement || size === null) return { ...none, at: null, index, says: null };
  const { at, includedBy: due } = acknowledgement;
  if (index !== null) return { ...none, at, index, says: said('told/kept', { index, size }) };
  const says = cosignedAt ? said('told/notYet', { at, due }) : said('told/noWitness', { at, size });
  return { ...none, at, index, says };
}

function refused(failure: Failure | null): ReceiptVerdict {
  return { failures: failure ? [failure] : [], notes: [], at: null, index: null, says: null };
}
