import type { Request } from 'express';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import { NO_DEADLINE } from '../kernel/deadline.js';
import { say } from '../kernel/messages.js';
import { HttpRefusal, isHttpCode } from './answer-code.js';
import { type ClosedError, closedError } from './closed-error.js';
import { contextOf, type ServerSettings } from './graphql.js';
import { limitQuestions } from './limits.js';
import { faultOfQuestion, MOST_TOKENS } from './question.js';
import { sendEvents } from './send-events.js';
import type { RouteHandler } from './serve-route.js';
import { openSlots } from './stream-slots.js';

/** A request for live updates. */
interface LiveQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly operationName: string | null;
}

/**
 * `/graphql/stream`: live updates as server-sent events for people who are signed in, one subscription for each connection, in the protocol
 * of graphql-sse. Only subscriptions are answered here, under the same rules as other questions. A refusal is answered with a status and a
 * code before the stream begins.
 */
export function streamHandler(schema: GraphQLSchema, settings: ServerSettings): RouteHandler {
  const slots = openSlots();
  return async (request, response, person) => {
    if (!person) throw new HttpRefusal('UNAUTHENTICATED', 'Sign in again');
    if (!request.accepts('text/event-stream')) throw refused('Live updates are told as text/event-stream', 406);
    const question = questionOf(request);
    const document = documentOf(question, schema, settings);
    const leave = slots.enter(person);
    if (!leave) throw new HttpRefusal('RATE_LIMITED', say(person.actor.language, 'live.tooMany'));
    response.once('close', leave);
    const events = await subscribe({
      schema,
      document,
      variableValues: question.variables,
      operationName: question.operationName,
      contextValue: contextOf(request, response, { person, deadline: NO_DEADLINE }, 'STAFF', settings),
    });
    if (!('next' in events)) throw refusalOf(events, settings);
    await sendEvents(response, closedEvents(events, settings));
  };
}

function questionOf({ method, query: params, body }: Request): LiveQuestion {
  const asked: Readonly<Record<string, unknown>> = method === 'GET' ? params : Object(body);
  const { query, operationName = null } = asked;
  const variables = method === 'GET' ? parseJson(asked.variables) : (asked.variables ?? null);
  if (typeof query !== 'string' || !isObjectOrNull(variables))
    throw refused('It has a `query`, and `variables` by name');
  if (operationName !== null && typeof operationName !== 'string') throw refused('`operationName` is text');
  const fault = faultOfQuestion({ query, variables });
  if (fault) throw refused(fault);
  return { query, variables, operationName };
}

function parseJson(text: unknown): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(String(text));
  } catch {
    throw refused('`variables` is no JSON');
  }
}

function isObjectOrNull(value: unknown): value is LiveQuestion['variables'] {
  return typeof value === 'object' && !Array.isArray(value);
}

function documentOf(
  { query, variables, operationName }: LiveQuestion,
  schema: GraphQLSchema,
  settings: ServerSettings,
) {
  const document = parsed(query, settings);
  const rules = [...specifiedRules, limitQuestions, ...(settings.production ? [NoSchemaIntrospectionCustomRule] : [])];
  const [fault] = validate(schema, document, rules);
  if (fault) throw wrong(fault, settings);
  // A document has one operation or says which one is asked; other kinds than subscriptions are asked elsewhere.
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'subscription') throw refused('Only subscriptions are answered here');
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, { maxErrors: 1 });
  if (errors?.[0]) throw wrong(errors[0], settings);
  return document;
}

function parsed(query: string, settings: ServerSettings): DocumentNode {
  try {
    return parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) throw wrong(error, settings);
    throw error;
  }
}

function wrong(error: GraphQLError, settings: ServerSettings): HttpRefusal {
  return refused(closedError({ message: error.message, extensions: { code: 'BAD_REQUEST' } }, error, settings).message);
}

function refused(why: string, status = 400): HttpRefusal {
  return new HttpRefusal('GRAPHQL_VALIDATION_FAILED', `The question is not taken: ${why}`, status);
}

/** Why a subscription did not begin. */
function refusalOf({ errors = [] }: ExecutionResult, settings: ServerSettings): HttpRefusal {
  const [error] = errors;
  if (!error) return new HttpRefusal('INTERNAL', 'Something went wrong on our side');
  const { message, extensions } = closed(error.extensions.code, error, settings);
  return new HttpRefusal(isHttpCode(extensions.code) ? extensions.code : 'INTERNAL', message);
}

function closed(code: unknown, error: GraphQLError, settings: ServerSettings): ClosedError {
  return closedError({ ...error.toJSON(), extensions: { code } }, error, settings);
}

/** The events of a stream, with errors closed as in all other answers. */
function closedEvents(events: AsyncGenerator<ExecutionResult>, settings: ServerSettings): AsyncIterator<unknown> {
  return {
    next: async () => {
      const next = await events.next();
      if (next.done || !next.value.errors) return next;
      const errors = next.value.errors.map((error) => closed(error.extensions.code, error, settings));
      return { done: false, value: { ...next.value, errors } };
    },
    return: (value) => events.return(value),
  };
}
