/** A seeded source of random numbers: the same seed gives the same world on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from min to max, both included. */
  int(min: number, max: number): number;
  /** True with the given probability (0 to 1). */
  chance(probability: number): boolean;
  /** One of the items; throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** One of the items, each as likely as its weight; throws where no weight is above 0. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  /** The items in random order; the given list is not changed. */
  shuffle<T>(items: readonly T[]): T[];
  /** `count` different items (all of them where there are fewer), in random order. */
  sample<T>(items: readonly T[], count: number): T[];
  /** A decimal string from min to max with exactly `places` places. */
  decimal(min: number, max: number, places: number): string;
  /** An independent source for one purpose, so that a change in one generator does not affect the others. */
  fork(label: string): Random;
}

/** Makes a seeded source of random numbers (mulberry32). Not for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;

  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));

  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('pick: the list is empty');
    return at(items, int(0, items.length - 1));
  };

  const sample = <T>(items: readonly T[], count: number): T[] => {
    const pool = [...items];
    const taken = Math.min(count, pool.length);
    for (let index = 0; index < taken; index += 1) {
      const other = int(index, pool.length - 1);
      const kept = at(pool, index);
      pool[index] = at(pool, other);
      pool[other] = kept;
    }
    return pool.slice(0, taken);
  };

  return {
    next,
    int,
    pick,
    sample,
    chance: (probability) => next() < probability,
    shuffle: (items) => sample(items, items.length),
    weighted: (items) => {
      const total = items.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      throw new Error('weighted: no weight is above 0');
    },
    decimal: (min, max, places) => {
      const unit = 10 ** places;
      return formatScaled(int(Math.round(min * unit), Math.round(max * unit)), places);
    },
    fork: (label) => createRandom(hashLabel(seed, label)),
  };
}

/** The item at an index that has to exist; throws where it does not. */
export function at<T>(items: readonly T[], index: number): T {
  if (Number.isInteger(index) && index >= 0) for (const item of items.slice(index, index + 1)) return item;
  throw new RangeError(`no item at index ${index}`);
}

/** Writes a whole number of 10^-places units as a decimal string: (12345, 2) → '123.45'. Not for negative numbers. */
export function formatScaled(units: number, places: number): string {
  if (places === 0) return String(units);
  const digits = String(units).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** FNV-1a over the label, starting from the seed. */
function hashLabel(seed: number, label: string): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (const character of label) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}
