/** How long a registration waits for its address to be confirmed; then it ends. */
export const REGISTRATION_WAITS_MS = 30 * 86_400_000;

/** How long a confirmed registration waits to be submitted; then it ends, so that nobody keeps a credit code without being reviewed. */
export const SUBMISSION_WAITS_MS = 90 * 86_400_000;

/** How long a link that confirms an address is valid. */
export const LINK_LASTS_MS = 72 * 3_600_000;

/** The login of somebody whose registration is not confirmed: the number of the registration, which nobody chooses. */
export function loginOfRegistration(number: string): string {
  return number.toLowerCase();
}

/** The fields of a registration that decide when it ends by itself. */
interface Waiting {
  readonly state: string;
  readonly createdAt: Date;
  readonly addressConfirmedAt: Date | null;
}

/** When a registration that is not confirmed, or was never submitted, ends by itself; null where it does not. */
export function lapsesAt({ state, createdAt, addressConfirmedAt }: Waiting): Date | null {
  if (state === 'UNCONFIRMED') return new Date(createdAt.getTime() + REGISTRATION_WAITS_MS);
  if (state !== 'REGISTERED' || addressConfirmedAt === null) return null;
  return new Date(addressConfirmedAt.getTime() + SUBMISSION_WAITS_MS);
}
