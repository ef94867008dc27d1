import { z } from 'zod';
import { STAFF_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { command, id, optionalEmail, optionalText, rev, text } from '../kernel/inputs.js';

/** A login: letters, digits and `. _ - @`, kept in lower case. */
export const loginInput = z
  .string({ error: 'input.required' })
  .trim()
  .toLowerCase()
  .min(3, { error: 'input.login' })
  .max(80, { error: 'input.login' })
  .regex(/^[a-z0-9][a-z0-9._@-]*$/, { error: 'input.login' })
  // Those are given with the number of a registration, and not chosen.
  .refine((login) => !/(^|@)gys-\d+-\d+$/.test(login), { error: 'input.loginOfRegistration' });

/** The part of a login that a supplier chooses for one of its people; its number follows. */
export const loginWithinFirmInput = loginInput.refine((login) => login.length <= 50, { error: 'input.login' });

/** A new password: 10 to 200 characters, not all alike (NIST SP 800-63B asks for length, not for kinds of characters). */
export const passwordInput = z
  .string({ error: 'input.required' })
  .min(10, { error: 'input.password' })
  .max(200, { error: 'input.password' })
  .refine((value) => new Set(value).size > 3, { error: 'input.password' });

/** A language of the platform. */
export const languageInput = z.enum(['zh', 'en'], { error: 'input.language' });

/** A personnel number (工号): letters, digits and hyphens. Full width, lower case and blanks are only ways of typing the same. */
export const personnelNumberInput = z
  .string({ error: 'input.required' })
  .transform((typed) => typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, { error: 'input.personnelNumber' }));

const role = z.enum([...STAFF_ROLES, ...SUPPLIER_ROLES], { error: 'input.role' });
const name = text(100);
const reason = text(500);
const unitCode = z.string({ error: 'input.required' }).regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, { error: 'input.unitCode' });

/** Opens a unit. */
export const createUnitInput = command({
  code: unitCode,
  name,
  nameEn: optionalText(100),
  parentId: id.nullish(),
});
/** Renames a unit. */
export const renameUnitInput = command({ rev, unitId: id, name, nameEn: optionalText(100) });
/** Closes a unit. */
export const closeUnitInput = command({ rev, unitId: id });

/** Opens an account of the staff; it has no role yet. */
export const createAccountInput = command({
  login: loginInput,
  personnelNumber: personnelNumberInput,
  name,
  language: languageInput,
  unitId: id,
  email: optionalEmail,
});
/** Opens the account of a first administrator. */
export const foundAccountInput = command({
  login: loginInput,
  personnelNumber: personnelNumberInput,
  name,
  language: languageInput,
  password: passwordInput,
  role: z.enum(['SYSTEM_ADMIN', 'SECURITY_ADMIN'], { error: 'input.role' }),
});
/** Opens a further account of the supplier's own. */
export const addSupplierAccountInput = command({
  login: loginWithinFirmInput,
  name,
  language: languageInput,
  roles: z.array(z.enum(SUPPLIER_ROLES, { error: 'input.role' })).min(1, { error: 'input.required' }),
});
/** Gives an account a post. */
export const grantRoleInput = command({ rev, accountId: id, role, reason });
/** Takes a post from an account. */
export const revokeRoleInput = command({ rev, accountId: id, role, reason });
/** Puts right whose account it is. */
export const correctPersonnelNumberInput = command({
  rev,
  accountId: id,
  personnelNumber: personnelNumberInput,
  reason,
});
/** Stops an account. */
export const disableAccountInput = command({ rev, accountId: id, reason });
/** Lets a stopped account sign in again. */
export const enableAccountInput = command({ rev, accountId: id, reason });
/** Names the head of a unit. */
export const nameUnitHeadInput = command({ rev, unitId: id, accountId: id });
/** Proposes to stop an account. */
export const proposeDisablingInput = command({ accountId: id, reason });
/** Proposes to take a post from an account. */
export const proposeRevokingInput = command({ accountId: id, role, reason });
/** Proposes a new one-time code for an account. */
export const proposeNewCodeInput = command({ accountId: id, reason });
const measure = { rev, measureId: id };
/** Confirms what was proposed for an account. */
export const confirmMeasureInput = command(measure);
/** Declines it. */
export const declineMeasureInput = command({ ...measure, reason });
/** Takes it back. */
export const withdrawMeasureInput = command({ ...measure, reason });
/** Ends it after its time. */
export const expireMeasureInput = command(measure);
/** Issues a one-time code. */
export const issueCodeInput = command({ rev, accountId: id, reason, mailTo: optionalEmail });
/** Chooses the password after signing in with a one-time code. */
export const choosePasswordInput = command({ rev, accountId: id, newPassword: passwordInput });
/** Changes the person's own password. */
export const changePasswordInput = command({
  rev,
  accountId: id,
  currentPassword: z.string({ error: 'input.required' }).max(200, { error: 'input.password' }),
  newPassword: passwordInput,
});
/** Chooses the account's language. */
export const chooseLanguageInput = command({ rev, accountId: id, language: languageInput });

/** What signing in takes; too long a password is refused before it is hashed. */
export const signInInput = z.strictObject({
  login: z.string().trim().toLowerCase().min(1, { error: 'input.required' }).max(80, { error: 'input.login' }),
  password: z.string().min(1, { error: 'input.required' }).max(200, { error: 'input.password' }),
});
