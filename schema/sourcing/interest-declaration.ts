import { BUSINESS_ROLES } from '../common/roles.js';
import { instant, longText, ref } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

const reason = longText(1_000);

/**
 * What an expert declares, before the sheet is opened, about interests in the bidders. An expert with an interest recuses themselves (回避)
 * and is no longer an expert of the event. The sheet is shown to those who have declared that they have none.
 */
export const InterestDeclaration = defineSubject({
  module: 'sourcing',
  name: 'InterestDeclaration',
  short: 'declaration',
  collection: 'interest_declarations',
  doc: 'What an expert says of interests in those who have bid, before the bids are shown.',
  secret: 'none',
  partOf: { PURCHASE: { field: 'purchaseId' } },
  fields: {
    purchaseId: ref('Purchase').hidden(),
    eventId: ref('SourcingEvent'),
    expertId: ref('Account'),
    declaredAt: instant,
    // The reason for the recusal.
    reason: reason.optional(),
  },
  states: {
    NO_INTEREST: { tone: 'good' },
    RECUSED: { tone: 'bad', end: true },
  },
  stage: 'EVALUATION',
  moves: {
    declareNoInterest: {
      from: null,
      to: 'NO_INTEREST',
      by: ['EXPERT'],
      duty: null,
      consequences: 'declaration.opensSheet',
      startsFrom: {
        subject: 'SourcingEvent',
        states: ['OPENED'],
        among: 'expertIds',
        once: { per: { field: 'expertId', is: 'ACCOUNT' } },
      },
      asks: { eventId: ref('SourcingEvent') },
      sets: {
        purchaseId: { origin: 'purchaseId' },
        expertId: 'ACTOR',
        declaredAt: 'NOW',
      },
    },
    recuse: {
      from: null,
      to: 'RECUSED',
      by: ['EXPERT'],
      duty: null,
      consequences: 'declaration.endsPart',
      startsFrom: {
        subject: 'SourcingEvent',
        states: ['OPENED'],
        among: 'expertIds',
        once: { per: { field: 'expertId', is: 'ACCOUNT' } },
      },
      asks: { eventId: ref('SourcingEvent'), reason },
    },
    // For an interest that is noticed only on the sheet.
    recuseLater: {
      from: ['NO_INTEREST'],
      to: 'RECUSED',
      by: ['EXPERT'],
      duty: null,
      consequences: 'declaration.endsPart',
      asks: { reason },
    },
  },
  visible: { STAFF: BUSINESS_ROLES },
  shows: ['createdAt'],
  indexes: [
    // Each expert declares only once.
    { key: { eventId: 1, expertId: 1 }, name: 'one-per-expert', unique: true },
    { key: { purchaseId: 1 }, name: 'purchase' },
  ],
  facts: ['expertId', 'declaredAt', 'reason'],
});

/** An expert's declaration as it is stored. */
export interface InterestDeclarationRow extends RowOf<typeof InterestDeclaration> {}
