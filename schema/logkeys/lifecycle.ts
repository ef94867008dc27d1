import { defineLifecycle } from '../kernel/lifecycle.js';

/**
 * A key that is to sign the log next (日志密钥): announced by one person, confirmed by another who compares it with what the
 * signing machine shows. The checkpoint that covers the confirmation is the last that the old key signs.
 */
export const logKey = defineLifecycle({
  module: 'logkeys',
  subject: 'LogKey',
  collection: 'log_keys',
  states: ['ANNOUNCED', 'CONFIRMED', 'WITHDRAWN'],
  classes: {},
  moves: {
    announceLogKey: { from: null, to: 'ANNOUNCED', by: ['SYSTEM_ADMIN', 'SYSTEM'], duty: 'keyAnnouncement' },
    confirmLogKey: {
      from: ['ANNOUNCED'],
      to: 'CONFIRMED',
      by: ['SECURITY_ADMIN'],
      duty: 'keyConfirmation',
      consequences: 'logkeys.takesOver',
    },
    withdrawLogKey: { from: ['ANNOUNCED'], to: 'WITHDRAWN', by: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] },
  },
});
