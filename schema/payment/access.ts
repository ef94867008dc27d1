import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const READERS = [...BUSINESS_ROLES, ...SUPPLIER_ROLES] as const;

/** Who may read what of invoices and payments: suppliers see why an invoice came back, but not why a payment did. */
export const paymentAccess = defineAccess({
  Invoice: { '*': READERS, purchase: BUSINESS_ROLES },
  InvoiceLine: { '*': READERS },
  MatchDifference: { '*': READERS },
  InvoiceConnection: { '*': READERS },
  InvoiceEdge: { '*': READERS },
  Payment: { '*': READERS, purchase: BUSINESS_ROLES, remark: BUSINESS_ROLES },
  PaymentConnection: { '*': READERS },
  PaymentEdge: { '*': READERS },
  Query: { invoice: READERS, invoices: READERS, payment: READERS, payments: READERS },
});
