import { randomBytes } from 'node:crypto';

/** The salt of an envelope, drawn before the transaction so that deciding stays repeatable. */
export async function newSalt(): Promise<string> {
  return randomBytes(24).toString('base64');
}
