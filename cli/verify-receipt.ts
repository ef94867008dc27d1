import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import {
  type Failure,
  failureOfWhole,
  leafHash,
  messageOf,
  type Policy,
  PROOF_HEADER,
  sameBytes,
  utf8Text,
  verifyAcknowledgement,
  verifyProof,
} from '../schema/trail/index.js';
import { readInput, readPolicy } from './read-input.js';
import { type Sentence, tellVerdict, type VerifyOptions, withVerifyOptions } from './tell-verdict.js';

interface ReceiptVerdict {
  readonly failure: Failure | null;
  /** When the entry was taken; null for a proof, which says where it stands. */
  readonly at: string | null;
  /** Where it stands in the log; null for an acknowledgement. */
  readonly index: number | null;
  readonly says: Sentence;
}

/** `qingcai verify receipt FILE`: checks what the platform has signed for one act, before or after it was logged. */
export function verifyReceiptCommand(): Command {
  const command = new Command('receipt')
    .description('check a signed acknowledgement, or a proof (.tlog-proof)')
    .argument('<file>', 'the receipt')
    .option('--entry <file>', 'the bytes of the entry that it must be for');
  return withVerifyOptions(command).action((file: string, options: VerifyOptions & { readonly entry?: string }) => {
    const entry = options.entry === undefined ? null : readInput(options.entry);
    const { failure, at, index, says } = check(readInput(file), entry, readPolicy(options.policy));
    tellVerdict({ failures: failure ? [failure] : [], facts: { at, index }, verified: says }, options);
  });
}

function check(bytes: Uint8Array, entry: Uint8Array | null, policy: Policy): ReceiptVerdict {
  try {
    const text = utf8Text(bytes);
    return text.startsWith(PROOF_HEADER) ? checkProof(text, entry, policy) : checkNote(text, entry, policy);
  } catch (error) {
    return refused(failureOfWhole('format', 'receipt', messageOf(error)));
  }
}

function checkProof(text: string, entry: Uint8Array | null, policy: Policy): ReceiptVerdict {
  const { failure, key, index, checkpoint } = verifyProof(text, entry, policy, nodeCrypto);
  if (failure) return refused({ ...failureOfWhole(failure.class, failure.rule, failure.detail, key), index });
  return {
    failure,
    at: null,
    index,
    says: {
      en: `index ${index} of the log ${checkpoint?.origin} at size ${checkpoint?.size}`,
      zh: `日志 ${checkpoint?.origin} 的序号 ${index}，日志长度 ${checkpoint?.size}`,
    },
  };
}

function checkNote(text: string, entry: Uint8Array | null, policy: Policy): ReceiptVerdict {
  const { failure, key, acknowledgement } = verifyAcknowledgement(text, policy, nodeCrypto);
  if (failure || !acknowledgement)
    return refused(failure && failureOfWhole(failure.class, failure.rule, failure.detail, key));
  const { leafHash: leaf, at, log, includedBy } = acknowledgement;
  if (entry && !sameBytes(leafHash(nodeCrypto.hash, entry), leaf))
    return refused(failureOfWhole('receipt', 'leaf', 'the acknowledgement is for another entry', key));
  const says = {
    en: `taken at ${at}, in the log ${log} by ${includedBy}`,
    zh: `已于 ${at} 收到，最迟 ${includedBy} 入日志 ${log}`,
  };
  return { failure: null, at, index: null, says };
}

function refused(failure: ReceiptVerdict['failure']): ReceiptVerdict {
  return { failure, at: null, index: null, says: { en: '', zh: '' } };
}
