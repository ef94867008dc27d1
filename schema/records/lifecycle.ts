import { defineLifecycle } from '../kernel/lifecycle.js';

/**
 * An erasure (抹除): the personal values of a person who has left are taken out of accounts and trail, while every hash, proof
 * and receipt stays good. Asked for, approved and carried out by three different hands.
 */
export const erasure = defineLifecycle({
  module: 'records',
  subject: 'Erasure',
  collection: 'erasures',
  states: ['REQUESTED', 'APPROVED', 'REFUSED', 'ERASING', 'ERASED'],
  classes: {},
  moves: {
    requestErasure: {
      from: null,
      to: 'REQUESTED',
      by: ['LEGAL', 'SECURITY_ADMIN'],
      duty: 'erasureRequest',
      startsFrom: { subject: 'Account', states: ['DISABLED'], once: { field: 'accountId', unless: ['REFUSED'] } },
    },
    approveErasure: {
      from: ['REQUESTED'],
      to: 'APPROVED',
      by: ['AUDIT_ADMIN'],
      duty: 'erasureApproval',
      consequences: 'records.erasureIsFinal',
    },
    refuseErasure: { from: ['REQUESTED'], to: 'REFUSED', by: ['AUDIT_ADMIN'] },
    // The entry of this move is the one that openings name as having erased them (`opening.erased` in TRAIL §6).
    eraseOpenings: { from: ['APPROVED'], to: 'ERASING', by: ['SYSTEM'] },
    completeErasure: { from: ['ERASING'], to: 'ERASED', by: ['SYSTEM'] },
  },
});

/** A legal hold (保全): while it lasts nothing of the person, or of whoever took part in the purchase, is erased. */
export const legalHold = defineLifecycle({
  module: 'records',
  subject: 'LegalHold',
  collection: 'legal_holds',
  states: ['ACTIVE', 'LIFTED'],
  classes: {},
  moves: {
    placeHold: { from: null, to: 'ACTIVE', by: ['LEGAL', 'DISCIPLINE_OFFICER'], duty: 'holdPlacing' },
    liftHold: {
      from: ['ACTIVE'],
      to: 'LIFTED',
      by: ['LEGAL', 'DISCIPLINE_OFFICER'],
      duty: 'holdLifting',
      consequences: 'records.liftLetsErase',
    },
  },
});
