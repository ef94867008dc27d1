/**
 * The unit of a threshold. A SHARE is a part of a whole, 0.1 for a tenth; a RATIO compares two amounts, 1.1 where one is a tenth more; TIMES
 * counts how often something happened.
 */
export type ThresholdUnit = 'SUPPLIERS' | 'BIDS' | 'DAYS' | 'TIMES' | 'SHARE' | 'RATIO';

/** A threshold with the range in which it may be set. Its meaning is explained on the detector's page, under *Thresholds*. */
export interface Threshold {
  readonly unit: ThresholdUnit;
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

/** Values of thresholds by name. */
export type ThresholdValues<Names extends string> = Readonly<Record<Names, number>>;

/** The values in force for a detector's thresholds, which are their defaults. */
export function thresholdsOf({ thresholds }: { readonly thresholds: Readonly<Record<string, Threshold>> }) {
  return Object.fromEntries(Object.entries(thresholds).map(([name, threshold]) => [name, threshold.default]));
}

/** Values for exactly these thresholds; throws RangeError where one is missing, unknown or out of its range. */
export function checked(
  thresholds: Readonly<Record<string, Threshold>>,
  values: ThresholdValues<string>,
): ThresholdValues<string> {
  for (const name of Object.keys(values))
    if (!Object.hasOwn(thresholds, name)) throw new RangeError(`There is no threshold ${name}`);
  for (const [name, { min, max }] of Object.entries(thresholds)) {
    const value = values[name];
    if (value === undefined || !(value >= min && value <= max))
      throw new RangeError(`${name} is ${value}, not between ${min} and ${max}`);
  }
  return values;
}
