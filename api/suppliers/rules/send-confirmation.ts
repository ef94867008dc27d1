import { Supplier } from '../../../schema/suppliers/supplier.js';
import { several } from '../../kernel/command.js';
import { change, rule } from '../../kernel/rule.js';
import { endMails, newMailSecret } from '../../mails/index.js';
import { confirmationMail, earlierConfirmations, tooManyConfirmations } from '../confirmation-mail.js';

/** Sends the link that confirms the address once more, to the present address; earlier links stay valid. */
export const sendConfirmation = rule(Supplier, 'sendConfirmation', {
  prepare: async () => newMailSecret(),
  facts: (_, read, row) => earlierConfirmations(row._id, read),
  decide: (row, _, { facts: earlier, prepared, now, actor }) => {
    const refused = tooManyConfirmations(earlier, now, []);
    if (refused) return refused;
    return several(change(Supplier, {}), [], {
      // A mail that has not gone out yet is not sent besides this one.
      writes: [...endMails(earlier, now, 'KEPT'), confirmationMail(prepared, row._id, actor.language, now)],
    });
  },
});
