import type { SubjectName } from './common/ids.js';
import { type Role, STAFF_ROLES } from './common/roles.js';
import { DUTY_PAIRS, type Duty, type DutyPair, POST_PAIRS, type PostPair } from './kernel/duties.js';
import { LIFECYCLES } from './lifecycles.js';

/** A move that one person may not have taken together with another. */
export interface OpposedMove {
  readonly subject: SubjectName;
  readonly move: string;
  readonly duty: Duty;
  readonly pair: DutyPair;
}

/** The moves with a duty, each with the kind of its subject. */
export function movesOf(
  duty: Duty,
): { readonly subject: SubjectName; readonly move: string; readonly by: readonly Role[] }[] {
  return Object.values(LIFECYCLES).flatMap(({ subject, moves }) =>
    Object.entries(moves).flatMap(([move, { duty: named, by }]) => (named === duty ? [{ subject, move, by }] : [])),
  );
}

/** The moves that conflict with a duty, each with the pair in the table that says so. */
export function opposedTo(duty: Duty): readonly OpposedMove[] {
  return OPPOSED.get(duty) ?? [];
}

const OPPOSED: ReadonlyMap<Duty, readonly OpposedMove[]> = new Map(
  [...new Set(DUTY_PAIRS.flatMap(({ duties }) => duties))].map((duty) => [
    duty,
    DUTY_PAIRS.flatMap((pair) =>
      otherOf(pair, duty).flatMap((other) =>
        movesOf(other).map(({ subject, move }) => ({ subject, move, duty: other, pair })),
      ),
    ),
  ]),
);

function otherOf({ duties: [one, other] }: DutyPair, duty: Duty): Duty[] {
  if (one === duty) return [other];
  return other === duty ? [one] : [];
}

/** The posts whose holders can have a duty. */
export function postsWith(duty: Duty): Role[] {
  return STAFF_ROLES.filter((role) => movesOf(duty).some(({ by }) => by.includes(role)));
}

/** Every two posts that one person may not hold: those that are kept apart, and those whose duties may not even be held together. */
export const POST_CONFLICTS: readonly PostPair[] = once([
  ...POST_PAIRS,
  ...DUTY_PAIRS.filter(({ posts }) => posts).flatMap(({ duties: [one, other], why, source }) =>
    postsWith(one).flatMap((a) => postsWith(other).map((b): PostPair => ({ roles: [a, b], why, source }))),
  ),
]);

function once(pairs: readonly PostPair[]): PostPair[] {
  const keyOf = ({ roles }: PostPair) => [...roles].sort().join();
  const kept = new Map<string, PostPair>();
  for (const pair of pairs) if (!kept.has(keyOf(pair))) kept.set(keyOf(pair), pair);
  return [...kept.values()];
}

/** The first conflict of a post with those held; null where one person may hold all of them. */
export function postConflict(role: Role, held: readonly Role[]): PostPair | null {
  return (
    POST_CONFLICTS.find(({ roles: [a, b] }) => (a === role && held.includes(b)) || (b === role && held.includes(a))) ??
    null
  );
}
