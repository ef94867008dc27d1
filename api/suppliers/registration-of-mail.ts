import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { listRows, rowsById } from '../kernel/reads.js';

/** What the mail that asks to confirm an address says about the registration. */
export interface RegistrationOfMail {
  readonly number: string;
  readonly creditCode: string;
  readonly isCodeInUse: boolean;
  readonly isLoginInUse: boolean;
}

/** A registration that waits to be confirmed, and what of it others have by now; null where it no longer waits. */
export async function registrationOfMail(supplierId: string): Promise<RegistrationOfMail | null> {
  const [row] = await rowsById('Supplier', SYSTEM_ACTOR, [supplierId]);
  if (row?.state !== 'UNCONFIRMED') return null;
  const { number, creditCode } = row;
  const one = { limit: 1 };
  const firms = await listRows('Supplier', SYSTEM_ACTOR, { creditCode, holdsCode: true }, one);
  const [own] = await listRows('Account', SYSTEM_ACTOR, { supplierId }, { sort: { _id: 1 }, limit: 1 });
  const holders = await listRows('Account', SYSTEM_ACTOR, { login: own?.wantedLogin ?? null }, one);
  return { number, creditCode, isCodeInUse: firms.length > 0, isLoginInUse: holders.length > 0 };
}
