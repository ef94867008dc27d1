import { createSecretKey } from 'node:crypto';
import type { Actor } from '../../api/kernel/actor.js';
import { type Context, makeContext } from '../../api/kernel/context.js';
import { NO_DEADLINE } from '../../api/kernel/deadline.js';
import type { App } from './app.js';

/** The context of resolvers when somebody asks, without an HTTP request. */
export function contextOf(app: App, actor: Actor): Context {
  return makeContext({
    ...app.system(),
    actor,
    deadline: NO_DEADLINE,
    sessionId: null,
    address: '',
    endpoint: actor.audience === 'SUPPLIER' ? 'SUPPLIER' : 'STAFF',
    secrets: { STAFF: createSecretKey(Buffer.alloc(32)), SUPPLIER: createSecretKey(Buffer.alloc(32)) },
    setRefreshCookie: () => undefined,
    deviceCookie: null,
    setDeviceCookie: () => undefined,
  });
}
