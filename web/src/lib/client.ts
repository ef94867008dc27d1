import { ApolloClient, type ErrorLike, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { relayStylePagination } from '@apollo/client/utilities';
import { subjectOfId } from '../../../schema/common/ids.js';
import lists from '../generated/lists.json';
import possibleTypes from '../generated/possible-types.json';
import { currentSession, renew } from './session.js';

function headersOf(init: RequestInit | undefined, token: string | null): Headers {
  const headers = new Headers(init?.headers);
  headers.set('accept-language', document.documentElement.lang);
  if (token) headers.set('authorization', `Bearer ${token}`);
  return headers;
}

/** How long to wait before a question for which there was no place is asked again, in milliseconds. */
const AGAIN_AFTER_MS = [500, 1_500];
const NO_PLACE = [429, 503];

/**
 * Fetches as the person signed in; a question that finds the server busy is asked again, at most twice. Commands handle that themselves.
 */
async function fetchPatiently(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const isCommand = typeof init?.body !== 'string' || init.body.includes('"query":"mutation');
  for (const wait of isCommand ? [] : AGAIN_AFTER_MS) {
    const response = await fetchSignedIn(url, init);
    if (!NO_PLACE.includes(response.status)) return response;
    await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())));
    if (init?.signal?.aborted) return response;
  }
  return fetchSignedIn(url, init);
}

/** Fetches as the person signed in; an expired access token is renewed once. */
export async function fetchSignedIn(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const { audience, accessToken } = currentSession();
  const send = (token: string | null) =>
    fetch(url, { ...init, credentials: 'same-origin', headers: headersOf(init, token) });
  const first = await send(accessToken);
  if (first.status !== 401 || accessToken === null) return first;
  const renewal = await renew(audience);
  // It is not known whether the sign-in still holds, which does not end it.
  if (renewal === 'unknown') return new Response(null, { status: 503 });
  if (renewal === 'ended') return first;
  return send(currentSession().accessToken);
}

/** Lists with different filters are different lists; where a page of one begins, and how long it is, makes no difference. */
function otherArgs(args: Readonly<Record<string, unknown>> | null): string {
  return JSON.stringify(Object.entries(args ?? {}).filter(([name]) => name !== 'first' && name !== 'after'));
}

const ID = /^[a-z]{3}_[0-9a-f]{32}$/;

/**
 * Whether an object is cached by its id. Lines are not: they are numbered within their document, so that 'l1' is the id of many. Nor is what
 * bears the id of a subject that it is not: each way in which an invoice is written like another has the id of that other.
 */
function isItsOwn(id: unknown, type: string): boolean {
  return typeof id === 'string' && ID.test(id) && (subjectOfId(id) ?? type) === type;
}

/** The client of the pages: asks the endpoint of whoever is signed in, and shows cached data while it asks again. */
export const client = new ApolloClient({
  link: new HttpLink({
    uri: () => (currentSession().audience === 'supplier' ? '/supplier/graphql' : '/graphql'),
    fetch: fetchPatiently,
  }),
  cache: new InMemoryCache({
    possibleTypes,
    dataIdFromObject: ({ __typename, id }) =>
      __typename && isItsOwn(id, __typename) ? `${__typename}:${id}` : undefined,
    typePolicies: {
      Query: { fields: Object.fromEntries(lists.map((name) => [name, relayStylePagination(otherArgs)])) },
      Purchase: { fields: { entries: relayStylePagination() } },
    },
  }),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
});

/** How a failed request is reported: by the server's sentence, or by the key of one of our own. */
export function faultKey(error: ErrorLike): string {
  if (CombinedGraphQLErrors.is(error)) {
    const code = error.errors[0]?.extensions?.code;
    if (code === 'OVERLOADED' || code === 'RATE_LIMITED') return 'app.overloaded';
    return code === 'FORBIDDEN' ? 'app.notOpen' : 'app.serverError';
  }
  if (ServerError.is(error)) return NO_PLACE.includes(error.statusCode) ? 'app.overloaded' : 'app.serverError';
  return 'app.offline';
}

/** Faults that pass by themselves: the same request may succeed in a moment. */
export function mayPass(error: ErrorLike): boolean {
  return ['app.overloaded', 'app.offline'].includes(faultKey(error));
}
