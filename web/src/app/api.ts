import { currentSession, renew, type Session } from './session.js';

/** A command that was not carried out, as the server says it. */
export interface Refused {
  readonly code: string;
  readonly message: string;
}

/** What a request failed with: a sentence for the reader, or a key of our own texts. */
export class AskError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Answer<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Variables of a request. */
export type Variables = Readonly<Record<string, unknown>>;

async function send<T>(url: string, token: string | null, query: string, variables: Variables) {
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  }).catch(() => null);
  if (!response) throw new AskError('OFFLINE', 'app.offline');
  const answer: Answer<T> | null = await response.json().catch(() => null);
  if (!answer) throw new AskError('SERVER', 'app.serverError');
  return { answer, unauthenticated: response.status === 401 || codeOf(answer) === 'UNAUTHENTICATED' };
}

function codeOf(answer: Answer<unknown>): string | undefined {
  return answer.errors?.find(({ extensions }) => extensions?.code !== undefined)?.extensions?.code;
}

function dataOf<T>(answer: Answer<T>): T {
  const error = answer.errors?.[0];
  if (error) throw new AskError(codeOf(answer) ?? 'SERVER', error.message);
  if (!answer.data) throw new AskError('SERVER', 'app.serverError');
  return answer.data;
}

function address(audience: Session['audience']): string {
  return audience === 'supplier' ? '/supplier/graphql' : '/graphql';
}

/** Asks the server as the person signed in; an access token that ran out is renewed once. */
export async function ask<T>(query: string, variables: Variables = {}): Promise<T> {
  const session = currentSession();
  const first = await send<T>(address(session.audience), session.accessToken, query, variables);
  if (!first.unauthenticated || !(await renew(session.audience))) return dataOf(first.answer);
  const again = await send<T>(address(session.audience), currentSession().accessToken, query, variables);
  return dataOf(again.answer);
}

/** Asks the server without being signed in. */
export async function askAs<T>(audience: Session['audience'], query: string, variables: Variables): Promise<T> {
  return dataOf((await send<T>(address(audience), null, query, variables)).answer);
}
