import type { ClientSession, Db } from 'mongodb';
import { decodeEntry } from '../../schema/trail/index.js';
import { type BadRow, bytesOf, type SoundRow } from './judge-rows.js';
import { type LogDocument, TRAIL } from './stored.js';

/**
 * Those rows whose entry names another purchase than an earlier entry of its subject (docs/decisions/0022), which no act writes. The
 * previous version is among the rows or in the log; one indexed query finds all of them.
 */
export async function findUnsettled(db: Db, rows: readonly SoundRow[], session: ClientSession): Promise<BadRow[]> {
  const here = new Set(rows.map(({ entry }) => versionOf(entry.subject)));
  const missing = rows
    .map(({ entry }) => ({ id: entry.subject.id, rev: entry.subject.rev - 1 }))
    .filter((before) => before.rev > 0 && !here.has(versionOf(before)));
  const settled = await loggedProcs(db, missing, session);
  const bad: BadRow[] = [];
  // In order of version, so that a wrong entry settles nothing for the ones after it.
  for (const { row, entry } of [...rows].sort((one, other) => one.entry.subject.rev - other.entry.subject.rev)) {
    const { subject, proc } = entry;
    const before = settled.get(versionOf({ id: subject.id, rev: subject.rev - 1 })) ?? null;
    const fits = before === null || before === proc;
    if (!fits) bad.push({ row, reason: `${subject.id} belongs to ${before}, and version ${subject.rev} says ${proc}` });
    settled.set(versionOf(subject), fits ? proc : before);
  }
  return bad;
}

/** Read from the leaf and not from what stands beside it, which nobody has signed. */
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

/** Null also for an entry that can no longer be read: reporting that it was changed is the signer's task. */
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
