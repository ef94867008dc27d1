import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { raiseAlert } from '../../api/risk/index.js';
import type { InputOf } from '../../schema/kernel/subject.js';
import type { Alert } from '../../schema/risk/alert.js';
import type { JobContext } from '../job-context.js';

type RaisedAlert = Omit<InputOf<typeof Alert, 'raiseAlert'>, 'key'>;

/** What became of a finding: it had an alert already, has one now, or gets none because the check may raise no more. */
export type Raised = 'known' | 'new' | 'no room';

/** Raises an alert unless its finding has one, whatever became of that. */
export async function raiseOnce(alert: RaisedAlert, context: JobContext, hasRoom = true): Promise<Raised> {
  const { finding } = alert;
  const known = () => listRows('Alert', context.actor, { finding }, { limit: 1 });
  if ((await known()).length > 0) return 'known';
  if (!hasRoom) return 'no room';
  const result = await execute(raiseAlert, { key: `raise:${finding}`, ...alert }, context);
  if (!isRefusal(result)) return 'new';
  // Another worker that found the same at the same time has raised it.
  if (result.code === 'CONFLICT' && (await known()).length > 0) return 'known';
  throw new Error(`The alert ${finding} was refused: ${result.key}`);
}
