/** How a path differs from its reference. */
export interface PathDifference {
  /** Steps of the reference that are missing. */
  readonly skipped: readonly string[];
  /** Steps that are in another order than in the reference. */
  readonly reordered: readonly string[];
  /** Steps that occur more often than in the reference. */
  readonly repeated: readonly string[];
}

/**
 * Compares a path with a reference, where no life cycle says what is prescribed. Of the steps that both have, by the first time each is
 * taken, the longest run in the order of the reference counts as being in order; the others count as reordered.
 */
export function comparePaths(steps: readonly string[], reference: readonly string[]): PathDifference {
  const have = counts(steps);
  const want = counts(reference);
  const placeOf = new Map([...want.keys()].map((step, place) => [step, place]));
  const common = [...have.keys()].filter((step) => want.has(step));
  const inOrder = longestRun(common.map((step) => placeOf.get(step) ?? 0));
  return {
    skipped: [...want.keys()].filter((step) => !have.has(step)),
    reordered: common.filter((_, place) => !inOrder.has(place)),
    repeated: [...have].filter(([step, count]) => count > Math.max(1, want.get(step) ?? 0)).map(([step]) => step),
  };
}

function counts(steps: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const step of steps) found.set(step, (found.get(step) ?? 0) + 1);
  return found;
}

/** The positions of a longest increasing run of distinct numbers. */
function longestRun(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [place, number] of numbers.entries()) {
    let length = ends.findIndex((end) => (numbers[end] ?? 0) >= number);
    if (length === -1) length = ends.length;
    before[place] = ends[length - 1];
    ends[length] = place;
  }
  const run = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before[place]) run.add(place);
  return run;
}
