import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { database } from '../../api/kernel/database.js';
import { type ApiProcess, startApi } from '../kit/api-process.js';
import { type Person, startApp } from '../kit/app.js';
import { type LiveStream, openStream } from '../kit/live-stream.js';
import { sendRaw } from '../kit/send-raw.js';

let app: Awaited<ReturnType<typeof startApp>>;
let api: ApiProcess;
let buyer: Person;
const streams: LiveStream[] = [];

beforeAll(async () => {
  app = await startApp();
  // Sign-ins last by the platform's clock, and the API that runs as a separate process has the real one.
  app.clock.moveTo(new Date());
  buyer = await app.as('BUYER');
  await app.as('DISCIPLINE_OFFICER');
  api = await startApi(app);
});
afterAll(async () => {
  for (const stream of streams) stream.close();
  await api.stop();
  await app.stop();
});

const MIB = 1024 * 1024;
const ALERTS = 'subscription { alertsChanged }';
const open = async (token: string | null, query: string, variables?: Readonly<Record<string, unknown>>) => {
  const stream = await openStream(api.base, token, query, variables);
  streams.push(stream);
  return stream;
};
const officer = async () => (await app.signIn('/graphql', 'discipline_officer')).token;

/** Waits until something holds, for at most some seconds. */
async function until(holds: () => boolean, seconds: number): Promise<boolean> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await pause(50)) if (holds()) return true;
  return holds();
}

function* pieces(bytes: number): Generator<Buffer> {
  const piece = Buffer.alloc(MIB, 'a');
  for (let sent = 0; sent < bytes; sent += piece.length) yield piece;
}

describe('a body of hundreds of megabytes', () => {
  const flood = (path: string, authorization: string | null, chunked: boolean, method = 'POST') =>
    sendRaw(api.base, {
      method,
      path,
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        ...(authorization === null ? {} : { authorization }),
        ...(chunked ? {} : { 'content-length': String(600 * MIB) }),
      },
      chunked,
      body: pieces(600 * MIB),
    });

  it('ends nothing, whoever sends it and however often', async () => {
    const own = `Bearer ${buyer.token}`;
    const paths = [
      '/graphql/stream',
      '/graphql',
      '/supplier/graphql',
      '/files',
      '/session/refresh',
      '/tlog/checkpoint',
      '/',
    ];
    for (const path of paths)
      for (const authorization of [null, 'Bearer x', own])
        for (const chunked of [true, false]) {
          const answers = await Promise.all([1, 2, 3].map(() => flood(path, authorization, chunked)));
          for (const { status, code, sent } of answers) {
            expect([
              path,
              authorization,
              chunked,
              [400, 401, 405, 413, 415, 429, 503].includes(status) || `${status} ${sent}`,
            ]).toEqual([path, authorization, chunked, true]);
            expect(code).toMatch(
              /^(UNAUTHENTICATED|METHOD_NOT_ALLOWED|PAYLOAD_TOO_LARGE|BAD_USER_INPUT|RATE_LIMITED|OVERLOADED)$/,
            );
            expect(sent).toBeLessThan(60 * MIB);
          }
          expect(api.lives()).toBe(true);
          expect(api.memory()).toBeLessThan(600);
        }
    expect((await fetch(`${api.base}/live`)).status).toBe(200);
  });

  it('is refused of PUT, GET and DELETE too, with and without a token of the protocol', async () => {
    for (const method of ['PUT', 'DELETE', 'GET', 'PATCH'])
      for (const path of ['/graphql/stream', '/graphql/stream?token=x', '/graphql/stream?token=x&operationId=1']) {
        const { status } = await flood(path, `Bearer ${buyer.token}`, true, method);
        expect([method, path, status]).toEqual([method, path, method === 'GET' ? 413 : 405]);
      }
    expect(api.lives()).toBe(true);
  });
});

describe('the route of live updates', () => {
  it('is for those who are signed in', async () => {
    for (const token of [null, 'x', 'a.b.c']) {
      const { status, code } = await open(token, ALERTS);
      expect([token, status, code]).toEqual([token, 401, 'UNAUTHENTICATED']);
    }
  });

  it('answers subscriptions and nothing else, and says nothing of the schema or of what is behind it', async () => {
    const { token } = buyer;
    const wrong = [
      '{ viewer { account { id } } }',
      'mutation { signOut }',
      '{ __schema { types { name } } }',
      'subscription { __schema { types { name } } }',
      'subscription { __typename }',
      'subscription { alertChanged }',
      'subscription { purchaseChanged }',
      'subscription { purchaseChanged(id: {a: 1}) }',
      'subscription { a: alertsChanged b: alertsChanged }',
      'subscription A { alertsChanged } query B { serverTime }',
      'query A { serverTime } subscription B { alertsChanged }',
      'subscription',
      '',
      '{'.repeat(3_000),
      '{a'.repeat(1_990),
      `subscription { purchaseChanged(id: ${'['.repeat(1_900)}`,
      `subscription { ${'alertsChanged '.repeat(5_000)} }`,
      `subscription { ...A } ${Array.from({ length: 300 }, (_, n) => `fragment F${n} on Subscription { ...F${n + 1} ...F${n + 1} }`).join(' ')}`,
      '#\n'.repeat(10_000),
      'subscription { purchaseChanged(id: "\\u0000") }',
    ];
    for (const query of wrong.map((text) => text.slice(0, 30_000))) {
      const began = Date.now();
      const { status, code } = await open(token, query);
      expect([query.slice(0, 80), status, code]).toEqual([query.slice(0, 80), 400, 'GRAPHQL_VALIDATION_FAILED']);
      expect(Date.now() - began).toBeLessThan(1_500);
    }
    const withId = 'subscription($id: ID!) { purchaseChanged(id: $id) }';
    for (const id of [null, 3.5, {}, [[]], { $gt: '' }, '\u0000', '\ud800'])
      expect((await open(token, withId, { id })).code).toBe('GRAPHQL_VALIDATION_FAILED');
    for (const id of ['x', '', 'pur_', `pur_${'0'.repeat(32)}`, 'a'.repeat(9_000)])
      expect((await open(token, withId, { id })).code).toBe('FORBIDDEN');
    expect((await open(token, ALERTS)).code).toBe('FORBIDDEN');
    const words = await sendRaw(api.base, {
      method: 'POST',
      path: '/graphql/stream',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': '41' },
      body: [Buffer.from('{"query":"subscription { alertChanged }"}')],
    });
    expect(words.body).not.toMatch(/Did you mean|alertsChanged|Mongo|Cast|stack|\bat \//);
  });

  it('gives a sign-in eight streams and a person sixteen', async () => {
    const [first, second, third] = [await officer(), await officer(), await officer()];
    const many = (token: string | null, count: number) =>
      Promise.all(Array.from({ length: count }, () => open(token, ALERTS)));
    const began = (all: readonly LiveStream[]) => all.filter(({ code }) => code === null).length;
    const of = await many(first, 10);
    expect(began(of)).toBe(8);
    expect(of.filter(({ code, status }) => code === 'RATE_LIMITED' && status === 429)).toHaveLength(2);
    expect(began(await many(second, 10))).toBe(8);
    expect(began(await many(third, 3))).toBe(0);
    for (const stream of of) stream.close();
    await pause(500);
    expect(began(await many(third, 9))).toBe(8);
    for (const stream of streams) stream.close();
  });

  it('ends with the sign-in, at once where the person leaves', async () => {
    const token = await officer();
    const stream = await open(token, ALERTS);
    expect(stream.code).toBeNull();
    await fetch(`${api.base}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation { signOut }' }),
    });
    expect(await until(stream.ended, 3)).toBe(true);
    expect((await open(token, ALERTS)).code).toBe('UNAUTHENTICATED');
  });

  it('ends when the account is stopped or its post is taken away', async () => {
    const security = await app.as('SECURITY_ADMIN');
    // The last holder of a post can be stopped only by two people, which is not what is tried here.
    await app.as('FUNCTIONAL_ASSESSOR');
    for (const [login, move] of [
      ['stopped', 'disableAccount'],
      ['moved', 'revokeRole'],
    ] as const) {
      const person = await app.hire(['FUNCTIONAL_ASSESSOR'], `${login}.assessor`);
      const stream = await open(person.token, ALERTS);
      expect(stream.code).toBeNull();
      const role = move === 'revokeRole' ? { role: 'FUNCTIONAL_ASSESSOR' } : {};
      const { rev } = (await security.ask(`{ account(id: "${person.accountId}") { rev } }`)).data.account;
      const done = await security.act(move, { rev, accountId: person.accountId, reason: 'left', ...role }, 'rev');
      expect(done.rev).toBe(rev + 1);
      expect([move, await until(stream.ended, 3)]).toEqual([move, true]);
    }
  });

  it('ends where a sign-in runs out without anybody doing anything', async () => {
    const person = await app.hire(['DISCIPLINE_OFFICER'], 'late.officer');
    const stream = await open(person.token, ALERTS);
    await database()
      .collection('sessions')
      .updateMany({ accountId: person.accountId }, { $set: { expiresAt: new Date(Date.now() - 1) } });
    expect(await until(stream.ended, 13)).toBe(true);
  });
});
