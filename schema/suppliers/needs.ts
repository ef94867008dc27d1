/** What takes a new step with a supplier: it is neither suspended nor not yet admitted. */
export const ACTIVE_SUPPLIER = { by: 'supplierId', states: ['ACTIVE'] } as const;

/** The same of all that are invited. */
export const ACTIVE_INVITED = { by: 'invitedSupplierIds', states: ['ACTIVE'] } as const;

/** What takes in goods of a confirmed order: they come through a suspension too, unless that stops them. */
export const DELIVERING_SUPPLIER = {
  by: 'supplierId',
  states: ['ACTIVE', 'SUSPENDED'],
  without: { field: 'deliveriesStopped', why: 'suppliers.deliveriesStopped' },
} as const;

/** What pays for accepted goods: due through a suspension too, unless two people hold it back for a time. */
export const PAYABLE_SUPPLIER = {
  by: 'supplierId',
  states: ['ACTIVE', 'SUSPENDED'],
  without: { field: 'withholding', through: 'until', why: 'suppliers.paymentsWithheld' },
} as const;

/** The same: the account that is paid to is not being checked, unless its supplier has the old one paid meanwhile. */
export const CHECKED_ACCOUNT = {
  by: 'supplierId',
  states: ['ACTIVE', 'SUSPENDED'],
  without: { field: 'paymentsWait', why: 'suppliers.accountBeingChecked' },
} as const;
