import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startMembers } from '../chaos/members.js';
import { PASSWORD, startApp } from '../kit/app.js';

const mongod = process.env.MONGOD ?? '';
// A database that runs elsewhere must not be killed.
const describeWithMongod = mongod ? describe : describe.skip;

describeWithMongod('a database that is gone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qingcai-outage-'));
  let members: Awaited<ReturnType<typeof startMembers>>;
  let app: Awaited<ReturnType<typeof startApp>>;
  let token: string | null = null;
  beforeAll(async () => {
    members = await startMembers(mongod, folder, 1);
    app = await startApp({ at: members.uri });
    const query = 'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }';
    const signedIn = await ask(query, { input: { login: 'system_admin', password: PASSWORD } });
    token = signedIn.body.data.signIn.accessToken;
  }, 180_000);
  afterAll(async () => {
    await app?.stop();
    await members?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const CREATE = `mutation($input: CreateUnitInput!) { createUnit(input: $input) {
    __typename ... on Unit { code } ... on Refused { key } } }`;
  const ask = async (query: string, variables: object) => {
    const response = await fetch(`${app.base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const body = JSON.parse(await response.text());
    return { status: response.status, again: response.headers.get('retry-after'), body };
  };

  it('makes every request end with OVERLOADED, 503 and when to come back, and loses no act that is sent again', async () => {
    const input = { key: randomUUID(), code: 'WELDING', name: 'Welding' };
    const before = { key: randomUUID(), code: 'PRESS', name: 'Press' };
    expect((await ask(CREATE, { input: before })).body.data.createUnit.code).toBe('PRESS');
    await members.kill(0);
    const began = performance.now();
    const form = new FormData();
    form.append('file', new Blob(['a,b']), 'parts.csv');
    const headers = { authorization: `Bearer ${token}`, 'x-qingcai': '1', cookie: 'qingcai_staff=x.y' };
    const answers = await Promise.all([
      ask(CREATE, { input }),
      ask('{ units { id } }', {}),
      ask('mutation($i: SignInInput!) { signIn(input: $i) { __typename } }', { i: { login: 'a', password: 'b' } }),
      ask('{ purchases(first: 1) { edges { node { id } } } }', {}),
      ...['/files', '/tlog/checkpoint'].map(async (path) => {
        const post = path === '/files';
        const response = await fetch(app.base + path, {
          method: post ? 'POST' : 'GET',
          headers,
          ...(post && { body: form }),
        });
        const again = response.headers.get('retry-after');
        return { status: response.status, again, body: JSON.parse(await response.text()) };
      }),
    ]);
    for (const { status, again, body } of answers) {
      expect(body.errors[0].extensions.code).toBe('OVERLOADED');
      expect(body.errors[0].message).toMatch(/again with the same key/);
      expect([status, again]).toEqual([503, '1']);
    }
    expect(performance.now() - began).toBeLessThan(9_000);
    expect((await fetch(`${app.base}/live`)).status).toBe(200);
    expect((await fetch(`${app.base}/ready`)).status).toBe(503);

    await members.start(0);
    await members.ready();
    // Throws where one of the answers above was also reported as a fault.
    await (await app.as('SYSTEM_ADMIN')).ask('{ units { id } }');
    const made = await ask(CREATE, { input });
    expect(made.body.data.createUnit.code).toBe('WELDING');
    // Also with the key of an act that was answered before.
    expect((await ask(CREATE, { input: before })).body.data.createUnit.code).toBe('PRESS');
    expect(
      (await ask('{ units { code } }', {})).body.data.units.filter(({ code }: { code: string }) => code === 'WELDING'),
    ).toHaveLength(1);
  }, 180_000);
});
