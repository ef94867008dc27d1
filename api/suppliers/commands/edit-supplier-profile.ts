import { editSupplierProfileInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { SupplierRow } from '../model.js';

/** Fills in what the reviewers need to know; possible until it is submitted and again when it was returned. */
export const editSupplierProfile = defineCommand({
  lifecycle: supplier,
  move: 'editSupplierProfile',
  input: editSupplierProfileInput,
  subjectId: (input) => input.supplierId,
  facts: async ({ categoryIds }, read) => {
    for (const [index, categoryId] of categoryIds.entries())
      if ((await read.visible('Category', categoryId)) === null)
        return refuse('NOT_FOUND', 'kernel.notFound', ['categoryIds', index]);
    return null;
  },
  decide: (_row: SupplierRow, input) =>
    change<SupplierRow>({
      nameEn: input.nameEn,
      legalRepresentative: input.legalRepresentative,
      foundedOn: input.foundedOn,
      address: input.address,
      contactName: input.contactName,
      contactPhone: input.contactPhone,
      contactEmail: input.contactEmail,
      bankName: input.bankName,
      bankAccount: input.bankAccount,
      categoryIds: input.categoryIds,
    }),
});
