/** Needed to order what a requisition asks for under a contract: it is approved, and neither sourced nor ordered yet. */
export const APPROVED_REQUISITION = { by: 'requisitionId', states: ['APPROVED'] } as const;
