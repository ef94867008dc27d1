/** The smallest value such that at least this share of the values is not larger (nearest rank); 0 for no values. Sorts the given array. */
export function quantile(values: number[], share: number): number {
  if (values.length === 0) return 0;
  values.sort((one, other) => one - other);
  return values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
}
