import { suppliersAccess } from '../../schema/suppliers/access.js';
import type { Module } from '../kernel/module.js';
import { suppliersResolvers } from './resolvers.js';
import './model.js';

export { approveSupplier } from './commands/approve-supplier.js';
export { confirmAddress } from './commands/confirm-address.js';
export { editSupplierProfile } from './commands/edit-supplier-profile.js';
export { lapseRegistration } from './commands/lapse-registration.js';
export { registerSupplier } from './commands/register-supplier.js';
export { reinstateSupplier } from './commands/reinstate-supplier.js';
export { rejectSupplier } from './commands/reject-supplier.js';
export { returnSupplier } from './commands/return-supplier.js';
export { reviewSupplier } from './commands/review-supplier.js';
export { sendConfirmation } from './commands/send-confirmation.js';
export { submitSupplier } from './commands/submit-supplier.js';
export { suspendSupplier } from './commands/suspend-supplier.js';
export { isContact, withoutContact } from './contact.js';
export type { SupplierRow } from './model.js';
export { registrationOfMail } from './registration-of-mail.js';

/** Suppliers, from registration to exclusion. */
export const suppliersModule: Module = {
  name: 'suppliers',
  resolvers: suppliersResolvers,
  access: suppliersAccess,
};
