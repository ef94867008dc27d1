import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import {
  count,
  day,
  decimal,
  instant,
  key,
  list,
  longText,
  money,
  type PartOf,
  part,
  quantity,
  ref,
  text,
  unitPrice,
} from '../kernel/fields.js';
import { ATTACHING, attachAsks, attachedFiles, REMOVING } from '../kernel/files.js';
import { OWNERS } from '../kernel/lifecycle.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { lineTax, priceBasis, sumsOfTax } from '../kernel/tax-fields.js';
import { STANDING_AWARD } from '../sourcing/needs.js';
import { ACTIVE_SUPPLIER } from '../suppliers/needs.js';

const contractLine = part('ContractLine', {
  id: key(),
  partId: ref('Part'),
  partNumber: text(),
  name: text(),
  quantity,
  unit: text(),
  unitPrice,
  ...lineTax,
  total: decimal.about('With tax.'),
});

/** One line of a contract; its id is that of the event's line for which it was awarded. */
export interface ContractLineRow extends PartOf<typeof contractLine> {}

// The terms that are entered here; everything else comes from the award.
const terms = {
  paymentDays: count(0, 365, 'contracts.paymentDays'),
  deliveryTerms: longText(2_000),
  validFrom: day,
  validTo: day,
};

/** A contract made from an approved award or direct purchase. Suppliers do not see the award with its grounds, the purchase, or remarks of the review. */
export const Contract = defineSubject({
  module: 'contracts',
  name: 'Contract',
  short: 'contract',
  collection: 'contracts',
  doc: 'A contract made from an approved award or direct purchase: its lines and prices are those that were approved.',
  secret: 'none',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  fields: {
    purchaseId: ref('Purchase').for(BUSINESS_ROLES),
    number: text(),
    title: text(),
    awardId: ref('Award').optional().for(BUSINESS_ROLES).about('Null where it comes of a direct purchase.'),
    directPurchaseId: ref('DirectPurchase')
      .optional()
      .for(BUSINESS_ROLES)
      .about('The direct purchase that it comes of.'),
    supplierId: ref('Supplier'),
    currency: text(),
    priceBasis: priceBasis.about('What its unit prices contain, as the event asked.'),
    lines: list<ContractLineRow>(contractLine).commercial().costs({ length: 20 }),
    ...sumsOfTax,
    total: money.commercial().about('With tax.'),
    ...terms,
    paymentDays: terms.paymentDays.about('Days from the match of an invoice to its payment.'),
    signedAt: instant.optional(),
    reviewNote: text(1_000).optional().hidden(),
    // Why it was returned.
    remark: text(500).optional().for(BUSINESS_ROLES),
    files: attachedFiles.commercial(),
  },
  states: {
    DRAFT: {},
    REVIEWED: {},
    ACTIVE: { tone: 'good', toneForSupplier: 'good' },
    // Nothing more is ordered under it; what was ordered is delivered and paid.
    ENDED: { tone: 'plain', toneForSupplier: 'plain', end: true },
    RETURNED: { tone: 'bad', toneForSupplier: 'bad' },
    CANCELLED: { tone: 'bad', end: true, doc: 'Not signed: its award was revoked.' },
  },
  stage: 'CONTRACT',
  moves: {
    draftContract: {
      from: null,
      to: 'DRAFT',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'contractDrafting',
      startsFrom: { subject: 'Award', states: ['APPROVED'], once: {} },
      // So that the award cannot be revoked at the same time.
      pin: 'awardId',
      needs: [STANDING_AWARD, ACTIVE_SUPPLIER],
      asks: { awardId: ref('Award'), ...terms },
      course: 'FORWARD',
      toDo: { without: 'revocation' },
      tells: [{ notice: 'notice.contractToReview', roles: ['LEGAL'] }],
    },
    // Beyond the limits a direct purchase needs a contract that is reviewed and signed.
    draftDirectContract: {
      from: null,
      to: 'DRAFT',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'contractDrafting',
      startsFrom: { subject: 'DirectPurchase', states: ['APPROVED'], once: {} },
      // So that the direct purchase cannot be cancelled at the same time.
      pin: 'directPurchaseId',
      needs: [ACTIVE_SUPPLIER],
      asks: { directPurchaseId: ref('DirectPurchase'), ...terms },
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.contractToReview', roles: ['LEGAL'] }],
    },
    // Within the limits there is no paper besides the order.
    agreeDirectly: { from: null, to: 'ACTIVE', by: [], within: ['direct.approveDirectPurchase'] },
    editContract: {
      from: ['DRAFT', 'RETURNED'],
      to: 'DRAFT',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'contractDrafting',
      asks: terms,
      toDo: { states: ['RETURNED'] },
    },
    reviewContract: {
      from: ['DRAFT'],
      to: 'REVIEWED',
      by: ['LEGAL'],
      duty: 'contractReview',
      asks: { note: text(1_000).optional() },
      sets: { reviewNote: { input: 'note' }, remark: null },
      consequences: 'contract.reviewedIsSigned',
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.contractToSign', roles: ['APPROVER'] }],
    },
    returnContract: {
      from: ['DRAFT', 'REVIEWED'],
      to: 'RETURNED',
      by: ['LEGAL', 'APPROVER'],
      duty: null,
      asks: { reason: text(500) },
      sets: { remark: { input: 'reason' } },
      consequences: 'contract.returnedIsEdited',
      course: 'BACK',
      tells: [{ notice: 'notice.contractReturned', actedBy: 'draftContract' }],
    },
    // Before it is signed, the buyer can correct the terms; whatever was reviewed by then is reviewed anew.
    withdrawContract: {
      from: ['DRAFT', 'REVIEWED'],
      to: 'RETURNED',
      by: ['BUYER'],
      whose: OWNERS,
      duty: null,
      takesBack: true,
      asks: { reason: text(500) },
      sets: { remark: { input: 'reason' } },
      consequences: 'contract.withdrawnIsEdited',
      course: 'BACK',
      tells: [{ notice: 'notice.contractWithdrawn', actedBy: 'reviewContract' }],
    },
    signContract: {
      from: ['REVIEWED'],
      to: 'ACTIVE',
      by: ['APPROVER'],
      duty: 'contractSignature',
      pin: ['awardId', 'directPurchaseId'],
      needs: [STANDING_AWARD, ACTIVE_SUPPLIER],
      consequences: 'contract.signedTakesEffect',
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.contractSigned', supplier: 'supplierId' }],
    },
    // The text is reviewed and signed as it is; a copy with signatures comes after.
    attachContractFiles: {
      ...ATTACHING,
      from: ['DRAFT', 'RETURNED', 'ACTIVE'],
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'contractDrafting',
      asks: attachAsks(['CONTRACT_TEXT', 'SIGNED_COPY', 'OTHER']),
    },
    removeContractFile: {
      ...REMOVING,
      from: ['DRAFT', 'RETURNED'],
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'contractDrafting',
    },
    cancelContract: {
      from: ['DRAFT', 'REVIEWED', 'RETURNED'],
      to: 'CANCELLED',
      by: [],
      within: ['sourcing.confirmRevocation', 'direct.cancelDirectPurchase'],
    },
    endContract: {
      from: ['ACTIVE'],
      to: 'ENDED',
      by: [],
      within: ['purchases.endPurchase'],
      stage: null,
      tells: [{ notice: 'notice.contractEnded', supplier: 'supplierId' }],
    },
  },
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId', in: ['ACTIVE', 'ENDED'] } },
  shows: ['createdAt', 'entries'],
  list: {
    name: 'contracts',
    by: ['supplierId'],
    search: { number: 'compact', title: 'ANYWHERE' },
    between: ['createdAt', 'validTo', 'total'],
    sorts: ['number', 'validTo', 'total'],
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    // One contract for an award, however many people draft one at the same time.
    {
      key: { awardId: 1 },
      name: 'one-per-award',
      unique: true,
      partialFilterExpression: { awardId: { $type: 'string' } },
    },
    {
      key: { directPurchaseId: 1 },
      name: 'one-per-direct-purchase',
      unique: true,
      partialFilterExpression: { directPurchaseId: { $type: 'string' } },
    },
    { key: { purchaseId: 1 }, name: 'purchase' },
    // Finds the prices of a part.
    { key: { 'lines.partId': 1, _id: -1 }, name: 'part' },
    { key: { supplierId: 1, state: 1 }, name: 'supplier' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  facts: [
    'title',
    'supplierId',
    'priceBasis',
    'net',
    'tax',
    'total',
    'paymentDays',
    'validFrom',
    'validTo',
    'signedAt',
  ],
  deciding: ['supplierId', 'paymentDays', 'validTo'],
  worth: 'total',
  lines: 'lines',
});

/** A contract, as stored. */
export interface ContractRow extends RowOf<typeof Contract> {}
