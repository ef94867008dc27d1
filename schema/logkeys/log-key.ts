import { longText, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

/**
 * A key that will sign the log next (日志密钥): announced by one person, and confirmed by another who compares it with what the signing machine
 * shows. The checkpoint that covers the confirmation is the last one signed by the old key. Suppliers find keys in the policy file.
 */
export const LogKey = defineSubject({
  module: 'logkeys',
  name: 'LogKey',
  short: 'logKey',
  collection: 'log_keys',
  doc: 'A key that is to sign the log next: announced by one person, confirmed by another.',
  secret: 'none',
  fields: {
    vkey: text().about('As a C2SP verifier key.'),
    announcedFor: text().about('Why the old key goes.'),
    // The key once more, as entered by the confirming person; the signing machine relies on this one.
    confirmedVkey: text().optional().hidden(),
  },
  states: { ANNOUNCED: {}, CONFIRMED: { end: true }, WITHDRAWN: { end: true } },
  moves: {
    announceLogKey: {
      from: null,
      to: 'ANNOUNCED',
      by: ['SYSTEM_ADMIN', 'SYSTEM'],
      duty: 'keyAnnouncement',
      asks: { vkey: text(300), reason: longText(500) },
    },
    confirmLogKey: {
      from: ['ANNOUNCED'],
      to: 'CONFIRMED',
      by: ['SECURITY_ADMIN'],
      duty: 'keyConfirmation',
      consequences: 'logkeys.takesOver',
      asks: { vkey: text(300).about('The key once more, as the signing machine shows it.') },
      toDo: {},
    },
    withdrawLogKey: {
      from: ['ANNOUNCED'],
      to: 'WITHDRAWN',
      by: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'],
      takesBack: true,
      asks: { reason: longText(500) },
      sets: {},
      consequences: 'logkeys.presentKeyStays',
    },
  },
  visible: { STAFF: 'ALL' },
  shows: ['createdAt', 'entries'],
  indexes: [
    // However many administrators announce at the same time, only one key waits.
    { key: { state: 1 }, name: 'one-waits', unique: true, partialFilterExpression: { state: 'ANNOUNCED' } },
  ],
});

/** A key that will sign the log next, as stored. */
export interface LogKeyRow extends RowOf<typeof LogKey> {}
