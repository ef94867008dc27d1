import { Supplier } from '../../../schema/suppliers/supplier.js';
import { several } from '../../kernel/command.js';
import { change, rule } from '../../kernel/rule.js';
import { endMails, newMailSecret } from '../../mails/index.js';
import { confirmationMail, earlierConfirmations, tooManyConfirmations } from '../confirmation-mail.js';

/** Sends the link that confirms the address once more, to the address as it stands now; earlier links stay good. */
export const sendConfirmation = rule(Supplier, 'sendConfirmation', {
  prepare: async () => newMailSecret(),
  facts: (_, read, row) => earlierConfirmations(row._id, read),
  decide: (row, _, { facts: earlier, prepared, now, actor }) => {
    const refused = tooManyConfirmations(earlier, now, []);
    if (refused) return refused;
    return several(change(Supplier, {}), [], {
      // One that has not gone out yet does not go out beside this one.
      writes: [...endMails(earlier, now, 'KEPT'), confirmationMail(prepared, row._id, actor.language, now)],
    });
  },
});
