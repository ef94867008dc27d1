import { subjectOfId } from '../../schema/common/ids.js';
import { isVisible } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { type FoundEntry, findEntries, namesOf, readEntry, statesNow } from '../trail/index.js';

/** An entry in the form shown to a reader. */
export type ShownEntry = ReturnType<typeof readEntry>;

/** Entries by id, as the reader may see them; the caller has checked that the reader sees their subjects. */
export async function showById(ids: readonly string[], ctx: Context): Promise<ShownEntry[]> {
  return ids.length === 0 ? [] : showEntries(await findEntries({ id: { $in: ids } }, ids.length), ctx);
}

/** Entries as the reader may see them; the caller has checked that the reader sees their subjects. */
export async function showEntries(entries: readonly FoundEntry[], ctx: Context): Promise<ShownEntry[]> {
  const names = await namesOf(entries, ctx);
  const stateOf = await statesNow(ctx);
  return entries.map((entry) => readEntry(entry, names, ctx.actor, stateOf));
}

/** Entries of any subjects. Of a subject that the reader may not see, only the fact is shown that something was done. */
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
