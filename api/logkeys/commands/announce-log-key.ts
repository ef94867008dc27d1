import { announceLogKeyInput } from '../../../schema/logkeys/inputs.js';
import { logKey } from '../../../schema/logkeys/lifecycle.js';
import { parseVkey } from '../../../schema/trail/index.js';
import { nobleCrypto } from '../../../schema/trail/noble.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { LogKeyRow } from '../model.js';

/** Announces the key that is to sign the log next, under the signature of the one that signs now. */
export const announceLogKey = defineCommand({
  lifecycle: logKey,
  move: 'announceLogKey',
  input: announceLogKeyInput,
  subjectId: null,
  facts: (_input, read) => read.find('LogKey', { state: 'ANNOUNCED' }, 1),
  decide: (_: null, { vkey, reason }, { facts: waiting }) => {
    if (!isLogKey(vkey)) return refuse('RULE', 'logkeys.notAKey', ['vkey']);
    if (waiting.length > 0) return refuse('RULE', 'logkeys.waitsAlready', ['vkey']);
    return change<LogKeyRow>({ vkey, announcedFor: reason, confirmedVkey: null });
  },
});

function isLogKey(vkey: string): boolean {
  try {
    return parseVkey(nobleCrypto.hash, vkey).type === 'ed25519';
  } catch {
    return false;
  }
}
