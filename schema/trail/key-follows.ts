import type { Policy } from './policy.js';
import { formatVkey } from './vkey.js';

/** Whether a change of the log's key is lawful: the policy lists both the known key and the one met now, the latter for this size. */
export function keyFollows(
  { origin, logKeys }: Policy,
  { known, met, size }: { readonly known: string; readonly met: string; readonly size: number },
): boolean {
  const listed = logKeys.map((one) => ({ ...one, vkey: formatVkey(one.key) }));
  const holdsNow = listed.some(({ key, vkey, fromSize, toSize }) => {
    return vkey === met && key.name === origin && fromSize <= size && size <= toSize;
  });
  return holdsNow && listed.some(({ vkey }) => vkey === known);
}
