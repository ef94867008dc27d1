import { Alert, type AlertRow } from '../../schema/risk/alert.js';
import type { Given } from '../kernel/command.js';
import { refuse } from '../kernel/refusal.js';
import { change } from '../kernel/rule.js';

/** Decides an alert, with a reason: only by the person who has taken it, or by anyone of the office while nobody has. */
export function decideAlert(
  { takenById }: AlertRow,
  { reason }: { readonly reason: string },
  { now, actor }: Given<null, null>,
) {
  if (takenById !== null && takenById !== actor.id) return refuse('RULE', 'risk.takenByAnother', ['alertId']);
  return change(Alert, { remark: reason, decidedAt: now });
}
