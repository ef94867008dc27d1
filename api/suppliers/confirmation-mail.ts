import { LINK_LASTS_MS } from '../../schema/suppliers/registration.js';
import type { LanguageCode } from '../kernel/actor.js';
import type { Read, SideWrite } from '../kernel/command.js';
import { QUOTAS } from '../kernel/quotas.js';
import { freeAgain } from '../kernel/rate-limit.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import { type MailSecret, mailWrite } from '../mails/index.js';

/** A stored mail of the outbox. */
type Stored = Readonly<Record<string, unknown>>;

/** Puts the mail with the link that confirms a supplier's address into the outbox. */
export function confirmationMail(secret: MailSecret, supplierId: string, language: LanguageCode, now: Date): SideWrite {
  const until = new Date(now.getTime() + LINK_LASTS_MS);
  return mailWrite(secret, { purpose: 'CONFIRM_ADDRESS', recipient: supplierId, what: null, language, until }, now);
}

/** Earlier mails with such a link. */
export function earlierConfirmations(supplierId: string, read: Read): Promise<Stored[]> {
  return read.operational('mails', { recipient: supplierId, purpose: 'CONFIRM_ADDRESS' }, 1_000);
}

/** When another may be asked for; null where it may be now. */
export function nextConfirmation(earlier: readonly Stored[], now: Date): Date | null {
  const times = earlier.flatMap(({ createdAt }) => (createdAt instanceof Date ? [createdAt] : []));
  const sorted = times.toSorted((a, b) => a.getTime() - b.getTime());
  const free = freeAgain(sorted, QUOTAS.confirmationsOfSupplier);
  return free !== null && free > now ? free : null;
}

/** Why no other mail is sent now, or null. */
export function tooManyConfirmations(earlier: readonly Stored[], now: Date, path: readonly string[]): Refusal | null {
  const until = nextConfirmation(earlier, now);
  if (until === null) return null;
  const hours = Math.ceil((until.getTime() - now.getTime()) / 3_600_000);
  return refuse('RATE_LIMITED', 'suppliers.tooManyConfirmations', path, { hours, until: until.toISOString() });
}
