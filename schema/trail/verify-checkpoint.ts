import { type Checkpoint, parseCheckpoint } from './checkpoint.js';
import type { TrailCrypto } from './ed25519.js';
import type { FailureClass } from './failure.js';
import { toHex } from './hex.js';
import { type Note, parseNote } from './note.js';
import type { Policy } from './policy.js';
import { type Said, said } from './said.js';
import { reasonOf } from './unreadable.js';
import { verifyNote } from './verify-note.js';
import type { VerifierKey } from './vkey.js';

/** What a policy says about a signed checkpoint. */
export interface CheckpointVerdict {
  readonly failure: { readonly class: FailureClass; readonly rule: string; readonly detail: Said } | null;
  /** `name+hash` of the log's key that signed, otherwise of the key that failed; null where none is known. */
  readonly key: string | null;
  /** Null where it could not be read; it must be believed only where `failure` is null. */
  readonly checkpoint: Checkpoint | null;
  /** Groups of witnesses that co-signed, each with the seconds since 1970 of its newest cosignature. */
  readonly witnessed: readonly { readonly group: string; readonly seconds: number }[];
}

/** Checks a signed checkpoint under a pinned policy: form, origin, log key valid at this size, quorum of witnesses. */
export function verifyCheckpoint(text: string, policy: Policy, crypto: TrailCrypto): CheckpointVerdict {
  const refused = (
    checkpoint: Checkpoint | null,
    of: FailureClass,
    rule: string,
    detail: Said,
    key: string | null = null,
  ) => ({
    failure: { class: of, rule, detail },
    key,
    checkpoint,
    witnessed: [],
  });
  try {
    const note = parseNote(text);
    const checkpoint = parseCheckpoint(note.body);
    const { origin, size } = checkpoint;
    if (origin !== policy.origin)
      return refused(checkpoint, 'signature', 'origin', said('checkpoint/log', { log: origin, pinned: policy.origin }));
    const logKeys = policy.logKeys.filter(({ fromSize, toSize }) => fromSize <= size && size <= toSize);
    const keys = [...logKeys, ...policy.witnesses].map(({ key }) => key);
    const verdict = verifyNote(note, keys, crypto.verify);
    if (verdict.failure)
      return refused(
        checkpoint,
        'signature',
        verdict.failure,
        said('checkpoint/key', { size, keys: verdict.key ?? namesOf(note) }),
        verdict.key,
      );
    const own = verdict.signed.find((held) => logKeys.some(({ key }) => key === held.key));
    if (!own)
      return refused(checkpoint, 'signature', 'no signature of a known key', said('checkpoint/unsigned', { size }));
    const witnessed = new Map<string, number>();
    for (const { key, seconds } of verdict.signed)
      for (const witness of policy.witnesses)
        if (witness.key === key && seconds !== null)
          witnessed.set(witness.group, Math.max(seconds, witnessed.get(witness.group) ?? 0));
    if (witnessed.size < policy.quorum)
      return refused(
        checkpoint,
        'witness',
        'quorum',
        said('checkpoint/groups', { groups: witnessed.size, quorum: policy.quorum }),
        nameOf(own.key),
      );
    return {
      failure: null,
      key: nameOf(own.key),
      checkpoint,
      witnessed: [...witnessed].map(([group, seconds]) => ({ group, seconds })),
    };
  } catch (error) {
    return refused(null, 'format', 'checkpoint', reasonOf(error));
  }
}

/** How a failure names a key: by the first two parts of its verifier key. */
export function nameOf({ name, id }: VerifierKey): string {
  return `${name}+${toHex(id)}`;
}

function namesOf({ signatures }: Note): string {
  return signatures.map(({ name, id }) => `${name}+${toHex(id)}`).join(', ');
}
