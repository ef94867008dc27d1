import { SUPERVISION_ROLES } from '../common/roles.js';
import { instant, json, key, list, longText, type PartOf, part, ref, text, verbatim, word } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';

const evidenceClass = word('EvidenceClass', ['STRONG', 'MEDIUM', 'WEAK']);
const kind = word('EvidenceKind', ['entry', 'file']);

const evidence = part(
  'Evidence',
  {
    id: key().hidden(),
    kind: kind.hidden(),
    // Id of the entry, or SHA-256 of the file.
    ref: text().hidden(),
    pointer: text().optional().hidden(),
    subjectId: text().hidden(),
    // Message key; the SDL has the text in the reader's language.
    label: text(),
    value: text(),
  },
  'One fact an alert rests on, with the entry that proves it.',
);

/** One fact that an alert rests on. */
export interface AlertEvidenceRow extends PartOf<typeof evidence> {}

// What a detector saw is stored unchanged, whatever characters it contains, so that nobody can prevent an alert by using characters that
// may not be typed.
const askedEvidence = part('AskedEvidence', {
  kind,
  ref: verbatim(200),
  pointer: verbatim(500).optional(),
  subjectId: verbatim(100),
  label: verbatim(100),
  value: verbatim(1_000),
});

/** One fact, as a job passes it. */
export interface AskedEvidence extends PartOf<typeof askedEvidence> {}

const param = part('AlertParam', { id: key(), value: text() });

/** A parameter of the alert's sentence. */
export interface AlertParamRow extends PartOf<typeof param> {}

/**
 * An alert (预警), raised by a job and worked on by the discipline office. It is for supervisors: nobody who works on purchases, and no
 * supplier, learns that it exists. It belongs to no purchase, so that its entries are never in the trail that buyers read.
 */
export const Alert = defineSubject({
  module: 'risk',
  name: 'Alert',
  short: 'alert',
  collection: 'alerts',
  doc: 'An alert (预警). It shows an indication, never a verdict.',
  secret: 'none',
  fields: {
    number: text(),
    // Stable key of the finding: detector, subject and digest of the evidence. Raising the same again finds this alert.
    finding: text().hidden(),
    detector: text().about('Id of the detector, for example BI01.'),
    evidenceClass,
    // Null where it is not about a single purchase.
    aboutPurchaseId: ref('Purchase').optional().shownAs('purchase'),
    // The unit that buys.
    unitId: ref('Unit').optional().hidden(),
    params: list<AlertParamRow>(param).hidden(),
    evidence: list<AlertEvidenceRow>(evidence).commercial().costs({ length: 5 }),
    raisedAt: instant,
    takenById: ref('Account').optional(),
    takenAt: instant.optional().hidden(),
    // Why it was confirmed or dismissed.
    remark: text().optional(),
    decidedAt: instant.optional().hidden(),
  },
  states: { OPEN: {}, TAKEN: {}, CONFIRMED: { end: true }, DISMISSED: { end: true } },
  moves: {
    raiseAlert: {
      from: null,
      to: 'OPEN',
      by: ['SYSTEM'],
      asks: {
        finding: key().like(/^[0-9a-f]{64}$/, 'input.id'),
        detector: key(),
        aboutPurchaseId: ref('Purchase').optional(),
        evidenceClass,
        params: json,
        evidence: list<AskedEvidence>(askedEvidence, { none: 'risk.noEvidence', most: [500, 'input.tooLong'] }),
      },
      tells: [{ notice: 'notice.alertRaised', roles: ['DISCIPLINE_OFFICER'] }],
    },
    takeAlert: {
      from: ['OPEN'],
      to: 'TAKEN',
      by: ['DISCIPLINE_OFFICER'],
      sets: { takenById: 'ACTOR', takenAt: 'NOW' },
      consequences: 'alert.takenIsYours',
      toDo: {},
    },
    confirmAlert: {
      from: ['TAKEN'],
      to: 'CONFIRMED',
      by: ['DISCIPLINE_OFFICER'],
      asks: { reason: longText(2_000) },
      consequences: 'alert.confirmedIsFollowedUp',
      toDo: { actedBy: 'takeAlert' },
    },
    dismissAlert: {
      from: ['OPEN', 'TAKEN'],
      to: 'DISMISSED',
      by: ['DISCIPLINE_OFFICER'],
      asks: { reason: longText(2_000) },
      consequences: 'alert.dismissedStays',
    },
  },
  visible: { STAFF: SUPERVISION_ROLES, rows: 'BY_HAND' },
  shows: ['createdAt', 'entries'],
  list: { name: 'alerts' },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    // However many workers find the same at the same time, it is raised once.
    { key: { finding: 1 }, name: 'one-per-finding', unique: true },
    { key: { aboutPurchaseId: 1 }, name: 'purchase' },
    { key: { state: 1, _id: -1 }, name: 'state' },
    { key: { unitId: 1, _id: -1 }, name: 'unit' },
  ],
});

/** An alert, as stored. */
export interface AlertRow extends RowOf<typeof Alert> {}
