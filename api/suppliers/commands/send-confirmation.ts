import { sendConfirmationInput } from '../../../schema/suppliers/inputs.js';
import { supplier } from '../../../schema/suppliers/lifecycle.js';
import { change, defineCommand, several } from '../../kernel/command.js';
import { endMails, newMailSecret } from '../../mails/index.js';
import { confirmationMail, earlierConfirmations, tooManyConfirmations } from '../confirmation-mail.js';
import type { SupplierRow } from '../model.js';

/** Sends the link that confirms the address once more, to the address as it stands now; earlier links stay good. */
export const sendConfirmation = defineCommand({
  lifecycle: supplier,
  move: 'sendConfirmation',
  input: sendConfirmationInput,
  subjectId: (input) => input.supplierId,
  prepare: async () => newMailSecret(),
  facts: (_, read, row: SupplierRow) => earlierConfirmations(row._id, read),
  decide: (row: SupplierRow, _, { facts: earlier, prepared, now, actor }) => {
    const refused = tooManyConfirmations(earlier, now, []);
    if (refused) return refused;
    return several(change<SupplierRow>({}), [], {
      // One that has not gone out yet does not go out beside this one.
      writes: [...endMails(earlier, now, 'KEPT'), confirmationMail(prepared, row._id, actor.language, now)],
    });
  },
});
