import { confirmLogKeyInput } from '../../../schema/logkeys/inputs.js';
import { logKey } from '../../../schema/logkeys/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { LogKeyRow } from '../model.js';

/** A second person confirms the next key by giving it once more; the signing process then hands over to it. */
export const confirmLogKey = defineCommand({
  lifecycle: logKey,
  move: 'confirmLogKey',
  input: confirmLogKeyInput,
  subjectId: (input) => input.logKeyId,
  decide: (row: LogKeyRow, { vkey }) => {
    if (vkey !== row.vkey) return refuse('RULE', 'logkeys.otherKey', ['vkey']);
    return change<LogKeyRow>({ confirmedVkey: vkey });
  },
});
