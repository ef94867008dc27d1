import type { Response } from 'express';
import { CAPS, type CapGroup } from './routes.js';

/** Counts what is being worked on in one process. */
export interface Caps {
  /** Takes a place until the response is over; false where there is none left. */
  enter(group: CapGroup, signedIn: boolean, response: Response): boolean;
}

/** Opens the counts of a server. */
export function openCaps(): Caps {
  const counts = new Map<CapGroup, { all: number; strangers: number }>();
  return {
    enter(group, signedIn, response) {
      const count = counts.get(group) ?? { all: 0, strangers: 0 };
      counts.set(group, count);
      const most = CAPS[group];
      if (count.all >= most.all || (!signedIn && count.strangers >= most.strangers)) return false;
      count.all++;
      if (!signedIn) count.strangers++;
      response.once('close', () => {
        count.all--;
        if (!signedIn) count.strangers--;
      });
      return true;
    },
  };
}
