import { BUSINESS_ROLES, STAFF_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/** Whoever sees an order. */
const BOTH_SIDES = [...BUSINESS_ROLES, ...SUPPLIER_ROLES];
const EVERYBODY = [...STAFF_ROLES, ...SUPPLIER_ROLES];

/**
 * Who reads which tolerance is in force: whoever sees the tolerances that were set; and who reads the account of a payment. Tax rates are
 * public law.
 */
export const paymentAccess = defineAccess({
  Payment: { approvedBankName: BUSINESS_ROLES, approvedBankAccount: BUSINESS_ROLES, accountChanged: BUSINESS_ROLES },
  ToleranceInForce: { '*': BUSINESS_ROLES },
  InvoicedLine: { '*': BOTH_SIDES },
  PurchaseOrder: { invoiced: BOTH_SIDES },
  TaxSpan: { '*': EVERYBODY },
  Query: { toleranceInForce: BUSINESS_ROLES, taxSpans: EVERYBODY },
});
