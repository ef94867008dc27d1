import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/** An act whose answer somebody has seen, and which must never be lost. */
export interface Acknowledged {
  readonly id: string;
  readonly rev: number;
}

/** Writers at work. */
export interface Load {
  readonly acknowledged: Acknowledged[];
  /** Number of acts that were repeated because the first answer did not come. */
  repeats(): number;
  /** Codes of answers that said why the act could not be done, with how often each came. */
  readonly codes: ReadonlyMap<string, number>;
  /** Rejects where a writer met something that it cannot go on from, such as the refusal of a valid act. */
  readonly working: Promise<unknown>;
  /** Lets each writer finish its act; resolves when all have. */
  stop(): Promise<void>;
}

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
});
const unitShape = z.object({ __typename: z.literal('Unit'), id: z.string(), rev: z.number() });
const sessionShape = z.object({ signIn: z.object({ accessToken: z.string() }) });
const CREATE = `mutation($input: CreateUnitInput!) { done: createUnit(input: $input) {
  __typename ... on Unit { id rev } ... on Refused { code key } } }`;
const RENAME = `mutation($input: RenameUnitInput!) { done: renameUnit(input: $input) {
  __typename ... on Unit { id rev } ... on Refused { code key } } }`;
const AGAIN_MS = 200;
const ANSWER_MS = 10_000;

/** Signs in, trying as often as it takes; answers the access token. */
export async function signIn(base: string, login: string, password: string): Promise<string> {
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }';
  for (;;) {
    const data = await ask(base, null, query, { login, password }, () => undefined);
    const session = sessionShape.safeParse(data);
    if (session.success) return session.data.signIn.accessToken;
    await pause(AGAIN_MS);
  }
}

/**
 * Writers that each create a unit and keep renaming it, one act after another. Where no answer comes, the same act is repeated with the
 * same key, as a page does; nothing else is known about it until there is an answer.
 */
export function startLoad(base: string, signInAgain: () => Promise<string>, writers: number): Load {
  const codes = new Map<string, number>();
  let token: Promise<string> | null = null;
  const count = (code: string) => {
    codes.set(code, (codes.get(code) ?? 0) + 1);
    // The session has expired, or the API believes so because of a wrong clock.
    if (code === 'UNAUTHENTICATED') token = null;
  };
  const acknowledged: Acknowledged[] = [];
  let stopping = false;
  let repeats = 0;
  const insist = async (query: string, input: object): Promise<Acknowledged> => {
    const whole = { key: randomUUID(), ...input };
    for (let tries = 0; ; tries++) {
      if (tries > 0) repeats++;
      token ??= signInAgain();
      const data = await ask(base, await token, query, whole, count);
      const done = unitShape.safeParse(data?.done);
      if (done.success) {
        acknowledged.push({ id: done.data.id, rev: done.data.rev });
        return done.data;
      }
      if (data?.done !== undefined) throw new Error(`A sound act was refused: ${JSON.stringify(data.done)}`);
      await pause(AGAIN_MS);
    }
  };
  const write = async () => {
    while (!stopping) {
      const code = `U${randomBytes(8).toString('hex').toUpperCase()}`;
      let unit = await insist(CREATE, { code, name: '缸体车间' });
      for (let n = 1; n < 6 && !stopping; n++)
        unit = await insist(RENAME, { unitId: unit.id, rev: unit.rev, name: `缸体车间 ${n}` });
    }
  };
  const working = Promise.all(Array.from({ length: writers }, write));
  // Handled when the load is stopped; until then nobody waits for it.
  working.catch(() => undefined);
  return {
    acknowledged,
    codes,
    working,
    repeats: () => repeats,
    async stop() {
      stopping = true;
      await working;
    },
  };
}

/** The data of an answer; null where there was none, or where the answer says that the platform could not do it. */
async function ask(base: string, token: string | null, query: string, input: object, count: (code: string) => void) {
  try {
    const response = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const { data, errors } = answerShape.parse(JSON.parse(await response.text()));
    for (const { extensions } of errors ?? []) count(extensions.code);
    return errors ? null : (data ?? null);
  } catch {
    return null;
  }
}
