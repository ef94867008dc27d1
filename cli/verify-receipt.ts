import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import {
  type FailureClass,
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

interface ReceiptVerdict {
  readonly failure: { readonly class: FailureClass; readonly rule: string; readonly detail: string } | null;
  /** When the entry was taken; null for a proof, which says where it stands. */
  readonly at: string | null;
  /** Where it stands in the log; null for an acknowledgement. */
  readonly index: number | null;
  readonly says: string;
}

/** `qingcai verify receipt FILE`: checks what the platform has signed for one act, before or after it was logged. */
export function verifyReceiptCommand(): Command {
  return new Command('receipt')
    .description('check a signed acknowledgement, or a proof (.tlog-proof)')
    .argument('<file>', 'the receipt')
    .option('--entry <file>', 'the bytes of the entry that it must be for')
    .option('--policy <file>', 'policy file with the pinned keys; policy.json of the data folder otherwise')
    .option('--json', 'answer as JSON')
    .action((file: string, options: { entry?: string; policy?: string; json?: boolean }) => {
      const entry = options.entry === undefined ? null : readInput(options.entry);
      const { failure, at, index, says } = check(readInput(file), entry, readPolicy(options.policy));
      process.exitCode = failure ? 1 : 0;
      if (options.json) console.log(JSON.stringify({ ok: !failure, failure, at, index }));
      else if (failure) {
        console.log(`FAILED ${failure.class}: ${failure.rule}: ${failure.detail}`);
        console.log(`not verified: ${failure.class}`);
      } else console.log(`verified: ${says}`);
    });
}

function check(bytes: Uint8Array, entry: Uint8Array | null, policy: Policy): ReceiptVerdict {
  try {
    const text = utf8Text(bytes);
    return text.startsWith(PROOF_HEADER) ? checkProof(text, entry, policy) : checkNote(text, entry, policy);
  } catch (error) {
    return refused({ class: 'format', rule: 'receipt', detail: messageOf(error) });
  }
}

function checkProof(text: string, entry: Uint8Array | null, policy: Policy): ReceiptVerdict {
  const { failure, index, checkpoint } = verifyProof(text, entry, policy, nodeCrypto);
  if (failure) return refused(failure);
  return {
    failure,
    at: null,
    index,
    says: `index ${index} of the log ${checkpoint?.origin} at size ${checkpoint?.size}`,
  };
}

function checkNote(text: string, entry: Uint8Array | null, policy: Policy): ReceiptVerdict {
  const { failure, acknowledgement } = verifyAcknowledgement(text, policy, nodeCrypto);
  if (failure || !acknowledgement) return refused(failure);
  const { leafHash: leaf, at, log, includedBy } = acknowledgement;
  if (entry && !sameBytes(leafHash(nodeCrypto.hash, entry), leaf))
    return refused({ class: 'receipt', rule: 'leaf', detail: 'the acknowledgement is for another entry' });
  return { failure: null, at, index: null, says: `taken at ${at}, in the log ${log} by ${includedBy}` };
}

function refused(failure: ReceiptVerdict['failure']): ReceiptVerdict {
  return { failure, at: null, index: null, says: '' };
}
