import { z } from 'zod';
import { PASSWORD } from '../kit/app.js';
import { typeNameOf } from './mutations.js';

const refused = z.object({ code: z.string(), key: z.string(), path: z.array(z.string()) });
const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
});
const session = z.object({ signIn: z.object({ accessToken: z.string() }) });

/** An endpoint's answer to an act: DONE, the code of its refusal or error, or ABSENT where it has no such mutation. */
export interface Said {
  readonly what: string;
  readonly key: string;
}

/** Asks an endpoint for a mutation, signed in with a token or as a visitor. */
export async function askFor(url: string, token: string | null, field: string, input: unknown): Promise<Said> {
  const selection = '{ __typename ... on Refused { code key path } }';
  const query = `mutation($input: ${typeNameOf(field)}Input!) { ${field}(input: $input) ${selection} }`;
  return said(await post(url, token, { query, variables: { input } }), field);
}

/** Asks an endpoint for a mutation that is no move, given as text. */
export async function askWritten(url: string, token: string | null, field: string, text: string): Promise<Said> {
  return said(await post(url, token, { query: `mutation { ${text} }` }), field);
}

/** An access token of an account of the tests. */
export async function tokenOf(url: string, login: string): Promise<string> {
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }';
  const { data } = await post(url, null, { query, variables: { input: { login, password: PASSWORD } } });
  return session.parse(data).signIn.accessToken;
}

async function post(url: string, token: string | null, body: object): Promise<z.infer<typeof answer>> {
  const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  // A new connection each time: the server may close a kept one at the very moment it is reused.
  const headers = { 'content-type': 'application/json', connection: 'close', ...authorization };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.parse(await response.json());
}

function said({ data, errors = [] }: z.infer<typeof answer>, field: string): Said {
  const [error] = errors;
  if (error?.message.startsWith(`Cannot query field "${field}"`)) return { what: 'ABSENT', key: '' };
  if (error?.message.startsWith('Unknown type')) return { what: 'ABSENT', key: '' };
  if (error) return { what: error.extensions.code, key: error.message };
  const refusal = refused.safeParse(data?.[field]);
  return refusal.success ? { what: refusal.data.code, key: refusal.data.key } : { what: 'DONE', key: '' };
}
