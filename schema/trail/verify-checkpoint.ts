import { type Checkpoint, parseCheckpoint } from './checkpoint.js';
import type { TrailCrypto } from './ed25519.js';
import { type FailureClass, messageOf } from './failure.js';
import { parseNote } from './note.js';
import type { Policy } from './policy.js';
import { verifyNote } from './verify-note.js';

/** What a policy says about a signed checkpoint. */
export interface CheckpointVerdict {
  readonly failure: { readonly class: FailureClass; readonly rule: string; readonly detail: string } | null;
  /** Null where it could not be read; to be believed only where `failure` is null. */
  readonly checkpoint: Checkpoint | null;
  /** Groups of witnesses that co-signed, each with the seconds since 1970 of its cosignature. */
  readonly witnessed: readonly { readonly group: string; readonly seconds: number }[];
}

/** Checks a signed checkpoint under a pinned policy: form, origin, log key valid at this size, quorum of witnesses. */
export function verifyCheckpoint(text: string, policy: Policy, crypto: TrailCrypto): CheckpointVerdict {
  const refused = (checkpoint: Checkpoint | null, of: FailureClass, rule: string, detail: string) => ({
    failure: { class: of, rule, detail },
    checkpoint,
    witnessed: [],
  });
  try {
    const note = parseNote(text);
    const checkpoint = parseCheckpoint(note.body);
    const { origin, size } = checkpoint;
    if (origin !== policy.origin)
      return refused(checkpoint, 'signature', 'origin', `checkpoint of ${origin}, the policy pins ${policy.origin}`);
    const logKeys = policy.logKeys.filter(({ fromSize, toSize }) => fromSize <= size && size <= toSize);
    const keys = [...logKeys, ...policy.witnesses].map(({ key }) => key);
    const verdict = verifyNote(note, keys, crypto.verify);
    if (verdict.failure)
      return refused(checkpoint, 'signature', verdict.failure, `checkpoint of size ${size}, key ${verdict.key}`);
    if (!verdict.signed.some((held) => logKeys.some(({ key }) => key === held.key)))
      return refused(checkpoint, 'signature', 'no signature of a known key', `no log key for size ${size} signed`);
    const witnessed = new Map<string, number>();
    for (const { key, seconds } of verdict.signed)
      for (const witness of policy.witnesses)
        if (witness.key === key && seconds !== null) witnessed.set(witness.group, seconds);
    if (witnessed.size < policy.quorum)
      return refused(checkpoint, 'witness', 'quorum', `${witnessed.size} of ${policy.quorum} groups co-signed`);
    return { failure: null, checkpoint, witnessed: [...witnessed].map(([group, seconds]) => ({ group, seconds })) };
  } catch (error) {
    return refused(null, 'format', 'checkpoint', messageOf(error));
  }
}
