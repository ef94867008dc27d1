import { z } from 'zod';

/** What signing in takes; too long a password is refused before it is hashed. */
export const signInInput = z.strictObject({
  login: z.string().trim().toLowerCase().min(1, { error: 'input.required' }).max(80, { error: 'input.login' }),
  password: z.string().min(1, { error: 'input.required' }).max(200, { error: 'input.password' }),
});
