import { LogKey } from '../../../schema/logkeys/log-key.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** A second person confirms the next key by entering it once more; the signing process then hands over to it. */
export const confirmLogKey = rule(LogKey, 'confirmLogKey', {
  decide: (row, { vkey }) => {
    if (vkey !== row.vkey) return refuse('RULE', 'logkeys.otherKey', ['vkey']);
    return change(LogKey, { confirmedVkey: vkey });
  },
});
