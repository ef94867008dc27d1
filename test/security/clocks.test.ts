import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { platformClock } from '../../api/kernel/platform-clock.js';
import { PASSWORD, startApp } from '../kit/app.js';
import { type Beside, startBeside } from '../kit/programs.js';
import { publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

jest.setTimeout(240_000);

// Machines with wrong clocks beside one that is right, as real programs on one database: whatever they show, nothing closes, nobody is
// delayed, and no sign-in ends or revives (R13).
const HOUR = 3_600_000;
const SECOND = 1_000;
let app: Awaited<ReturnType<typeof startApp>>;
let firms: readonly Firm[];
const programs: Beside[] = [];

beforeAll(async () => {
  app = await startApp();
  app.clock.moveTo(platformClock.now());
  firms = await threeFirms(app);
});
afterAll(async () => {
  await Promise.all(programs.map((program) => program.stop()));
  await app.stop();
});

const start = async (...given: Parameters<typeof startBeside>) => {
  const program = await startBeside(...given);
  programs.push(program);
  return program;
};
const stateOf = async (id: string) =>
  (await collectionOf<{ _id: string; state: string }>('sourcing_events').findOne({ _id: id }))?.state;
const until = async (isTrue: () => Promise<boolean>) => {
  for (const end = performance.now() + 60 * SECOND; !(await isTrue()); await pause(100))
    if (performance.now() > end)
      throw new Error(`It did not come to that: ${programs.map(({ said }) => said()).join('\n')}`);
};

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
async function post(base: string, token: string | null, query: string, input: object): Promise<any> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const body = JSON.stringify({ query, variables: { input } });
  return (await fetch(`${base}/graphql`, { method: 'POST', headers, body })).json();
}
const SIGN_IN =
  'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } ... on Refused { key } } }';
const NEW_UNIT =
  'mutation($input: CreateUnitInput!) { createUnit(input: $input) { ... on Unit { id } ... on Refused { key } } }';

it('a worker ten days ahead closes what is due by the time of the database, and nothing else', async () => {
  const far = await publishedEvent(app, firms, 48);
  const near = await publishedEvent(app, firms, (8 * SECOND) / HOUR);
  await start(app, 'jobs', { aheadMs: 10 * 24 * HOUR });
  await until(async () => (await stateOf(near.eventId)) === 'CLOSED');
  const closed = await collectionOf<{ _id: string; closedAt: Date }>('sourcing_events').findOne({ _id: near.eventId });
  expect(closed?.closedAt.getTime()).toBeGreaterThanOrEqual(near.closesAt.getTime());
  expect(await stateOf(far.eventId)).toBe('PUBLISHED');
});

it.each([
  1, -1,
])('an API whose clock is off by %s hours acts at the time of the database and holds up nobody', async (hours) => {
  const { base } = await start(app, 'api', { aheadMs: hours * HOUR });
  const { data } = await post(base, null, SIGN_IN, { login: 'system_admin', password: PASSWORD });
  const token = data.signIn.accessToken;
  const made = await post(base, token, NEW_UNIT, { key: randomUUID(), code: `OFF${hours + 1}`, name: 'Off' });
  expect(made).toMatchObject({ data: { createUnit: { id: expect.stringMatching(/^unt_/) } } });
  const unit = await collectionOf<{ _id: string; createdAt: Date }>('units').findOne({ _id: made.data.createUnit.id });
  expect(Math.abs((unit?.createdAt.getTime() ?? 0) - platformClock.now().getTime())).toBeLessThan(5 * SECOND);
  await app.settle();
  // The other API accepts the token, and acts.
  const next = await post(app.base, token, NEW_UNIT, {
    key: randomUUID(),
    code: `RIGHT${hours + 1}`,
    name: 'Right',
  });
  expect(next.data.createUnit.id).toMatch(/^unt_/);
});

it('a token that has ended is not good on a machine whose clock is slow', async () => {
  const { base } = await start(app, 'api', { aheadMs: -HOUR });
  const { data } = await post(base, null, SIGN_IN, { login: 'system_admin', password: PASSWORD });
  const [, claims = ''] = data.signIn.accessToken.split('.');
  const { exp, iat } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  expect(Math.abs(iat - platformClock.now().getTime() / SECOND)).toBeLessThan(5);
  expect(exp - iat).toBe(900);
  const sid = JSON.parse(Buffer.from(claims, 'base64url').toString()).sid;
  await collectionOf('sessions').updateOne(
    { _id: sid },
    { $set: { expiresAt: new Date(platformClock.now().getTime() - SECOND) } },
  );
  const refused = await post(base, data.signIn.accessToken, NEW_UNIT, {
    key: randomUUID(),
    code: 'ENDED',
    name: 'Ended',
  });
  expect(refused.errors[0].extensions.code).toBe('UNAUTHENTICATED');
});
