import type { SideWrite } from '../kernel/command.js';
import { commitmentTo, credentialOf, type StoredSecret, storedSecret } from './credential.js';
import { CODE_LASTS_MS, codeOf, newNonce } from './one-time-code.js';

/** A one-time code to be issued. */
export interface NewCode {
  readonly nonce: string;
  readonly secret: StoredSecret;
}

/** Makes a one-time code for an account. Slow, since it is hashed like a password. */
export async function newCode(accountId: string): Promise<NewCode> {
  const nonce = newNonce();
  return { nonce, secret: await storedSecret(codeOf(accountId, nonce)) };
}

/** What issuing a code changes: the account itself, and its password, sign-ins and known devices, which all end. */
export function issued(
  accountId: string,
  { nonce, secret }: NewCode,
  { now, printedBy }: { readonly now: Date; readonly printedBy: string | null },
): {
  readonly change: { readonly credential: string; readonly codeUntil: Date };
  readonly writes: readonly SideWrite[];
} {
  const code = { nonce, printedBy, issuedAt: now, usedAt: null };
  return {
    change: { credential: commitmentTo(accountId, secret), codeUntil: new Date(now.getTime() + CODE_LASTS_MS) },
    writes: [
      credentialOf(accountId, secret, code),
      { into: 'sessions', remove: { accountId } },
      { into: 'devices', remove: { accountId } },
    ],
  };
}
