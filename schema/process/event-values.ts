import type { Change } from '../trail/difference.js';

/** The text that an entry gives a field of its subject; undefined where it does not change the field. */
export function textSet(changes: readonly Change[], field: string): string | null | undefined {
  const change = changes.find(({ path }) => path === `/${field}`);
  if (change === undefined) return undefined;
  return typeof change.after === 'string' ? change.after : null;
}
