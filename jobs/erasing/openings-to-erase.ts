import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { allRows } from '../../api/kernel/all-rows.js';
import { rowsById } from '../../api/kernel/reads.js';
import { projectionOf } from '../../api/kernel/row.js';
import type { ErasureRow } from '../../api/records/index.js';
import { chainAt, type ErasedEntry } from '../../api/trail/index.js';
import { subjectOfId } from '../../schema/common/ids.js';
import type { State } from '../../schema/trail/index.js';

/**
 * What is erased from which opening: from the entries that the erasure lists, and from those of the act itself, which still hold the values
 * as they were before it. The documents after that act hold nothing of the person, so their state may be shown.
 */
export async function openingsToErase(row: ErasureRow): Promise<ErasedEntry[]> {
  const act = (await chainAt(row._id)).find(({ entry }) => entry.type === 'records.eraseOpenings');
  if (!act) throw new Error(`${row._id} has not said what it erases`);
  const [account] = await rowsById('Account', SYSTEM_ACTOR, [row.accountId]);
  const accounts = await allRows('Account', SYSTEM_ACTOR, { ref: account?.ref ?? row.personRef });
  // In the person's own chains each pseudonym means the person, even one that belongs to somebody else now.
  const who = [...new Set(accounts.flatMap(({ ref, formerRefs }) => [ref, ...formerRefs.map(({ id }) => id)]))];
  const eraser = { who, erasedBy: act.entry.id };
  const listed = row.openings.map((opening) => ({ ...opening, ...eraser, state: null }));
  const own: ErasedEntry[] = [];
  for (const id of [...accounts.map(({ _id }) => _id), ...(account?.supplierId ? [account.supplierId] : [])]) {
    for (const { entry } of await chainAt(id))
      if (entry.req === act.entry.req)
        own.push({ id: entry.id, ...eraser, salt: false, reason: true, state: await stateAt(id, entry.subject.rev) });
  }
  return [...listed, ...own];
}

/** The present document, if it is still at this version. */
async function stateAt(id: string, rev: number): Promise<State | null> {
  const name = subjectOfId(id);
  const [row] = name ? await rowsById(name, SYSTEM_ACTOR, [id]) : [];
  return row && row.rev === rev ? projectionOf(row) : null;
}
