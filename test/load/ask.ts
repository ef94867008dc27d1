import { Agent, request } from 'node:http';
import { z } from 'zod';

/** The result of a question. */
export interface Outcome {
  readonly status: number;
  /** Milliseconds until the whole answer had arrived. */
  readonly ms: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Code of the first error; null where there is none. */
  readonly code: string | null;
}

/** Asks one endpoint as one person. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Outcome>;

/** No answer may come later than this, in milliseconds. */
export const LATEST_MS = 7_000;

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
});

const agent = new Agent({ keepAlive: true, maxSockets: 2_048, maxFreeSockets: 512 });

/** Every answer of the run that came too late, or not at all, by question. */
export const lateAnswers: string[] = [];

/** Somebody at an address of their own (the load comes from where the proxy is); `token` is null for strangers. */
export function asker(base: string, path: string, token: string | null, address: string): Ask {
  const headers = {
    'content-type': 'application/json',
    'accept-language': 'en',
    'x-forwarded-for': address,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  return async (query, variables = {}) => {
    const body = JSON.stringify({ query, variables });
    const began = performance.now();
    const { status, text } = await post(base + path, { ...headers, 'content-length': Buffer.byteLength(body) }, body);
    const ms = performance.now() - began;
    if (ms > LATEST_MS) lateAnswers.push(`${Math.round(ms)} ms: ${query.replace(/\s+/g, ' ').slice(0, 60)}`);
    const { data, code } = read(text);
    return { status, ms, data, code };
  };
}

function read(text: string): Pick<Outcome, 'data' | 'code'> {
  try {
    const { data, errors } = answerShape.parse(JSON.parse(text));
    return { data: data ?? null, code: errors?.[0]?.extensions.code ?? null };
  } catch {
    return { data: null, code: 'NO_ANSWER' };
  }
}

/** Status 0 where no answer came, so that the caller cannot know what was done. */
function post(url: string, headers: Readonly<Record<string, string | number>>, body: string) {
  return new Promise<{ readonly status: number; readonly text: string }>((resolve) => {
    // The other side may close a kept connection at the very moment it is used again; the request is then repeated, as browsers do.
    const lost = () => resolve(asked.reusedSocket && !answered ? post(url, headers, body) : { status: 0, text: '' });
    let answered = false;
    const asked = request(url, { method: 'POST', headers, agent, timeout: 20_000 }, (response) => {
      answered = true;
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.once('error', lost);
    });
    asked.once('timeout', () => {
      answered = true;
      asked.destroy();
    });
    asked.once('error', lost);
    asked.end(body);
  });
}
