import { instant, longText, ref, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { RECORD_KEEPERS } from './record-keepers.js';

/**
 * A legal hold (保全): while it lasts, nothing about the person, or about anybody who took part in the purchase, is erased. It belongs to no
 * purchase, so that its entries are not in the trail that buyers read.
 */
export const LegalHold = defineSubject({
  module: 'records',
  name: 'LegalHold',
  short: 'legalHold',
  collection: 'legal_holds',
  doc: 'A hold on a person or on a purchase: while it lasts nothing is erased.',
  secret: 'none',
  fields: {
    number: text(),
    accountId: ref('Account').optional().about('The person; null for a hold on a purchase.'),
    personRef: text().optional().hidden(),
    // Shown as `purchase`: a field named purchaseId would make it part of the purchase.
    aboutPurchaseId: ref('Purchase').optional().hidden(),
    purchaseNumber: text().optional(),
    reason: text(),
    placedById: ref('Account'),
    remark: text().optional().about('Why it was lifted.'),
    liftedById: ref('Account').optional(),
    liftedAt: instant.optional(),
  },
  states: { ACTIVE: { tone: 'bad' }, LIFTED: { tone: 'plain', end: true } },
  moves: {
    // On a person or on a purchase, never on both or on neither.
    placeHold: {
      from: null,
      to: 'ACTIVE',
      by: ['LEGAL', 'DISCIPLINE_OFFICER'],
      duty: 'holdPlacing',
      asks: { accountId: ref('Account').optional(), purchaseId: ref('Purchase').optional(), reason: longText(2_000) },
    },
    liftHold: {
      from: ['ACTIVE'],
      to: 'LIFTED',
      by: ['LEGAL', 'DISCIPLINE_OFFICER'],
      duty: 'holdLifting',
      consequences: 'records.liftLetsErase',
      asks: { reason: longText(2_000) },
      sets: { remark: { input: 'reason' }, liftedById: 'ACTOR', liftedAt: 'NOW' },
    },
  },
  visible: { STAFF: RECORD_KEEPERS },
  shows: ['createdAt', 'entries'],
  list: { name: 'legalHolds' },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
});

/** A legal hold, as stored. */
export interface LegalHoldRow extends RowOf<typeof LegalHold> {}
