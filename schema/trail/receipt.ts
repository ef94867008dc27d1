import { hashFromBase64, toBase64 } from './base64.js';
import type { TrailCrypto } from './ed25519.js';
import { instantOf } from './fields.js';
import { parseNote, type Signer, signNote } from './note.js';
import type { Policy } from './policy.js';
import { type Said, said } from './said.js';
import { reasonOf, Unreadable } from './unreadable.js';
import { nameOf } from './verify-checkpoint.js';
import { verifyNote } from './verify-note.js';

/** The promise of the platform at the moment of the act: this entry was accepted at `at` and will be in the log by `includedBy`. */
export interface Acknowledgement {
  /** Origin of the log. */
  readonly log: string;
  /** 32 bytes. */
  readonly leafHash: Uint8Array;
  readonly at: string;
  readonly includedBy: string;
}

/** What an acknowledgement proves; it must be believed only where `failure` is null. */
export interface AcknowledgementVerdict {
  readonly failure: { readonly class: 'format' | 'receipt'; readonly rule: string; readonly detail: Said } | null;
  /** Name of the key that signed, or failed; null where none is known. */
  readonly key: string | null;
  readonly acknowledgement: Acknowledgement | null;
}

/**
 * The signed acknowledgement as text, a signed note of the lines `<log>/receipt`, `leaf <base64>`, `at <instant>`, `included-by <instant>`.
 * It protects against loss before the entry is in the log.
 */
export function acknowledge({ log, leafHash, at, includedBy }: Acknowledgement, signer: Signer): string {
  return signNote(`${log}/receipt\nleaf ${toBase64(leafHash)}\nat ${at}\nincluded-by ${includedBy}\n`, signer);
}

/** Whether a text looks like an acknowledgement of a log and not like a checkpoint or proof. */
export function isAcknowledgement(text: string, log: string): boolean {
  return text.startsWith(`${log}/receipt\n`);
}

/** Reads the body of an acknowledgement; throws a TypeError for any other text. */
export function parseAcknowledgement(body: string): Acknowledgement {
  const match = /^(.+)\/receipt\nleaf (.+)\nat (.+)\nincluded-by (.+)\n$/.exec(body);
  const leafHash = hashFromBase64(match?.[2] ?? '');
  if (!match?.[1] || !leafHash) throw new Unreadable(said('receipt/form'));
  return {
    log: match[1],
    leafHash,
    at: instantOf(match[3], 'at'),
    includedBy: instantOf(match[4], 'included-by'),
  };
}

/** Checks an acknowledgement under the receipt keys of a pinned policy. */
export function verifyAcknowledgement(text: string, policy: Policy, crypto: TrailCrypto): AcknowledgementVerdict {
  try {
    const note = parseNote(text);
    const acknowledgement = parseAcknowledgement(note.body);
    const refused = (rule: string, detail: Said, key: string | null = null): AcknowledgementVerdict => ({
      failure: { class: 'receipt', rule, detail },
      key,
      acknowledgement,
    });
    if (acknowledgement.log !== policy.origin)
      return refused('origin', said('receipt/log', { log: acknowledgement.log, pinned: policy.origin }));
    const { failure, key, signed } = verifyNote(note, policy.receiptKeys, crypto.verify);
    if (failure)
      return refused(
        failure,
        said('receipt/key', { keys: key ?? note.signatures.map(({ name }) => name).join(', ') }),
        key,
      );
    return { failure: null, key: signed[0] ? nameOf(signed[0].key) : null, acknowledgement };
  } catch (error) {
    return {
      failure: { class: 'format', rule: 'receipt', detail: reasonOf(error) },
      key: null,
      acknowledgement: null,
    };
  }
}
