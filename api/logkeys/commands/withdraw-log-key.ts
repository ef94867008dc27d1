import { withdrawLogKeyInput } from '../../../schema/logkeys/inputs.js';
import { logKey } from '../../../schema/logkeys/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { LogKeyRow } from '../model.js';

/** Takes an announced key back; it never signs. */
export const withdrawLogKey = defineCommand({
  lifecycle: logKey,
  move: 'withdrawLogKey',
  input: withdrawLogKeyInput,
  subjectId: (input) => input.logKeyId,
  decide: (_row: LogKeyRow) => change<LogKeyRow>({}),
});
