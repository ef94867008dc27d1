import { randomBytes } from 'node:crypto';

/** The salt of an envelope. It is drawn before the transaction, so that the decision can be repeated. */
export async function newSalt(): Promise<string> {
  return randomBytes(24).toString('base64');
}
