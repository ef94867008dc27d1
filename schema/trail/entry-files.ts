import type { BundleFiles, Manifest } from './bundle.js';

/** The files of a manifest's entries; each list follows the order of the manifest. */
export interface EntryFiles {
  readonly leaves: readonly (Uint8Array | undefined)[];
  readonly openings: readonly (Uint8Array | undefined)[];
  readonly proofs: readonly (Uint8Array | undefined)[];
  /** Names of all other files, as in the bundle. */
  readonly others: readonly string[];
  /** Whether leaves, openings and proofs each come in the order of the manifest. */
  readonly isInOrder: boolean;
}

interface Kind {
  readonly head: string;
  readonly tail: string;
  readonly found: (Uint8Array | undefined)[];
  /** The place of the next file of this kind, as long as they come in the order of the manifest. */
  next: number;
}

const ZERO = 48;
const NINE = 57;

/**
 * Assigns a bundle's files to the manifest's entries in one pass, by the names of `bundlePath`. Building and looking up the three names of
 * each entry would cost as much as its hashes. Files come in the manifest's order, so each usually belongs to the place after the last one.
 */
export function filesOfEntries(files: BundleFiles, entries: Manifest['entries']): EntryFiles {
  const leaves = kind('entries/', '.json');
  const openings = kind('openings/', '.json');
  const proofs = kind('proofs/', '.txt');
  const kinds = [leaves, openings, proofs];
  const others: string[] = [];
  let isInOrder = true;
  for (const [name, bytes] of files) {
    const of = kinds.find(({ head }) => name.startsWith(head));
    const place = of ? placeOf(name, of, entries) : -1;
    if (!of || place < 0) {
      others.push(name);
      continue;
    }
    if (place < of.next) isInOrder = false;
    of.found[place] = bytes;
    of.next = place + 1;
  }
  return { leaves: leaves.found, openings: openings.found, proofs: proofs.found, others, isInOrder };
}

function kind(head: string, tail: string): Kind {
  return { head, tail, found: [], next: 0 };
}

/** The place of the entry whose index a name contains; -1 where the manifest has no such entry. */
function placeOf(name: string, { head, tail, next }: Kind, entries: Manifest['entries']): number {
  const index = name.endsWith(tail) ? indexIn(name, head.length, name.length - tail.length) : -1;
  if (index < 0) return -1;
  return entries[next]?.index === index ? next : search(entries, index);
}

/** A number in decimal digits without leading zeros; -1 for anything else. */
function indexIn(name: string, from: number, to: number): number {
  if (from >= to || (name.charCodeAt(from) === ZERO && to > from + 1)) return -1;
  let index = 0;
  for (let at = from; at < to; at++) {
    const code = name.charCodeAt(at);
    if (code < ZERO || code > NINE) return -1;
    index = index * 10 + code - ZERO;
  }
  return Number.isSafeInteger(index) ? index : -1;
}

/** Binary search: the entries of a manifest are in ascending order of index. */
function search(entries: Manifest['entries'], index: number): number {
  let from = 0;
  let to = entries.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((entries[middle]?.index ?? 0) < index) from = middle + 1;
    else to = middle;
  }
  return entries[from]?.index === index ? from : -1;
}
