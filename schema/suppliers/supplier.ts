import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { login } from '../identity/login.js';
import {
  day,
  email,
  flag,
  instant,
  longText,
  one,
  type PartOf,
  part,
  password,
  ref,
  refs,
  sharedWord,
  text,
} from '../kernel/fields.js';
import { ATTACHING, attachAsks, attachedFiles, REMOVING } from '../kernel/files.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { taxpayer } from '../kernel/tax-fields.js';
import { CREDIT_CODE_FORM } from './credit-code.js';
import { IN_USE } from './needs.js';

const creditCode = text(100).normalised('asKey').like(CREDIT_CODE_FORM, 'suppliers.creditCodeForm');

/** A telephone number as people write it: digits, blanks, dashes, brackets, and `+` at the beginning. */
const phone = text(30).like(/^\+?[\d\s()-]{5,29}$/, 'suppliers.phone');

const bankAccount = text(60)
  .normalised('asKey')
  .like(/^[0-9A-Z]{6,34}$/, 'suppliers.bankAccount');

/** Shown to whoever looks at a firm, never refused. Anybody may register with another firm's words: such a firm counts once its address is confirmed. */
const besideOthers = { twice: 'SHOWN', unless: ['UNCONFIRMED', 'LAPSED'] } as const;

/** What the firm says of itself before its documents are reviewed. */
const profile = {
  nameEn: text(200).optional(),
  legalRepresentative: text(60),
  taxpayer,
  foundedOn: day.optional(),
  address: text(300),
  contactName: text(60),
  contactPhone: phone,
  contactEmail: email.optional(),
  bankName: text(100),
  bankAccount,
  categoryIds: refs('Category', {
    none: 'suppliers.categoriesNeeded',
    most: [200, 'suppliers.tooManyCategories'],
  }),
};

const withholding = part(
  'Withholding',
  {
    reason: longText(),
    until: day,
    proposedById: ref('Account').for(BUSINESS_ROLES),
    proposedAt: instant,
  },
  'That what is due to a suspended supplier is not paid, why, and through which day.',
);

/** A hold on payments to a suspended supplier: why, and until when. */
export interface WithholdingRow extends PartOf<typeof withholding> {}

const ASKED_BY_FIRM = ['SUPPLIER_DRAFTER', 'SUPPLIER_SUBMITTER'] as const;
const reason = longText(1_000);
const KEEPS_PAPERS = ['REGISTERED', 'RETURNED', ...IN_USE] as const;
/** The fields while no change is being checked. */
const NO_CHANGE = {
  newLegalRepresentative: null,
  newTaxpayer: null,
  newBankName: null,
  newBankAccount: null,
  changeAskedAt: null,
  changeDueOn: null,
  changeCheckedAt: null,
  paymentsWait: null,
} as const;

/**
 * A supplier from its registration to its exclusion (A1, A2). Document review and approval are different people's work. Whoever
 * registers is not signed in yet, so the firm's own words and its number are PUBLIC fields: a visitor reaches no supplier but the one
 * just registered, since no rows are visible for visitors.
 */
export const Supplier = defineSubject({
  module: 'suppliers',
  name: 'Supplier',
  short: 'supplier',
  collection: 'suppliers',
  doc: 'A supplier of the enterprise.',
  secret: 'none',
  partOf: { SUPPLIER: { field: '_id' } },
  fields: {
    number: text().for('PUBLIC'),
    // Two firms may have the same name, and one may be a copy of another.
    name: text()
      .for('PUBLIC')
      .foldedKey({ ...besideOthers, as: 'WORDS', with: ['nameEn'] }),
    nameEn: text()
      .optional()
      .foldedKey({ ...besideOthers, as: 'WORDS', with: ['name'] }),
    // A check character makes codes that differ in one place only impossible, so one of the two is wrong.
    creditCode: text()
      .for('PUBLIC')
      .about('统一社会信用代码, 18 characters (GB 32100-2015).')
      .foldedKey({ ...besideOthers, near: 'DIGITS_TOO' }),
    creditCodeValid: flag
      .for('PUBLIC')
      .about('False where the check character is wrong: some real codes are, so the reviewer decides.'),
    // Many people have the same name, and many firms one address.
    legalRepresentative: text()
      .optional()
      .personal()
      .foldedKey({ ...besideOthers, as: 'WORDS', weak: true, with: ['newLegalRepresentative'] }),
    taxpayer: taxpayer.optional().about('It decides which tax rates the supplier may state.'),
    foundedOn: day.optional(),
    address: text()
      .optional()
      .foldedKey({ ...besideOthers, as: 'WORDS', weak: true }),
    contactName: text().optional().personal(),
    contactPhone: text()
      .optional()
      .personal()
      .foldedKey({ ...besideOthers, as: 'PHONE' }),
    contactEmail: text().optional().personal().foldedKey(besideOthers),
    bankName: text().optional().commercial(),
    bankAccount: text()
      .optional()
      .commercial()
      .about('Masked but for the last four digits, but to the supplier itself; see revealBankAccount.')
      .foldedKey({ ...besideOthers, masked: true, with: ['newBankAccount'] }),
    categoryIds: refs('Category').shownAs('categories').costs({ length: 10 }),
    // When the holder of the contact's mailbox confirmed the address.
    addressConfirmedAt: instant.optional().hidden(),
    // A keyed hash of the address that was confirmed. Who changes the contact's address later has not shown that it is the firm's.
    confirmedMailbox: text().optional().personal().hidden(),
    // Whether the credit code belongs to this firm: from the confirmation of its address until it is rejected or its registration lapses.
    holdsCode: flag.hidden(),
    pledgeAcceptedAt: instant.optional(),
    // The reviewer's note for the approver; the supplier does not see it.
    reviewNote: text().optional().hidden(),
    remark: text().optional().about('Why it was returned, rejected or suspended.'),
    // A change of legal representative, taxpayer kind or bank account, until two people have checked it.
    newLegalRepresentative: text()
      .optional()
      .personal()
      .foldedKey({ ...besideOthers, as: 'WORDS', weak: true, with: ['legalRepresentative'] }),
    newTaxpayer: taxpayer.optional(),
    newBankName: text().optional().commercial(),
    newBankAccount: text()
      .optional()
      .commercial()
      .about('Whole to the supplier itself and to those who check it, else masked but for the last four digits.')
      .foldedKey({ ...besideOthers, masked: true, with: ['bankAccount'] }),
    changeAskedAt: instant.optional().about('When the change was asked for that is being checked.'),
    changeDueOn: day.optional().about('The working day by which it is checked.'),
    changeCheckedAt: instant.optional().for(BUSINESS_ROLES),
    paymentsWait: flag
      .optional()
      .about(
        'That payments wait for the check of the new account; not where the supplier said that the old one stays payable.',
      ),
    // Payments that were approved before this for the former account are not made to the new one unapproved.
    accountChangedAt: instant.optional().hidden(),
    changeRemark: text().optional().about('Why the last change was refused.'),
    contactChangedAt: instant.optional().for(BUSINESS_ROLES),
    deliveriesStopped: flag
      .optional()
      .about('That its suspension stops what is confirmed and not delivered yet, too; without it that goes on.'),
    proposedWithholding: one<WithholdingRow>(withholding)
      .optional()
      .for(BUSINESS_ROLES)
      .about('That payments shall wait, proposed by one person and not yet confirmed by another.'),
    withholding: one<WithholdingRow>(withholding)
      .optional()
      .about('That payments wait, confirmed by a second person; its supplier reads why and through which day.'),
    files: attachedFiles.commercial(),
  },
  states: {
    UNCONFIRMED: { doc: 'Registered, and its address not confirmed yet.' },
    REGISTERED: { toneForSupplier: 'waits' },
    SUBMITTED: {},
    REVIEWED: {},
    ACTIVE: { tone: 'good', toneForSupplier: 'good' },
    RETURNED: { tone: 'bad', toneForSupplier: 'bad' },
    REJECTED: { tone: 'bad', toneForSupplier: 'bad' },
    SUSPENDED: { tone: 'bad', toneForSupplier: 'bad' },
    LAPSED: { end: true, doc: 'Its address was not confirmed in time, or it was never submitted.' },
  },
  moves: {
    // Until its address is confirmed a registration holds neither credit code nor login: others may ask for the same.
    registerSupplier: {
      from: null,
      to: 'UNCONFIRMED',
      by: ['VISITOR'],
      about:
        'An account in three minutes: the firm and its first user. Until the address is confirmed its number is what to sign in with. The answer is the same whether or not login or credit code are in use.',
      asks: {
        name: text(200),
        creditCode,
        login,
        password,
        contactName: profile.contactName,
        contactPhone: phone,
        contactEmail: email,
        language: sharedWord('Language', ['zh', 'en']),
      },
    },
    // Done by the holder of the link that was sent by mail or passed on by an administrator.
    confirmAddress: { from: ['UNCONFIRMED'], to: 'REGISTERED', by: ['SYSTEM'] },
    lapseRegistration: { from: ['UNCONFIRMED', 'REGISTERED'], to: 'LAPSED', by: ['SYSTEM'] },
    editSupplierProfile: {
      from: ['UNCONFIRMED', 'REGISTERED', 'RETURNED'],
      to: 'SAME',
      by: ASKED_BY_FIRM,
      asks: profile,
    },
    submitSupplier: {
      from: ['REGISTERED', 'RETURNED'],
      to: 'SUBMITTED',
      by: ['SUPPLIER_SUBMITTER'],
      waitsFor: { UNCONFIRMED: 'suppliers.confirmFirst' },
      asks: { acceptPledge: flag.about('The integrity pledge (廉洁承诺书) is accepted by submitting.') },
      toDo: {},
      tells: [{ notice: 'notice.supplierToReview', roles: ['CATEGORY_MANAGER'] }],
    },
    sendConfirmation: {
      from: ['UNCONFIRMED'],
      to: 'SAME',
      by: ASKED_BY_FIRM,
      consequences: 'supplier.mailIsSentAgain',
    },
    reviewSupplier: {
      from: ['SUBMITTED'],
      to: 'REVIEWED',
      by: ['BUYER', 'CATEGORY_MANAGER'],
      duty: 'supplierReview',
      asks: { note: text(1_000).optional() },
      sets: { reviewNote: { input: 'note' } },
      consequences: 'supplier.reviewedIsApprovedByAnother',
      toDo: {},
    },
    returnSupplier: {
      from: ['SUBMITTED', 'REVIEWED'],
      to: 'RETURNED',
      by: ['BUYER', 'CATEGORY_MANAGER', 'APPROVER'],
      duty: null,
      asks: { reason },
      sets: { remark: { input: 'reason' } },
      consequences: 'supplier.returnedIsCorrected',
      tells: [{ notice: 'notice.supplierReturned', supplier: '_id' }],
    },
    // The firm has found a mistake: it corrects the profile and submits it again. What was reviewed by then is reviewed anew.
    withdrawSupplier: {
      from: ['SUBMITTED', 'REVIEWED'],
      to: 'REGISTERED',
      by: ['SUPPLIER_SUBMITTER'],
      takesBack: true,
      sets: { remark: null, reviewNote: null },
      consequences: 'supplier.withdrawnIsReviewedAnew',
    },
    // Also possible before it is submitted: a credit code is public, and whoever registers with another firm's code must not keep it.
    rejectSupplier: {
      from: ['REGISTERED', 'SUBMITTED', 'REVIEWED', 'RETURNED'],
      to: 'REJECTED',
      by: ['CATEGORY_MANAGER', 'APPROVER'],
      duty: null,
      asks: { reason },
      sets: { remark: { input: 'reason' }, holdsCode: false },
      consequences: 'supplier.rejectedMayReapply',
    },
    // The firm may have what it lacked by now. Everything is reviewed again, and its credit code must not belong to another firm meanwhile.
    reapplySupplier: {
      from: ['REJECTED'],
      to: 'RETURNED',
      by: ['SUPPLIER_SUBMITTER'],
      consequences: 'supplier.reapplyIsReviewedAnew',
    },
    approveSupplier: {
      from: ['REVIEWED'],
      to: 'ACTIVE',
      by: ['CATEGORY_MANAGER', 'APPROVER'],
      duty: 'supplierApproval',
      sets: { remark: null },
      consequences: 'supplier.approvedMayBeInvited',
      toDo: {},
      tells: [{ notice: 'notice.supplierApproved', supplier: '_id' }],
    },
    suspendSupplier: {
      from: ['ACTIVE'],
      to: 'SUSPENDED',
      by: ['APPROVER'],
      duty: 'supplierSuspension',
      consequences: 'supplier.suspendStopsNewWork',
      asks: {
        reason,
        deliveriesStopped: flag
          .optional()
          .about('Whether confirmed orders are not delivered any more either. What was accepted is paid all the same.'),
      },
      sets: { remark: { input: 'reason' }, deliveriesStopped: { input: 'deliveriesStopped' } },
      tells: [{ notice: 'notice.supplierSuspended', supplier: '_id' }],
    },
    // What was delivered and accepted before a suspension is paid when it is due, unless two people hold it back, with a ground and for a
    // time.
    proposeWithholding: {
      from: ['SUSPENDED'],
      to: 'SAME',
      by: ['APPROVER', 'FINANCE', 'LEGAL'],
      duty: 'withholdingProposal',
      consequences: 'supplier.withholdingNeedsTwo',
      asks: { reason, until: day.about('The last day on which nothing is paid.') },
      tells: [{ notice: 'notice.withholdingProposed', roles: ['APPROVER', 'LEGAL'] }],
    },
    confirmWithholding: {
      from: ['SUSPENDED'],
      to: 'SAME',
      by: ['APPROVER', 'LEGAL'],
      duty: 'withholdingConfirmation',
      shownWith: 'proposedWithholding',
      absent: 'suppliers.noWithholding',
      consequences: 'supplier.withholdingIsTold',
      toDo: {},
      tells: [{ notice: 'notice.paymentsWithheld', supplier: '_id' }],
    },
    dropWithholding: {
      from: ['SUSPENDED'],
      to: 'SAME',
      by: ['APPROVER', 'FINANCE', 'LEGAL'],
      duty: null,
      takesBack: true,
      shownWith: 'proposedWithholding',
      absent: 'suppliers.noWithholding',
      asks: { reason },
      sets: { proposedWithholding: null },
      consequences: 'supplier.withholdingDropped',
      tells: [{ notice: 'notice.withholdingDropped', actedBy: 'proposeWithholding' }],
    },
    endWithholding: {
      from: ['SUSPENDED'],
      to: 'SAME',
      by: ['APPROVER', 'LEGAL'],
      duty: 'withholdingConfirmation',
      shownWith: 'withholding',
      absent: 'suppliers.notWithheld',
      asks: { reason },
      sets: { withholding: null },
      consequences: 'supplier.withholdingEnds',
      tells: [{ notice: 'notice.paymentsGoOn', supplier: '_id' }],
    },
    // Two people compare the account that the firm is paid to, and its legal representative, with its papers before a change counts.
    askSupplierChange: {
      from: IN_USE,
      to: 'SAME',
      by: ['SUPPLIER_SUBMITTER'],
      consequences: 'supplier.changeIsCheckedByTwo',
      asks: {
        legalRepresentative: profile.legalRepresentative,
        taxpayer: profile.taxpayer.optional().about('What it is now where nothing is said.'),
        bankName: profile.bankName,
        bankAccount,
        oldAccountPayable: flag.about(
          'Whether what is due meanwhile may be paid to the present account; else it waits.',
        ),
      },
      tells: [{ notice: 'notice.supplierChangeToCheck', roles: ['CATEGORY_MANAGER', 'BUYER'] }],
    },
    dropSupplierChange: {
      from: IN_USE,
      to: 'SAME',
      by: ['SUPPLIER_SUBMITTER'],
      takesBack: true,
      shownWith: 'changeAskedAt',
      absent: 'suppliers.noChange',
      sets: NO_CHANGE,
      consequences: 'supplier.changeWithdrawn',
    },
    checkSupplierChange: {
      from: IN_USE,
      to: 'SAME',
      by: ['CATEGORY_MANAGER', 'BUYER'],
      duty: 'supplierChangeCheck',
      shownWith: 'changeAskedAt',
      absent: 'suppliers.noChange',
      consequences: 'supplier.checkComparesPapers',
      toDo: { without: 'changeCheckedAt', dueOn: 'changeDueOn' },
      tells: [{ notice: 'notice.supplierChangeToConfirm', roles: ['APPROVER', 'LEGAL'] }],
    },
    confirmSupplierChange: {
      from: IN_USE,
      to: 'SAME',
      by: ['APPROVER', 'LEGAL'],
      duty: 'supplierChangeConfirmation',
      shownWith: 'changeCheckedAt',
      absent: 'suppliers.noChange',
      consequences: 'supplier.changeCountsFromNow',
      toDo: { dueOn: 'changeDueOn' },
      tells: [{ notice: 'notice.supplierChanged', supplier: '_id' }],
    },
    refuseSupplierChange: {
      from: IN_USE,
      to: 'SAME',
      by: ['CATEGORY_MANAGER', 'BUYER', 'APPROVER', 'LEGAL'],
      duty: null,
      shownWith: 'changeAskedAt',
      absent: 'suppliers.noChange',
      asks: { reason },
      sets: { ...NO_CHANGE, changeRemark: { input: 'reason' } },
      consequences: 'supplier.changeRefused',
      tells: [{ notice: 'notice.supplierChangeRefused', supplier: '_id' }],
    },
    // A new address or contact counts at once. Staff should look at it once, but nothing waits for that.
    changeContact: {
      from: IN_USE,
      to: 'SAME',
      by: ASKED_BY_FIRM,
      asks: {
        address: profile.address,
        contactName: profile.contactName,
        contactPhone: phone,
        contactEmail: profile.contactEmail,
      },
      sets: {
        address: { input: 'address' },
        contactName: { input: 'contactName' },
        contactPhone: { input: 'contactPhone' },
        contactEmail: { input: 'contactEmail' },
        contactChangedAt: 'NOW',
      },
      tells: [{ notice: 'notice.contactChanged', roles: ['CATEGORY_MANAGER', 'BUYER'] }],
    },
    seeContact: {
      from: IN_USE,
      to: 'SAME',
      by: ['CATEGORY_MANAGER', 'BUYER'],
      duty: null,
      shownWith: 'contactChangedAt',
      absent: 'suppliers.contactSeen',
      consequences: 'supplier.contactNoted',
      toDo: {},
      sets: { contactChangedAt: null },
    },
    // What the staff is reviewing stays as it is.
    attachSupplierFiles: {
      ...ATTACHING,
      from: KEEPS_PAPERS,
      by: ASKED_BY_FIRM,
      asks: attachAsks(['LICENCE', 'CERTIFICATE', 'OTHER']),
    },
    removeSupplierFile: { ...REMOVING, from: KEEPS_PAPERS, by: ASKED_BY_FIRM },
    // Part of the erasure of a person whom the supplier names (PIPL art. 47), whatever became of the supplier.
    eraseContact: {
      from: [
        'UNCONFIRMED',
        'REGISTERED',
        'SUBMITTED',
        'REVIEWED',
        'ACTIVE',
        'RETURNED',
        'REJECTED',
        'SUSPENDED',
        'LAPSED',
      ],
      to: 'SAME',
      by: [],
      within: ['records.eraseOpenings'],
    },
    reinstateSupplier: {
      from: ['SUSPENDED'],
      to: 'ACTIVE',
      by: ['APPROVER'],
      duty: 'supplierReinstatement',
      consequences: 'supplier.reinstateEndsAll',
      asks: { reason },
      sets: { remark: null, deliveriesStopped: null, proposedWithholding: null, withholding: null },
      tells: [{ notice: 'notice.supplierReinstated', supplier: '_id' }],
    },
  },
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: { roles: SUPPLIER_ROLES, own: '_id' } },
  readBy: {
    id: 'PUBLIC',
    rev: 'PUBLIC',
    state: 'PUBLIC',
    createdAt: 'PUBLIC',
    receipt: 'PUBLIC',
    entries: BUSINESS_ROLES,
  },
  shows: ['createdAt', 'entries'],
  list: {
    name: 'suppliers',
    askedBy: BUSINESS_ROLES,
    // Entries that anybody may have typed are listed only on request.
    hides: ['UNCONFIRMED', 'LAPSED'],
    by: ['categoryIds'],
    search: { name: 'ANYWHERE', nameEn: 'ANYWHERE', number: 'compact', creditCode: 'asKey' },
    between: ['createdAt'],
    sorts: ['number', 'name'],
  },
  indexes: [
    // Prevents two firms from having the same credit code.
    { key: { creditCode: 1 }, name: 'creditCode', unique: true, partialFilterExpression: { holdsCode: true } },
    { key: { creditCode: 1, _id: 1 }, name: 'registrations' },
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
});

/** A supplier as it is stored. */
export interface SupplierRow extends RowOf<typeof Supplier> {}
