import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { median } from 'simple-statistics';
import { collectionOf } from '../../api/kernel/database.js';
import { linkOfMail, mails } from '../../api/mails/index.js';
import { jobContext } from '../../jobs/job-context.js';
import { lapseRegistrations, registrationsAreOverdue } from '../../jobs/lapsing-registrations/job.js';
import { PASSWORD, type Person, startApp } from '../kit/app.js';
import { category } from '../kit/catalogue.js';

let app: Awaited<ReturnType<typeof startApp>>;
let admin: Person;
let before: string | undefined;
beforeAll(async () => {
  before = process.env.QINGCAI_REGISTRATIONS;
  process.env.QINGCAI_REGISTRATIONS = '100000,100000';
  app = await startApp();
  admin = await app.as('SYSTEM_ADMIN');
  await app.register(firm('holder', CODES[0]));
});
afterAll(async () => {
  if (before === undefined) delete process.env.QINGCAI_REGISTRATIONS;
  else process.env.QINGCAI_REGISTRATIONS = before;
  await app.stop();
});

const CODES = ['91350211M000100Y43', '91350211M000100Y44', '91350211M000100Y45', '91350211M000100Y46'] as const;
const DAY_MS = 86_400_000;

const firm = (login: string, creditCode: string) => ({
  ...{ name: `${login} (test)`, creditCode, login, password: PASSWORD, language: 'en' },
  ...{ contactName: 'N.N.', contactPhone: '0592-1234567', contactEmail: `${login}@firms.example` },
});

const REGISTER = `mutation($input: RegisterSupplierInput!) { registerSupplier(input: $input) { __typename
  ... on Supplier { id rev state number name creditCode creditCodeValid createdAt receipt { text } }
  ... on Refused { code key message path } } }`;
let keys = 0;
const register = (login: string, creditCode: string, more = {}) =>
  app.supplierVisitor.ask(REGISTER, { input: { key: `register-${++keys}`, ...firm(login, creditCode), ...more } });
const registered = async (login: string, creditCode: string, more = {}) =>
  (await register(login, creditCode, more)).data.registerSupplier;

const FOLLOW = `mutation($token: String!) { useConfirmationLink(token: $token) { __typename
  ... on ConfirmedAddress { number login isLoginAsWanted wasConfirmed } ... on Refused { code key } } }`;
const follow = async (token: string, who: Person = app.supplierVisitor) =>
  (await who.ask(FOLLOW, { token })).data.useConfirmationLink;
const newestMail = (supplierId: string) =>
  mails().findOne({ recipient: supplierId, purpose: 'CONFIRM_ADDRESS' }, { sort: { createdAt: -1 } });
const tokenFor = async (supplierId: string) =>
  (await linkOfMail((await newestMail(supplierId))?._id ?? ''))?.split('#')[1] ?? '';
const own = (number: string) => app.signIn('/supplier/graphql', number.toLowerCase());
const profile = (supplierId: string, rev: number, contactEmail: string) => ({
  ...{
    supplierId,
    rev,
    legalRepresentative: 'Somebody',
    taxpayer: 'GENERAL',
    address: 'Xiamen',
    bankName: 'Bank',
    bankAccount: '6222000000',
  },
  ...{ contactName: 'N.N.', contactPhone: '0592-1234567', contactEmail },
});

/** The part of an answer that is the same for everybody: ids, numbers, times and what the visitor typed are replaced. */
function shape(answer: unknown): unknown {
  const typed = /(sup|ent)_[0-9a-f]{32}|GYS-\d+-\d+|\d{4}-\d\d-\d\dT[\d:.]+Z|[A-Za-z0-9+/=_-]{20,}/g;
  return JSON.parse(
    JSON.stringify(answer)
      .replace(/"text":"[^"]*"/g, '"text":"…"')
      .replace(typed, '…'),
  );
}

describe('whether a login or a credit code is in use', () => {
  it('changes nothing of what a visitor is answered, nor of what can be done next', async () => {
    const same = { name: 'The same (test)', login: 'fresh.one' };
    const fresh = await register('fresh.one', CODES[1], same);
    const takenLogin = await register('fresh.two', CODES[1], { ...same, login: 'holder' });
    const takenCode = await register('fresh.three', CODES[0], { ...same, creditCode: CODES[0] });
    const staffLogin = await register('fresh.four', CODES[1], { ...same, login: 'system_admin' });
    const plain = (answer: unknown) => JSON.stringify(shape(answer)).replaceAll(CODES[0], CODES[1]);
    for (const answer of [takenLogin, takenCode, staffLogin]) expect(plain(answer)).toBe(plain(fresh));
    for (const answer of [fresh, takenLogin, takenCode, staffLogin]) {
      const { id, number } = answer.data.registerSupplier;
      // Nobody can sign in with the login that was asked for, and everybody with the number.
      const person = await own(number);
      const { data } = await person.ask(
        '{ mySupplier { id state moves { name } confirmation { goesOut contact mail } } }',
      );
      expect(data.mySupplier).toMatchObject({
        ...{ id, state: 'UNCONFIRMED', confirmation: { goesOut: false, contact: null, mail: 'WAITING' } },
      });
      expect(await person.act('submitSupplier', { supplierId: id, rev: 1, acceptPledge: true })).toMatchObject({
        ...{ code: 'WRONG_STATE', key: 'suppliers.confirmFirst' },
      });
      expect(await person.act('addSupplierAccount', colleague('holder'))).toMatchObject({
        key: 'suppliers.confirmFirst',
      });
    }
    await expect(app.signIn('/supplier/graphql', 'fresh.one')).rejects.toThrow('signIn.wrong');
    // Whoever has them already is told by mail, and nobody else.
    const told = await mails()
      .find({ purpose: 'REGISTRATION_TRIED', recipient: { $ne: null } })
      .toArray();
    expect(told.map(({ what }) => what).toSorted()).toEqual(['CREDIT_CODE', 'LOGIN', 'LOGIN']);
  });

  it('takes as long to answer either way', async () => {
    const times = { fresh: [] as number[], taken: [] as number[] };
    for (let n = 0; n < 12; n++)
      for (const kind of ['fresh', 'taken'] as const) {
        const input = kind === 'taken' ? { login: 'holder' } : {};
        const began = performance.now();
        await register(`timed${n}`, kind === 'taken' ? CODES[0] : CODES[2], input);
        times[kind].push(performance.now() - began);
      }
    // A loose limit, so that a machine that is busy otherwise does not fail the test.
    expect(Math.abs(median(times.fresh) - median(times.taken))).toBeLessThan(150);
  });

  it('is not told by further accounts of a firm either: their logins end with its number', async () => {
    const person = await app.signIn('/supplier/graphql', 'holder');
    const made = await person.act('addSupplierAccount', colleague('system_admin'), 'login');
    expect(made.login).toMatch(/^system_admin@gys-2026-\d+$/);
    expect(await person.act('addSupplierAccount', colleague('system_admin'), 'login')).toMatchObject({
      ...{ code: 'RULE', key: 'account.loginTaken' },
    });
    for (const login of ['gys-2026-000009', `lin@${made.login.split('@')[1]}`])
      expect(await registered(login, CODES[1], { contactEmail: 'a@b.example' })).toMatchObject({
        ...{ code: 'BAD_USER_INPUT', key: 'input.loginOfRegistration' },
      });
  });

  const colleague = (login: string) => ({ login, name: 'X', language: 'en', roles: ['SUPPLIER_DRAFTER'] });
});

describe('the link of a registration', () => {
  it('confirms it once, wherever it is opened, and gives login and credit code to the first who confirms', async () => {
    const first = await registered('racing', CODES[2]);
    const second = await registered('racing', CODES[2], { contactEmail: 'other@firms.example' });
    const [tokenOne, tokenTwo] = [await tokenFor(first.id), await tokenFor(second.id)];
    const both = await Promise.all([follow(tokenOne), follow(tokenTwo)]);
    const won = both.find(({ __typename }) => __typename === 'ConfirmedAddress');
    expect(won).toMatchObject({ login: 'racing', isLoginAsWanted: true, wasConfirmed: false });
    expect(both.find(({ __typename }) => __typename === 'Refused')).toMatchObject({ key: 'suppliers.codeInUse' });
    const token = won.number === first.number ? tokenOne : tokenTwo;
    // The holder of the link is told which registration it is for, before and after.
    const ofLink = async (link: string) =>
      (
        await app.supplierVisitor.ask('query($t: String!) { registrationOfLink(token: $t) { number name } }', {
          t: link,
        })
      ).data.registrationOfLink;
    expect(await ofLink(tokenTwo)).toEqual({ number: second.number, name: 'racing (test)' });
    expect(await ofLink('A'.repeat(43))).toBeNull();
    // Also by somebody who is signed in as somebody else.
    const holder = await app.signIn('/supplier/graphql', 'holder');
    expect(await follow(token, holder)).toMatchObject({ number: won.number, login: 'racing', wasConfirmed: true });
    await app.signIn('/supplier/graphql', 'racing');
    await expect(own(won.number)).rejects.toThrow('signIn.wrong');
    const { data } = await holder.ask('{ viewer { account { login } } }');
    expect(data.viewer.account.login).toBe('holder');
    expect(await collectionOf('suppliers').countDocuments({ creditCode: CODES[2], holdsCode: true })).toBe(1);
  });

  it('leaves the number as login where somebody else has the one that was asked for', async () => {
    const { id, number } = await registered('holder', '91350211M000100Y47');
    expect(await follow(await tokenFor(id))).toMatchObject({ login: number.toLowerCase(), isLoginAsWanted: false });
    await own(number);
  });

  it('is refused when it is made up, cut, too old, or went to an address that was typed wrongly', async () => {
    const { id, number } = await registered('mistyped', CODES[3]);
    const old = await tokenFor(id);
    for (const wrong of ['', 'x', old.slice(1), `${old}A`, old.toLowerCase(), '{"$ne":null}', 'A'.repeat(43)])
      expect(await follow(wrong)).toMatchObject({ code: 'NOT_FOUND', key: 'suppliers.linkWrong' });
    // Nothing stored is a link.
    const stored = JSON.stringify(await mails().find({ recipient: id }).toArray());
    expect(stored).not.toContain(old);
    expect(await follow((await newestMail(id))?.tokenHash ?? '')).toMatchObject({ key: 'suppliers.linkWrong' });
    const person = await own(number);
    const { data } = await (await app.as('CATEGORY_MANAGER')).ask('{ categories { id } }');
    const categoryIds = [data.categories[0]?.id ?? (await category(app))];
    app.clock.advance(1_000);
    await person.act('editSupplierProfile', { ...profile(id, 1, 'right@firms.example'), categoryIds });
    expect(await follow(old)).toMatchObject({ key: 'suppliers.linkWrong' });
    const fresh = await tokenFor(id);
    app.clock.advance(3 * DAY_MS + 1);
    expect(await follow(fresh)).toMatchObject({ key: 'suppliers.linkOld' });
    const again = await own(number);
    await again.act('sendConfirmation', { supplierId: id, rev: 2 });
    expect(await follow(await tokenFor(id))).toMatchObject({ login: 'mistyped' });
  });

  it('is mailed again only so often', async () => {
    const { id, number } = await registered('again', '91350211M000100Y48');
    const person = await own(number);
    for (let rev = 1; rev < 4; rev++)
      expect(await person.act('sendConfirmation', { supplierId: id, rev }, 'rev')).toMatchObject({ rev: rev + 1 });
    expect(await person.act('sendConfirmation', { supplierId: id, rev: 4 })).toMatchObject({
      ...{ code: 'RATE_LIMITED', key: 'suppliers.tooManyConfirmations' },
    });
    const categoryIds = [await category(app)];
    const elsewhere = { ...profile(id, 4, 'elsewhere@firms.example'), categoryIds };
    expect(await person.act('editSupplierProfile', elsewhere)).toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('is shown to an administrator alone, where no mail brings it, and that is on record', async () => {
    const { id } = await registered('called', '91350211M000100Y49');
    const { data } = await admin.ask(
      `{ outbox { goesOut mails(search: "Called@firms") { edges { node {
        id recipientId recipientName address phone canReveal canHandOver state } } } } }`,
    );
    const [{ node: shown }] = data.outbox.mails.edges;
    expect(shown.recipientId).toBe(id);
    expect(shown).toMatchObject({ address: 'called@firms.example', phone: '0592-1234567', canReveal: true });
    expect(JSON.stringify(data)).not.toContain(await tokenFor(id));
    const reveal = { mailId: shown.id, reason: 'told on the telephone' };
    const buyer = await app.as('BUYER');
    expect(await buyer.act('revealMailLink', reveal)).toMatchObject({ code: 'FORBIDDEN' });
    const seen = await admin.act('revealMailLink', reveal, 'id mailLink about');
    expect(seen).toMatchObject({ mailLink: `/confirm-address#${await tokenFor(id)}`, about: [id, shown.id] });
    const auditor = await app.as('INTERNAL_AUDITOR');
    const looked = await auditor.ask(`{ reading(id: "${seen.id}") { kind mailLink reason entries { type } } }`);
    expect(looked.data.reading).toMatchObject({
      kind: 'MAIL_LINK',
      mailLink: null,
      entries: [{ type: 'accesses.revealMailLink' }],
    });
    const mark = `mutation { markMailHandedOver(id: "${shown.id}") { ... on OutboxMail { state } ... on Refused { key } } }`;
    expect((await admin.ask(mark)).data.markMailHandedOver).toEqual({ state: 'HANDED_OVER' });
    expect((await admin.ask(mark)).data.markMailHandedOver).toEqual({ key: 'mails.notNow' });
    app.clock.advance(11 * 60_000);
    expect((await admin.ask(`{ reading(id: "${seen.id}") { mailLink } }`)).data.reading).toEqual({ mailLink: null });
    expect(await follow(seen.mailLink.split('#')[1])).toMatchObject({ login: 'called' });
  });
});

describe('a firm that nobody has admitted', () => {
  it('changes its profile thirty times an hour and no more, however many accounts it has', async () => {
    const { id, number } = await registered('restless', '91350211M000100Y53');
    const person = await own(number);
    const filled = { ...profile(id, 1, 'restless@firms.example'), categoryIds: [await category(app)] };
    const said: string[] = [];
    for (let rev = 1; rev <= 31; rev++)
      said.push((await person.act('editSupplierProfile', { ...filled, rev }, 'rev')).key ?? 'done');
    expect(said).toEqual([...Array.from({ length: 30 }, () => 'done'), 'suppliers.tooManyEdits']);
    app.clock.advance(3_600_001);
    expect(await (await own(number)).act('editSupplierProfile', { ...filled, rev: 31 }, 'rev')).toMatchObject({
      rev: 32,
    });
  });

  it('keeps five unfinished forms and 200 kB until its address is confirmed', async () => {
    const { id, number } = await registered('hoarding', '91350211M000100Y54');
    const person = await own(number);
    const save = async (form: string, size: number) => {
      const query = `mutation($input: SaveDraftInput!) { saveDraft(input: $input) { ... on Draft { form } ... on Refused { key } } }`;
      return (await person.ask(query, { input: { form, content: 'x'.repeat(size) } })).data.saveDraft;
    };
    expect(await save('large', 200_001)).toEqual({ key: 'draft.tooMany' });
    for (let n = 0; n < 5; n++) expect(await save(`form:${n}`, 10)).toEqual({ form: `form:${n}` });
    expect(await save('form:5', 10)).toEqual({ key: 'draft.tooMany' });
    await follow(await tokenFor(id));
    expect(await save('form:5', 200_001)).toEqual({ form: 'form:5' });
  });
});

describe('a registration that nobody confirms', () => {
  it('is ended though another one can not be, and that one is named', async () => {
    const [first, second] = [await registered('odd1', CODES[2]), await registered('odd2', CODES[2])];
    app.clock.advance(30 * DAY_MS);
    const context = jobContext(app.clock, app.origin);
    // The clock is read twice for what is overdue; at the time of the first act it is still waiting.
    let asked = 0;
    const early = { ...app.clock, now: () => new Date(app.clock.now().getTime() - (++asked === 3 ? 30 * DAY_MS : 0)) };
    const clock = Object.assign(Object.create(Object.getPrototypeOf(app.clock)), early);
    await expect(lapseRegistrations({ ...context, clock })).rejects.toThrow(/could not be ended: suppliers.stillWaits/);
    const left = await collectionOf<{ _id: string; state: string }>('suppliers')
      .find({ state: 'UNCONFIRMED', _id: { $lte: second.id } })
      .toArray();
    expect(left).toHaveLength(1);
    expect(left[0]?._id && left[0]._id <= first.id).toBe(true);
    await lapseRegistrations(context);
  });

  it('ends after its time by an act of the platform, and with it account, sign-ins, drafts and links', async () => {
    const { id, number } = await registered('forgotten', '91350211M000100Y50');
    const person = await own(number);
    await person.ask('mutation { saveDraft(input: { form: "f", content: "{}" }) { __typename } }');
    const context = () => jobContext(app.clock, app.origin);
    app.clock.advance(29 * DAY_MS);
    const token = await tokenFor(id);
    await lapseRegistrations(context());
    expect(await collectionOf<{ _id: string; state: string }>('suppliers').findOne({ _id: id })).toMatchObject({
      state: 'UNCONFIRMED',
    });
    app.clock.advance(DAY_MS);
    expect(await registrationsAreOverdue(context())).toBe(true);
    await lapseRegistrations(context());
    expect(await registrationsAreOverdue(context())).toBe(false);
    expect(await collectionOf<{ _id: string; state: string }>('suppliers').findOne({ _id: id })).toMatchObject({
      state: 'LAPSED',
    });
    await expect(own(number)).rejects.toThrow('signIn.wrong');
    expect(await collectionOf('drafts').countDocuments({ accountId: person.accountId })).toBe(0);
    expect(await follow(token)).toMatchObject({ key: 'suppliers.linkWrong' });
    await app.register(firm('forgotten', '91350211M000100Y50'));
  });
});

describe('a credit code that somebody else has registered with', () => {
  const CODE = '91350211M000100Y51';
  const state = async (id: string) =>
    (await collectionOf<{ _id: string; state: string }>('suppliers').findOne({ _id: id }))?.state;

  it('is free for its firm once the staff rejects whoever took it, also before that was submitted', async () => {
    const squatter = await registered('squatter', CODE, { contactEmail: 'throw@away.example' });
    await follow(await tokenFor(squatter.id));
    const real = await registered('real', CODE);
    expect(await follow(await tokenFor(real.id))).toMatchObject({ key: 'suppliers.codeInUse' });
    const manager = await app.as('CATEGORY_MANAGER');
    const reject = { supplierId: squatter.id, rev: 2, reason: 'not this firm, as its own number says' };
    expect(await manager.act('rejectSupplier', reject, 'state')).toMatchObject({ state: 'REJECTED' });
    expect(await follow(await tokenFor(real.id))).toMatchObject({ login: 'real', wasConfirmed: false });
    // A rejected firm does not get it back.
    expect(await follow(await tokenFor(squatter.id))).toMatchObject({ number: squatter.number, wasConfirmed: true });
    const again = await registered('squatter2', CODE, { contactEmail: 'throw@away.example' });
    expect(await follow(await tokenFor(again.id))).toMatchObject({ key: 'suppliers.codeInUse' });
    // A firm that was returned and does not go on does not keep it either.
    const own = await app.signIn('/supplier/graphql', 'real');
    const filled = { ...profile(real.id, 2, 'real@firms.example'), categoryIds: [await category(app)] };
    await own.act('editSupplierProfile', filled);
    await own.act('submitSupplier', { supplierId: real.id, rev: 3, acceptPledge: true });
    await manager.act('returnSupplier', { supplierId: real.id, rev: 4, reason: 'unclear' });
    const rejected = await manager.act('rejectSupplier', { ...reject, supplierId: real.id, rev: 5 }, 'state');
    expect(rejected).toMatchObject({ state: 'REJECTED' });
    expect(await follow(await tokenFor(again.id))).toMatchObject({ login: 'squatter2' });
  });

  it('is free, and the login too, where that was never submitted within 90 days', async () => {
    const context = () => jobContext(app.clock, app.origin);
    const idle = await registered('idle', '91350211M000100Y52');
    await follow(await tokenFor(idle.id));
    app.clock.advance(89 * DAY_MS);
    await lapseRegistrations(context());
    expect(await state(idle.id)).toBe('REGISTERED');
    app.clock.advance(DAY_MS);
    expect(await registrationsAreOverdue(context())).toBe(true);
    await lapseRegistrations(context());
    expect(await state(idle.id)).toBe('LAPSED');
    await expect(app.signIn('/supplier/graphql', 'idle')).rejects.toThrow('signIn.wrong');
    const next = await registered('idle', '91350211M000100Y52');
    expect(await follow(await tokenFor(next.id))).toMatchObject({ login: 'idle', isLoginAsWanted: true });
  });
});

describe('registrations from one address', () => {
  const from = (address: string, login: string, more = {}) =>
    fetch(`${app.base}/supplier/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', 'x-forwarded-for': address },
      body: JSON.stringify({
        query: REGISTER,
        variables: { input: { key: `elsewhere-${++keys}`, ...firm(login, CODES[1]), ...more } },
      }),
    })
      .then((response) => response.text())
      .then((text) => JSON.parse(text).data.registerSupplier);

  it('count once under one key, and one that was made is told again to who asks again, also beyond the limit', async () => {
    process.env.QINGCAI_REGISTRATIONS = '2,20';
    const [address, key] = ['198.51.100.7', 'lost-answer'];
    const made = await from(address, 'lostanswer', { key });
    expect(made).toMatchObject({ state: 'UNCONFIRMED' });
    expect(await from(address, 'lostanswer', { key })).toMatchObject({ number: made.number });
    expect(await from(address, 'secondone')).toMatchObject({ state: 'UNCONFIRMED' });
    expect(await from(address, 'thirdone')).toMatchObject({ code: 'RATE_LIMITED' });
    expect(await from(address, 'lostanswer', { key })).toMatchObject({ number: made.number });
    expect(await from(address, 'another', { key })).toMatchObject({ code: 'CONFLICT', key: 'kernel.keyUsed' });
    // Also at the same moment: one registration, counted once.
    const next = '198.51.100.8';
    const same = await Promise.all([1, 2, 3].map(() => from(next, 'thrice', { key: 'three-at-once' })));
    expect(new Set(same.map(({ number }) => number ?? null)).size).toBe(1);
    expect(same[0]).toMatchObject({ state: 'UNCONFIRMED' });
    expect(await from(next, 'fourth')).toMatchObject({ state: 'UNCONFIRMED' });
    expect(await from(next, 'fifth')).toMatchObject({ code: 'RATE_LIMITED' });
    process.env.QINGCAI_REGISTRATIONS = '100000,100000';
  });

  it('are five an hour and twenty a day, whatever becomes of them, and who is refused learns until when and whom to call', async () => {
    process.env.QINGCAI_REGISTRATIONS = '5,20';
    const said: string[] = [];
    for (let n = 0; n < 6; n++) said.push((await from('192.0.2.7', `flood${n}`)).key ?? 'made');
    expect(said).toEqual([...Array.from({ length: 5 }, () => 'made'), 'suppliers.tooManyRegistrations']);
    const refused = await from('192.0.2.7', 'holder');
    expect(refused).toMatchObject({ code: 'RATE_LIMITED' });
    expect(refused.message).toMatch(/60 min\..*No contact/s);
    process.env.QINGCAI_CONTACT = '+86 592 1234567, help@plant.example';
    expect((await from('192.0.2.7', 'flood9')).message).toContain('help@plant.example');
    delete process.env.QINGCAI_CONTACT;
    // Others are not delayed, and one network of IPv6 counts as one address.
    expect(await from('192.0.2.8', 'elsewhere')).toMatchObject({ state: 'UNCONFIRMED' });
    // A site with IPv6 has many networks, which are also counted together.
    const site: { state?: string }[] = [];
    for (let net = 0; net < 12; net++)
      site.push(
        ...(await Promise.all(
          Array.from({ length: 5 }, (_, n) => from(`2001:db8:2:${net + 1}::${n}`, `site${net}.${n}`)),
        )),
      );
    expect(site.filter(({ state }) => state === 'UNCONFIRMED')).toHaveLength(50);
    const six = await Promise.all(Array.from({ length: 8 }, (_, n) => from(`2001:db8:1:2::${n + 1}`, `six${n}`)));
    expect(six.filter(({ state }) => state === 'UNCONFIRMED')).toHaveLength(5);
    for (let hour = 0; hour < 5; hour++) {
      app.clock.advance(3_600_001);
      for (let n = 0; n < 5; n++) said.push((await from('192.0.2.7', `more${hour}${n}`)).key ?? 'made');
    }
    expect(said.filter((what) => what === 'made')).toHaveLength(20);
    process.env.QINGCAI_REGISTRATIONS = '100000,100000';
  });
});
