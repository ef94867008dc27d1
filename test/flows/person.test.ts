import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, personnelNumber, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { approvedRequisition, need, submittedRequisition } from '../kit/demand.js';
import { eventFor, settings } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

let app: App;
let firms: readonly Firm[];
let partId: string;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  partId = await part(app);
}, 180_000);
afterAll(() => app.stop());

const account = async ({ accountId }: Person) => {
  const fields = 'id rev state personnelNumber otherAccounts { id login roles } entries { type actor { ref name } }';
  return (await (await app.as('SECURITY_ADMIN')).ask(`{ account(id: "${accountId}") { ${fields} } }`)).data.account;
};

const correct = async (person: Person, number: string) => {
  const { rev } = await account(person);
  const input = { accountId: person.accountId, rev, personnelNumber: number, reason: 'typed wrongly' };
  return (await app.as('SECURITY_ADMIN')).act('correctPersonnelNumber', input, 'rev');
};

async function submitted(asker: Person) {
  const requisitionId = await submittedRequisition(app, { by: asker, content: need(app, partId) });
  return { requisitionId, rev: 2 };
}

describe('a person of the staff', () => {
  it('is known by the personnel number, however it is typed', async () => {
    const asks = await app.hire(['CATEGORY_MANAGER'], 'li.asks', { personnelNumber: 'QY-700' });
    const approves = await app.hire(['APPROVER'], 'li.approves', { personnelNumber: ' ｑｙ-７００ ' });
    expect(await account(approves)).toMatchObject({
      personnelNumber: 'QY-700',
      otherAccounts: [{ login: 'li.asks', roles: ['CATEGORY_MANAGER'] }],
    });
    const own = await submitted(asks);
    expect(await approves.act('approveRequisition', own)).toMatchObject({
      ...{ code: 'FORBIDDEN', key: 'kernel.separateDuties' },
    });
    expect(await (await app.as('APPROVER')).act('approveRequisition', own, 'state')).toMatchObject({
      state: 'APPROVED',
    });
  });

  it('is one person even when two accounts are opened at the same moment', async () => {
    const admin = await app.as('SYSTEM_ADMIN');
    const open = (login: string) =>
      admin.act(
        'createAccount',
        { login, personnelNumber: 'QY-701', name: login, language: 'en', unitId: app.unitId },
        'id',
      );
    const opened = await Promise.all(['wu.1', 'wu.2', 'wu.3', 'wu.4'].map(open));
    for (const { id: accountId } of opened)
      expect((await account({ ...admin, accountId })).otherAccounts).toHaveLength(3);
  });

  it('keeps what was done under a wrong number once it is corrected', async () => {
    const number = personnelNumber();
    const asks = await app.hire(['CATEGORY_MANAGER'], 'zhou.asks', { name: 'Zhou' });
    const approves = await app.hire(['APPROVER'], 'zhou.approves', { name: 'Zhou', personnelNumber: number });
    const own = await submitted(asks);
    expect(await correct(asks, number)).toMatchObject({ rev: expect.any(Number) });
    expect((await account(approves)).otherAccounts).toMatchObject([{ login: 'zhou.asks' }]);
    expect(await approves.act('approveRequisition', own)).toMatchObject({ key: 'kernel.separateDuties' });
    const { entries } = await account(asks);
    expect(entries.at(-1).type).toBe('identity.correctPersonnelNumber');
    const asked = await (await app.as('APPROVER')).ask(
      `{ requisition(id: "${own.requisitionId}") { entries { actor { name } } } }`,
    );
    expect(asked.data.requisition.entries[0].actor.name).toBe('Zhou');
  });

  it('cannot give themselves a post or a number, by any account', async () => {
    const admin = await app.as('SECURITY_ADMIN');
    const mine = await account(admin);
    const newcomer = {
      login: 'security.second',
      name: 'Second',
      language: 'en',
      unitId: app.unitId,
    };
    const whose = { personnelNumber: mine.personnelNumber };
    const second = await (await app.as('SYSTEM_ADMIN')).act('createAccount', { ...newcomer, ...whose }, 'id');
    const at = { accountId: second.id, rev: 1, reason: 'for myself' };
    for (const [move, more] of [
      ['grantRole', { role: 'SECURITY_ADMIN' }],
      ['correctPersonnelNumber', { personnelNumber: 'QY-702' }],
    ] as const)
      expect(await admin.act(move, { ...at, ...more })).toMatchObject({
        code: 'FORBIDDEN',
        key: 'account.notToOneself',
      });
  });

  it('is corrected by the security administrator alone, and never to the present number', async () => {
    const person = await app.hire(['RECEIVER'], 'receiver.x');
    const { personnelNumber: number } = await account(person);
    expect(await correct(person, number)).toMatchObject({ code: 'RULE', key: 'account.sameNumber' });
    const input = { accountId: person.accountId, rev: 4, personnelNumber: 'QY-703', reason: 'x' };
    for (const role of ['SYSTEM_ADMIN', 'BUYER', 'DISCIPLINE_OFFICER'] as const)
      expect(await (await app.as(role)).act('correctPersonnelNumber', input)).toMatchObject({ code: 'FORBIDDEN' });
    const { data } = await (await app.as('BUYER')).ask(`{ account(id: "${person.accountId}") { personnelNumber } }`);
    expect(data.account.personnelNumber).toBeNull();
  });

  it('has a day that covers all accounts', async () => {
    const number = personnelNumber();
    const asks = await app.hire(['CATEGORY_MANAGER'], 'sun.asks', { personnelNumber: number });
    const other = await app.hire(['EXPERT'], 'sun.other', { personnelNumber: number });
    await submitted(asks);
    const officer = await app.as('DISCIPLINE_OFFICER');
    const day = '2026-03-02';
    const reading = await officer.act(
      'readPersonDay',
      { key: randomUUID(), accountId: other.accountId, day, reason: 'a hint' },
      'personDay { total }',
    );
    expect(reading.personDay.total).toBe(4);
  });

  it('has acts of an account counted only for the time in which it was under their number', async () => {
    const number = personnelNumber();
    const asks = await app.hire(['CATEGORY_MANAGER'], 'qian.asks', { personnelNumber: number });
    const stranger = await app.hire(['APPROVER'], 'sun.approves', { personnelNumber: number });
    const before = await submitted(asks);
    app.clock.advance(1_000);
    await correct(stranger, personnelNumber());
    app.clock.advance(1_000);
    expect(await stranger.act('approveRequisition', before)).toMatchObject({ key: 'kernel.separateDuties' });
    const after = await submitted(asks);
    expect(await stranger.act('approveRequisition', after, 'state')).toMatchObject({ state: 'APPROVED' });
  });

  it('has one vote among the experts of an event', async () => {
    const number = personnelNumber();
    const one = await app.hire(['EXPERT'], 'wang.one', { personnelNumber: number });
    const other = await app.hire(['EXPERT'], 'wang.other', { personnelNumber: number });
    const requisitionId = await approvedRequisition(app, { by: await app.as('CATEGORY_MANAGER') });
    const buyer = await app.as('BUYER');
    const create = (...expertIds: string[]) =>
      buyer.act('createEvent', eventFor([requisitionId], settings(app, firms, 24, { priceWeight: 60, expertIds })));
    expect(await create(one.accountId, other.accountId)).toMatchObject({ code: 'RULE', key: 'sourcing.expertTwice' });
  });
});
