import { instant, longText, one, type PartOf, ref, sharedPart } from './fields.js';

const deputy = sharedPart('Deputy', { accountId: ref('Account'), from: instant, until: instant });

/** Who may act in an owner's place for a time. */
export interface DeputyRow extends PartOf<typeof deputy> {}

const standIn = sharedPart('StandIn', { accountId: ref('Account'), since: instant });

/** Who stands in for the owner. */
export interface StandInRow extends PartOf<typeof standIn> {}

/** The fields of a kind that has an owner of its own (docs/decisions/0025). */
export const ownedFields = {
  ownerId: ref('Account'),
  unitId: ref('Unit').optional().about("The owner's unit."),
  formerOwnerId: ref('Account').optional().about('Whose it was before it was handed over.'),
  deputy: one<DeputyRow>(deputy).optional(),
  standIn: one<StandInRow>(standIn).optional(),
};

/** Indexes by which people find what they own, and units what is open. */
export const ownedIndexes = [
  { key: { ownerId: 1, _id: -1 }, name: 'owner' },
  { key: { 'deputy.accountId': 1 }, name: 'deputy', sparse: true },
  { key: { 'standIn.accountId': 1 }, name: 'stand-in', sparse: true },
  { key: { unitId: 1, state: 1 }, name: 'unit' },
] as const;

/** What handing over asks: the new owner and a reason. */
export const handOverAsks = { accountId: ref('Account').about('Whose it is to be.'), reason: longText(1_000) };

/** What taking over asks: a reason. */
export const takeOverAsks = { reason: longText(1_000).about('Why the owner cannot do it.') };

/** What appointing a deputy asks: who, the first and last moment of the term, and why. */
export const deputyAsks = {
  accountId: ref('Account'),
  from: instant.optional().about('From when on; at once where it is left out.'),
  until: instant.about('Until when, at most 90 days later.'),
  reason: longText(1_000).optional(),
};
