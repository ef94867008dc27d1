import { collectionOf } from '../../api/kernel/database.js';
import { DOSSIER_VERSION, type LoggedEntry } from '../../schema/dossier/index.js';
import { behindAt, followLog } from '../follow-log.js';
import { addToDossier } from './dossiers.js';
import { OF_PURCHASES, readLog } from './read-log.js';

/** Entries looked at in a step. */
const STEP = 2_000;

/** A new version of the shape starts from the beginning of the log, beside the old cursor. */
const CURSOR = `dossiers:v${DOSSIER_VERSION}`;

/** Told of a purchase whose entries don't fit each other. */
export type OnFault = (purchaseId: string, fault: string) => void;

/** Up to which index the dossiers have come where the log is ahead of them; null where it is not. */
export function dossiersBehindAt(origin: string): Promise<number | null> {
  return behindAt(CURSOR, origin);
}

/**
 * Brings the dossiers up to the log's end. The dossiers are written first and the cursor moves after them: what is done
 * twice changes nothing.
 */
export async function projectLog(origin: string, onFault: OnFault): Promise<void> {
  await followLog({ cursor: CURSOR, step: STEP }, origin, async (from, to) => {
    const entries = await readLog({ _id: { $gte: from, $lt: to }, $or: OF_PURCHASES });
    for (const [purchaseId, own] of byPurchase(entries)) {
      const fault = await addToDossier(purchaseId, own);
      if (fault !== null) onFault(purchaseId, fault);
    }
  });
}

/** Throws all dossiers away and makes them anew from the log. */
export async function rebuildDossiers(origin: string, onFault: OnFault): Promise<void> {
  await collectionOf('cursors').deleteOne({ _id: CURSOR });
  await collectionOf('dossiers').deleteMany({});
  await projectLog(origin, onFault);
}

function byPurchase(entries: readonly LoggedEntry[]): Map<string, LoggedEntry[]> {
  const groups = new Map<string, LoggedEntry[]>();
  for (const entry of entries)
    if (entry.purchase !== null) groups.set(entry.purchase, [...(groups.get(entry.purchase) ?? []), entry]);
  return groups;
}
