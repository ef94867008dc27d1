import { Supplier } from '../../../schema/suppliers/supplier.js';
import { several } from '../../kernel/command.js';
import { QUOTAS } from '../../kernel/quotas.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import { rewritten, rule } from '../../kernel/rule.js';
import { endMails, newMailSecret } from '../../mails/index.js';
import { confirmationMail, earlierConfirmations, tooManyConfirmations } from '../confirmation-mail.js';

/**
 * Fills in what the reviewers need to know, until it is submitted and again after it was returned. Where an address that is not confirmed
 * yet changes, the link is sent to the new one, and links sent to the earlier one become invalid.
 */
export const editSupplierProfile = rule(Supplier, 'editSupplierProfile', {
  // Each edit has its entry, and the editing firm has not been admitted by anybody yet.
  perFirm: {
    limits: () => QUOTAS.editsOfSupplier,
    refusal: (until, now) => {
      const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000);
      return refuse('RATE_LIMITED', 'suppliers.tooManyEdits', [], { minutes, until: until.toISOString() });
    },
  },
  prepare: async () => newMailSecret(),
  facts: async ({ categoryIds }, read, row) => {
    const refused: Refusal[] = [];
    for (const [index, categoryId] of categoryIds.entries())
      if ((await read.visible('Category', categoryId)) === null)
        refused.push(refuse('NOT_FOUND', 'kernel.notFound', ['categoryIds', index]));
    const together = refuseTogether(refused);
    if (together) return together;
    return { earlier: row.state === 'UNCONFIRMED' ? await earlierConfirmations(row._id, read) : [] };
  },
  decide: (row, input, { facts: { earlier }, prepared, now, actor }) => {
    const edited = rewritten(Supplier, input, { categoryIds: [...new Set(input.categoryIds)] });
    if (row.state !== 'UNCONFIRMED' || input.contactEmail === row.contactEmail) return edited;
    if (input.contactEmail === null) return refuse('RULE', 'suppliers.emailNeeded', ['contactEmail']);
    const refused = tooManyConfirmations(earlier, now, ['contactEmail']);
    if (refused) return refused;
    const link = confirmationMail(prepared, row._id, actor.language, now);
    return several(edited, [], { writes: [...endMails(earlier, now, 'VOID'), link] });
  },
});
