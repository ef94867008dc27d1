/** How long a purchase's file is kept after the end of the purchase (政府采购法 art. 42: at least fifteen years). */
export const RETENTION_YEARS = 15;

/** Until when a purchase's file is kept; null while the purchase is not at an end, for then nobody knows. */
export function keptUntil(endedAt: Date | null): Date | null {
  if (!endedAt) return null;
  const until = new Date(endedAt);
  // The last day of February has no anniversary in most years; the day after it is the safe side.
  until.setUTCFullYear(until.getUTCFullYear() + RETENTION_YEARS);
  return until;
}
