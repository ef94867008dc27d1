import { randomUUID } from 'node:crypto';
import { type Actor, SYSTEM_ACTOR } from '../api/kernel/actor.js';
import type { Clock } from '../api/kernel/clock.js';
import type { ActContext } from '../api/kernel/context.js';

/** Who a job acts as, and by which clock. */
export interface JobContext extends ActContext {
  readonly actor: Actor;
}

/** The context of a job's acts. */
export function jobContext(clock: Clock, origin: string): JobContext {
  return { actor: SYSTEM_ACTOR, clock, origin, requestId: randomUUID() };
}
