/** What an alert and a hit have in common: the facts that they rest on. */
interface Resting {
  readonly evidence: readonly { readonly kind: string; readonly ref: string; readonly pointer: string | null }[];
}

/**
 * Whether one of these alerts told already of all that a hit rests on, whatever became of it: what was disposed of stays so until there is
 * something to see that it did not name. A detector that tells the same entries in other words, or fewer of them, raises nothing anew.
 */
export function isKnown(hit: Resting, alerts: readonly Resting[]): boolean {
  const wanted = hit.evidence.map(placeOf);
  return alerts.some(({ evidence }) => {
    const told = new Set(evidence.map(placeOf));
    return wanted.every((place) => told.has(place));
  });
}

function placeOf({ kind, ref, pointer }: Resting['evidence'][number]): string {
  return JSON.stringify([kind, ref, pointer]);
}
