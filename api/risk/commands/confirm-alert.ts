import { confirmAlertInput } from '../../../schema/risk/inputs.js';
import { alert } from '../../../schema/risk/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { AlertRow } from '../model.js';

/** Confirms, with the reason, that the indication is to be followed up. It says nothing of guilt. */
export const confirmAlert = defineCommand({
  lifecycle: alert,
  move: 'confirmAlert',
  input: confirmAlertInput,
  subjectId: (input) => input.alertId,
  foreseen: true,
  decide: (row: AlertRow, { reason }, { now, actor }) => {
    if (row.takenById !== null && row.takenById !== actor.id) return refuse('RULE', 'risk.takenByAnother', ['alertId']);
    return change<AlertRow>({ remark: reason, decidedAt: now });
  },
});
