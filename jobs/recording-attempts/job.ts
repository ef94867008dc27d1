import { createHash } from 'node:crypto';
import { countAttempts, dueDenials, recordAttempt, SEALED_ASK } from '../../api/accesses/index.js';
import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import { isRefusal, type Refusal } from '../../api/kernel/refusal.js';
import type { Row } from '../../api/kernel/row.js';
import { defineJob, once } from '../define-job.js';
import type { JobContext } from '../job-context.js';
import { raiseSealedAsk } from './raise-sealed-ask.js';

const AT_ONCE = 100;
/** Another worker was faster: it has recorded the same, or more of it. */
const TAKEN: ReadonlySet<string> = new Set(['CONFLICT', 'NOT_FOUND']);

/** Whether a refusal has to be written into the trail now. */
export async function attemptsAreDue({ clock }: JobContext): Promise<boolean> {
  return (await dueDenials(clock.now(), 1)).length > 0;
}

/** Writes refusals into the trail. Several workers may try at once; the version lets one of them through. */
export async function writeAttempts(context: JobContext): Promise<void> {
  const faults: string[] = [];
  for (const { _id } of await dueDenials(context.clock.now(), AT_ONCE)) {
    const result = await write(_id, context);
    if (isRefusal(result) && !TAKEN.has(result.code)) faults.push(`${_id}: ${result.key}`);
  }
  // An attempt that cannot be written must not stop the others.
  if (faults.length > 0) throw new Error(faults.join('; '));
}

async function write(denial: string, context: JobContext): Promise<Row | Refusal> {
  const [attempt] = await listRows('Attempt', context.actor, { hour: denial }, { limit: 1 });
  const about = createHash('sha256').update(denial).digest('hex').slice(0, 40);
  if (!attempt) {
    // The alert first: where this is interrupted in between, the attempt is still due and the alert is raised once.
    if (denial.includes(` ${SEALED_ASK} `)) await raiseSealedAsk(denial, context);
    return execute(recordAttempt, { key: `attempt:${about}`, denial }, context);
  }
  const { _id: attemptId, rev } = attempt;
  return execute(countAttempts, { key: `attempts:${about}:${rev}`, rev, attemptId }, context);
}

/** Writes attempts that were refused into the trail. */
export const job = defineJob({
  queue: 'sweeping',
  tells: [],
  due: async (context) => once('attempts', await attemptsAreDue(context)),
  run: (_, context) => writeAttempts(context),
});
