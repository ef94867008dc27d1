import type { ClientSession, Db } from 'mongodb';
import { decodeEntry } from '../../schema/trail/index.js';
import { type BadRow, bytesOf, type SoundRow } from './judge-rows.js';
import { type LogDocument, TRAIL } from './stored.js';

/**
 * Of rows, those whose entry carries another purchase than an earlier one of its subject (docs/decisions/0022): no act writes such an entry. The
 * version before stands among the rows or in the log; one look by the index finds them all.
 */
export async function findUnsettled(db: Db, rows: readonly SoundRow[], session: ClientSession): Promise<BadRow[]> {
  const here = new Set(rows.map(({ entry }) => versionOf(entry.subject)));
  const missing = rows
    .map(({ entry }) => ({ id: entry.subject.id, rev: entry.subject.rev - 1 }))
    .filter((before) => before.rev > 0 && !here.has(versionOf(before)));
  const settled = await loggedProcs(db, missing, session);
  const bad: BadRow[] = [];
  // By version, so that one that is wrong settles nothing for those after it.
  for (const { row, entry } of [...rows].sort((one, other) => one.entry.subject.rev - other.entry.subject.rev)) {
    const { subject, proc } = entry;
    const before = settled.get(versionOf({ id: subject.id, rev: subject.rev - 1 })) ?? null;
    const fits = before === null || before === proc;
    if (!fits) bad.push({ row, reason: `${subject.id} belongs to ${before}, and version ${subject.rev} says ${proc}` });
    settled.set(versionOf(subject), fits ? proc : before);
  }
  return bad;
}

/** By the leaf and not by what stands beside it, which nobody has signed. */
async function loggedProcs(
  db: Db,
  versions: readonly { readonly id: string; readonly rev: number }[],
  session: ClientSession,
): Promise<Map<string, string | null>> {
  if (versions.length === 0) return new Map();
  const wanted = new Set(versions.map(versionOf));
  const found = await db
    .collection<LogDocument>(TRAIL.log)
    .find(
      {
        'subject.id': { $in: [...new Set(versions.map(({ id }) => id))] },
        'subject.rev': { $in: [...new Set(versions.map(({ rev }) => rev))] },
      },
      { session },
    )
    .project<Pick<LogDocument, 'subject' | 'leaf'>>({ _id: 0, subject: 1, leaf: 1 })
    .toArray();
  return new Map(
    found
      .filter(({ subject }) => wanted.has(versionOf(subject)))
      .map(({ subject, leaf }) => [versionOf(subject), procIn(bytesOf(leaf))]),
  );
}

/** Null also for an entry that can be read no more: that it was changed is for the signer to say. */
function procIn(leaf: Uint8Array): string | null {
  try {
    return decodeEntry(leaf).proc;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function versionOf({ id, rev }: { readonly id: string; readonly rev: number }): string {
  return `${id} ${rev}`;
}
