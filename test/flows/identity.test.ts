import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const NEWCOMER = { personnelNumber: 'e-100', name: 'A buyer', language: 'en' };

const SIGN_IN =
  'mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on Session { accessToken } ... on Refused { code key } } }';

async function signInRaw(login: string, password: string) {
  return fetch(`${app.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SIGN_IN, variables: { input: { login, password } } }),
  });
}

async function refresh(cookie: string) {
  const response = await fetch(`${app.base}/session/refresh?audience=staff`, {
    method: 'POST',
    headers: { cookie, 'x-qingcai': '1' },
  });
  const next = response.headers.get('set-cookie')?.split(';')[0] ?? null;
  return { status: response.status, next };
}

describe('accounts', () => {
  it('opens an account, gives it a post and says why a second one conflicts', async () => {
    const [admin, security] = [await app.as('SYSTEM_ADMIN'), await app.as('SECURITY_ADMIN')];
    const opened = await admin.act(
      'createAccount',
      { ...NEWCOMER, login: 'First.Buyer', unitId: app.unitId },
      'id rev login roles moves { name allowed reason } receipt { text state }',
    );
    expect(opened).toMatchObject({ rev: 1, login: 'first.buyer', roles: [], receipt: { state: 'PENDING' } });
    expect(opened.receipt.text).toContain('demo/test/receipt');
    expect(opened.moves.find(({ name }: { name: string }) => name === 'grantRole')).toMatchObject({ allowed: false });
    const granted = await security.act(
      'grantRole',
      { rev: 1, accountId: opened.id, role: 'BUYER', reason: 'appointed' },
      'rev roles',
    );
    expect(granted).toMatchObject({ rev: 2, roles: ['BUYER'] });
    const both = await security.act('grantRole', {
      rev: 2,
      accountId: opened.id,
      role: 'APPROVER',
      reason: 'appointed',
    });
    expect(both).toMatchObject({ code: 'FORBIDDEN', key: 'account.postsConflict' });
    expect(both.message).toContain('Buyer');
  });

  it('refuses those who may not, malformed input, and stale versions', async () => {
    const admin = await app.as('SYSTEM_ADMIN');
    const buyer = await app.as('BUYER');
    const input = { ...NEWCOMER, login: 'ab', personnelNumber: '-', name: ' ', unitId: app.unitId };
    const faulty = await admin.act('createAccount', input);
    expect(faulty.code).toBe('BAD_USER_INPUT');
    expect(faulty.issues.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      ...['login', 'personnelNumber', 'name'],
    ]);
    expect(await buyer.act('createAccount', { ...input, ...NEWCOMER, login: 'abc' })).toMatchObject({
      code: 'FORBIDDEN',
      key: 'kernel.roleMissing',
    });
    expect(await admin.act('createAccount', { ...input, ...NEWCOMER, login: 'buyer' })).toMatchObject({
      code: 'RULE',
      path: ['login'],
    });
    expect(await buyer.act('chooseLanguage', { rev: 1, accountId: buyer.accountId, language: 'zh' })).toMatchObject({
      code: 'CONFLICT',
    });
    const nobody = `acc_${'0'.repeat(32)}`;
    expect(await buyer.act('chooseLanguage', { rev: 1, accountId: nobody, language: 'zh' })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['accountId'],
    });
  });

  it('answers a repeated key with the first result, and with CONFLICT if the body differs', async () => {
    const admin = await app.as('SYSTEM_ADMIN');
    const input = { key: randomUUID(), code: 'PAINT', name: '涂装车间' };
    const first = await admin.act('createUnit', input, 'id rev');
    expect(await admin.act('createUnit', input, 'id rev')).toEqual(first);
    expect(await admin.act('createUnit', { ...input, name: '另一个' })).toMatchObject({
      code: 'CONFLICT',
      path: ['key'],
    });
    expect(await admin.act('createUnit', { ...input, key: randomUUID() })).toMatchObject({
      code: 'CONFLICT',
      path: ['code'],
    });
  });

  it('ends the sessions of a stopped account at once', async () => {
    const security = await app.as('SECURITY_ADMIN');
    await app.as('EXPERT');
    const leaving = await app.hire(['EXPERT'], 'leaving.expert');
    expect((await leaving.ask('{ viewer { account { login } } }')).data.viewer.account.login).toBe('leaving.expert');
    const stopped = await security.act(
      'disableAccount',
      { rev: 4, accountId: leaving.accountId, reason: 'left the enterprise' },
      'state',
    );
    expect(stopped.state).toBe('DISABLED');
    expect((await leaving.ask('{ viewer { account { login } } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await expect(app.signIn('/graphql', 'leaving.expert')).rejects.toThrow('signIn.wrong');
  });
});

describe('sign-in', () => {
  it('keeps staff and supplier entrances apart and hides fields that need a post', async () => {
    await app.as('BUYER');
    await expect(app.signIn('/supplier/graphql', 'buyer')).rejects.toThrow('signIn.wrong');
    expect((await app.visitor.ask('{ units { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const supplierType = await app.supplierVisitor.ask('{ __type(name: "Query") { fields { name } } }');
    const fields = supplierType.data.__type.fields.map(({ name }: { name: string }) => name);
    expect(fields).toContain('viewer');
    expect(fields).not.toContain('units');
  });

  it('rotates the refresh token; a stolen one that is used second ends the session', async () => {
    await app.as('BUYER');
    const response = await signInRaw('buyer', PASSWORD);
    const setCookie = response.headers.get('set-cookie') ?? '';
    expect(setCookie).toMatch(/HttpOnly; SameSite=Strict/);
    const first = setCookie.split(';')[0] ?? '';
    const second = await refresh(first);
    expect(second.status).toBe(200);
    expect(second.next).not.toBeNull();
    const third = await refresh(second.next ?? '');
    expect(third.status).toBe(200);
    // The first token is two rotations old: nobody honest presents it.
    expect((await refresh(first)).status).toBe(401);
    const withoutHeader = await fetch(`${app.base}/session/refresh?audience=staff`, {
      method: 'POST',
      headers: { cookie: first },
    });
    expect(withoutHeader.status).toBe(403);
  });

  it('lasts where a page was left before the answer to its exchange came', async () => {
    await app.as('BUYER');
    const first = (await signInRaw('buyer', PASSWORD)).headers.get('set-cookie')?.split(';')[0] ?? '';
    // The browser drops an answer that comes too late, cookie and all, and the next page shows the same token again.
    const lost = await refresh(first);
    const again = await refresh(first);
    expect(again).toEqual(lost);
    expect((await refresh(again.next ?? '')).status).toBe(200);
    expect((await refresh(first)).status).toBe(401);
  });

  it('counts attempts, even for logins that do not exist, and then makes them wait', async () => {
    const codes: string[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      const { data } = JSON.parse(await (await signInRaw('nobody.at.all', 'not the password')).text());
      codes.push(data.signIn.code);
    }
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('UNAUTHENTICATED'));
    expect(codes.slice(10)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
  });
});

describe('limits', () => {
  it('refuses queries that are too deep, too wide or too large, and operator objects', async () => {
    const deep = `{ units { ${'parent { '.repeat(15)} id ${'} '.repeat(15)} } }`;
    expect((await app.visitor.ask(deep)).errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const wide = `query __schema { ${Array.from({ length: 20 }, (_, i) => `a${i}: serverTime`).join(' ')} }`;
    expect((await app.visitor.ask(wide)).errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const large = await app.visitor.ask(`{ serverTime } # ${'x'.repeat(210_000)}`);
    expect(large.status).toBe(413);
    const buyer = await app.as('BUYER');
    const signedIn = (size: number) => buyer.ask(`{ serverTime } # ${'x'.repeat(size)}`);
    expect((await signedIn(1_500_000)).status).toBe(200);
    expect((await signedIn(2_200_000)).status).toBe(413);
    const operator = await app.visitor.ask(SIGN_IN, { input: { login: { $gt: '' }, password: 'x' } });
    expect(operator.errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
