/** Steps with the times they happened. */
export interface TimedPath {
  readonly steps: readonly string[];
  readonly times: readonly number[];
}

/** Takes a step that is repeated right after itself for one: five bids one after the other are then 'bids came in'. The first time counts. */
export function foldPath({ steps, times }: TimedPath): TimedPath {
  const kept = steps.flatMap((step, place) => (step === steps[place - 1] ? [] : [place]));
  if (kept.length === steps.length) return { steps, times };
  return { steps: kept.map((place) => steps[place] ?? ''), times: kept.map((place) => times[place] ?? 0) };
}
