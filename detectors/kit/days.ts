const DAY_MS = 86_400_000;

/**
 * Whole days of 24 hours from one time to another, compared as instants whatever their offsets (`2026-03-01T00:00:00Z`). Negative where the
 * second is earlier, even by a minute; null where either is unknown.
 */
export function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const ms = Date.parse(to) - Date.parse(from);
  return Number.isNaN(ms) ? null : Math.floor(ms / DAY_MS);
}
