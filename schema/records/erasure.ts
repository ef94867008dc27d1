import { countFrom, flag, instant, key, list, longText, type PartOf, part, ref, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { RECORD_KEEPERS } from './record-keepers.js';

const affected = part('AffectedEntry', { id: key(), salt: flag, reason: flag });

/**
 * An entry whose personal values are erased. `salt`: its state contained them too, so the salt of the state is erased as well. `reason`:
 * its reason names the person.
 */
export interface AffectedEntry extends PartOf<typeof affected> {}

const kept = part('KeptFileRecord', { id: ref('Purchase'), entries: countFrom(1), until: instant.optional() });

/** A purchase whose file is kept, with the number of the person's entries in it. */
export interface KeptFileRow extends PartOf<typeof kept> {}

const shownFile = part(
  'KeptFile',
  {
    purchaseId: key(),
    entries: countFrom(1).about('Entries of the purchase that the person made.'),
    until: instant.optional().about('Null while the purchase is not at an end.'),
  },
  "A purchase's file that is kept although somebody who took part in it is erased.",
);

// An account of the person, at the version for which the entries were looked up.
const seenAccount = part('SeenAccount', { id: ref('Account'), rev: countFrom(1) });

/**
 * An erasure (抹除): the personal values of a person who has left are taken out of accounts and trail, while every hash, proof and receipt
 * stays valid. Three different people request, approve and carry it out. It names the person by pseudonym only.
 */
export const Erasure = defineSubject({
  module: 'records',
  name: 'Erasure',
  short: 'erasure',
  collection: 'erasures',
  doc: "The taking out of a person's values from accounts and trail; hashes, proofs and receipts stay good.",
  secret: 'none',
  fields: {
    number: text(),
    accountId: ref('Account'),
    personRef: text().about('The pseudonym under which the trail goes on to know the person.'),
    reason: text(),
    requestedById: ref('Account'),
    remark: text().optional().about('Why it was refused.'),
    decidedById: ref('Account').optional(),
    decidedAt: instant.optional(),
    openings: list<AffectedEntry>(affected).hidden(),
    kept: list<KeptFileRow>(kept).as(shownFile).costs({ length: 10 }),
    erasedEntries: countFrom(0).optional().about('Openings without these values; null before it is done.'),
    erasedAt: instant.optional(),
  },
  states: {
    REQUESTED: {},
    APPROVED: { tone: 'good' },
    REFUSED: { tone: 'bad', end: true },
    WITHDRAWN: { tone: 'plain', end: true },
    ERASING: {},
    ERASED: { end: true },
  },
  moves: {
    requestErasure: {
      from: null,
      to: 'REQUESTED',
      by: ['LEGAL', 'SECURITY_ADMIN'],
      duty: 'erasureRequest',
      startsFrom: {
        subject: 'Account',
        field: 'accountId',
        states: ['DISABLED'],
        once: { unless: ['REFUSED', 'WITHDRAWN'] },
      },
      asks: { accountId: ref('Account'), reason: longText(2_000) },
      consequences: 'records.requestWaits',
    },
    approveErasure: {
      from: ['REQUESTED'],
      to: 'APPROVED',
      by: ['AUDIT_ADMIN'],
      duty: 'erasureApproval',
      consequences: 'records.erasureIsFinal',
      toDo: {},
    },
    refuseErasure: {
      from: ['REQUESTED'],
      to: 'REFUSED',
      by: ['AUDIT_ADMIN'],
      asks: { reason: longText(2_000) },
      sets: { remark: { input: 'reason' }, decidedById: 'ACTOR', decidedAt: 'NOW' },
      consequences: 'records.refusedKeeps',
    },
    withdrawErasure: {
      from: ['REQUESTED'],
      to: 'WITHDRAWN',
      by: ['LEGAL', 'SECURITY_ADMIN'],
      takesBack: true,
      asks: { reason: longText(2_000) },
      sets: { remark: { input: 'reason' } },
      consequences: 'records.refusedKeeps',
    },
    // Openings name the entry of this move as the one that erased them (`opening.erased`, docs/trail-format.md §3). A job has found what
    // its input lists.
    eraseOpenings: {
      from: ['APPROVED'],
      to: 'ERASING',
      by: ['SYSTEM'],
      asks: {
        accounts: list(seenAccount, { none: 'input.required', most: [100, 'records.tooMuch'] }),
        entries: list<AffectedEntry>(affected, { most: [10_000, 'records.tooMuch'] }),
        kept: list<KeptFileRow>(kept, { most: [10_000, 'records.tooMuch'] }),
      },
    },
    completeErasure: {
      from: ['ERASING'],
      to: 'ERASED',
      by: ['SYSTEM'],
      asks: { erasedEntries: countFrom(0) },
      sets: { erasedEntries: { input: 'erasedEntries' }, erasedAt: 'NOW' },
    },
  },
  visible: { STAFF: RECORD_KEEPERS },
  shows: ['createdAt', 'entries'],
  list: { name: 'erasures' },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { accountId: 1 }, name: 'account' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
});

/** An erasure, as stored. */
export interface ErasureRow extends RowOf<typeof Erasure> {}
