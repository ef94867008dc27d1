import type { Response } from 'express';
import { CAPS, type CapGroup } from './routes.js';

/** Who asks: an account by its token, or an address. */
export interface Caller {
  readonly signedIn: boolean;
  readonly id: string;
}

/** What became of asking for a place: had, none left for this caller, or none left at all. */
export type Place = 'TAKEN' | 'OWN_SHARE_FULL' | 'FULL';

/** Counts what is being worked on in one process. */
export interface Caps {
  /** Takes a place until the response is over. */
  enter(group: CapGroup, caller: Caller, response: Response): Place;
}

/** Where the process comes this late to its timers, what is in flight is as much as it can do; few more are taken until it is through. */
const BUSY = { lagMs: 250, atMost: 24 } as const;

/** Opens the counts of a server; `lag` is how late the process comes to its timers, in milliseconds. */
export function openCaps(lag: () => number): Caps {
  const counts = new Map<string, number>();
  const of = (key: string) => counts.get(key) ?? 0;
  const add = (key: string, by: 1 | -1) => {
    const count = of(key) + by;
    if (count === 0) counts.delete(key);
    else counts.set(key, count);
  };
  return {
    enter(group, { signedIn, id }, response) {
      const { all, strangers, each } = CAPS[group];
      const own = `${group} ${signedIn ? 'account' : 'address'} ${id}`;
      if (of(own) >= (signedIn ? each.account : each.address)) return 'OWN_SHARE_FULL';
      if (group === 'QUESTIONS' && of(group) >= BUSY.atMost && lag() > BUSY.lagMs) return 'FULL';
      if (of(group) >= all || (!signedIn && of(`${group} strangers`) >= strangers)) return 'FULL';
      const keys = [group, own, ...(signedIn ? [] : [`${group} strangers`])];
      for (const key of keys) add(key, 1);
      response.once('close', () => {
        for (const key of keys) add(key, -1);
      });
      return 'TAKEN';
    },
  };
}
