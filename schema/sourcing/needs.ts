/** What makes a contract of an award: it was not revoked, and nobody has proposed that. */
export const STANDING_AWARD = {
  by: 'awardId',
  states: ['APPROVED'],
  without: { field: 'revocation', why: 'sourcing.revocationFirst' },
} as const;
