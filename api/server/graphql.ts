import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { Request, RequestHandler, Response } from 'express';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { authenticate, type TokenSecrets } from '../identity/index.js';
import { type LanguageCode, visitor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { type Context, makeContext } from '../kernel/context.js';
import { isOutage } from '../kernel/outage.js';
import { answerOutage, OVERLOADED, rethrow } from './answer-outage.js';
import { deviceCookie, setDeviceCookie } from './device-cookie.js';
import { limitCost } from './limit-cost.js';
import { limitQuestions } from './limits.js';
import { noteDenials } from './note-denials.js';
import { setRefreshCookie } from './refresh-cookie.js';

/** What the endpoints share. */
export interface ServerSettings {
  readonly origin: string;
  readonly clock: Clock;
  readonly secrets: TokenSecrets;
  readonly production: boolean;
  /** Told of faults; they are not shown to callers. */
  readonly onFault: (error: unknown) => void;
}

const SHOWN = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', 'OVERLOADED', 'GRAPHQL_VALIDATION_FAILED']);
const ASKED_WRONG = new Set(['GRAPHQL_PARSE_FAILED', 'BAD_REQUEST', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE']);

/** The handler of one endpoint: staff or suppliers. */
export async function graphqlHandler(
  schema: GraphQLSchema,
  endpoint: 'STAFF' | 'SUPPLIER',
  settings: ServerSettings,
): Promise<RequestHandler> {
  noteDenials(schema, settings.onFault);
  const server = new ApolloServer<Context>({
    schema,
    introspection: !settings.production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: settings.production,
    parseOptions: { maxTokens: 4_000 },
    validationRules: [limitQuestions],
    // Nothing here may be kept by others, so no field needs to be asked for how long.
    plugins: [ApolloServerPluginCacheControlDisabled(), answerOutage, limitCost],
    formatError: (formatted, error) => closedError(formatted, error, settings),
    stopOnTerminationSignals: false,
  });
  await server.start();
  return expressMiddleware(server, {
    context: ({ req, res }) => contextOf(req, res, endpoint, settings).catch(rethrow),
  });
}

/** Who asks, and what resolvers are given. */
export async function contextOf(
  request: Request,
  response: Response,
  endpoint: 'STAFF' | 'SUPPLIER',
  settings: ServerSettings,
): Promise<Context> {
  const header = request.headers.authorization;
  const person = await authenticate(settings.secrets, endpoint, header);
  // Whoever shows a token that is no longer good must learn it, and not be served as a visitor.
  if (header !== undefined && !person)
    throw new GraphQLError('Sign in again', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  const asked = languageOf(request);
  return makeContext({
    actor: person?.actor ?? visitor(asked ?? 'zh'),
    sessionId: person?.sessionId ?? null,
    clock: settings.clock,
    origin: settings.origin,
    requestId: randomUUID(),
    address: request.ip ?? '',
    endpoint,
    secrets: settings.secrets,
    deviceCookie: deviceCookie(request, endpoint),
    setDeviceCookie: (value, lastsMs) => setDeviceCookie(response, endpoint, value, lastsMs, settings.production),
    setRefreshCookie: (token, expires) => setRefreshCookie(response, endpoint, token, expires, settings.production),
  });
}

function languageOf(request: Request): LanguageCode | null {
  const best = request.acceptsLanguages('zh', 'en');
  return best === 'zh' || best === 'en' ? best : null;
}

/** The closed list of codes (DESIGN §1.8): a fault says INTERNAL and nothing of what happened. */
function closedError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { onFault }: ServerSettings,
): NonNullable<FormattedExecutionResult['errors']>[number] {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const { message, path, locations } = formatted;
  const where = { ...(path ? { path } : {}), ...(locations ? { locations } : {}) };
  if (isOutage(cause)) return { ...OVERLOADED, ...where };
  const code = String(formatted.extensions?.code ?? 'INTERNAL');
  if (SHOWN.has(code)) return { message, ...where, extensions: { code } };
  if (ASKED_WRONG.has(code)) return { message, ...where, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
  onFault(cause);
  return { message: 'Something went wrong on our side', ...where, extensions: { code: 'INTERNAL' } };
}
