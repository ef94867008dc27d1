import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IRouter } from 'express';
import jsonwebtoken from 'jsonwebtoken';
import { openTokenSecrets } from '../../api/identity/index.js';
import { MODULES } from '../../api/modules.js';
import { makeApp } from '../../api/server/app.js';
import { MOST_COST } from '../../api/server/query-cost.js';
import { CAPS, ROUTES, type Route } from '../../api/server/routes.js';
import { buildSchemas } from '../../api/server/schemas.js';
import { type Person, startApp } from '../kit/app.js';
import { type RawRequest, sendRaw } from '../kit/send-raw.js';

let app: Awaited<ReturnType<typeof startApp>>;
let buyer: Person;
let firm: Person;

beforeAll(async () => {
  app = await startApp();
  buyer = await app.as('BUYER');
  const account = {
    name: 'A firm',
    creditCode: '91350211M000100Y43',
    login: 'firm',
    password: 'an open secret of the tests',
  };
  await app.register({
    ...account,
    language: 'en',
    contactName: 'x',
    contactPhone: '0592-1234567',
  });
  firm = await app.signIn('/supplier/graphql', 'firm');
});
afterAll(() => app.stop());

const rows: readonly Route[] = ROUTES;
const named = rows.map((route) => [route.name, route] as const);
/** An address for a row. */
const addressOf = ({ path }: Route) => path.replace('{*path}', '000').replace(':id', 'fil_x').replace(':index', '3');
const send = (route: Route, more: Partial<RawRequest> = {}) =>
  sendRaw(app.base, { method: route.methods[0] ?? 'GET', path: addressOf(route), ...more });
const bearer = (token: string | null) => ({ authorization: `Bearer ${token}` });
const tokenFor = ({ audience }: Route) =>
  audience === 'SUPPLIER' ? firm.token : audience === 'STAFF' ? buyer.token : null;
const JSON_TYPE = { 'content-type': 'application/json' };

/** A token that we signed and that has expired. */
function expired(audience: 'STAFF' | 'SUPPLIER'): string {
  const now = Math.floor(Date.now() / 1_000);
  const claims = { sid: 'x', sub: buyer.accountId, aud: audience, iss: 'qingcai', iat: now - 1_000, exp: now - 1 };
  return jsonwebtoken.sign(claims, openTokenSecrets(app.folder)[audience]);
}

/** Pieces of 64 KiB without end, or up to so many bytes. */
function* pieces(bytes = Number.POSITIVE_INFINITY): Generator<Buffer> {
  const piece = Buffer.alloc(65_536, ' ');
  for (let sent = 0; sent < bytes; sent += piece.length) yield piece;
}

describe('the table of routes', () => {
  it('holds every route that the server has, in its order, and the server nothing beside it', async () => {
    const settings = { origin: app.origin, clock: app.clock, secrets: openTokenSecrets(app.folder), production: true };
    const admission = { atOnce: 12, costAtOnce: MOST_COST, waitMs: 500 };
    const server = await makeApp(buildSchemas(MODULES), {
      ...settings,
      admission,
      places: { now: () => 256, answered: () => undefined },
      inside: [],
      proxies: [],
      onFault: () => undefined,
    });
    const layers = (server.router as IRouter).stack;
    expect(layers.flatMap(({ route }) => (route ? [route.path] : []))).toEqual(rows.map(({ path }) => path));
    // Headers come before; what nothing answered and what was thrown come after.
    expect(layers.filter(({ route }) => !route)).toHaveLength(3);
  });

  it.each(named)('%s: no token, a forged one, one that ran out and that of another entrance', async (_, route) => {
    const forged = ['Bearer x', 'x', 'Bearer a.b.c', `Bearer ${'a'.repeat(5_000)}`, 'Basic YTpi', 'Bearer \u00ff'];
    const { audience, visitors } = route;
    const bad = [...forged, `Bearer ${expired(audience === 'SUPPLIER' ? 'SUPPLIER' : 'STAFF')}`];
    const other = `Bearer ${audience === 'SUPPLIER' ? buyer.token : firm.token}`;
    const none = await send(route);
    expect(none.status).toBeLessThan(500);
    const needsToken = audience === 'STAFF' || audience === 'SUPPLIER';
    if (needsToken && !visitors) expect([none.status, none.code]).toEqual([401, 'UNAUTHENTICATED']);
    for (const authorization of [...bad, other]) {
      const answer = await send(route, { headers: { ...JSON_TYPE, authorization } });
      expect(answer.status).toBeLessThan(500);
      if (needsToken)
        expect([authorization, answer.status, answer.code]).toEqual([authorization, 401, 'UNAUTHENTICATED']);
      if (audience === 'WITNESS') expect([404, 401]).toContain(answer.status);
    }
  });

  it.each(named)('%s: a body beyond its limit, whether it says so, lies or has no end', async (_, route) => {
    const post = route.methods.includes('POST') ? 'POST' : 'GET';
    for (const token of new Set([null, tokenFor(route)])) {
      if (token === null && route.audience !== 'PUBLIC' && !route.visitors) continue;
      const headers = { ...JSON_TYPE, ...(token === null ? {} : bearer(token)) };
      const limit = (post === 'POST' && route.body?.[token === null ? 'stranger' : 'signedIn']) || 0;
      const told = { ...headers, 'content-length': String(limit + 1) };
      const big = ['PAYLOAD_TOO_LARGE', 413];
      const first = await send(route, { method: post, headers: told });
      expect([first.code, first.status]).toEqual(big);
      const form = route.body?.kind === 'form' && { 'content-type': 'multipart/form-data; boundary=x' };
      const endless = await send(route, {
        method: post,
        headers: { ...headers, ...form },
        chunked: true,
        body: pieces(),
      });
      expect([endless.code, endless.status]).toEqual(big);
      // It is read for a moment, so that the answer arrives, and then cut off.
      expect(endless.sent).toBeLessThan(limit + 40 * 1024 * 1024);
    }
  });

  it.each(named)('%s: is asked by its own methods alone, and nothing of it is kept', async (_, route) => {
    const others = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].filter(
      (method) => !route.methods.some((own) => own === method),
    );
    for (const method of others) {
      const answer = await send(route, { method });
      expect([method, answer.status, answer.code]).toEqual([method, 405, 'METHOD_NOT_ALLOWED']);
      expect(answer.headers.get('allow')).toBe(route.methods.join(', '));
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    const answer = await send(route);
    const kept = ['checkpoint', 'anchors', 'mailing', 'policy'].includes(route.name) && answer.status === 200;
    expect(answer.headers.get('cache-control')).toBe(kept ? 'no-cache' : 'no-store');
  });
});

describe('what is read', () => {
  const question = (more: Partial<RawRequest>) => sendRaw(app.base, { method: 'POST', path: '/graphql', ...more });

  it('refuses what is no JSON, packed, in another charset or of another kind', async () => {
    const asked = async (headers: Record<string, string>, body: Buffer | string) => {
      const bytes = Buffer.from(body);
      const all = { 'content-length': String(bytes.length), ...headers };
      const { status, code } = await question({ headers: all, body: [bytes] });
      return [status, code];
    };
    const refused = (status: number) => [status, 'GRAPHQL_VALIDATION_FAILED'];
    for (const body of ['{', 'null', '[]', '3', '""', '{"query":3}', '[{"query":"{serverTime}"}]', '{"query":""}', ''])
      expect([body, ...(await asked(JSON_TYPE, body))]).toEqual([body, ...refused(400)]);
    expect(await asked(JSON_TYPE, Buffer.from([0x22, 0xff, 0xfe, 0x22]))).toEqual(refused(400));
    expect(await asked({ ...JSON_TYPE, 'content-encoding': 'gzip' }, 'x')).toEqual(refused(415));
    expect(await asked({ ...JSON_TYPE, 'content-encoding': 'x' }, 'x')).toEqual(refused(415));
    expect(await asked({ 'content-type': 'application/json; charset=utf-7' }, '{}')).toEqual(refused(415));
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', ''])
      expect(await asked({ 'content-type': type }, 'query={serverTime}')).toEqual(refused(415));
    const hashed = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    expect(await asked(JSON_TYPE, JSON.stringify({ extensions: hashed }))).toEqual(refused(200));
  });

  it('refuses addresses that can not be read', async () => {
    for (const path of [
      '/%zz',
      '/files/%E0%A4%A',
      '/tlog/tile/%ff',
      '/assets/%c0%ae',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%00',
    ]) {
      const { status, code } = await sendRaw(app.base, { method: 'GET', path, headers: bearer(buyer.token) });
      expect([path, status < 500 && status >= 400, code !== null && code !== 'INTERNAL']).toEqual([path, true, true]);
    }
  });

  it('takes only so many at once of one address, and others beside them', async () => {
    async function* drops() {
      for (let n = 0; n < 20; n++) {
        await pause(200);
        yield Buffer.from(' ');
      }
    }
    const headers = { ...JSON_TYPE, 'content-length': '1000' };
    const slow = Array.from({ length: CAPS.BODIES.each.address }, () => question({ headers, body: drops() }));
    await pause(700);
    const more = await question({ headers, body: drops() });
    expect([more.status, more.code, more.headers.get('retry-after')]).toEqual([429, 'RATE_LIMITED', '1']);
    // Requests that arrive whole are worked on beside them, even from the same address.
    expect((await app.visitor.ask('{ serverTime }')).status).toBe(200);
    const body = Buffer.from('{"query":"{ serverTime }"}');
    const other = await question({
      headers: { ...JSON_TYPE, 'content-length': String(body.length), 'x-forwarded-for': '10.0.0.1' },
      body: [body],
    });
    expect(other.status).toBe(200);
    expect((await buyer.ask('{ serverTime }')).status).toBe(200);
    await Promise.allSettled(slow);
  }, 180_000);

  it('cuts off a body that comes too slowly, and serves those who are signed in beside many of them', async () => {
    async function* drops() {
      for (;;) {
        await pause(500);
        yield Buffer.from(' ');
      }
    }
    const began = Date.now();
    const headers = { ...JSON_TYPE, 'content-length': '1000' };
    // Only a part is accepted from one address; these come from many, as the proxy says.
    const slow = [];
    for (let n = 0; n < CAPS.BODIES.strangers; n++) {
      slow.push(question({ headers: { ...headers, 'x-forwarded-for': `10.0.0.${n}` }, body: drops() }));
      // They come one group after another, since each takes a place among those worked on for a moment.
      if (n % 64 === 63) await pause(400);
    }
    expect((await app.visitor.ask('{ serverTime }')).status).toBe(200);
    const more = await question({ headers, body: drops() });
    expect([more.status, more.code, more.headers.get('retry-after')]).toEqual([503, 'OVERLOADED', '1']);
    expect((await buyer.ask('{ serverTime }')).status).toBe(200);
    const answers = await Promise.all(slow);
    expect(new Set(answers.map(({ status, code }) => `${status} ${code}`))).toEqual(
      new Set(['408 GRAPHQL_VALIDATION_FAILED']),
    );
    expect(Date.now() - began).toBeLessThan(15_000);
    expect((await app.visitor.ask('{ serverTime }')).status).toBe(200);
  }, 180_000);
});

describe('what is only for inside', () => {
  it('is told to this machine and not through a proxy', async () => {
    const metrics = (headers: Record<string, string>) =>
      sendRaw(app.base, { method: 'GET', path: '/metrics', headers });
    expect((await metrics({})).status).toBe(200);
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
      const { status, code } = await metrics({ [name]: '127.0.0.1' });
      expect([name, status, code]).toEqual([name, 404, 'NOT_FOUND']);
    }
  });
});

describe('a refresh cookie of any bytes', () => {
  it('signs nobody in and breaks nothing', async () => {
    for (const value of [
      '%',
      '%E0%A4%A',
      '%00.%00',
      'a.b',
      '=',
      ';;;',
      `${'x'.repeat(9_000)}`,
      '{"$gt":""}',
      '\u00ff\u00fe',
      'a.b.c',
      '%2e',
    ]) {
      const headers = { cookie: `qingcai_staff=${value}`, 'x-qingcai': '1' };
      const { status, code } = await sendRaw(app.base, { method: 'POST', path: '/session/refresh', headers });
      expect([value, status, code]).toEqual([value, 401, 'UNAUTHENTICATED']);
    }
  });
});

describe('an upload', () => {
  const form = (body: string, more: Record<string, string> = {}) =>
    sendRaw(app.base, {
      method: 'POST',
      path: '/files',
      headers: {
        ...bearer(buyer.token),
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(body.length),
        ...more,
      },
      body: [Buffer.from(body)],
      waitMs: 3_000,
    });
  const begun = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b';

  it('that is cut short, no form, or not of one file is refused with a code', async () => {
    const other = begun.replace('name="file"', 'name="other"');
    for (const body of [
      '',
      'x',
      '--x',
      '--x--',
      begun,
      `${begun}\r\n--`,
      `${other}\r\n--x--\r\n`,
      `${begun}\r\n${begun}\r\n--x--\r\n`,
    ]) {
      const { status, code } = await form(body);
      expect([body, status, code]).toEqual([body, 400, 'BAD_USER_INPUT']);
    }
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/mixed; boundary=x', ''])
      expect((await form(begun, { 'content-type': type })).code).toBe('BAD_USER_INPUT');
    // Hangs up in the middle, so that nobody is there to be answered.
    await form(begun, { 'content-length': '1000000' });
    expect((await buyer.ask('{ serverTime }')).status).toBe(200);
  });
});
