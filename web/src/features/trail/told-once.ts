const MOST_PLACES = 12;

/** Groups what says the same, in the order in which each was first said. */
export function toldOnce<One>(
  all: readonly One[],
  saying: (one: One) => string,
): readonly (readonly [One, ...One[]])[] {
  const groups = new Map<string, [One, ...One[]]>();
  for (const one of all) {
    const known = groups.get(saying(one));
    if (known) known.push(one);
    else groups.set(saying(one), [one]);
  }
  return [...groups.values()];
}

/** Indices in the log as a person writes them: 4, 7–9, and an ellipsis where there are too many. */
export function placesText(indices: readonly number[]): string {
  const stretches: [number, number][] = [];
  for (const index of indices) {
    const last = stretches.at(-1);
    if (last && index === last[1] + 1) last[1] = index;
    else stretches.push([index, index]);
  }
  const texts = stretches.slice(0, MOST_PLACES).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return `${texts.join(', ')}${stretches.length > MOST_PLACES ? ' …' : ''}`;
}
