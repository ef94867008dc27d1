import { nodeSha256 } from '../../api/trail/crypto.js';
import { applyChanges } from '../../schema/trail/apply-changes.js';
import type { Change, State } from '../../schema/trail/difference.js';
import type { VisibilityClass } from '../../schema/trail/entry.js';
import { commit, commitState } from '../../schema/trail/hash.js';
import { canonicalBytes, leafHash, toBase64 } from '../../schema/trail/index.js';
import { type Recorded, recordCensus, type Story } from './example-log.js';

/** The changes of one revision by class, and the state that they lead to. */
export interface Told {
  readonly parts: readonly (readonly [VisibilityClass, readonly Change[]])[];
  readonly state: State;
}

/** An entry with other facts but its own opening. */
export function withEntry(one: Recorded, change: Partial<Recorded['entry']>): Recorded {
  const entry = { ...one.entry, ...change };
  return { ...one, entry, leaf: canonicalBytes(entry) };
}

/** An entry that claims other changes, with all its commitments. */
export function withChanges(one: Recorded, { parts, state }: Told): Recorded {
  const stateSalt = new Uint8Array(32).fill(9);
  const changes = parts.map(([visibility, value], at) => ({
    class: visibility,
    salt: new Uint8Array(32).fill(at),
    value,
  }));
  const entry = {
    ...one.entry,
    after: toBase64(commitState(nodeSha256, stateSalt, state)),
    changes: changes.map(({ class: of, salt, value }) => ({ class: of, c: toBase64(commit(nodeSha256, salt, value)) })),
  };
  const { reason } = one.opening;
  const opening = {
    stateSalt: toBase64(stateSalt),
    changes: changes.map((part) => ({ ...part, salt: toBase64(part.salt) })),
    ...(reason ? { reason } : {}),
  };
  return { entry, leaf: canonicalBytes(entry), opening };
}

/** Several revisions of one subject from the beginning, each with the state to which the changes lead. */
export function statesOf(revisions: readonly Told['parts'][]): Told[] {
  let state: State = {};
  return revisions.map((parts) => {
    state = applyChanges(
      state,
      parts.flatMap(([, changes]) => changes),
    );
    return { parts, state };
  });
}

/** A story in which some entries are different: each `prev` follows the changed log, and so does the census. */
export function retold(story: Story, change: (one: Recorded) => Recorded): Story {
  const last = new Map<string, string>();
  const link = (one: Recorded): Recorded => {
    const { subject, prev } = one.entry;
    const name = `${subject.type} ${subject.id}`;
    const linked = withEntry(one, { prev: subject.rev === 1 ? prev : (last.get(name) ?? prev) });
    last.set(name, toBase64(leafHash(nodeSha256, linked.leaf)));
    return linked;
  };
  const log = story.log.map(change).map(link);
  const { census } = story;
  const counted = census === null ? null : log[census];
  if (census !== null && counted) log[census] = recordCensus(log.slice(0, census), counted.entry.at);
  return { ...story, log, pending: story.pending.map(change).map(link) };
}
