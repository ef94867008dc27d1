import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../kernel/context.js';

/** The answer to an outage, wherever it is met. Whoever sends the same again with the same key does it only once. */
export const OVERLOADED = {
  message: 'Nothing is known to be done. Send it again with the same key',
  extensions: { code: 'OVERLOADED' },
} as const satisfies GraphQLFormattedError;

/** Seconds after which it is worth asking again. */
export const RETRY_AFTER = '1';

/** Answers 503 with Retry-After where an outage left nothing of the answer; where a part of it is there, the status stays 200. */
export const answerOutage: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single' || (body.singleResult.data ?? null) !== null) return;
        if (!body.singleResult.errors?.some(({ extensions }) => extensions?.code === 'OVERLOADED')) return;
        http.status = 503;
        http.headers.set('retry-after', RETRY_AFTER);
      },
    };
  },
};
