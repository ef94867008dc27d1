/** Needed for a contract under an award: the award is approved, and its revocation is not proposed. */
export const STANDING_AWARD = {
  by: 'awardId',
  states: ['APPROVED'],
  without: { field: 'revocation', why: 'sourcing.revocationFirst' },
} as const;
