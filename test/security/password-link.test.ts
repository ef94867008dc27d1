import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { median } from 'simple-statistics';
import { collectionOf } from '../../api/kernel/database.js';
import { mails } from '../../api/mails/index.js';
import { jobContext } from '../../jobs/job-context.js';
import { outboxIsDue } from '../../jobs/mailing/outbox-due.js';
import { sendOutbox } from '../../jobs/mailing/send-outbox.js';
import { notifyLog } from '../../jobs/notifying/notify-log.js';
import { PASSWORD, type Person, personnelNumber, startApp } from '../kit/app.js';
import { category } from '../kit/catalogue.js';
import { startMailServer } from '../kit/mail-server.js';

jest.setTimeout(60_000);

const SITE = 'https://qingcai.plant.example';
const NEW = 'a fresh secret of this test';
const HOUR_MS = 3_600_000;
const VARIABLES = ['QINGCAI_SMTP_URL', 'QINGCAI_MAIL_FROM', 'QINGCAI_SITE', 'QINGCAI_COMPANY', 'QINGCAI_CONTACT'];

let app: Awaited<ReturnType<typeof startApp>>;
let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  app = await startApp();
  server = await startMailServer();
  process.env.QINGCAI_SMTP_URL = server.url;
  process.env.QINGCAI_MAIL_FROM = 'Qingcai <qingcai@plant.example>';
  process.env.QINGCAI_SITE = SITE;
  await work();
});
afterAll(async () => {
  for (const name of VARIABLES) delete process.env[name];
  await server.stop();
  await app.stop();
});

/** Does a worker's job on the mails. */
async function work(): Promise<void> {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const context = jobContext(app.clock, app.origin);
  if (await outboxIsDue(context)) await sendOutbox(context, { log, signal: new AbortController().signal });
}

let codes = 0;
/** A supplier with its own mailbox. */
async function firm(login: string) {
  // Ten digits that no other firm of the test has; the check character is not looked at here.
  const creditCode = `91350211${String(++codes).padStart(9, '0')}X`;
  const input = { name: login, creditCode, login, password: PASSWORD, language: 'en' };
  return app.register({ ...input, contactName: 'N.N.', contactPhone: '0592-1234567' });
}

/** A buyer whose first code was mailed to an address that two people have named. */
async function mailedBuyer(login: string): Promise<string> {
  const [admin, security] = [await app.as('SYSTEM_ADMIN'), await app.as('SECURITY_ADMIN')];
  const email = `${login}@plant.example`;
  const person = { login, email, name: login, personnelNumber: personnelNumber(), language: 'en', unitId: app.unitId };
  const { id, rev } = await admin.act('createAccount', person, 'id rev');
  await security.act('issueCode', { accountId: id, rev, reason: 'new', mailTo: email }, 'rev');
  await work();
  const code = /([0-9A-Z]{5}-){3}[0-9A-Z]{5}/.exec(newest(email)?.text ?? '')?.[0] ?? '';
  const newcomer = await app.signIn('/graphql', login, code);
  await newcomer.act('choosePassword', { accountId: id, rev: rev + 1, newPassword: PASSWORD });
  await security.act('grantRole', { accountId: id, rev: rev + 2, role: 'BUYER', reason: 'appointed' }, 'rev');
  return id;
}

const newest = (address: string) => server.taken.filter(({ to }) => to.includes(address)).at(-1)?.email;
const ASK = `mutation($login: String!) { askPasswordLink(login: $login) { __typename ... on PasswordLinkAsked { goodUntil }
  ... on Refused { code key } } }`;
const ask = async (login: string, who: Person = app.supplierVisitor) =>
  (await who.ask(ASK, { login })).data.askPasswordLink;
const USE = `mutation($input: UsePasswordLinkInput!) { usePasswordLink(input: $input) { __typename
  ... on PasswordSet { signInAs audience } ... on Refused { code key issues { path key } } } }`;
const use = async (token: string, newPassword = NEW, who: Person = app.supplierVisitor) =>
  (await who.ask(USE, { input: { token, newPassword } })).data.usePasswordLink;
const WRONG = { code: 'NOT_FOUND', key: 'signIn.linkWrong' };

/** Asks for a link and reads it in the mailbox. */
async function tokenFor(login: string, address: string, who?: Person): Promise<string> {
  const before = server.taken.length;
  await ask(login, who);
  await work();
  expect(server.taken).toHaveLength(before + 1);
  return /#([\w-]{43})/.exec(newest(address)?.text ?? '')?.[1] ?? '';
}

const stored = (accountId: string) =>
  collectionOf<{ _id: string; rev: number; supplierId: string }>('accounts').findOne({ _id: accountId });

describe('a forgotten password', () => {
  it('is replaced by a mailed link, once; all sign-ins end, and that is on record and told', async () => {
    await firm('forgetful');
    const before = await app.signIn('/supplier/graphql', 'forgetful');
    const token = await tokenFor('forgetful', 'forgetful@firms.example');
    const { subject, text = '' } = newest('forgetful@firms.example') ?? {};
    expect(subject).toBe('Set a new password for the procurement platform');
    expect(text).toContain('asked for a new password for the login forgetful');
    expect(text).toContain(`${SITE}/set-password#`);
    expect(text).toMatch(/void from 2026-03-02 10:0\d/);
    expect(text).not.toMatch(/\{\w+\}/);
    // Until it is used, nothing has changed.
    await app.signIn('/supplier/graphql', 'forgetful');
    expect((await before.ask('{ viewer { account { id } } }')).data.viewer.account.id).toBe(before.accountId);
    const short = await use(token, 'short');
    expect(short).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ key: 'input.password' }] });
    expect(await use(token)).toEqual({ __typename: 'PasswordSet', signInAs: 'forgetful', audience: 'SUPPLIER' });
    expect((await before.ask('{ viewer { account { id } } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await expect(app.signIn('/supplier/graphql', 'forgetful')).rejects.toThrow('signIn.wrong');
    expect(await use(token)).toMatchObject(WRONG);
    const after = await app.signIn('/supplier/graphql', 'forgetful', NEW);
    await app.settle();
    await notifyLog(jobContext(app.clock, app.origin));
    const told = await collectionOf('notices').find({ accountId: after.accountId }).toArray();
    expect(JSON.stringify(told)).toContain('notice.passwordReset');
    const admin = await app.as('SECURITY_ADMIN');
    const seen = await admin.ask(`{ account(id: "${after.accountId}") { entries { type } } }`);
    expect(JSON.stringify(seen.data)).toContain('identity.resetPassword');
  });

  it('of the staff is replaced only by an address that two people have named', async () => {
    await mailedBuyer('mailed.buyer');
    const token = await tokenFor('mailed.buyer', 'mailed.buyer@plant.example', app.visitor);
    expect(await use(token, NEW, app.visitor)).toMatchObject({ audience: 'STAFF' });
    await app.signIn('/graphql', 'mailed.buyer', NEW);
    // One person noted this address, and the code went by letter.
    const [admin, security] = [await app.as('SYSTEM_ADMIN'), await app.as('SECURITY_ADMIN')];
    const person = { login: 'letter.buyer', email: 'letter@plant.example', name: 'Letter', language: 'en' };
    const input = { ...person, personnelNumber: personnelNumber(), unitId: app.unitId };
    const { id, rev } = await admin.act('createAccount', input, 'id rev');
    await security.act('issueCode', { accountId: id, rev, reason: 'new' }, 'rev');
    const { data } = await security.ask(`{ codeLetter(accountId: "${id}") { code } }`);
    const newcomer = await app.signIn('/graphql', 'letter.buyer', data.codeLetter.code);
    await newcomer.act('choosePassword', { accountId: id, rev: rev + 1, newPassword: PASSWORD });
    const sent = server.taken.length;
    expect(await ask('letter.buyer', app.visitor)).toMatchObject({ __typename: 'PasswordLinkAsked' });
    await work();
    expect(server.taken).toHaveLength(sent);
  });

  it('of a supervisor or an administrator is never replaced by mail, nor by a link from before', async () => {
    const accountId = await mailedBuyer('later.officer');
    const token = await tokenFor('later.officer', 'later.officer@plant.example', app.visitor);
    const security = await app.as('SECURITY_ADMIN');
    const revoke = { accountId, rev: (await stored(accountId))?.rev, role: 'BUYER', reason: 'appointed' };
    const { rev } = await security.act('revokeRole', revoke, 'rev');
    const officer = { ...revoke, rev, role: 'DISCIPLINE_OFFICER' };
    expect(await security.act('grantRole', officer, 'roles')).toMatchObject({ roles: ['DISCIPLINE_OFFICER'] });
    expect(await use(token, NEW, app.visitor)).toMatchObject(WRONG);
    const sent = server.taken.length;
    await ask('later.officer', app.visitor);
    await ask('system_admin', app.visitor);
    await work();
    expect(server.taken).toHaveLength(sent);
    await app.signIn('/graphql', 'later.officer');
  });
});

describe('whoever asks', () => {
  it('learns nothing of whether there is such an account, from answer or time', async () => {
    await collectionOf<{ _id: string }>('throttles').deleteMany({});
    await firm('known');
    await app.as('BUYER');
    const shape = async (login: string, who?: Person) => Object.keys(await ask(login, who)).join();
    const known = await shape('known');
    for (const login of ['nobody.there', 'buyer', 'system_admin']) expect(await shape(login)).toBe(known);
    expect(await shape('buyer', app.visitor)).toBe(known);
    expect(await ask('  ')).toMatchObject({ code: 'BAD_USER_INPUT' });
    await collectionOf<{ _id: string }>('throttles').deleteMany({});
    const times = { known: [] as number[], nobody: [] as number[] };
    for (let n = 0; n < 12; n++)
      for (const kind of ['known', 'nobody'] as const) {
        if (n % 4 === 0) await collectionOf<{ _id: string }>('throttles').deleteMany({});
        const began = performance.now();
        await ask(kind);
        times[kind].push(performance.now() - began);
      }
    expect(Math.abs(median(times.known) - median(times.nobody))).toBeLessThan(150);
    const written = await mails().countDocuments({ purpose: 'PASSWORD_LINK', recipient: null });
    expect(written).toBeGreaterThanOrEqual(12);
    await collectionOf<{ _id: string }>('throttles').deleteMany({});
    await work();
  });

  it('may do so ten times an hour from one address, whatever the logins', async () => {
    await collectionOf<{ _id: string }>('throttles').deleteMany({});
    const said: string[] = [];
    for (let n = 0; n < 11; n++) said.push((await ask(n % 2 ? 'known' : `nobody${n}`)).code ?? 'asked');
    expect(said).toEqual([...Array.from({ length: 10 }, () => 'asked'), 'RATE_LIMITED']);
    app.clock.advance(HOUR_MS + 1);
    expect(await ask('known')).toMatchObject({ __typename: 'PasswordLinkAsked' });
    await collectionOf<{ _id: string }>('throttles').deleteMany({});
    app.clock.advance(24 * HOUR_MS);
    await work();
  });

  it('is told whose platform this is, and whom to call', async () => {
    const help = '{ signInHelp { company companyEn contact goesOut } }';
    const unnamed = { company: null, companyEn: null, contact: null, goesOut: true };
    expect((await app.visitor.ask(help)).data.signInHelp).toEqual(unnamed);
    process.env.QINGCAI_COMPANY = '鹭岛重卡 = Ludao Trucks';
    process.env.QINGCAI_CONTACT = '0592-1234567';
    const named = { company: '鹭岛重卡', companyEn: 'Ludao Trucks', contact: '0592-1234567', goesOut: true };
    expect((await app.supplierVisitor.ask(help)).data.signInHelp).toEqual(named);
    process.env.QINGCAI_COMPANY = '鹭岛重卡';
    expect((await app.visitor.ask(help)).data.signInHelp.companyEn).toBe('鹭岛重卡');
  });
});

describe('a link', () => {
  const address = (login: string) => `${login}@firms.example`;

  it('is worthless after an hour, after a change of the password, and where a code was issued or the account stopped', async () => {
    await firm('late');
    const late = await tokenFor('late', address('late'));
    app.clock.advance(HOUR_MS);
    expect(await use(late)).toMatchObject(WRONG);
    const fresh = await tokenFor('late', address('late'));
    const person = await app.signIn('/supplier/graphql', 'late');
    const rev = (await stored(person.accountId))?.rev ?? 0;
    const change = { accountId: person.accountId, rev, currentPassword: PASSWORD, newPassword: `${PASSWORD} 2` };
    expect(await person.act('changePassword', change, 'rev')).toMatchObject({ rev: rev + 1 });
    expect(await use(fresh)).toMatchObject(WRONG);
    const issued = await tokenFor('late', address('late'));
    const security = await app.signIn('/graphql', 'security_admin');
    const issue = { accountId: person.accountId, rev: rev + 1, reason: 'lost' };
    expect(await security.act('issueCode', issue, 'rev')).toMatchObject({ rev: rev + 2 });
    expect(await use(issued)).toMatchObject(WRONG);
    const sent = server.taken.length;
    await ask('late');
    await work();
    expect(server.taken).toHaveLength(sent);
  });

  it('goes to no address that was entered after the confirmed one', async () => {
    const { id } = await firm('moved');
    const before = await tokenFor('moved', address('moved'));
    const person = await app.signIn('/supplier/graphql', 'moved');
    const profile = {
      ...{ supplierId: id, rev: 2, legalRepresentative: 'Somebody', taxpayer: 'GENERAL', address: 'Xiamen' },
      ...{ bankName: 'Bank', bankAccount: '6222000000', contactName: 'N.N.', contactPhone: '0592-1234567' },
      ...{ contactEmail: 'clerk@private.example', categoryIds: [await category(app)] },
    };
    expect(await person.act('editSupplierProfile', profile, 'rev')).toMatchObject({ rev: 3 });
    expect(await use(before)).toMatchObject(WRONG);
    const sent = server.taken.length;
    await ask('moved');
    await work();
    expect(server.taken).toHaveLength(sent);
  });

  it('cannot be prolonged, turned to another account or replaced by whoever writes to the database', async () => {
    await firm('victim');
    await firm('thief');
    const [{ accountId: victim }, { accountId: thief }] = [
      await app.signIn('/supplier/graphql', 'victim'),
      await app.signIn('/supplier/graphql', 'thief'),
    ];
    const own = await tokenFor('thief', address('thief'));
    const others = await tokenFor('victim', address('victim'));
    const ofVictim = await mails().findOne({ purpose: 'PASSWORD_LINK', recipient: victim });
    const ofThief = await mails().findOne({ purpose: 'PASSWORD_LINK', recipient: thief });
    if (!ofVictim?.binding || !ofThief?.binding) throw new Error('two mails were sent');
    const put = (id: string, set: object) => mails().updateOne({ _id: id }, { $set: set });
    await put(ofThief._id, { recipient: victim });
    expect(await use(own)).toMatchObject(WRONG);
    await put(ofThief._id, { binding: ofVictim.binding });
    expect(await use(own)).toMatchObject(WRONG);
    await put(ofThief._id, { recipient: ofThief.recipient, binding: ofThief.binding, tokenHash: null });
    await put(ofVictim._id, { tokenHash: ofThief.tokenHash });
    expect(await use(own)).toMatchObject(WRONG);
    await put(ofVictim._id, { tokenHash: ofVictim.tokenHash });
    app.clock.advance(HOUR_MS);
    await put(ofVictim._id, { until: new Date(app.clock.now().getTime() + HOUR_MS) });
    expect(await use(others)).toMatchObject(WRONG);
    await app.signIn('/supplier/graphql', 'victim');
  });

  it('that is made up, cut or already a hash opens nothing, and nobody is shown one', async () => {
    await firm('shown');
    const token = await tokenFor('shown', address('shown'));
    const [row] = await mails().find({ purpose: 'PASSWORD_LINK' }).sort({ createdAt: -1 }).limit(1).toArray();
    for (const wrong of ['', 'x', token.slice(1), `${token}A`, 'A'.repeat(43), row?.tokenHash ?? ''])
      expect(await use(wrong)).toMatchObject(WRONG);
    expect(JSON.stringify(row)).not.toContain(token);
    const admin = await app.signIn('/graphql', 'system_admin');
    expect(await admin.act('revealMailLink', { mailId: row?._id, reason: 'x' })).toMatchObject({ key: 'mails.notNow' });
    // Only one of two uses at the same moment counts.
    const both = await Promise.all([use(token, `${NEW} 1`), use(token, `${NEW} 2`)]);
    expect(both.filter(({ __typename }) => __typename === 'PasswordSet')).toHaveLength(1);
  });
});
