import { BUSINESS_ROLES, WATCHERS } from '../common/roles.js';
import { countFrom, day, key, listOf, longText, ref, text, verbatim, word } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

const sha256 = key().like(/^[0-9a-f]{64}$/, 'input.id');
// Mails have no life cycle.
const mailId = key().like(/^[a-z]{3,4}_[0-9a-f]{32}$/, 'input.id');
/** The forms in which a purchase is exported. */
const exported = ['BUNDLE', 'BUNDLE_WITH_FILES', 'FILE', 'STATE'] as const;

/**
 * A look at something sensitive (查阅): who saw or exported what, and why. It is finished as soon as it is recorded. It belongs to no
 * purchase, since readers of a purchase need not know who looks into it.
 */
export const Reading = defineSubject({
  module: 'accesses',
  name: 'Reading',
  short: 'reading',
  collection: 'readings',
  doc: 'A look at something sensitive: who saw or took out what, and why.',
  secret: 'none',
  fields: {
    kind: word('ReadingKind', [
      'BANK_ACCOUNT',
      'MAIL_LINK',
      ...exported,
      'STATE_AUDIT',
      'PERSON_DAY',
      'EVENT_LOG',
      'LIST',
    ]).meaning({
      MAIL_LINK: "The link that confirms a supplier's address.",
      BUNDLE_WITH_FILES: 'The bundle together with the files that its entries name.',
      FILE: 'The purchase file (PDF).',
      STATE: 'The stored documents of a purchase, for checking them against its entries.',
      EVENT_LOG: 'Entries as an event log: OCEL or XES, open values alone.',
      LIST: 'All rows of a list that somebody saw, as a workbook.',
    }),
    // For a person's day, the person's pseudonym.
    about: listOf(key()).about('Ids of what was looked at.'),
    readerId: ref('Account').optional().about('Who looked; null for an export on the command line.'),
    operator: text()
      .optional()
      .personal()
      .about('Who ran the command line, by the name of the account on that machine.'),
    reason: text().optional(),
    day: day.optional().about("The day of the person's that was read."),
    sha256: text().optional().about('SHA-256 of the exported file, hexadecimal.'),
    list: key().optional().about('Of a list: the name of its query.'),
    address: verbatim(2_000)
      .optional()
      .about('Of a list: its filters, order and columns, as in the address of its page.'),
    rowCount: countFrom(0).optional().about('Of a list: how many rows matched.'),
  },
  states: { RECORDED: { end: true } },
  moves: {
    // Shows the whole bank account of a supplier to a person who pays.
    revealBankAccount: {
      from: null,
      to: 'RECORDED',
      by: ['FINANCE'],
      startsFrom: { subject: 'Supplier', states: ['SUBMITTED', 'REVIEWED', 'ACTIVE', 'RETURNED', 'SUSPENDED'] },
      asks: { supplierId: ref('Supplier'), reason: longText(500) },
      consequences: 'accesses.lookIsRecorded',
    },
    auditState: {
      from: null,
      to: 'RECORDED',
      by: ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR'],
      asks: { purchaseId: ref('Purchase') },
      consequences: 'accesses.checkIsRecorded',
    },
    // Recorded before anything is shown; the person concerned sees who read, when and why.
    readPersonDay: {
      from: null,
      to: 'RECORDED',
      by: ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR', 'AUDIT_ADMIN'],
      startsFrom: { subject: 'Account', states: ['ACTIVE', 'DISABLED'] },
      consequences: 'accesses.personSees',
      asks: { accountId: ref('Account'), day, reason: longText(500) },
    },
    // The link that confirms a supplier's address, where no mail brings it: to be told by telephone or put into a letter.
    revealMailLink: {
      from: null,
      to: 'RECORDED',
      by: ['SYSTEM_ADMIN'],
      asks: { mailId, reason: longText(500) },
      consequences: 'accesses.lookIsRecorded',
    },
    // Exported as a file: by a person who asked for it here, or on the command line by an account of that machine.
    exportBundle: {
      from: null,
      to: 'RECORDED',
      by: ['SYSTEM'],
      asks: {
        purchaseId: ref('Purchase'),
        sha256,
        operator: text(200).optional(),
        accountId: ref('Account').optional(),
        kind: word(null, exported).optional(),
      },
    },
    // All rows of a list as a workbook. It is recorded before the first of them is read for it.
    exportList: {
      from: null,
      to: 'RECORDED',
      by: BUSINESS_ROLES,
      asks: { list: key(), address: verbatim(2_000) },
    },
    // Entries as an event log, of one purchase or of all, on the command line.
    exportEventLog: {
      from: null,
      to: 'RECORDED',
      by: ['SYSTEM'],
      asks: { purchaseId: ref('Purchase').optional(), sha256, operator: text(200) },
    },
  },
  // Whoever exports a list is answered its own reading; it is looked up by those who watch, and by those who look at what is kept from most.
  visible: { STAFF: [...new Set([...WATCHERS, ...BUSINESS_ROLES, 'SYSTEM_ADMIN' as const])], rows: 'BY_HAND' },
  askedBy: [...WATCHERS, 'FINANCE', 'SYSTEM_ADMIN'],
  shows: ['createdAt', 'entries'],
  list: {
    name: 'readings',
    doc: 'Newest first; `about` narrows to those of one subject.',
    by: ['about'],
    byState: false,
  },
  indexes: [
    { key: { about: 1, _id: -1 }, name: 'about' },
    { key: { readerId: 1, _id: -1 }, name: 'reader' },
    { key: { kind: 1, _id: -1 }, name: 'kind' },
  ],
});

/** A look at something sensitive, as stored. */
export interface ReadingRow extends RowOf<typeof Reading> {}
