import { z } from 'zod';
import { command, id } from '../kernel/inputs.js';

const HASH = /^[A-Za-z0-9+/]{43}=$/;
const count = z.int('input.required').min(1, 'input.required');

/** What a census says: how many entries were counted, in how many threads, and the root of the tree of the threads. */
export const censusInput = command({
  size: count,
  threads: count,
  root: z.string('input.required').regex(HASH, 'input.id'),
});

/** Which event's plan it is taken from: the entry itself says nothing of it. */
export const coverInput = command({ eventId: id });
