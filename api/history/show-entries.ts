import { subjectOfId } from '../../schema/common/ids.js';
import { isVisible } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { type FoundEntry, findEntries, namesOf, readEntry, statesNow } from '../trail/index.js';

/** An entry as a reader is shown it. */
export type ShownEntry = ReturnType<typeof readEntry>;

/** Entries by their ids, as the reader may see them; the caller has made sure that the reader sees their subjects. */
export async function showById(ids: readonly string[], ctx: Context): Promise<ShownEntry[]> {
  return ids.length === 0 ? [] : showEntries(await findEntries({ id: { $in: ids } }, ids.length), ctx);
}

/** Entries as the reader may see them; the caller has made sure that the reader sees their subjects. */
export async function showEntries(entries: readonly FoundEntry[], ctx: Context): Promise<ShownEntry[]> {
  const names = await namesOf(entries, ctx);
  const stateOf = await statesNow(ctx);
  return entries.map((entry) => readEntry(entry, names, ctx.actor, stateOf));
}

/** Entries of whatever subjects: of one that is not for the reader it is told that something was done, and nothing of what. */
export async function showOutlines(entries: readonly FoundEntry[], ctx: Context): Promise<ShownEntry[]> {
  const [shown, seen] = await Promise.all([
    showEntries(entries, ctx),
    Promise.all(entries.map(({ entry }) => isSeen(entry.subject.id, ctx))),
  ]);
  return shown.map((one, place) => {
    if (seen[place]) return one;
    const withheld = entries[place]?.entry.changes.length ?? 0;
    return { ...one, changes: [], files: [], reason: null, purchaseId: null, withheld };
  });
}

/** Whether the reader sees a subject. */
export async function isSeen(subjectId: string, ctx: Context): Promise<boolean> {
  const kind = subjectOfId(subjectId);
  return kind !== null && (await isVisible(kind, subjectId, ctx));
}
