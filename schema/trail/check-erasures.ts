import { type BundleEntry, failureOf } from './check-chains.js';
import { decodeEntry } from './entry.js';
import type { Failure } from './failure.js';
import type { OpenedChanges } from './opening.js';
import { type Said, said } from './said.js';

/** The act that records whose values are erased (docs/decisions/0007). */
const ERASING = 'records.eraseOpenings';

/**
 * Checks each value that is said to be erased: the entry named must be in the bundle, be an erasure, and name the person to whom the values
 * belong, or else the subject. It cannot have erased anything that came after it.
 */
export function checkErasures(read: readonly BundleEntry[]): Failure[] {
  const failures: Failure[] = [];
  let byId: Map<string, BundleEntry> | null = null;
  for (const one of read) {
    for (const part of one.opening?.changes ?? []) {
      if (!('erasedBy' in part) || part.erasedBy === undefined) continue;
      byId ??= new Map(read.map((each) => [each.entry.id, each]));
      const detail = erasureFault(one, part, part.erasedBy, byId.get(part.erasedBy) ?? null);
      if (detail) failures.push(failureOf(one, 'opening', 'erasedBy', detail));
    }
  }
  return failures;
}

function erasureFault(
  one: BundleEntry,
  { class: visibility, who }: OpenedChanges,
  id: string,
  erasure: BundleEntry | null,
): Said | null {
  if (!erasure) return said('erased/unknown', { entry: id });
  if (erasure.entry.type !== ERASING) return said('erased/otherAct', { entry: id, type: erasure.entry.type });
  if (visibility !== 'personal') return said('erased/class', { entry: id, class: said(`class/${visibility}`) });
  const { about = [], req } = decodeEntry(erasure.leaf);
  const named = who ?? one.entry.subject.id;
  if (!about.includes(named)) return said('erased/notNamed', { entry: id, who: named });
  // Entries of the erasing act itself hold the values as they were before, and may come after the erasure in the log.
  const isLater = (one.index ?? Infinity) > (erasure.index ?? Infinity) && decodeEntry(one.leaf).req !== req;
  return isLater ? said('erased/before', { entry: id }) : null;
}
