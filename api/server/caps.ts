import type { Response } from 'express';
import type { Places } from './places.js';
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

/** Opens the counts of a server; of questions no more are taken than there are places (places.ts). */
export function openCaps(places: Pick<Places, 'now'>): Caps {
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
      const most = group === 'QUESTIONS' ? Math.min(all, places.now()) : all;
      const own = `${group} ${signedIn ? 'account' : 'address'} ${id}`;
      // However few there are, nobody has more than half of them.
      if (of(own) >= Math.min(signedIn ? each.account : each.address, most / 2)) return 'OWN_SHARE_FULL';
      if (of(group) >= most || (!signedIn && of(`${group} strangers`) >= strangers)) return 'FULL';
      const keys = [group, own, ...(signedIn ? [] : [`${group} strangers`])];
      for (const key of keys) add(key, 1);
      response.once('close', () => {
        for (const key of keys) add(key, -1);
      });
      return 'TAKEN';
    },
  };
}
