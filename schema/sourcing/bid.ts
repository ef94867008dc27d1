import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { MOST_LINES } from '../demand/most-lines.js';
import {
  count,
  decimal,
  instant,
  key,
  list,
  longText,
  money,
  one,
  type PartOf,
  part,
  ref,
  text,
  unitPrice,
} from '../kernel/fields.js';
import { filesAlong, sealedFiles, shownSealedFiles } from '../kernel/files.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { lineTax, priceBasis, sumsOfTax, taxRate } from '../kernel/tax-fields.js';
import { ACTIVE_SUPPLIER } from '../suppliers/needs.js';
import { MOST_INVITED } from './most-invited.js';

const lineId = key().like(/^l[1-9]\d{0,3}$/, 'sourcing.unknownLine');
const leadTimeDays = count(0, 3_650, 'sourcing.leadTime');

// The parts of a bid in three forms: as submitted, as stored once opened, and as shown.
const askedLine = part('BidLineInput', {
  lineId,
  unitPrice,
  taxRate: taxRate.optional().about("The rate of this line, in per cent, where it is not the bid's."),
  leadTimeDays,
});

/** The content of a bid as submitted. Before opening, only the supplier itself can read it. */
export const bidContentAsked = part('BidContentInput', {
  lines: list(askedLine, { none: 'sourcing.noBidLines', most: [MOST_LINES, 'demand.tooManyLines'] }),
  taxRate: taxRate.optional().about('In per cent, of all lines that say no other.'),
  priceBasis: priceBasis
    .optional()
    .about("What the prices contain, said for certainty: refused where it is not the event's basis."),
  note: longText(2_000).optional(),
  files: filesAlong(['QUOTE', 'CERTIFICATE', 'DRAWING', 'OTHER']).about(
    'Sealed uploads by their tokens; of a bid that is replaced, files that stay by their ids.',
  ),
});

/** The content of a bid as submitted. */
export interface BidContentAsked extends PartOf<typeof bidContentAsked> {}

/** The content of a bid inside its envelope. */
export const bidContentPacked = part('BidContentPacked', { ...bidContentAsked.fields, files: sealedFiles });

/** The content of a bid inside its envelope. */
export interface BidContentPacked extends PartOf<typeof bidContentPacked> {}

const bidLine = part('BidLineRow', { id: key(), unitPrice, ...lineTax, leadTimeDays, total: decimal });

/** The price of one line of the event; `id` is that of the event's line. */
export interface BidLineRow extends PartOf<typeof bidLine> {}

const bidContent = part('BidContentRow', {
  lines: list<BidLineRow>(bidLine),
  note: text().optional(),
  files: sealedFiles,
});

/** The content of an opened bid, with its totals. */
export interface BidContentRow extends PartOf<typeof bidContent> {}

const shownLine = part('BidLine', {
  lineId,
  unitPrice,
  ...lineTax,
  leadTimeDays,
  total: decimal.about("With tax; each amount is rounded to the currency's minor unit."),
});
const shown = part('BidContent', {
  lines: list(shownLine).costs({ length: 20 }),
  ...sumsOfTax,
  total: money.about('With tax.'),
  note: text().optional(),
  files: shownSealedFiles,
});

/** A supplier's bid (报价). Until opening its content is one opaque envelope. */
export const Bid = defineSubject({
  module: 'sourcing',
  name: 'Bid',
  short: 'bid',
  collection: 'bids',
  doc: "A supplier's bid. Its content is one opaque envelope until opening; only its own supplier can read it before.",
  // Before opening, no staff learn who bids, nor how many do. For an event that is never opened, they never learn it.
  secret: { until: 'sourcing.openBids', what: 'EXISTENCE', within: 'eventId' },
  // Where the event keeps names from its experts, they read a bid only on their sheet, under its number.
  blind: { of: 'eventId', where: 'hidesBidders', to: 'expertIds', until: 'sourcing.completeEvaluation' },
  fields: {
    purchaseId: ref('Purchase').hidden(),
    eventId: ref('SourcingEvent'),
    supplierId: ref('Supplier'),
    submittedAt: instant,
    withdrawnAt: instant.optional().hidden(),
    // Base64 of the packed content (api/sourcing/envelope.ts); null while withdrawn.
    envelope: text().optional().commercial().hidden(),
    envelopeHash: text().about('SHA-256 of the envelope, base64.'),
    // Null until opening, as is the total.
    content: one<BidContentRow>(bidContent).optional().commercial().as(shown).costs({ weight: 60 }),
    net: money.optional().commercial().hidden(),
    tax: money.optional().commercial().hidden(),
    total: money.optional().commercial().hidden(),
    sheetNumber: count(1, MOST_INVITED, 'input.required')
      .optional()
      .for(BUSINESS_ROLES)
      .about('Its number on the sheets of the experts: by chance, and the same for all of them. Null until opening.'),
  },
  states: {
    SUBMITTED: {},
    WITHDRAWN: { toneForSupplier: 'bad' },
    OPENED: {},
    WITHDRAWAL_DISCLOSED: {
      doc: 'Withdrawn before the opening, and made known by it: without what it said.',
      toneForSupplier: 'bad',
      end: true,
    },
    AWARDED: { tone: 'good', toneForSupplier: 'good' },
    NOT_AWARDED: {},
    ENDED: { toneForSupplier: 'plain', end: true, doc: 'Its event was cancelled after the opening.' },
    FORFEITED: { tone: 'bad', toneForSupplier: 'bad', end: true, doc: 'Its award was revoked.' },
  },
  stage: 'BIDDING',
  moves: {
    submitBid: {
      from: null,
      to: 'SUBMITTED',
      by: ['SUPPLIER_SUBMITTER'],
      consequences: 'bid.submitGivesReceipt',
      // Prevents a bid from entering an event that is being closed; it would never be opened.
      pin: 'eventId',
      startsFrom: {
        subject: 'SourcingEvent',
        states: ['PUBLISHED'],
        once: { per: { field: 'supplierId', is: 'SUPPLIER' } },
      },
      needs: [ACTIVE_SUPPLIER],
      asks: { eventId: ref('SourcingEvent'), content: one<BidContentAsked>(bidContentAsked) },
      toDo: { before: 'closesAt', orBy: { by: 'InvitationDecline', field: 'eventId' } },
    },
    replaceBid: {
      from: ['SUBMITTED', 'WITHDRAWN'],
      to: 'SUBMITTED',
      by: ['SUPPLIER_SUBMITTER'],
      pin: 'eventId',
      needs: [ACTIVE_SUPPLIER],
      asks: { content: one<BidContentAsked>(bidContentAsked) },
    },
    withdrawBid: {
      from: ['SUBMITTED'],
      to: 'WITHDRAWN',
      by: ['SUPPLIER_SUBMITTER'],
      pin: 'eventId',
      asks: { reason: longText(1_000) },
      consequences: 'bid.withdrawTakesOut',
    },
    openBid: { from: ['SUBMITTED'], to: 'OPENED', by: [], within: ['sourcing.openBids'], stage: 'OPENING' },
    // Opening discloses who withdrew a bid, so that nobody can be made to withdraw unnoticed. The content of the bid is not disclosed.
    discloseWithdrawnBid: {
      from: ['WITHDRAWN'],
      to: 'WITHDRAWAL_DISCLOSED',
      by: [],
      within: ['sourcing.openBids'],
      stage: 'OPENING',
    },
    awardBid: { from: ['OPENED'], to: 'AWARDED', by: [], within: ['sourcing.approveAward'], stage: 'AWARD' },
    declineBid: { from: ['OPENED'], to: 'NOT_AWARDED', by: [], within: ['sourcing.approveAward'], stage: 'AWARD' },
    endBid: { from: ['OPENED'], to: 'ENDED', by: [], within: ['sourcing.cancelEvent'], stage: null },
    forfeitBid: { from: ['AWARDED'], to: 'FORFEITED', by: [], within: ['sourcing.confirmRevocation'], stage: 'AWARD' },
    // If the winner's award is revoked, the other bids can be chosen again.
    reopenBid: { from: ['NOT_AWARDED'], to: 'OPENED', by: [], within: ['sourcing.confirmRevocation'], stage: 'AWARD' },
  },
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId' } },
  shows: ['createdAt'],
  indexes: [
    // A supplier has one bid for an event, however many of its people submit at the same moment.
    { key: { eventId: 1, supplierId: 1 }, name: 'one-per-supplier', unique: true },
    { key: { supplierId: 1, _id: -1 }, name: 'supplier' },
    { key: { purchaseId: 1 }, name: 'purchase' },
  ],
  facts: ['supplierId', 'submittedAt'],
  worth: 'total',
});

/** A bid as it is stored; until opening it is only an envelope. */
export interface BidRow extends RowOf<typeof Bid> {}
