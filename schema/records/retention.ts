/** How long a purchase's file is kept after the end of the purchase (政府采购法 art. 42: at least fifteen years). */
export const RETENTION_YEARS = 15;

/** Until when the file of a purchase is kept; null while the purchase has not ended, since that is not known then. */
export function keptUntil(endedAt: Date | null): Date | null {
  if (!endedAt) return null;
  const until = new Date(endedAt);
  // The last day of February has no anniversary in most years; the day after it is the safe choice.
  until.setUTCFullYear(until.getUTCFullYear() + RETENTION_YEARS);
  return until;
}
