/**
 * Keys that are a slip of the hand away from another (Damerau's four: one character more, one less, another one, two changed over).
 *
 *     near: INV1045, INV1405 (changed over), INV145 (left out), INVI045 (another letter)
 *     OTHER_DIGIT: INV1046, which is mostly the next number of a series
 */
export type Nearness = 'NEAR' | 'OTHER_DIGIT';

/** Shorter keys are near to everything, and say nothing. */
const SHORTEST = 4;
const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Every key that is a slip away from this one, with how near it is, as an index can be asked for them; about 75 for each character. Inserted are Latin
 * letters, digits and what the key itself has.
 */
export function keysNear(key: string): ReadonlyMap<string, Nearness> {
  const near = new Map<string, Nearness>();
  const own = [...key];
  if (own.length < SHORTEST) return near;
  const alphabet = new Set([...DIGITS, ...LETTERS, ...own]);
  const add = (at: number, less: number, put: string, nearness: Nearness = 'NEAR') => {
    const made = [...own.slice(0, at), put, ...own.slice(at + less)].join('');
    // What can come about in two ways is as near as the nearer one says.
    if (made !== key && near.get(made) !== 'NEAR') near.set(made, nearness);
  };
  for (let at = 0; at <= own.length; at++) {
    const [here = '', next] = own.slice(at, at + 2);
    for (const put of alphabet) {
      add(at, 0, put);
      if (here !== '') add(at, 1, put, DIGITS.includes(put) && DIGITS.includes(here) ? 'OTHER_DIGIT' : 'NEAR');
    }
    if (here !== '') add(at, 1, '');
    if (next !== undefined) add(at, 2, next + here);
  }
  return near;
}
