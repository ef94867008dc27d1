/** Steps with the times they happened. */
export interface TimedPath {
  readonly steps: readonly string[];
  readonly times: readonly number[];
}

/** Merges immediate repetitions of a step into one: five bids in a row become 'bids came in'. The first time counts. */
export function foldPath({ steps, times }: TimedPath): TimedPath {
  const kept = steps.flatMap((step, place) => (step === steps[place - 1] ? [] : [place]));
  if (kept.length === steps.length) return { steps, times };
  return { steps: kept.map((place) => steps[place] ?? ''), times: kept.map((place) => times[place] ?? 0) };
}
