import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { raiseAccountAlerts } from '../../jobs/alerting-accounts/job.js';
import { expireMeasures, measuresAreOverdue } from '../../jobs/expiring-measures/job.js';
import { notifyLog } from '../../jobs/notifying/notify-log.js';
import { type Person, startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
let security: Person;
let officer: Person;
beforeAll(async () => {
  app = await startApp();
  security = await app.as('SECURITY_ADMIN');
  officer = await app.hire(['DISCIPLINE_OFFICER'], 'officer.one');
  await app.hire(['DISCIPLINE_OFFICER'], 'officer.two');
});
afterAll(() => app.stop());

const reason = 'a good one';
const shown = 'id rev state confirmers accountName';
async function account(person: Person) {
  const { data } = await security.ask(
    `{ account(id: "${person.accountId}") { id rev state roles hasPassword moves { name allowed reason } } }`,
  );
  return data.account;
}
const on = async (person: Person) => ({ accountId: person.accountId, rev: (await account(person)).rev, reason });
const takesTwo = { code: 'RULE', key: 'account.takesTwo' };

describe('an account that watches over others', () => {
  it('is not stopped, stripped or taken over by one person alone', async () => {
    expect(await security.act('disableAccount', await on(officer))).toMatchObject(takesTwo);
    const revoke = { ...(await on(officer)), role: 'DISCIPLINE_OFFICER' };
    expect(await security.act('revokeRole', revoke)).toMatchObject(takesTwo);
    expect(await security.act('issueCode', await on(officer))).toMatchObject(takesTwo);
    const moves = new Map((await account(officer)).moves.map((move: { name: string }) => [move.name, move]));
    expect(moves.get('disableAccount')).toMatchObject({ allowed: false });
    for (const proposal of ['proposeDisabling', 'proposeRevoking'])
      expect(moves.get(proposal)).toMatchObject({ allowed: true });
    const inspectors = [
      await app.hire(['INSPECTOR'], 'inspector.one'),
      await app.hire(['INSPECTOR'], 'inspector.two'),
    ] as const;
    const others = new Map((await account(inspectors[0])).moves.map((move: { name: string }) => [move.name, move]));
    for (const proposal of ['proposeDisabling', 'proposeRevoking'])
      expect(others.get(proposal)).toMatchObject({ allowed: false });
    expect(await (await app.as('SYSTEM_ADMIN')).act('disableAccount', await on(officer))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is stopped once whoever heads its office confirms it, and those who watch are told at once', async () => {
    const head = await app.hire(['UNIT_HEAD'], 'office.head');
    await app.hire(['UNIT_HEAD'], 'other.head');
    const target = await app.hire(['INTERNAL_AUDITOR'], 'auditor.one');
    const { data } = await security.ask('{ units { id rev } }');
    const named = { unitId: data.units[0].id, rev: data.units[0].rev, accountId: head.accountId };
    expect(await security.act('nameUnitHead', named)).toMatchObject({ code: 'FORBIDDEN' });
    await (await app.as('SYSTEM_ADMIN')).act('nameUnitHead', named);
    const measure = await security.act('proposeDisabling', { accountId: target.accountId, reason }, shown);
    expect(measure).toMatchObject({
      state: 'PROPOSED',
      confirmers: ['office.head (test)'],
      accountName: 'auditor.one (test)',
    });
    await raiseAccountAlerts(app.system());
    const alerts = await collectionOf('alerts').find({ detector: 'AC01' }).toArray();
    expect(JSON.stringify(alerts)).toContain(target.accountId);
    await app.settle();
    await notifyLog(app.system());
    for (const one of [head, target, officer]) {
      const { data } = await one.ask('{ notices { kind } }');
      expect(data.notices).toContainEqual({ kind: 'notice.measureProposed' });
    }
    const at = { measureId: measure.id, rev: measure.rev };
    for (const one of [security, officer, target, await app.as('SYSTEM_ADMIN')])
      expect(await one.act('confirmMeasure', at)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await security.act('proposeDisabling', { accountId: target.accountId, reason })).toMatchObject({
      code: 'CONFLICT',
    });
    expect((await target.ask('{ viewer { account { id } } }')).errors).toEqual([]);
    expect(await head.act('confirmMeasure', at, 'state')).toMatchObject({ state: 'CONFIRMED' });
    expect((await target.ask('{ viewer { account { id } } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await account(target)).state).toBe('DISABLED');
    expect(await security.act('revokeRole', { ...(await on(target)), role: 'INTERNAL_AUDITOR' })).toMatchObject(
      takesTwo,
    );
  });

  it('keeps its post and password where the head declines, or nobody says anything for a week', async () => {
    const [head, target] = [await app.signIn('/graphql', 'office.head'), officer];
    const role = 'DISCIPLINE_OFFICER';
    const first = await security.act('proposeRevoking', { accountId: target.accountId, role, reason }, shown);
    const declined = { measureId: first.id, rev: first.rev, reason };
    expect(await head.act('declineMeasure', declined, 'state')).toMatchObject({ state: 'DECLINED' });
    const second = await security.act('proposeNewCode', { accountId: target.accountId, reason }, shown);
    const taken = { measureId: second.id, rev: second.rev, reason };
    expect(await security.act('withdrawMeasure', taken, 'state')).toMatchObject({ state: 'WITHDRAWN' });
    const third = await security.act('proposeDisabling', { accountId: target.accountId, reason }, shown);
    app.clock.advance(8 * 86_400_000);
    expect(await head.act('confirmMeasure', { measureId: third.id, rev: third.rev })).toMatchObject({
      key: 'measure.tooLate',
    });
    expect(await measuresAreOverdue(app.system())).toBe(true);
    await expireMeasures(app.system());
    expect(await measuresAreOverdue(app.system())).toBe(false);
    expect(await account(target)).toMatchObject({ state: 'ACTIVE', roles: [role], hasPassword: true });
  });

  it('gets a new code whose letter the head prints, not whoever proposed it', async () => {
    const head = await app.signIn('/graphql', 'office.head');
    const { id, rev } = await security.act('proposeNewCode', { accountId: officer.accountId, reason }, shown);
    await head.act('confirmMeasure', { measureId: id, rev });
    const letter = 'query($id: ID!) { codeLetter(accountId: $id) { code } }';
    expect((await security.ask(letter, { id: officer.accountId })).data.codeLetter).toBeNull();
    // The head may read only their own account and those of the business, of which this is one.
    const { code } = (await head.ask(letter, { id: officer.accountId })).data.codeLetter;
    await app.signIn('/graphql', 'officer.one', code);
    await expect(app.signIn('/graphql', 'officer.one')).rejects.toThrow('signIn.wrong');
  });
});

describe('the last of a post', () => {
  it('is not stopped by one person alone, and an account that nobody signs in to does not count', async () => {
    const buyer = await app.hire(['BUYER'], 'only.buyer');
    expect(await security.act('disableAccount', await on(buyer))).toMatchObject(takesTwo);
    const straw = { login: 'straw', name: 'straw', personnelNumber: 'STRAW', language: 'en', unitId: app.unitId };
    const { id, rev } = await (await app.as('SYSTEM_ADMIN')).act('createAccount', straw, 'id rev');
    await security.act('grantRole', { accountId: id, rev, role: 'BUYER', reason });
    expect(await security.act('disableAccount', await on(buyer))).toMatchObject(takesTwo);
    await app.hire(['BUYER'], 'second.buyer');
    expect(await security.act('proposeDisabling', { accountId: buyer.accountId, reason })).toMatchObject({
      ...{ code: 'RULE', key: 'measure.takesOne' },
    });
    expect(await security.act('disableAccount', await on(buyer), 'state')).toMatchObject({ state: 'DISABLED' });
  });
});
