import { formatVkey, type Policy, toBase64 } from '../../schema/trail/index.js';
import type { FoundEntry } from './find-entries.js';
import { newestCheckpoint, provePaths, type SignedCheckpoint } from './prove.js';
import { newestWitnessed } from './witnessed.js';

/** An entry that is in the log. */
type Logged = FoundEntry & { readonly index: number };

/** Proofs against the newest witnessed checkpoint; for newer entries, against the newest signed checkpoint that covers them. */
export async function proveEntries(entries: readonly FoundEntry[], policy: Policy) {
  const witnessed = await newestWitnessed(policy);
  const signed = await newestCheckpoint();
  const covers = (checkpoint: SignedCheckpoint | null, { index }: Logged) => checkpoint && index < checkpoint.size;
  const logged = entries.flatMap((entry) => (entry.index === null ? [] : [{ ...entry, index: entry.index }]));
  const first = logged.filter((entry) => covers(witnessed, entry));
  const rest = logged.filter((entry) => !covers(witnessed, entry) && covers(signed, entry));
  return [
    ...(witnessed ? await proveIn(first, witnessed, policy) : []),
    ...(signed ? await proveIn(rest, signed, policy) : []),
  ];
}

async function proveIn(entries: readonly Logged[], { size, note }: SignedCheckpoint, policy: Policy) {
  const indices = entries.map(({ index }) => index);
  const paths = await provePaths(indices, size);
  return entries.map(({ entry, index, leaf }, place) => ({
    entryId: entry.id,
    index,
    size,
    leaf: toBase64(leaf),
    hashes: (paths[place] ?? []).map(toBase64),
    checkpoint: note,
    logKey: keyFor(size, policy),
  }));
}

function keyFor(size: number, { logKeys }: Policy): string {
  const found = logKeys.find(({ fromSize, toSize }) => fromSize <= size && size <= toSize);
  if (!found) throw new Error(`The policy file pins no key of the log for size ${size}`);
  return formatVkey(found.key);
}
