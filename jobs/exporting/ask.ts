import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { type DocumentNode, execute, type GraphQLSchema } from 'graphql';
import type { Actor } from '../../api/kernel/actor.js';
import type { Clock } from '../../api/kernel/clock.js';
import { makeContext } from '../../api/kernel/context.js';
import { NO_DEADLINE } from '../../api/kernel/deadline.js';
import { MODULES } from '../../api/modules.js';
import { buildSchemas } from '../../api/server/schemas.js';

/** Queries the platform's own schema as a person: the answer is what that person's pages show, and nothing else. */
export type Ask = (question: DocumentNode, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

let schema: GraphQLSchema | null = null;

/** Queries as this member of the staff. */
export function askAs(actor: Actor, clock: Clock, origin: string): Ask {
  schema ??= buildSchemas(MODULES).staff;
  const served = schema;
  // A query by a job never signs anybody in.
  const unused = createSecretKey(randomBytes(32));
  return async (question, variables) => {
    const context = makeContext({
      ...{ actor, clock, origin, requestId: randomUUID(), sessionId: null, address: 'job', endpoint: 'STAFF' },
      ...{ secrets: { STAFF: unused, SUPPLIER: unused }, setRefreshCookie: () => undefined },
      ...{ deviceCookie: null, setDeviceCookie: () => undefined, deadline: NO_DEADLINE },
    });
    const { data, errors } = await execute({
      ...{ schema: served, document: question, variableValues: variables, contextValue: context },
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data;
  };
}
