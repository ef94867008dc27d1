/** The states of suppliers that trade, or did until they were suspended. */
export const IN_USE = ['ACTIVE', 'SUSPENDED'] as const;

/** Needed for a new step with a supplier: it is admitted and not suspended. */
export const ACTIVE_SUPPLIER = { by: 'supplierId', states: ['ACTIVE'] } as const;

/** The same for all invited suppliers. */
export const ACTIVE_INVITED = { by: 'invitedSupplierIds', states: ['ACTIVE'] } as const;

/** Needed to receive goods of a confirmed order: deliveries go on during a suspension, unless the suspension stops them. */
export const DELIVERING_SUPPLIER = {
  by: 'supplierId',
  states: IN_USE,
  without: { field: 'deliveriesStopped', why: 'suppliers.deliveriesStopped' },
} as const;

/** Needed to pay for accepted goods: payments are due during a suspension too, unless two people hold them back for a time. */
export const PAYABLE_SUPPLIER = {
  by: 'supplierId',
  states: IN_USE,
  without: { field: 'withholding', through: 'until', why: 'suppliers.paymentsWithheld' },
} as const;

/** Needed for a payment as well: its account is not being checked, unless the supplier chose to be paid to the old one meanwhile. */
export const CHECKED_ACCOUNT = {
  by: 'supplierId',
  states: IN_USE,
  without: { field: 'paymentsWait', why: 'suppliers.accountBeingChecked' },
} as const;
