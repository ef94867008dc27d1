import type { Authenticated } from '../identity/index.js';

/** Most open streams in one process: for one sign-in, and for one person across all sign-ins. */
const OF_SESSION = 8;
const OF_PERSON = 16;

/** Counts open streams. */
export interface StreamSlots {
  /** Takes a place; answers the function that gives it back, or null where the person has too many open. */
  enter(person: Authenticated): (() => void) | null;
}

/** Opens the counts of a server. */
export function openSlots(): StreamSlots {
  const open = new Map<string, number>();
  const add = (key: string, by: 1 | -1) => {
    const next = (open.get(key) ?? 0) + by;
    if (next === 0) open.delete(key);
    else open.set(key, next);
  };
  return {
    enter({ actor, sessionId }) {
      const [session, person] = [`session:${sessionId}`, `person:${actor.id}`];
      if ((open.get(session) ?? 0) >= OF_SESSION || (open.get(person) ?? 0) >= OF_PERSON) return null;
      for (const key of [session, person]) add(key, 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        for (const key of [session, person]) add(key, -1);
      };
    },
  };
}
