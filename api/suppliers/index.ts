import { suppliersAccess } from '../../schema/suppliers/access.js';
import { Supplier } from '../../schema/suppliers/supplier.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { suppliersResolvers } from './resolvers.js';
import { askSupplierChange } from './rules/ask-supplier-change.js';
import { checkSupplierChange } from './rules/check-supplier-change.js';
import { confirmAddress } from './rules/confirm-address.js';
import { confirmSupplierChange } from './rules/confirm-supplier-change.js';
import { confirmWithholding } from './rules/confirm-withholding.js';
import { editSupplierProfile } from './rules/edit-supplier-profile.js';
import { lapseRegistration } from './rules/lapse-registration.js';
import { proposeWithholding } from './rules/propose-withholding.js';
import { reapplySupplier } from './rules/reapply-supplier.js';
import { registerSupplier } from './rules/register-supplier.js';
import { sendConfirmation } from './rules/send-confirmation.js';
import { submitSupplier } from './rules/submit-supplier.js';

export type { SupplierRow } from '../../schema/suppliers/supplier.js';
export { isContact, withoutContact } from './contact.js';
export { rateRefused } from './rate-refused.js';
export { registrationOfMail } from './registration-of-mail.js';
export { taxSpans } from './tax-spans.js';

const suppliers = served(Supplier, {
  registerSupplier,
  confirmAddress,
  lapseRegistration,
  editSupplierProfile,
  submitSupplier,
  sendConfirmation,
  reapplySupplier,
  askSupplierChange,
  checkSupplierChange,
  confirmSupplierChange,
  proposeWithholding,
  confirmWithholding,
});

/** The acts on suppliers. */
export const supplierCommands = suppliers.commands;

/** Suppliers, from registration to exclusion. */
export const suppliersModule = moduleOf('suppliers', [suppliers], {
  resolvers: suppliersResolvers,
  access: suppliersAccess,
});
