/** The value below or at which a share of the values lies (nearest rank); 0 of none. Sorts the array it is given. */
export function quantile(values: number[], share: number): number {
  if (values.length === 0) return 0;
  values.sort((one, other) => one - other);
  return values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
}
