import { type DocumentNode, execute, type GraphQLSchema } from 'graphql';
import type { Actor } from '../../api/kernel/actor.js';
import type { Clock } from '../../api/kernel/clock.js';
import { MODULES } from '../../api/modules.js';
import { buildSchemas } from '../../api/server/schemas.js';
import { personContext } from '../person-context.js';

/** Queries the platform's own schema as a person: the answer is what that person's pages show, and nothing else. */
export type Ask = (question: DocumentNode, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

let schema: GraphQLSchema | null = null;

/** Queries as this member of the staff. */
export function askAs(actor: Actor, clock: Clock, origin: string): Ask {
  schema ??= buildSchemas(MODULES).staff;
  const served = schema;
  return async (question, variables) => {
    const context = personContext(actor, { clock, origin });
    const { data, errors } = await execute({
      ...{ schema: served, document: question, variableValues: variables, contextValue: context },
    });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return data;
  };
}
