import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../kernel/context.js';
import { type Asked, costOf, MOST_COST } from './query-cost.js';

/** Refuses what costs too much before any of it is worked on; `query-cost.ts` says how it is counted. */
export const limitCost: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, request, operationName }) {
        refuseDear(schema, { document, operationName, variables: request.variables ?? {} });
      },
    };
  },
};

/** Answers the cost of a question; throws a GraphQLError where it is too high or cannot be told. */
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
