import { takeAlertInput } from '../../../schema/risk/inputs.js';
import { alert } from '../../../schema/risk/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { AlertRow } from '../model.js';

/** An officer takes an alert, so that no two work on it. */
export const takeAlert = defineCommand({
  lifecycle: alert,
  move: 'takeAlert',
  input: takeAlertInput,
  subjectId: (input) => input.alertId,
  decide: (_alert: AlertRow, _input, { now, actor }) => change<AlertRow>({ takenById: actor.id, takenAt: now }),
});
