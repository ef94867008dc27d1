import { parseCanonical } from './canonical.js';
import { isThread } from './census-thread.js';
import { countOf, type Fields, listOf, objectOf, textOf } from './fields.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';

/** A purchase's entries as files by name: what a bundle's zip holds. The caller packs and unpacks it. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** An entry of a bundle. */
export interface NamedEntry {
  readonly id: string;
  /** That nothing of it is opened: there is no file with its opening. Absent for all other entries. */
  readonly shut?: true;
}

/** An entry of a bundle that is in the log. */
export interface LoggedEntry extends NamedEntry {
  readonly index: number;
}

/** `manifest.json`, canonical JSON: what the bundle holds. It is unsigned, and nothing in it is believed unchecked. */
export interface Manifest {
  readonly v: 'bundle/v1';
  readonly purchase: string;
  /** Origin of the log. */
  readonly log: string;
  /** Size of the tree that the checkpoint signs and the proofs are for. */
  readonly size: number;
  /** Logged entries, in ascending order of index. */
  readonly entries: readonly LoggedEntry[];
  /** Entries that are committed but not in the log yet. */
  readonly pending: readonly NamedEntry[];
  /** Threads of suppliers that the bundle shows without their count, in ascending order: it may show them in part. */
  readonly uncounted: readonly string[];
}

/** Names of the files of a bundle. */
export const bundlePath = {
  manifest: 'manifest.json',
  checkpoint: 'checkpoint',
  /** The census of the log, with the counts of the bundle's threads; absent where there is no census yet. */
  census: 'census.json',
  /** The exact leaf bytes. */
  entry: (index: number) => `entries/${index}.json`,
  /** The opening, canonical JSON; absent where the manifest says that the entry is shut. */
  opening: (index: number) => `openings/${index}.json`,
  /** The audit path up to the checkpoint's root: base64 hashes, one a line, leaf's sibling first. */
  proof: (index: number) => `proofs/${index}.txt`,
  pendingEntry: (id: string) => `pending/${id}.json`,
  pendingOpening: (id: string) => `pending/${id}.opening.json`,
  /** The signed acknowledgement of a pending entry. */
  pendingReceipt: (id: string) => `pending/${id}.receipt`,
  /** An attached file, named by the hexadecimal form of its SHA-256; optional. */
  file: (sha256Hex: string) => `files/${sha256Hex}`,
} as const;

/** Reads a manifest; throws a TypeError that names the rule broken. */
export function parseManifest(bytes: Uint8Array): Manifest {
  const names = ['v', 'purchase', 'log', 'size', 'entries', 'pending', 'uncounted'];
  const fields = objectOf(parseCanonical(bytes), 'manifest', names);
  if (fields.v !== 'bundle/v1') throw new Unreadable(said('manifest/version'));
  const size = countOf(fields.size, 'manifest.size', 0);
  let last = -1;
  const entries = listOf(fields.entries, 'manifest.entries').map((value) => {
    const entry = objectOf(value, 'manifest.entries', ['index', 'id'], ['shut']);
    const index = countOf(entry.index, 'manifest.entries.index', 0);
    if (index <= last) throw new Unreadable(said('manifest/order', { index }));
    if (index >= size) throw new Unreadable(said('manifest/index', { index, size }));
    last = index;
    return { index, id: textOf(entry.id, 'manifest.entries.id'), ...shutOf(entry) };
  });
  const pending = listOf(fields.pending, 'manifest.pending').map((value) => {
    const entry = objectOf(value, 'manifest.pending', ['id'], ['shut']);
    const id = textOf(entry.id, 'manifest.pending.id');
    if (!/^[A-Za-z0-9_-]{1,80}$/.test(id)) throw new Unreadable(said('manifest/pendingId'));
    return { id, ...shutOf(entry) };
  });
  const uncounted = listOf(fields.uncounted, 'manifest.uncounted').map((thread) => threadIn(thread, 'uncounted'));
  uncounted.forEach((thread, at) => {
    if (at > 0 && thread <= (uncounted[at - 1] ?? ''))
      throw new Unreadable(said('manifest/uncountedOrder', { thread }));
  });
  const ids = [...entries, ...pending].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) throw new Unreadable(said('manifest/twice'));
  const purchase = threadIn(fields.purchase, 'purchase');
  return { v: 'bundle/v1', purchase, log: textOf(fields.log, 'manifest.log'), size, entries, pending, uncounted };
}

function threadIn(value: unknown, name: string): string {
  const thread = textOf(value, `manifest.${name}`);
  if (!isThread(thread)) throw new Unreadable(said('form/thread', { where: `manifest.${name}` }));
  return thread;
}

function shutOf(fields: Fields): { readonly shut?: true } {
  if (!Object.hasOwn(fields, 'shut')) return {};
  if (fields.shut !== true) throw new Unreadable(said('manifest/shut'));
  return { shut: true };
}
