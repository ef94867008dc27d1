import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { STAFF_ROLES } from '../../schema/common/roles.js';
import { PASSWORD, type Person, startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
let admin: Person;
let security: Person;
beforeAll(async () => {
  app = await startApp();
  [admin, security] = [await app.as('SYSTEM_ADMIN'), await app.as('SECURITY_ADMIN')];
});
afterAll(() => app.stop());

const LETTER = 'query($id: ID!) { codeLetter(accountId: $id) { code until account { login } } }';
const letter = async (id: string, who = security) => (await who.ask(LETTER, { id })).data?.codeLetter ?? null;
const open = (login: string) =>
  admin.act(
    'createAccount',
    { login, name: login, personnelNumber: login.replace('.', '-'), language: 'en', unitId: app.unitId },
    'id rev',
  );
const issue = (account: { id: string; rev: number }, who = security) =>
  who.act('issueCode', { accountId: account.id, rev: account.rev, reason: 'new' }, 'id rev codeUntil hasPassword');

async function newAccount(login: string) {
  const account = await open(login);
  const { rev } = await issue(account);
  const { code } = await letter(account.id);
  return { id: account.id, rev, code };
}

describe('a new account', () => {
  it('cannot sign in before a code was issued, and whoever opened it neither issues nor reads the code', async () => {
    const account = await open('first.one');
    expect(account).toMatchObject({ rev: 1 });
    await expect(app.signIn('/graphql', 'first.one')).rejects.toThrow('signIn.wrong');
    expect(await issue(account, admin)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await issue(account)).toMatchObject({ rev: 2, hasPassword: false });
    expect((await letter(account.id)).code).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    expect(await letter(account.id, admin)).toBeNull();
    const stored = JSON.stringify(await collectionOf('credentials').findOne({ _id: account.id }));
    expect(stored).not.toContain((await letter(account.id)).code);
    app.clock.advance(16 * 60_000);
    expect(await letter(account.id)).toBeNull();
  });

  it('does nothing in a session of its code but choose a password, whatever posts it holds', async () => {
    const { id, rev, code } = await newAccount('newcomer');
    const granted = await security.act('grantRole', { accountId: id, rev, role: 'BUYER', reason: 'appointed' }, 'rev');
    const person = await app.signIn('/graphql', 'newcomer', code);
    const viewer = await person.ask('{ viewer { mustChoosePassword account { id login } supplier { id } } }');
    expect(viewer.data.viewer).toEqual({
      mustChoosePassword: true,
      account: { id, login: 'newcomer' },
      supplier: null,
    });
    const refused = { code: 'FORBIDDEN', key: 'kernel.passwordFirst' };
    const requisition = { title: 'x', currency: 'CNY', lines: [] };
    expect(await person.act('createRequisition', { ...requisition, lines: [line] })).toMatchObject(refused);
    expect(await person.act('chooseLanguage', { accountId: id, rev: granted.rev, language: 'zh' })).toMatchObject(
      refused,
    );
    expect(await person.act('changePassword', passwords(id, granted.rev, code))).toMatchObject(refused);
    for (const query of ['{ units { id } }', '{ purchases { edges { node { id } } } }', '{ notices { id } }'])
      expect((await person.ask(query)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await person.ask(SAVE)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    // What it may choose: its own password, a good one, once.
    const choice = { accountId: id, rev: granted.rev, newPassword: PASSWORD };
    expect(await person.act('choosePassword', { ...choice, newPassword: 'short' })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(await person.act('choosePassword', choice, 'hasPassword')).toMatchObject({ hasPassword: true });
    expect((await person.ask('{ viewer { account { id } } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const signedIn = await app.signIn('/graphql', 'newcomer');
    expect((await signedIn.ask('{ units { id } }')).errors).toEqual([]);
    expect(await signedIn.act('choosePassword', { ...choice, rev: granted.rev + 1 })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('uploads no file in a session of its code', async () => {
    const { code } = await newAccount('uploader');
    const query = 'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }';
    const { data } = await app.visitor.ask(query, { input: { login: 'uploader', password: code } });
    const form = new FormData();
    form.set('file', new Blob(['a,b']), 'x.csv');
    const headers = { authorization: `Bearer ${data.signIn.accessToken}` };
    const response = await fetch(`${app.base}/files`, { method: 'POST', body: form, headers });
    expect([401, 403]).toContain(response.status);
  });
});

describe('a one-time code', () => {
  it('is typed as it is read, signs in once, and is worth nothing after a new one or its time', async () => {
    const { id, rev, code } = await newAccount('once.only');
    await expect(app.signIn('/graphql', 'once.only', `${code}X`)).rejects.toThrow('signIn.wrong');
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const both = await Promise.allSettled([typed, code].map((one) => app.signIn('/graphql', 'once.only', one)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(app.signIn('/graphql', 'once.only', code)).rejects.toThrow('signIn.wrong');
    expect(await letter(id)).toBeNull();
    const again = await issue({ id, rev });
    const second = (await letter(id)).code;
    expect(second).not.toBe(code);
    await issue({ id, rev: again.rev });
    await expect(app.signIn('/graphql', 'once.only', second)).rejects.toThrow('signIn.wrong');
    const third = (await letter(id)).code;
    app.clock.advance(15 * 86_400_000);
    await expect(app.signIn('/graphql', 'once.only', third)).rejects.toThrow('signIn.wrong');
  });

  it('ends the password and every sign-in of whoever had one', async () => {
    await app.as('EXPERT');
    const person = await app.hire(['EXPERT'], 'lost.password');
    const { data } = await security.ask(`{ account(id: "${person.accountId}") { rev hasPassword } }`);
    expect(data.account.hasPassword).toBe(true);
    await issue({ id: person.accountId, rev: data.account.rev });
    expect((await person.ask('{ viewer { account { id } } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await expect(app.signIn('/graphql', 'lost.password')).rejects.toThrow('signIn.wrong');
    const own = (await security.ask(`{ viewer { account { id rev } } }`)).data.viewer.account;
    expect(await issue(own)).toMatchObject({ code: 'FORBIDDEN', key: 'account.notToOneself' });
  });
});

it('knows every post that somebody may hold', () => {
  // A post named NEWCOMER would bypass the rule above.
  expect(STAFF_ROLES).not.toContain('NEWCOMER');
});

const line = { partId: `prt_${'0'.repeat(32)}`, quantity: '1', neededOn: '2026-06-30' };
const SAVE = 'mutation { saveDraft(input: { form: "f", content: "c" }) { __typename } }';
const passwords = (accountId: string, rev: number, currentPassword: string) => ({
  ...{ accountId, rev, currentPassword, newPassword: 'another open secret' },
});
