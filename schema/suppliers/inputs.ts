import { z } from 'zod';
import { loginInput, passwordInput } from '../identity/inputs.js';
import { command, day, email, id, longText, optionalEmail, optionalText, rev, text } from '../kernel/inputs.js';
import { checkCreditCode, normaliseCreditCode } from './credit-code.js';

const creditCode = z
  .string({ error: 'input.required' })
  .max(100, { error: 'suppliers.creditCodeForm' })
  .transform(normaliseCreditCode)
  .refine((code) => checkCreditCode(code).wellFormed, { error: 'suppliers.creditCodeForm' });

/** A telephone number as people write it: digits, blanks, dashes, brackets, and `+` at the beginning. */
const phone = text(30).regex(/^\+?[\d\s()-]{5,29}$/, { error: 'suppliers.phone' });

/** An account number without the blanks people write in it. */
const bankAccount = z
  .string({ error: 'input.required' })
  .max(60, { error: 'suppliers.bankAccount' })
  .transform((value) => value.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase())
  .refine((value) => /^[0-9A-Z]{6,34}$/.test(value), { error: 'suppliers.bankAccount' });

const subject = { rev, supplierId: id };

/** An account in three minutes: the firm and its first user. */
export const registerSupplierInput = command({
  name: text(200),
  creditCode,
  login: loginInput,
  password: passwordInput,
  contactName: text(60),
  contactPhone: phone,
  contactEmail: email,
  language: z.enum(['zh', 'en'], { error: 'input.required' }),
});

/** Has the link mailed once more. */
export const sendConfirmationInput = command(subject);

/** Confirms the address that a mail was sent to. */
export const confirmAddressInput = command(subject);

/** Ends a registration that was not confirmed, or not submitted, in its time. */
export const lapseRegistrationInput = command(subject);

/** What the supplier says of itself before its documents are reviewed. */
export const editSupplierProfileInput = command({
  ...subject,
  nameEn: optionalText(200),
  legalRepresentative: text(60),
  foundedOn: day.nullish().transform((value) => value ?? null),
  address: text(300),
  contactName: text(60),
  contactPhone: phone,
  contactEmail: optionalEmail,
  bankName: text(100),
  bankAccount,
  categoryIds: z
    .array(id)
    .min(1, { error: 'suppliers.categoriesNeeded' })
    .max(200, { error: 'suppliers.tooManyCategories' })
    .transform((ids) => [...new Set(ids)]),
});

/** Submitting accepts the integrity pledge. */
export const submitSupplierInput = command({ ...subject, acceptPledge: z.boolean({ error: 'input.required' }) });

/** A review may leave a note for whoever approves. */
export const reviewSupplierInput = command({ ...subject, note: optionalText(1000) });

/** Returning needs a reason that the supplier reads. */
export const returnSupplierInput = command({ ...subject, reason: longText(1000) });

/** Rejecting needs a reason that the supplier reads. */
export const rejectSupplierInput = command({ ...subject, reason: longText(1000) });

/** Approving says nothing more. */
export const approveSupplierInput = command(subject);

/** Suspending needs a reason that the supplier reads. */
export const suspendSupplierInput = command({ ...subject, reason: longText(1000) });

/** Reinstating needs a reason. */
export const reinstateSupplierInput = command({ ...subject, reason: longText(1000) });
