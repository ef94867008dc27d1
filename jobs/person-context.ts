import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '../api/kernel/actor.js';
import { type Context, makeContext } from '../api/kernel/context.js';
import { NO_DEADLINE } from '../api/kernel/deadline.js';
import type { JobContext } from './job-context.js';

/** The context in which a job reads what a person may see: nobody is signed in by it, and it reaches no device. */
export function personContext(actor: Actor, { clock, origin }: Pick<JobContext, 'clock' | 'origin'>): Context {
  const unused = createSecretKey(randomBytes(32));
  return makeContext({
    ...{ actor, clock, origin, requestId: randomUUID(), sessionId: null, address: 'job' },
    endpoint: actor.audience === 'SUPPLIER' ? 'SUPPLIER' : 'STAFF',
    ...{ secrets: { STAFF: unused, SUPPLIER: unused }, setRefreshCookie: () => undefined },
    ...{ deviceCookie: null, setDeviceCookie: () => undefined, deadline: NO_DEADLINE },
  });
}
