import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../kernel/context.js';
import { networkOf } from '../kernel/network-of.js';
import type { Admission } from './admission.js';
import { type Asked, costOf, MOST_COST } from './query-cost.js';

/**
 * Refuses questions that cost too much before any work is done on them (`query-cost.ts`), and has the rest wait for their turn
 * (`admission.ts`). People who are signed in are counted by account, so that an office behind one address can work; strangers are counted
 * by address.
 */
export function limitCost(admission: Admission): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let leave = () => {};
      return {
        async didResolveOperation({
          schema,
          document,
          request,
          operationName,
          contextValue: { actor, address, deadline },
        }) {
          const cost = refuseDear(schema, { document, operationName, variables: request.variables ?? {} });
          const caller = actor.audience === 'VISITOR' ? `address ${networkOf(address)}` : actor.id;
          leave = await admission.enter(caller, cost, deadline);
          const stuck = setTimeout(leave, STUCK_MS).unref();
          const left = leave;
          leave = () => {
            clearTimeout(stuck);
            left();
          };
        },
        async willSendResponse() {
          leave();
        },
      };
    },
  };
}

/** A question that hangs for so long was answered long ago, and no longer takes a place. */
const STUCK_MS = 10_000;

/** Answers the cost of a question; throws a GraphQLError where it is too high or cannot be determined. */
export function refuseDear(schema: Parameters<typeof costOf>[0], asked: Asked): number {
  const cost = costToldOf(schema, asked);
  if (cost <= MOST_COST) return cost;
  throw invalid(
    `The question is too large: it costs ${Math.ceil(cost)}, and at most ${MOST_COST} is answered. Ask for fewer at once (first), or for less of each`,
  );
}

function costToldOf(schema: Parameters<typeof costOf>[0], asked: Asked): number {
  try {
    return costOf(schema, asked);
  } catch (error) {
    throw error instanceof GraphQLError ? invalid(error.message) : error;
  }
}

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } } });
}
