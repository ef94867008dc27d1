import { type Lifecycle, type Move, targetsOf } from './kernel/lifecycle.js';
import { LIFECYCLES } from './lifecycles.js';

/**
 * The one reading of what life cycles declare as secret: by kind, by state and by entry. Whoever shows, counts, exports or
 * records subjects asks here and compares no states.
 */

/** Kinds of subjects that nobody but their own side may know of for a while. */
export const SECRET_KINDS: readonly string[] = kindsWith(({ secret }) => secret !== undefined);

/** Kinds of subjects that point to a purchase and belong to none. */
export const LINKED_KINDS: readonly string[] = kindsWith(({ linked }) => linked === true);

/** What the trail needs to know of a row to say to which purchase its entry belongs. */
export interface Belonging {
  readonly state: string;
  readonly purchaseId?: string | null;
}

/** The states of a kind in which it is no secret any more; those that follow them too. */
export function openStates(lifecycle: Lifecycle): readonly string[] {
  const { secret } = lifecycle;
  if (!secret) return lifecycle.states;
  const open = new Set(movesEnding(lifecycle).flatMap(([, move]) => targetsOf(move, null)));
  for (let known = 0; known < open.size; ) {
    known = open.size;
    for (const move of Object.values(lifecycle.moves))
      if (move.from?.some((state) => open.has(state))) for (const state of targetsOf(move, null)) open.add(state);
  }
  return lifecycle.states.filter((state) => open.has(state));
}

/** Whether a subject in this state is still a secret. */
export function isSecret(lifecycle: Lifecycle, state: string): boolean {
  return lifecycle.secret !== undefined && !openStates(lifecycle).includes(state);
}

/** The purchase that an entry carries (`proc`), by the subject as it is after the act: null while it is secret, and always for linked kinds. */
export function procOf(lifecycle: Lifecycle, { state, purchaseId }: Belonging): string | null {
  if (lifecycle.linked || isSecret(lifecycle, state)) return null;
  return purchaseId ?? null;
}

/** Whether an entry (`module.move`) ends the secrecy of its subject. */
export function endsSecrecy(type: string): boolean {
  return ENDING.has(type);
}

const ENDING: ReadonlySet<string> = new Set(
  Object.values(LIFECYCLES).flatMap((lifecycle) =>
    movesEnding(lifecycle).map(([name]) => `${lifecycle.module}.${name}`),
  ),
);

function movesEnding({ moves, secret }: Lifecycle): [string, Move][] {
  return Object.entries(moves).filter(([, { within }]) => secret && within?.includes(secret.until));
}

function kindsWith(has: (lifecycle: Lifecycle) => boolean): string[] {
  return Object.values(LIFECYCLES).flatMap((lifecycle) => (has(lifecycle) ? [lifecycle.subject] : []));
}
