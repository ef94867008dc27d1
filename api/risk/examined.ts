import { DETECTORS } from '../../detectors/index.js';
import { DOSSIER_VERSION } from '../../schema/dossier/index.js';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { countRows } from '../kernel/reads.js';
import { howFar } from '../trail/index.js';
import { catalogueVersion } from './catalogue-version.js';

/** Name of the cursor that says up to which index of the log the dossiers reach; a new version of their shape has one of its own. */
export const DOSSIERS_CURSOR = `dossiers:v${DOSSIER_VERSION}`;

/** Dossiers as the job writes them (jobs/projecting): whether the detectors have looked at them since they changed, and with which catalogue. */
interface Examined {
  readonly _id: string;
  readonly version: number;
  readonly dirty: boolean;
  readonly lookedWith?: string;
  readonly fault: string | null;
}

/** What a detector found for a purchase, as the job writes it (jobs/detecting). */
interface Found {
  readonly _id: string;
  readonly found: string;
}

/** How far the detectors have come. Without it, no alert could mean that nothing was found or that nothing was looked at. */
export async function examined({ actor, origin }: Context) {
  // Asked first, so that more may have been examined than this says, but never less.
  const { behind } = await howFar(DOSSIERS_CURSOR, origin);
  const dossiers = collectionOf<Examined>('dossiers');
  const current = { version: DOSSIER_VERSION, fault: null, dirty: false, lookedWith: catalogueVersion(DETECTORS) };
  const [purchases, whole, stuck] = await Promise.all([
    countRows('Purchase', actor, {}),
    dossiers.countDocuments(current),
    dossiers.countDocuments({ version: DOSSIER_VERSION, fault: { $ne: null } }),
  ]);
  return { purchases, examined: Math.min(whole, purchases), stuck, behind };
}

/** For how many purchases a detector gave this answer. */
export function answered(detector: string, found: 'notComputable' | 'notApplicable'): Promise<number> {
  // Ids of findings begin with the detector's; ';' follows ':'.
  const own = { $gte: `${detector}:`, $lt: `${detector};` };
  return collectionOf<Found>('findings').countDocuments({ _id: own, found });
}
