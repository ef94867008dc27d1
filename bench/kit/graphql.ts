import { Agent, request } from 'node:http';
import { z } from 'zod';
import type { LOGIN } from './platform.js';

/** Asks an endpoint and answers its data; throws where the answer has errors. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>;

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

const AGENT = new Agent({ keepAlive: true, maxSockets: 128 });

/** Signs in at the API and asks it over connections that stay open. */
export async function signIn(base: string, as: typeof LOGIN): Promise<Ask> {
  return asking(AGENT, base, await tokenOf(base, as));
}

/** The access token of somebody who signs in. */
export async function tokenOf(base: string, as: typeof LOGIN): Promise<string> {
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }';
  const data = await asking(AGENT, base, null)(query, { input: as });
  return z.object({ accessToken: z.string() }).parse(data.signIn).accessToken;
}

/** Signs in several people, who ask in turn, since one account alone has only a share of the places. */
export async function signInAll(base: string, all: readonly (typeof LOGIN)[]): Promise<Ask> {
  const asks: Ask[] = [];
  for (const one of all) asks.push(await signIn(base, one));
  let turn = 0;
  return async (query, variables) => {
    const ask = asks[turn++ % asks.length];
    if (!ask) throw new Error('Nobody is there who could ask');
    return ask(query, variables);
  };
}

function asking(agent: Agent, base: string, token: string | null): Ask {
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  return async (query, variables = {}) => {
    const body = JSON.stringify({ query, variables });
    const text = await post(`${base}/graphql`, { ...headers, 'content-length': Buffer.byteLength(body) }, body, agent);
    const { data, errors } = answerShape.parse(JSON.parse(text));
    if (errors || !data) throw new Error(`The API answers ${text}`);
    return data;
  };
}

/** Uses node:http, which takes a third of the processor time of fetch: the load generator is not what is measured. */
function post(url: string, headers: Readonly<Record<string, string | number>>, body: string, agent: Agent) {
  return new Promise<string>((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve(text));
      response.on('error', reject);
    });
    asked.on('error', (error) => {
      // The server closes connections that were idle during the turn of the baseline; the key makes repeating safe.
      if (asked.reusedSocket && 'code' in error && error.code === 'ECONNRESET')
        post(url, headers, body, agent).then(resolve, reject);
      else reject(error);
    });
    asked.end(body);
  });
}
