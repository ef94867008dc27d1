import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Context } from '../kernel/context.js';
import { isOutage } from '../kernel/outage.js';

/** What is said of an outage, wherever it is met: whoever sends the same again with the same key does it once. */
export const OVERLOADED = {
  message: 'Nothing is known to be done. Send it again with the same key',
  extensions: { code: 'OVERLOADED' },
} as const satisfies GraphQLFormattedError;

/** Seconds after which it is worth asking again. */
export const RETRY_AFTER = '1';

/** Throws an error again; where nobody could be asked who is there, so that the answer is 503 and not 500. */
export function rethrow(error: unknown): never {
  if (!(error instanceof Error) || !isOutage(error)) throw error;
  const http = { status: 503, headers: new HeaderMap([['retry-after', RETRY_AFTER]]) };
  throw new GraphQLError(OVERLOADED.message, { originalError: error, extensions: { ...OVERLOADED.extensions, http } });
}

/** Answers 503 with Retry-After where an outage left nothing of what was asked; where a part is there it stays 200. */
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
