import { dismissAlertInput } from '../../../schema/risk/inputs.js';
import { alert } from '../../../schema/risk/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AlertRow } from '../model.js';

/** Dismisses an alert with the reason why it is harmless. */
export const dismissAlert = defineCommand({
  lifecycle: alert,
  move: 'dismissAlert',
  input: dismissAlertInput,
  subjectId: (input) => input.alertId,
  foreseen: true,
  decide: (row: AlertRow, { reason }, { now, actor }) => {
    if (row.takenById !== null && row.takenById !== actor.id) return refuse('RULE', 'risk.takenByAnother', ['alertId']);
    return change<AlertRow>({ remark: reason, decidedAt: now });
  },
});
