import { LogKey } from '../../../schema/logkeys/log-key.js';
import { parseVkey } from '../../../schema/trail/index.js';
import { nobleCrypto } from '../../../schema/trail/noble.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Announces the key that will sign the log next, in the form that `qingcai keys new` prints, under the signature of the present key. */
export const announceLogKey = rule(LogKey, 'announceLogKey', {
  facts: (_input, read) => read.find('LogKey', { state: 'ANNOUNCED' }, 1),
  decide: (_row, input, { facts: waiting }) => {
    if (!isLogKey(input.vkey)) return refuse('RULE', 'logkeys.notAKey', ['vkey']);
    if (waiting.length > 0) return refuse('RULE', 'logkeys.waitsAlready', ['vkey']);
    return made(LogKey, input, { announcedFor: input.reason });
  },
});

function isLogKey(vkey: string): boolean {
  try {
    return parseVkey(nobleCrypto.hash, vkey).type === 'ed25519';
  } catch {
    return false;
  }
}
