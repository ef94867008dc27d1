import { ADMIN_ROLES, PURCHASING_ROLES, type Role, STAFF_ROLES } from '../common/roles.js';

/**
 * The duties that moves name (`duty` in a life cycle). Labels: `duty.<name>` in the messages. A move without a duty gives nobody a say over
 * another person's work.
 */
export const DUTIES = [
  'request',
  'requestApproval',
  'tenderPreparation',
  'reopeningProposal',
  'reopeningConfirmation',
  'bidOpening',
  'bidEvaluation',
  'awardProposal',
  'awardApproval',
  'contractDrafting',
  'contractReview',
  'contractSignature',
  'ordering',
  'orderRelease',
  'goodsReceipt',
  'inspection',
  'invoiceMatching',
  'paymentRequest',
  'paymentApproval',
  'paymentExecution',
  'toleranceProposal',
  'toleranceConfirmation',
  'taxRateProposal',
  'taxRateConfirmation',
  'directLimitProposal',
  'directLimitConfirmation',
  'supplierReview',
  'supplierApproval',
  'supplierSuspension',
  'supplierReinstatement',
  'supplierChangeCheck',
  'supplierChangeConfirmation',
  'withholdingProposal',
  'withholdingConfirmation',
  'accountOpening',
  'postGranting',
  'erasureRequest',
  'erasureApproval',
  'holdPlacing',
  'holdLifting',
  'measureProposal',
  'measureConfirmation',
  'keyAnnouncement',
  'keyConfirmation',
] as const;

/** A duty of a move. */
export type Duty = (typeof DUTIES)[number];

/**
 * The duties of those who decide on what somebody else has prepared and waits for: they approve, review, sign, release or confirm it, or send
 * it back. What waits by a move with one of them is a decision (derive/decisions.ts).
 */
export const DECIDING: readonly Duty[] = [
  'requestApproval',
  'reopeningConfirmation',
  'awardApproval',
  'contractReview',
  'contractSignature',
  'orderRelease',
  'paymentApproval',
  'toleranceConfirmation',
  'taxRateConfirmation',
  'directLimitConfirmation',
  'supplierReview',
  'supplierApproval',
  'supplierChangeCheck',
  'supplierChangeConfirmation',
  'withholdingConfirmation',
  'erasureApproval',
  'measureConfirmation',
  'keyConfirmation',
];

/** Within what one person may not have had both: the same subject, all subjects of a purchase, or all of a supplier. */
export type DutyScope = 'SUBJECT' | 'PURCHASE' | 'SUPPLIER';

/** Two duties that one person may not have. */
export interface DutyPair {
  readonly duties: readonly [Duty, Duty];
  readonly within: DutyScope;
  /** That nobody may even hold posts for both, whatever they have done with them. */
  readonly posts?: true;
  /** Message key of the reason. */
  readonly why: string;
  /** Where the rule comes from. */
  readonly source: string;
}

/** Two posts that one person may not hold together, whatever their duties. */
export interface PostPair {
  readonly roles: readonly [Role, Role];
  readonly why: string;
  readonly source: string;
}

/** 内部会计控制规范——采购与付款, article 6: which work in purchasing goes to different people. */
const MOF = '财会〔2002〕21号 第六条';
const COSO = 'COSO 2013, principle 10';
const EU = 'Directive 2014/25/EU, Annex V';
const PROTECTION = 'GB/T 22239-2019, 8.1.5';
const OECD = 'OECD Recommendation on Public Procurement 2015, III';

/**
 * The pairs of duties that one person may not have together (docs/decisions/0021). An enterprise with other rules edits this list; nothing
 * else knows of pairs.
 */
export const DUTY_PAIRS: readonly DutyPair[] = [
  { duties: ['request', 'requestApproval'], within: 'PURCHASE', why: 'duty.why.ownRequest', source: MOF },
  { duties: ['request', 'orderRelease'], within: 'PURCHASE', why: 'duty.why.ownRequest', source: MOF },
  { duties: ['requestApproval', 'orderRelease'], within: 'PURCHASE', why: 'duty.why.twoApprovals', source: COSO },
  { duties: ['request', 'goodsReceipt'], within: 'PURCHASE', why: 'duty.why.acceptance', source: MOF },
  { duties: ['request', 'inspection'], within: 'PURCHASE', why: 'duty.why.acceptance', source: MOF },

  { duties: ['reopeningProposal', 'reopeningConfirmation'], within: 'PURCHASE', why: 'duty.why.reopening', source: EU },
  { duties: ['tenderPreparation', 'reopeningConfirmation'], within: 'PURCHASE', why: 'duty.why.reopening', source: EU },
  { duties: ['tenderPreparation', 'bidOpening'], within: 'PURCHASE', why: 'duty.why.opening', source: EU },
  { duties: ['tenderPreparation', 'bidEvaluation'], within: 'PURCHASE', why: 'duty.why.evaluation', source: OECD },
  {
    duties: ['tenderPreparation', 'awardApproval'],
    within: 'PURCHASE',
    posts: true,
    why: 'duty.why.choice',
    source: MOF,
  },
  { duties: ['bidOpening', 'bidEvaluation'], within: 'PURCHASE', why: 'duty.why.evaluation', source: EU },
  { duties: ['bidEvaluation', 'awardProposal'], within: 'PURCHASE', why: 'duty.why.choice', source: OECD },
  { duties: ['bidEvaluation', 'awardApproval'], within: 'PURCHASE', why: 'duty.why.choice', source: OECD },
  { duties: ['awardProposal', 'awardApproval'], within: 'PURCHASE', posts: true, why: 'duty.why.choice', source: MOF },

  {
    duties: ['contractDrafting', 'contractReview'],
    within: 'PURCHASE',
    posts: true,
    why: 'duty.why.contract',
    source: MOF,
  },
  {
    duties: ['contractDrafting', 'contractSignature'],
    within: 'PURCHASE',
    posts: true,
    why: 'duty.why.contract',
    source: MOF,
  },
  { duties: ['contractReview', 'contractSignature'], within: 'PURCHASE', why: 'duty.why.contract', source: MOF },
  { duties: ['contractSignature', 'goodsReceipt'], within: 'PURCHASE', why: 'duty.why.acceptance', source: MOF },
  { duties: ['contractSignature', 'inspection'], within: 'PURCHASE', why: 'duty.why.acceptance', source: MOF },

  { duties: ['ordering', 'orderRelease'], within: 'PURCHASE', why: 'duty.why.ownOrder', source: COSO },
  { duties: ['ordering', 'goodsReceipt'], within: 'PURCHASE', posts: true, why: 'duty.why.acceptance', source: MOF },
  { duties: ['ordering', 'inspection'], within: 'PURCHASE', posts: true, why: 'duty.why.acceptance', source: MOF },
  { duties: ['ordering', 'invoiceMatching'], within: 'PURCHASE', posts: true, why: 'duty.why.books', source: MOF },
  { duties: ['orderRelease', 'goodsReceipt'], within: 'PURCHASE', why: 'duty.why.acceptance', source: MOF },
  { duties: ['orderRelease', 'inspection'], within: 'PURCHASE', why: 'duty.why.acceptance', source: MOF },
  { duties: ['orderRelease', 'invoiceMatching'], within: 'PURCHASE', why: 'duty.why.books', source: MOF },

  { duties: ['goodsReceipt', 'inspection'], within: 'PURCHASE', posts: true, why: 'duty.why.inspection', source: COSO },
  { duties: ['goodsReceipt', 'invoiceMatching'], within: 'PURCHASE', posts: true, why: 'duty.why.books', source: MOF },
  { duties: ['inspection', 'invoiceMatching'], within: 'PURCHASE', posts: true, why: 'duty.why.books', source: MOF },
  { duties: ['goodsReceipt', 'paymentApproval'], within: 'PURCHASE', why: 'duty.why.payment', source: COSO },
  {
    duties: ['invoiceMatching', 'paymentApproval'],
    within: 'PURCHASE',
    posts: true,
    why: 'duty.why.payment',
    source: MOF,
  },
  {
    duties: ['paymentRequest', 'paymentApproval'],
    within: 'PURCHASE',
    posts: true,
    why: 'duty.why.payment',
    source: MOF,
  },
  {
    duties: ['paymentApproval', 'paymentExecution'],
    within: 'PURCHASE',
    posts: true,
    why: 'duty.why.payment',
    source: MOF,
  },

  { duties: ['supplierReview', 'supplierApproval'], within: 'SUPPLIER', why: 'duty.why.supplier', source: COSO },
  { duties: ['supplierReview', 'contractSignature'], within: 'SUPPLIER', why: 'duty.why.supplierMoney', source: COSO },
  { duties: ['supplierReview', 'paymentApproval'], within: 'SUPPLIER', why: 'duty.why.supplierMoney', source: COSO },
  {
    duties: ['toleranceProposal', 'toleranceConfirmation'],
    within: 'SUBJECT',
    why: 'duty.why.secondPerson',
    source: COSO,
  },
  {
    duties: ['taxRateProposal', 'taxRateConfirmation'],
    within: 'SUBJECT',
    why: 'duty.why.secondPerson',
    source: COSO,
  },
  {
    duties: ['directLimitProposal', 'directLimitConfirmation'],
    within: 'SUBJECT',
    why: 'duty.why.secondPerson',
    source: COSO,
  },
  {
    duties: ['supplierSuspension', 'supplierReinstatement'],
    within: 'SUPPLIER',
    why: 'duty.why.secondPerson',
    source: COSO,
  },
  {
    duties: ['supplierChangeCheck', 'supplierChangeConfirmation'],
    within: 'SUPPLIER',
    why: 'duty.why.secondPerson',
    source: COSO,
  },
  {
    duties: ['withholdingProposal', 'withholdingConfirmation'],
    within: 'SUPPLIER',
    why: 'duty.why.secondPerson',
    source: COSO,
  },

  {
    duties: ['accountOpening', 'postGranting'],
    within: 'SUBJECT',
    posts: true,
    why: 'duty.why.account',
    source: PROTECTION,
  },
  { duties: ['erasureRequest', 'erasureApproval'], within: 'SUBJECT', why: 'duty.why.secondPerson', source: COSO },
  { duties: ['holdPlacing', 'holdLifting'], within: 'SUBJECT', why: 'duty.why.secondPerson', source: COSO },
  {
    duties: ['measureProposal', 'measureConfirmation'],
    within: 'SUBJECT',
    why: 'duty.why.secondPerson',
    source: PROTECTION,
  },
  {
    duties: ['keyAnnouncement', 'keyConfirmation'],
    within: 'SUBJECT',
    posts: true,
    why: 'duty.why.secondPerson',
    source: PROTECTION,
  },
];

/** Posts that are kept apart altogether: the three administrators (三员分立), the discipline office and internal audit. */
export const POST_PAIRS: readonly PostPair[] = [
  ...apart(ADMIN_ROLES, STAFF_ROLES, 'duty.why.admin', PROTECTION),
  ...apart(['DISCIPLINE_OFFICER'], except(STAFF_ROLES, ADMIN_ROLES), 'duty.why.supervision', OECD),
  ...apart(['INTERNAL_AUDITOR'], PURCHASING_ROLES, 'duty.why.supervision', OECD),
];

/** Pairs each post of `some` with each other post of `more`, once. */
function apart(some: readonly Role[], more: readonly Role[], why: string, source: string): PostPair[] {
  return some.flatMap((one, place) =>
    except(more, some.slice(0, place + 1)).map((other): PostPair => ({ roles: [one, other], why, source })),
  );
}

function except(roles: readonly Role[], left: readonly Role[]): Role[] {
  return roles.filter((role) => !left.includes(role));
}
