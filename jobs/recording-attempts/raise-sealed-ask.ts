import { createHash } from 'node:crypto';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { raiseAlert } from '../../api/risk/index.js';
import type { JobContext } from '../job-context.js';

/** The name under which these alerts are raised. It is no detector of the catalogue, since it reads attempts and no dossier. */
const NAME = 'SB01';

/**
 * Raises an alert that somebody asked for a sealed bid by its id; once for each person and hour. It names the person but no bid, since its
 * readers must not learn whether there is one either.
 */
export async function raiseSealedAsk(denial: string, context: JobContext): Promise<void> {
  const finding = createHash('sha256')
    .update(JSON.stringify([NAME, denial]))
    .digest('hex');
  const [ref = '', , hour = ''] = denial.split(' ');
  const [account] = await listRows('Account', SYSTEM_ACTOR, { ref }, { limit: 1 });
  const who = account?.name ?? ref;
  const what = {
    ...{ finding, detector: NAME, evidenceClass: 'STRONG', aboutPurchaseId: null },
    params: { who, hour: `${hour}:00Z` },
    evidence: [
      {
        kind: 'file',
        ref: finding,
        pointer: null,
        subjectId: account?._id ?? ref,
        label: 'detector.SB01.asked',
        value: who,
      },
    ],
  };
  const result = await execute(raiseAlert, { key: `raise:${finding}`, ...what }, context);
  if (isRefusal(result) && result.code !== 'CONFLICT') throw new Error(`the alert was refused: ${result.key}`);
}
