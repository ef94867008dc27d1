import type { Policy } from './policy.js';
import { formatVkey } from './vkey.js';

/** Whether a policy lists the key that was known of a log and the one met now, and the latter for this size: a lawful change of keys. */
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
