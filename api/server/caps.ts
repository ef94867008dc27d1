import type { Places } from './places.js';
import { CAPS, type CapGroup } from './routes.js';

/** Who asks: an account, known by its token, or a stranger, known by the network of the address; `network` is known of both. */
export interface Caller {
  readonly signedIn: boolean;
  readonly id: string;
  readonly network: string;
}

/** The result of asking for a place: one was taken, none is left for this caller, or none is left at all. */
export type Place = 'OWN_SHARE_FULL' | 'FULL' | Taken;

/** A place that was taken. */
export interface Taken {
  /** Gives the place back; calling it twice does no harm. */
  leave(): void;
}

/** Counts the requests that one process is working on. */
export interface Caps {
  enter(group: CapGroup, caller: Caller): Place;
}

/** Opens the counts of a server; no more questions are taken than there are places (places.ts). */
export function openCaps(places: Pick<Places, 'now'>): Caps {
  const counts = new Map<string, number>();
  const of = (key: string) => counts.get(key) ?? 0;
  const add = (keys: readonly string[], by: 1 | -1) => {
    for (const key of keys) {
      const count = of(key) + by;
      if (count === 0) counts.delete(key);
      else counts.set(key, count);
    }
  };
  return {
    enter(group, { signedIn, id, network }) {
      const { all, strangers, each } = CAPS[group];
      const most = group === 'QUESTIONS' ? Math.min(all, places.now()) : all;
      const own = `${group} ${signedIn ? 'account' : 'address'} ${id}`;
      const near = `${group} network ${network}`;
      const others = `${group} strangers`;
      // However few places there are, nobody has more than half of them, and strangers together have no more than their part.
      if (of(own) >= Math.min(signedIn ? each.account : each.address, most / 2) || of(near) >= each.network)
        return 'OWN_SHARE_FULL';
      if (of(group) >= most || (!signedIn && of(others) >= strangers * (most / all))) return 'FULL';
      const keys = [group, own, near, ...(signedIn ? [] : [others])];
      add(keys, 1);
      let held = true;
      return {
        leave() {
          if (held) add(keys, -1);
          held = false;
        },
      };
    },
  };
}
