import { PARTS_IN_USE } from '../catalogue/needs.js';
import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { statesSince } from '../kernel/derive/lifecycle.js';
import {
  count,
  currency,
  day,
  decimal,
  flag,
  instant,
  key,
  list,
  listOf,
  longText,
  money,
  one,
  type PartOf,
  part,
  quantity,
  ref,
  refs,
  sharedWord,
  text,
  word,
} from '../kernel/fields.js';
import { ATTACHING, attachAsks, attachedFiles, REMOVING } from '../kernel/files.js';
import { OWNERS } from '../kernel/lifecycle.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { priceBasis } from '../kernel/tax-fields.js';
import { ACTIVE_INVITED } from '../suppliers/needs.js';
import { type AskedCriterion, askedCriterion, type CriterionRow, criterion, MOST_CRITERIA } from './criterion.js';
import { METHOD_NAMES } from './methods.js';
import { MOST_INVITED } from './most-invited.js';
import { RANKED_BY, TIE_BREAKS, type TieBreak } from './tie-breaks.js';

const MOST_EXPERTS = 15;
const MOST_REQUISITIONS = 50;

/** The states after opening. An event that was cancelled before opening has no opened bids. */
export const OPENED = ['OPENED', 'EVALUATED', 'AWARD_PROPOSED', 'AWARDED', 'CANCELLED'] as const;

const eventLine = part('EventLine', {
  id: key(),
  requisitionId: ref('Requisition').for(BUSINESS_ROLES),
  requisitionLineId: key().hidden(),
  partId: ref('Part'),
  partNumber: text(),
  name: text(),
  unit: text(),
  quantity,
  neededOn: day,
});

/** One line of an event, copied from a line of a requisition. */
export interface EventLineRow extends PartOf<typeof eventLine> {}

const rankedBid = part(
  'RankedBid',
  {
    id: key().hidden(),
    supplierId: ref('Supplier'),
    rank: count(1, MOST_INVITED, 'input.required'),
    total: money.about('With tax.'),
    compared: money.about('What is compared: with or without tax, as the event says.'),
    priceScore: decimal.about('Points from 0 to 100: lowest compared amount ÷ this one × 100.'),
    technicalScore: decimal.about("Mean of the experts' points, 0 to 100."),
    score: decimal.about('Rounded to be shown: places are given by what it is exactly.'),
    decidedBy: word('RankedBy', RANKED_BY)
      .meaning({ SHARED: 'Nothing that the event names tells it from the bid before: it shares its place.' })
      .about('What gave it its place behind the bid before.'),
  },
  "One bidder's place after evaluation.",
);

/** One bidder's place in the ranking; `id` is the bid's. */
export interface RankedBidRow extends PartOf<typeof rankedBid> {}

const reopening = part(
  'EventReopening',
  {
    closesAt: instant,
    reason: longText(),
    early: flag.about(
      'Whether the present deadline still lay ahead when this was proposed, so that the closing was wrong for certain.',
    ),
    proposedById: ref('Account'),
    proposedAt: instant,
  },
  'Somebody says that an event was closed wrongly, and until when it shall be open again. Another person confirms it or drops it.',
);

/** A proposal to reopen an event that was closed wrongly, until it is confirmed or dropped. */
export interface ReopeningRow extends PartOf<typeof reopening> {}

const checkpoint = part(
  'CheckpointRef',
  {
    size: count(0, Number.MAX_SAFE_INTEGER, 'input.required'),
    root: text().about('Base64 of the root hash.'),
  },
  'A checkpoint of the log: whoever keeps size and root can tell later whether anything before it was changed.',
);

/** A checkpoint of the log as rows hold it. */
export interface CheckpointRow extends PartOf<typeof checkpoint> {}

const tieBreak = word('TieBreak', TIE_BREAKS, 'sourcing.tieBreak').meaning({
  HIGHER_TECHNICAL: 'The higher technical points, exactly.',
  SHORTER_LEAD_TIME: "The shorter lead time, of each bid's slowest line.",
  EARLIER_SUBMISSION: 'The bid that was submitted before the other, as it stood at opening.',
});

const settings = {
  title: text(200),
  closesAt: instant,
  priceWeight: count(0, 100, 'sourcing.priceWeight'),
  quoteBasis: priceBasis
    .optional()
    .about(
      'On which basis unit prices are quoted; with tax where nothing is said, of an edited event as it says already.',
    ),
  compareBasis: priceBasis
    .optional()
    .about(
      'On which basis bids are compared; without tax where nothing is said, of an edited event as it says already.',
    ),
  tieBreaks: listOf<TieBreak>(tieBreak, { twice: 'sourcing.namedTwice' })
    .optional()
    .about('The lower total where nothing is said; of an event that is edited what it says already.'),
  criteria: list<AskedCriterion>(askedCriterion, { most: [MOST_CRITERIA, 'sourcing.tooManyCriteria'] })
    .optional()
    .about(
      'One, the technical part as a whole, where nothing is said; of an event that is edited what it says already.',
    ),
  hidesBidders: flag
    .optional()
    .about('Whether experts score without knowing whose bid is whose; no where nothing is said.'),
  terms: longText(5_000).optional(),
  invitedIds: refs('Supplier', { most: [MOST_INVITED, 'sourcing.tooManyInvited'], twice: 'sourcing.namedTwice' }),
  expertIds: refs('Account', { most: [MOST_EXPERTS, 'sourcing.tooManyExperts'], twice: 'sourcing.namedTwice' }),
};
const method = sharedWord('PurchaseMethod', METHOD_NAMES, 'sourcing.method');
const reason = longText(1_000);

/**
 * A sourcing event: suppliers are invited to bid for lines of approved requisitions. Its method of purchase is a setting
 * (sourcing/methods.ts) and has no life cycle of its own. Suppliers see the events they were invited to once they are published. That is
 * told by `publishedAt` and not by the state, since an event cancelled as a draft was never published. They never see who else was invited
 * or who judges.
 */
export const SourcingEvent = defineSubject({
  module: 'sourcing',
  name: 'SourcingEvent',
  short: 'event',
  query: 'sourcingEvent',
  collection: 'sourcing_events',
  doc: 'A sourcing event: suppliers are invited to quote for lines of approved requisitions.',
  secret: 'none',
  partOf: { PURCHASE: { field: 'purchaseId' } },
  fields: {
    purchaseId: ref('Purchase').for(BUSINESS_ROLES),
    number: text(),
    title: text(),
    method,
    sealLevel: sharedWord('SealLevel', ['POLICY']),
    currency,
    terms: longText().optional(),
    priceWeight: settings.priceWeight.about('Share of the price in the score, percent; the rest is technical.'),
    quoteBasis: priceBasis.about('On which basis unit prices are quoted; contract and orders keep it.'),
    compareBasis: priceBasis.about('On which basis bids are compared and ranked.'),
    tieBreaks: listOf<TieBreak>(tieBreak)
      .about(
        'What decides between bids with the same score, one after the other; what none of it tells apart shares a place.',
      )
      .costs({ length: 4 }),
    criteria: list<CriterionRow>(criterion)
      .about('What experts judge the technical part by; fixed at publication.')
      .costs({ length: 5 }),
    hidesBidders: flag.about('Whether experts score without knowing whose bid is whose.'),
    closesAt: instant,
    publishedAt: instant.optional(),
    closedAt: instant.optional().hidden(),
    reopening: one<ReopeningRow>(reopening)
      .optional()
      .for(BUSINESS_ROLES)
      .about('That the closing was wrong and shall be reversed, proposed and not yet decided; for the staff.'),
    openedAt: instant.optional(),
    awardedAt: instant.optional().hidden(),
    publishAnchor: one<CheckpointRow>(checkpoint)
      .optional()
      .about("The log's checkpoint that was known when the event was published."),
    openingAnchor: one<CheckpointRow>(checkpoint)
      .optional()
      .about("The log's checkpoint that was known when the bids were opened."),
    lines: list<EventLineRow>(eventLine).costs({ length: 20 }),
    requisitionIds: refs('Requisition').hidden(),
    invitedSupplierIds: refs('Supplier')
      .shownAs('invited')
      .withheld()
      .about('Invited suppliers; a supplier sees none but itself.')
      .costs({ length: 20 }),
    expertIds: refs('Account').for(BUSINESS_ROLES).withheld().costs({ length: 10 }),
    vacancies: count(1, MOST_EXPERTS, 'input.required')
      .optional()
      .for(BUSINESS_ROLES)
      .about('How many experts have recused themselves or left in whose place nobody has been named yet.'),
    // Number of opened bids; null before opening.
    bidsOpened: count(0, MOST_INVITED, 'input.required').optional().hidden(),
    // Null until the evaluation is complete.
    ranking: list<RankedBidRow>(rankedBid)
      .optional()
      .commercial()
      .for({ roles: BUSINESS_ROLES, states: OPENED })
      .costs({ length: 20 }),
    // The newest award, whatever its state.
    awardId: ref('Award').optional().for(BUSINESS_ROLES),
    createdById: ref('Account').for(BUSINESS_ROLES),
    files: attachedFiles.about('Documents for those who are invited.'),
  },
  states: {
    DRAFT: {},
    PUBLISHED: { toneForSupplier: 'waits' },
    CLOSED: { tone: 'bad' },
    OPENED: {},
    EVALUATED: {},
    AWARD_PROPOSED: {},
    AWARDED: { tone: 'good', toneForSupplier: 'good' },
    CANCELLED: { tone: 'bad', toneForSupplier: 'bad', end: true },
  },
  stage: 'BIDDING',
  moves: {
    createEvent: {
      from: null,
      to: 'DRAFT',
      by: ['BUYER'],
      whose: 'ANYBODY',
      duty: 'tenderPreparation',
      startsFrom: { subject: 'Requisition', states: ['APPROVED'], each: true },
      needs: [PARTS_IN_USE, ACTIVE_INVITED],
      asks: {
        method,
        requisitionIds: refs('Requisition', {
          none: 'sourcing.noRequisition',
          most: [MOST_REQUISITIONS, 'sourcing.tooManyRequisitions'],
          twice: 'sourcing.namedTwice',
        }),
        ...settings,
      },
      stage: 'SOURCING',
      course: 'FORWARD',
      toDo: {},
    },
    editEvent: {
      from: ['DRAFT'],
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'tenderPreparation',
      needs: [ACTIVE_INVITED],
      asks: settings,
      stage: 'SOURCING',
    },
    publishEvent: {
      from: ['DRAFT'],
      to: 'PUBLISHED',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'tenderPreparation',
      pin: 'id',
      // Since the draft, a part may have been retired or a supplier suspended.
      needs: [PARTS_IN_USE, ACTIVE_INVITED],
      consequences: 'event.publishInvites',
      stage: 'SOURCING',
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.invited', supplier: 'invitedSupplierIds' }],
    },
    extendDeadline: {
      from: ['PUBLISHED'],
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'tenderPreparation',
      consequences: 'event.extendInformsAll',
      asks: { closesAt: instant, reason },
      tells: [{ notice: 'notice.deadlineExtended', supplier: 'invitedSupplierIds' }],
    },
    // Once it is published, documents are added and none is taken away: somebody may bid by them already.
    attachEventFiles: {
      ...ATTACHING,
      from: ['DRAFT', 'PUBLISHED'],
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'tenderPreparation',
      asks: attachAsks(['EVENT_DOCUMENT', 'DRAWING', 'OTHER']),
      tells: [{ notice: 'notice.eventFiles', supplier: 'invitedSupplierIds', since: 'publishedAt' }],
    },
    removeEventFile: { ...REMOVING, from: ['DRAFT'], by: ['BUYER'], whose: OWNERS, duty: 'tenderPreparation' },
    closeEvent: {
      from: ['PUBLISHED'],
      to: 'CLOSED',
      by: ['SYSTEM'],
      // Prevents a bid from entering an event that is being closed; it would never be opened.
      pin: 'id',
      tells: [{ notice: 'notice.eventToOpen', roles: ['LEGAL', 'INTERNAL_AUDITOR'] }],
    },
    proposeReopening: {
      from: ['CLOSED'],
      to: 'SAME',
      by: ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD'],
      whose: [...OWNERS, 'HEAD'],
      duty: 'reopeningProposal',
      consequences: 'event.reopeningNeedsTwo',
      asks: { closesAt: instant.about('The present deadline or a later one.'), reason },
      // The posts that may confirm it, and the discipline office.
      tells: [{ notice: 'notice.reopeningProposed', roles: ['INTERNAL_AUDITOR', 'LEGAL', 'DISCIPLINE_OFFICER'] }],
    },
    confirmReopening: {
      from: ['CLOSED'],
      to: 'PUBLISHED',
      by: ['INTERNAL_AUDITOR', 'LEGAL'],
      duty: 'reopeningConfirmation',
      shownWith: 'reopening',
      absent: 'sourcing.noReopening',
      consequences: 'event.reopeningInformsAll',
      course: 'BACK',
      toDo: {},
      tells: [
        {
          notice: 'notice.eventReopened',
          supplier: 'invitedSupplierIds',
          roles: ['INTERNAL_AUDITOR', 'LEGAL', 'DISCIPLINE_OFFICER'],
        },
      ],
    },
    dropReopening: {
      from: ['CLOSED'],
      to: 'SAME',
      by: ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD', 'INTERNAL_AUDITOR', 'LEGAL'],
      whose: [...OWNERS, 'HEAD'],
      duty: null,
      takesBack: true,
      shownWith: 'reopening',
      absent: 'sourcing.noReopening',
      asks: { reason },
      sets: { reopening: null },
      consequences: 'event.reopeningDropped',
      tells: [{ notice: 'notice.reopeningDropped', roles: ['DISCIPLINE_OFFICER'], actedBy: 'proposeReopening' }],
    },
    openBids: {
      from: ['CLOSED'],
      to: 'OPENED',
      by: ['LEGAL', 'INTERNAL_AUDITOR'],
      duty: 'bidOpening',
      consequences: 'event.openingIsFinal',
      stage: 'OPENING',
      course: 'FORWARD',
      toDo: { without: 'reopening' },
      tells: [{ notice: 'notice.eventToScore', accounts: ['expertIds'] }],
    },
    // Whoever has left the enterprise or the post can neither score nor recuse themselves; the evaluation would wait for them for good.
    releaseExpert: {
      from: ['OPENED'],
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'tenderPreparation',
      asks: { expertId: ref('Account'), reason },
      consequences: 'event.releasedExpertIsReplaced',
      stage: 'EVALUATION',
      tells: [{ notice: 'notice.expertReleased', roles: ['DISCIPLINE_OFFICER'] }],
    },
    // An expert who recuses themselves no longer judges any bid of the event.
    dropExpert: {
      from: ['OPENED'],
      to: 'SAME',
      by: [],
      within: ['sourcing.recuse', 'sourcing.recuseLater'],
      stage: 'EVALUATION',
      tells: [{ notice: 'notice.expertRecused', actedBy: 'publishEvent' }],
    },
    nameExpert: {
      from: ['OPENED'],
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'tenderPreparation',
      shownWith: 'vacancies',
      absent: 'sourcing.noVacancy',
      asks: { expertId: ref('Account') },
      stage: 'EVALUATION',
      toDo: {},
    },
    completeEvaluation: {
      from: ['OPENED'],
      to: 'EVALUATED',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'awardProposal',
      consequences: 'event.completeRanks',
      stage: 'EVALUATION',
      course: 'FORWARD',
      toDo: { after: { all: 'expertIds', by: 'Evaluation', field: 'eventId' } },
    },
    proposeAwardOfEvent: {
      from: ['EVALUATED'],
      to: 'AWARD_PROPOSED',
      by: [],
      within: ['sourcing.recommendAward'],
      stage: 'AWARD',
    },
    reopenAwardOfEvent: {
      from: ['AWARD_PROPOSED'],
      to: 'EVALUATED',
      by: [],
      within: ['sourcing.returnAward', 'sourcing.withdrawAward'],
      stage: 'AWARD',
    },
    awardEvent: {
      from: ['AWARD_PROPOSED'],
      to: 'AWARDED',
      by: [],
      within: ['sourcing.approveAward'],
      stage: 'AWARD',
    },
    reopenAwardedEvent: {
      from: ['AWARDED'],
      to: 'EVALUATED',
      by: [],
      within: ['sourcing.confirmRevocation'],
      stage: 'AWARD',
    },
    cancelEvent: {
      from: ['DRAFT', 'PUBLISHED', 'CLOSED', 'OPENED', 'EVALUATED'],
      to: 'CANCELLED',
      by: ['BUYER', 'CATEGORY_MANAGER'],
      whose: OWNERS,
      duty: null,
      consequences: 'event.cancelEndsPurchase',
      asks: { reason },
      stage: null,
      tells: [{ notice: 'notice.eventCancelled', supplier: 'invitedSupplierIds', since: 'publishedAt' }],
    },
  },
  visible: {
    STAFF: BUSINESS_ROLES,
    SUPPLIER: { roles: SUPPLIER_ROLES, own: 'invitedSupplierIds', since: 'publishedAt' },
  },
  readBy: { entries: BUSINESS_ROLES },
  shows: ['createdAt', 'entries'],
  list: {
    name: 'sourcingEvents',
    search: { number: 'compact', title: 'ANYWHERE' },
    between: ['createdAt', 'closesAt'],
    sorts: ['number', 'closesAt'],
  },
  facts: [
    'title',
    'publishedAt',
    'closesAt',
    'openedAt',
    'lines',
    'quoteBasis',
    'compareBasis',
    'priceWeight',
    'terms',
    'invitedSupplierIds',
    'expertIds',
  ],
  lines: 'lines',
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { state: 1, closesAt: 1 }, name: 'closing' },
    { key: { invitedSupplierIds: 1, _id: -1 }, name: 'invited' },
  ],
});

/** The states in which quotes may be in and are still sealed. */
export const SEALED = statesSince(SourcingEvent, 'PUBLISHED', OPENED);

/** A sourcing event as it is stored. */
export interface SourcingEventRow extends RowOf<typeof SourcingEvent> {}
