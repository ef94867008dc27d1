import { type BundleFiles, bundlePath, parseManifest } from './bundle.js';
import { decodeEntry, type VisibilityClass } from './entry.js';
import type { Failure } from './failure.js';
import { parseOpening } from './opening.js';

/** The result of the verification for one entry of a bundle. */
export interface EntryResult {
  readonly id: string;
  /** Null while it is pending. */
  readonly index: number | null;
  /** The act and the subject, from the entry's bytes; null where they cannot be read. */
  readonly type: string | null;
  readonly subject: string | null;
  /** The purchase that the entry belongs to; null for none. */
  readonly purchase: string | null;
  readonly rev: number | null;
  readonly at: string | null;
  readonly failed: boolean;
  /** Classes of values that are not opened. */
  readonly withheld: readonly VisibilityClass[];
  /** Whether nothing of it is opened though the manifest does not call it shut. */
  readonly missing: boolean;
  /** Ids of the entries that erased something of it. */
  readonly erasedBy: readonly string[];
}

/** The result for each entry that a bundle's manifest names, in the order of the log; empty where the manifest cannot be read. */
export function entryResults(files: BundleFiles, failures: readonly Failure[]): EntryResult[] {
  const failed = new Set(failures.map(({ entry }) => entry));
  try {
    const { entries, pending } = parseManifest(files.get(bundlePath.manifest) ?? new Uint8Array());
    return [
      ...entries.map(({ index, ...named }) => {
        const open = files.get(bundlePath.opening(index));
        return resultOf(named, index, files.get(bundlePath.entry(index)), open, failed);
      }),
      ...pending.map((named) => {
        const open = files.get(bundlePath.pendingOpening(named.id));
        return resultOf(named, null, files.get(bundlePath.pendingEntry(named.id)), open, failed);
      }),
    ];
  } catch {
    return [];
  }
}

function resultOf(
  { id, shut }: { readonly id: string; readonly shut?: true },
  index: number | null,
  leaf: Uint8Array | undefined,
  open: Uint8Array | undefined,
  failed: ReadonlySet<string | null>,
): EntryResult {
  const unread = {
    id,
    index,
    type: null,
    subject: null,
    purchase: null,
    rev: null,
    at: null,
    failed: true,
    withheld: [],
    missing: false,
    erasedBy: [],
  };
  if (!leaf) return unread;
  try {
    const { type, at, subject, changes, proc } = decodeEntry(leaf);
    const opening = open ? parseOpening(open) : null;
    const missing = !opening && shut !== true;
    const unopened = opening ? opening.changes.filter((part) => 'withheld' in part) : missing ? [] : changes;
    return {
      ...{ id, index, type, at, subject: `${subject.type} ${subject.id}`, rev: subject.rev, failed: failed.has(id) },
      purchase: proc,
      missing,
      withheld: [...new Set(unopened.filter((part) => !('erasedBy' in part)).map((part) => part.class))],
      erasedBy: [
        ...new Set(
          unopened.flatMap((part) => ('erasedBy' in part && part.erasedBy !== undefined ? [part.erasedBy] : [])),
        ),
      ],
    };
  } catch {
    return unread;
  }
}
