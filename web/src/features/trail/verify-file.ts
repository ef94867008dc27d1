import {
  type Failure,
  type FailureClass,
  failureOfWhole,
  isAcknowledgement,
  messageOf,
  type Policy,
  PROOF_HEADER,
  parsePolicy,
  type Verdict,
  verifyAcknowledgement,
  verifyCheckpoint,
  verifyProof,
} from '../../../../schema/trail/index.js';
import { nobleCrypto } from '../../../../schema/trail/noble.js';
import { verifyZip } from '../../../../schema/trail/verify-zip.js';

/** What a file is and what it is worth under the pinned keys. */
export interface FileVerdict {
  readonly kind: 'bundle' | 'proof' | 'receipt' | 'checkpoint' | 'unknown';
  readonly failures: readonly Failure[];
  /** Entries looked at. */
  readonly entries: number;
  readonly notes: readonly string[];
  readonly head: { readonly origin: string; readonly size: number } | null;
  /** Where a proven entry stands in the log. */
  readonly index: number | null;
  /** What a receipt promises. */
  readonly taken: { readonly at: string; readonly includedBy: string } | null;
}

type Fault = { readonly class: FailureClass; readonly rule: string; readonly detail: string } | null;

const NOTHING = { failures: [], entries: 0, notes: [], head: null, index: null, taken: null };

function failed(fault: Fault, key: string | null = null): readonly Failure[] {
  return fault ? [failureOfWhole(fault.class, fault.rule, fault.detail, key)] : [];
}

function ofZip(zip: Uint8Array, policy: Policy): FileVerdict {
  const { failures, entries, notes, checkpoint }: Verdict = verifyZip(zip, policy, nobleCrypto);
  return { ...NOTHING, kind: 'bundle', failures, entries, notes, head: checkpoint };
}

function ofText(text: string, policy: Policy): FileVerdict {
  if (text.startsWith(PROOF_HEADER)) {
    const { failure, key, index, checkpoint } = verifyProof(text, null, policy, nobleCrypto);
    return { ...NOTHING, kind: 'proof', failures: failed(failure, key), entries: 1, index, head: checkpoint };
  }
  // A receipt of another log is a receipt too: the answer is then that its origin is not the pinned one.
  if (isAcknowledgement(text, policy.origin) || /^.+\/receipt\n/.test(text)) {
    const { failure, key, acknowledgement } = verifyAcknowledgement(text, policy, nobleCrypto);
    return { ...NOTHING, kind: 'receipt', failures: failed(failure, key), entries: 1, taken: acknowledgement };
  }
  const { failure, key, checkpoint } = verifyCheckpoint(text, policy, nobleCrypto);
  return { ...NOTHING, kind: 'checkpoint', failures: failed(failure, key), head: checkpoint };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Checks a bundle, a proof, a receipt or a checkpoint under the keys of a policy file. It never throws. */
export function verifyFile(bytes: Uint8Array, policyFile: Uint8Array): FileVerdict {
  try {
    const policy = parsePolicy(nobleCrypto.hash, policyFile);
    if (isZip(bytes)) return ofZip(bytes, policy);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return ofText(text, policy);
  } catch (error) {
    const rule = isZip(bytes) ? 'zip' : 'file';
    return { ...NOTHING, kind: 'unknown', failures: failed({ class: 'format', rule, detail: messageOf(error) }) };
  }
}
