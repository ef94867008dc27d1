import { z } from 'zod';

/** Message key for a fault of an input; the text stands in schema/kernel/messages.{zh,en}.json or in the module's own messages. */
const key = (name: string) => ({ error: name });

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters refused
const PRINTABLE = /^[^\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters refused
const LINES = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/;

/** The idempotency key of an act: chosen by the client, and the same when it repeats the act. */
export const idempotencyKey = z.string(key('input.required')).min(8, key('input.key')).max(100, key('input.key'));

/** A field that nobody has filled in is reported as missing, and nothing else is said about its form. */
const filled = () => z.string(key('input.required')).min(1, { error: 'input.required', abort: true });

/** An id of ours. */
export const id = filled().regex(/^[a-z]{3,4}_[0-9a-f]{32}$/, key('input.id'));

/** The version of the subject that the person saw. */
export const rev = z.int(key('input.rev')).min(1, key('input.rev'));

/** Text that may not be empty: trimmed, without control characters, at most `max` characters. */
export const text = (max: number) =>
  z
    .string(key('input.required'))
    .trim()
    .min(1, key('input.required'))
    .max(max, key('input.tooLong'))
    .regex(PRINTABLE, key('input.control'));

/** Text that may be left out; empty text counts as left out. */
export const optionalText = (max: number) =>
  z
    .string(key('input.text'))
    .trim()
    .max(max, key('input.tooLong'))
    .regex(PRINTABLE, key('input.control'))
    .nullish()
    .transform((value) => (value ? value : null));

/** An e-mail address. */
export const email = text(200).refine((value) => z.email().safeParse(value).success, { error: 'input.email' });

/** An e-mail address that may be left out; empty text counts as left out. */
export const optionalEmail = optionalText(200).refine((value) => value === null || z.email().safeParse(value).success, {
  error: 'input.email',
});

/** A new password: 10 to 200 characters, not all alike (NIST SP 800-63B asks for length, not for kinds of characters). */
export const password = z
  .string(key('input.required'))
  .min(10, key('input.password'))
  .max(200, key('input.password'))
  .refine((value) => new Set(value).size > 3, key('input.password'));

/** Several lines of text. */
export const longText = (max: number) =>
  z
    .string(key('input.required'))
    .trim()
    .min(1, key('input.required'))
    .max(max, key('input.tooLong'))
    .regex(LINES, key('input.control'));

/** Several lines of text that may be left out; empty text counts as left out. */
export const optionalLongText = (max: number) =>
  z
    .string(key('input.text'))
    .trim()
    .max(max, key('input.tooLong'))
    .regex(LINES, key('input.control'))
    .nullish()
    .transform((value) => value || null);

/**
 * An exact decimal as text: at most `places` digits after the point and 15 before it, no sign, no exponent. Decimal128 keeps 34 digits, so
 * the product of two of them stays exact.
 */
export const decimalText = (places: number) =>
  z
    .string({ error: ({ input }) => (input === undefined || input === null ? 'input.required' : 'input.decimal') })
    .min(1, { error: 'input.required', abort: true })
    .regex(/^(0|[1-9]\d{0,14})(\.\d+)?$/, { error: 'input.decimal', abort: true })
    .refine((value) => (value.split('.')[1]?.length ?? 0) <= places, key('input.places'));

/** A decimal greater than zero with at most so many places. */
export const positiveText = (places: number) =>
  decimalText(places).refine((value) => !/^[0.]+$/.test(value), key('input.positive'));

/** A quantity: greater than zero, at most four places. */
export const quantity = positiveText(4);

/** A unit price: greater than zero, at most six places: prices of small parts need four and more. */
export const unitPrice = positiveText(6);

/** ISO 4217 code of a currency in use. */
export const currency = z.enum(['CNY', 'USD', 'EUR', 'JPY', 'HKD'], key('input.currency'));

/** An instant. GraphQL's DateTime hands in a Date. */
export const instant = z.date(key('input.instant'));

/** A calendar day YYYY-MM-DD. */
export const day = filled().refine((value) => z.iso.date().safeParse(value).success, key('input.day'));

/** Adds the fields that every command has. */
export function command<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ key: idempotencyKey, ...shape });
}
