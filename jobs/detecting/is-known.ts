/** What alerts and hits have in common: the facts that they rest on. */
interface Resting {
  readonly evidence: readonly { readonly kind: string; readonly ref: string; readonly pointer: string | null }[];
}

/**
 * Whether one of these alerts has already reported everything that a hit rests on, whatever became of that alert: a case that was disposed
 * of stays so until there is something that its alert did not name. A detector that describes the same entries differently, or fewer of
 * them, raises no new alert.
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
