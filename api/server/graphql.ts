import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { Request, Response } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Authenticated, TokenSecrets } from '../identity/index.js';
import { type LanguageCode, visitor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { type Context, makeContext } from '../kernel/context.js';
import { type Deadline, NO_DEADLINE } from '../kernel/deadline.js';
import type { Admission, AdmissionLimits } from './admission.js';
import { HttpRefusal } from './answer-code.js';
import { answerOutage } from './answer-outage.js';
import { closedError } from './closed-error.js';
import { deviceCookie, setDeviceCookie } from './device-cookie.js';
import { limitCost } from './limit-cost.js';
import { limitQuestions } from './limits.js';
import { noteDenials } from './note-denials.js';
import { noteSealed } from './note-sealed.js';
import type { Places } from './places.js';
import { faultOfQuestion, MOST_TOKENS } from './question.js';
import { setRefreshCookie } from './refresh-cookie.js';

/** Settings that both endpoints share. */
export interface ServerSettings {
  readonly origin: string;
  readonly clock: Clock;
  readonly secrets: TokenSecrets;
  readonly production: boolean;
  /** Addresses and networks, besides this machine, that may read what is only for inside. */
  readonly inside: readonly string[];
  /** Trusted proxies, besides this machine, that say where a request comes from. */
  readonly proxies: readonly string[];
  /** How much of one caller's questions is worked on at once. */
  readonly admission: AdmissionLimits;
  /** How many questions are worked on at once. */
  readonly places: Places;
  /** Told about faults; callers do not see them. */
  readonly onFault: (error: unknown) => void;
}

/** The handler of one endpoint: staff or suppliers. */
export async function graphqlHandler(
  schema: GraphQLSchema,
  endpoint: 'STAFF' | 'SUPPLIER',
  settings: ServerSettings,
  admission: Admission,
): Promise<(request: Request, response: Response, deadline: Deadline, person: Authenticated | null) => unknown> {
  noteDenials(schema, settings.onFault);
  noteSealed(schema, settings.onFault);
  const server = new ApolloServer<Context>({
    schema,
    introspection: !settings.production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: settings.production,
    // Questions are always sent whole: a store of persisted queries could be filled by strangers.
    persistedQueries: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [limitQuestions],
    // Answers must not be cached by anybody, so no field needs a cache policy.
    plugins: [ApolloServerPluginCacheControlDisabled(), answerOutage, limitCost(admission)],
    formatError: (formatted, error) => closedError(formatted, error, settings),
    stopOnTerminationSignals: false,
  });
  await server.start();
  const asked = new WeakMap<Request, Asked>();
  const answer = expressMiddleware(server, {
    context: async ({ req, res }) => contextOf(req, res, asked.get(req) ?? NOBODY, endpoint, settings),
  });
  return (request, response, deadline, person) => {
    const fault = faultOfQuestion(Object(request.body));
    if (fault) throw new HttpRefusal('GRAPHQL_VALIDATION_FAILED', `The question is not taken: ${fault}`);
    asked.set(request, { person, deadline });
    return new Promise((resolve, reject) => {
      response.once('close', () => resolve(undefined));
      void Promise.resolve(answer(request, response, reject)).catch(reject);
    });
  };
}

/** Who asks (null for a visitor), and when work on it has to stop. */
interface Asked {
  readonly person: Authenticated | null;
  readonly deadline: Deadline;
}

const NOBODY: Asked = { person: null, deadline: NO_DEADLINE };

/** What resolvers are given. */
export function contextOf(
  request: Request,
  response: Response,
  { person, deadline }: Asked,
  endpoint: 'STAFF' | 'SUPPLIER',
  settings: ServerSettings,
): Context {
  const asked = languageOf(request);
  return makeContext({
    actor: person?.actor ?? visitor(asked ?? 'zh'),
    sessionId: person?.sessionId ?? null,
    clock: settings.clock,
    origin: settings.origin,
    requestId: randomUUID(),
    deadline,
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
