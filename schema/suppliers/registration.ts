/** How long a registration waits for its address to be confirmed; then it ends. */
export const REGISTRATION_WAITS_MS = 30 * 86_400_000;

/** How long a link that confirms an address is good. */
export const LINK_LASTS_MS = 72 * 3_600_000;

/** What somebody signs in with whose registration is not confirmed: the number of the registration, which nobody chooses. */
export function loginOfRegistration(number: string): string {
  return number.toLowerCase();
}
