import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const READERS = [...BUSINESS_ROLES, ...SUPPLIER_ROLES] as const;

/**
 * Who may read what of a supplier. Whoever registers is not signed in yet, so the firm's own words and its number are PUBLIC
 * fields: a visitor reaches no supplier but the one just registered, since `visible` shows visitors none.
 */
export const suppliersAccess = defineAccess({
  Supplier: {
    '*': READERS,
    id: 'PUBLIC',
    rev: 'PUBLIC',
    state: 'PUBLIC',
    number: 'PUBLIC',
    name: 'PUBLIC',
    creditCode: 'PUBLIC',
    creditCodeValid: 'PUBLIC',
    createdAt: 'PUBLIC',
    receipt: 'PUBLIC',
    confirmation: SUPPLIER_ROLES,
    entries: BUSINESS_ROLES,
  },
  AddressConfirmation: { '*': SUPPLIER_ROLES },
  RegistrationHelp: { '*': 'PUBLIC' },
  LinkedRegistration: { '*': 'PUBLIC' },
  ConfirmedAddress: { '*': 'PUBLIC' },
  SupplierConnection: { '*': BUSINESS_ROLES },
  SupplierEdge: { '*': BUSINESS_ROLES },
  CreditCodeCheck: { '*': 'PUBLIC' },
  Query: {
    supplier: READERS,
    suppliers: BUSINESS_ROLES,
    mySupplier: SUPPLIER_ROLES,
    checkCreditCode: 'PUBLIC',
    registrationHelp: 'PUBLIC',
    registrationOfLink: 'PUBLIC',
  },
  Mutation: { useConfirmationLink: 'PUBLIC' },
});
