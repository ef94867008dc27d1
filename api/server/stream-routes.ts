import type { Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import { specifiedRules, validate } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import { contextOf, type ServerSettings } from './graphql.js';
import { limitQuestions } from './limits.js';

/** `GET /graphql/stream`: live updates as server-sent events (graphql-sse), to whoever is signed in on the endpoint. */
export function streamHandler(schema: GraphQLSchema, settings: ServerSettings) {
  const handler = createHandler({
    schema,
    validate: (of, document) => validate(of, document, [...specifiedRules, limitQuestions]),
    context: ({ raw, context }) =>
      contextOf(raw, context.res, 'STAFF', settings).then((ctx) => ({ ...ctx, actor: ctx.actor })),
  });
  return async (request: Request, response: Response): Promise<void> => {
    if (!request.headers.authorization) return void response.status(401).json({ code: 'UNAUTHENTICATED' });
    await handler(request, response);
  };
}
