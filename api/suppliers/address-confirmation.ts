import { lapsesAt, loginOfRegistration } from '../../schema/suppliers/registration.js';
import type { SupplierRow } from '../../schema/suppliers/supplier.js';
import type { Context } from '../kernel/context.js';
import { readEnv } from '../kernel/env.js';
import { mails, mailsGoOut } from '../mails/index.js';
import { nextConfirmation } from './confirmation-mail.js';

/** What a firm needs to know while its address is not confirmed; null afterwards, and for others. */
export async function addressConfirmation(row: SupplierRow, { actor, clock }: Context) {
  if (row.state !== 'UNCONFIRMED' || actor.supplierId !== row._id) return null;
  const sent = await mails().find({ recipient: row._id, purpose: 'CONFIRM_ADDRESS' }).sort({ createdAt: 1 }).toArray();
  const newest = sent.at(-1) ?? null;
  return {
    address: row.contactEmail,
    mail: newest?.state ?? null,
    mailedAt: newest?.at ?? null,
    sendAgainFrom: nextConfirmation(
      sent.map(({ createdAt }) => ({ createdAt })),
      clock.now(),
    ),
    lapsesAt: lapsesAt(row),
    login: loginOfRegistration(row.number),
    ...(await registrationHelp()),
  };
}

/** Whom to call, and whether mails go out; the same for everybody who asks. */
export async function registrationHelp() {
  return { contact: readEnv().contact, goesOut: await mailsGoOut() };
}
