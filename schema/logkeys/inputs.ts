import { command, id, longText, rev, text } from '../kernel/inputs.js';

/** The key that is to sign next, as `qingcai keys new` prints it, and why the old one goes. */
export const announceLogKeyInput = command({ vkey: text(300), reason: longText(500) });

/** Whoever confirms gives the key once more, as the signing machine shows it. */
export const confirmLogKeyInput = command({ rev, logKeyId: id, vkey: text(300) });

/** A key that is not to be used. */
export const withdrawLogKeyInput = command({ rev, logKeyId: id, reason: longText(500) });
