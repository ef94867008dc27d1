import { SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

/**
 * Who may read which data of a supplier besides its own fields. Whoever registers is not signed in yet, so what a registration needs is
 * PUBLIC.
 */
export const suppliersAccess = defineAccess({
  Supplier: { confirmation: SUPPLIER_ROLES, standing: SUPPLIER_ROLES },
  RegistrationStanding: { '*': SUPPLIER_ROLES },
  AddressConfirmation: { '*': SUPPLIER_ROLES },
  RegistrationHelp: { '*': 'PUBLIC' },
  LinkedRegistration: { '*': 'PUBLIC' },
  ConfirmedAddress: { '*': 'PUBLIC' },
  CreditCodeCheck: { '*': 'PUBLIC' },
  Query: {
    mySupplier: SUPPLIER_ROLES,
    checkCreditCode: 'PUBLIC',
    registrationHelp: 'PUBLIC',
    registrationOfLink: 'PUBLIC',
  },
  Mutation: { useConfirmationLink: 'PUBLIC' },
});
