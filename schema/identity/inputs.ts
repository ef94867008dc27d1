import { z } from 'zod';

/** The input of signing in; a password that is too long is refused before it is hashed. */
export const signInInput = z.strictObject({
  login: z.string().trim().toLowerCase().min(1, { error: 'input.required' }).max(80, { error: 'input.login' }),
  password: z.string().min(1, { error: 'input.required' }).max(200, { error: 'input.password' }),
});

/** The login of somebody who asks for a link that sets a new password, as it is typed to sign in. */
export const askLinkInput = signInInput.pick({ login: true });
