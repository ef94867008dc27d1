import { collectionOf } from '../../api/kernel/database.js';
import { DOSSIERS_CURSOR } from '../../api/risk/index.js';
import type { LoggedEntry } from '../../schema/dossier/index.js';
import { behindAt, followLog } from '../follow-log.js';
import { addToDossier } from './dossiers.js';
import { OF_PURCHASES, readLog } from './read-log.js';

/** Entries processed in a step. */
const STEP = 2_000;

/** Called with a purchase whose entries do not fit each other. */
export type OnFault = (purchaseId: string, fault: string) => void;

/** The index up to which the dossiers have come where the log is ahead of them; null where it is not. */
export function dossiersBehindAt(origin: string): Promise<number | null> {
  return behindAt(DOSSIERS_CURSOR, origin);
}

/** Brings the dossiers up to the end of the log. They are written before the cursor moves, and writing them twice changes nothing. */
export async function projectLog(origin: string, onFault: OnFault): Promise<void> {
  await followLog({ cursor: DOSSIERS_CURSOR, step: STEP }, origin, async (from, to) => {
    const entries = await readLog({ _id: { $gte: from, $lt: to }, $or: OF_PURCHASES });
    for (const [purchaseId, own] of byPurchase(entries)) {
      const fault = await addToDossier(purchaseId, own);
      if (fault !== null) onFault(purchaseId, fault);
    }
  });
}

/** Deletes all dossiers and rebuilds them from the log. */
export async function rebuildDossiers(origin: string, onFault: OnFault): Promise<void> {
  await collectionOf('cursors').deleteOne({ _id: DOSSIERS_CURSOR });
  await collectionOf('dossiers').deleteMany({});
  await projectLog(origin, onFault);
}

function byPurchase(entries: readonly LoggedEntry[]): Map<string, LoggedEntry[]> {
  const groups = new Map<string, LoggedEntry[]>();
  for (const entry of entries)
    if (entry.purchase !== null) groups.set(entry.purchase, [...(groups.get(entry.purchase) ?? []), entry]);
  return groups;
}
