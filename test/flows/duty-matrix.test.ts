import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { raiseDutyAlerts } from '../../jobs/alerting-duties/job.js';
import { jobContext } from '../../jobs/job-context.js';
import { writeAttempts } from '../../jobs/recording-attempts/job.js';
import { DUTY_PAIRS } from '../../schema/kernel/duties.js';
import { type App, type Person, personnelNumber, startApp } from '../kit/app.js';
import { submittedRequisition } from '../kit/demand.js';

let app: App;
beforeAll(async () => {
  app = await startApp();
}, 180_000);
afterAll(() => app.stop());

const context = () => jobContext(app.clock, app.origin);
const ALERTS = '{ alerts(first: 20) { edges { node { detector sentence evidenceClass evidence { value } } } } }';

async function alerts(): Promise<{ detector: string; sentence: string; evidenceClass: string }[]> {
  await writeAttempts(context());
  await raiseDutyAlerts(context());
  const { data } = await (await app.as('DISCIPLINE_OFFICER')).ask(ALERTS);
  return data.alerts.edges.map(({ node }: { node: unknown }) => node);
}

async function revOf({ accountId }: Person): Promise<number> {
  const { data } = await (await app.as('SECURITY_ADMIN')).ask(`{ account(id: "${accountId}") { rev } }`);
  return data.account.rev;
}

async function grant(to: Person, role: string) {
  const security = await app.as('SECURITY_ADMIN');
  const rev = await revOf(to);
  return security.act('grantRole', { accountId: to.accountId, rev, role, reason: 'appointed' }, 'roles');
}

describe('the table of duties', () => {
  it('is shown to those who look after it, in their language, with the present holders of conflicting posts', async () => {
    const ask =
      '{ dutyMatrix { pairs { duties within why source } posts { roles why } conflicts { roles } duties { name label moves roles } } }';
    const { data } = await (await app.as('DISCIPLINE_OFFICER')).ask(ask);
    expect(data.dutyMatrix.pairs).toHaveLength(DUTY_PAIRS.length);
    expect(data.dutyMatrix.conflicts).toEqual([]);
    expect(data.dutyMatrix.pairs[0]).toMatchObject({
      duties: ['Requesting goods', 'Approving requisitions'],
      within: 'PURCHASE',
    });
    const buyer = await (await app.as('BUYER')).ask(ask);
    expect(buyer.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is applied to all accounts of a person when a post is granted, and an attempt raises an alert', async () => {
    const whose = { personnelNumber: personnelNumber() };
    const one = await app.hire(['BUYER'], 'grants.one', whose);
    const other = await app.hire(['EXPERT'], 'grants.other', whose);
    for (const role of ['APPROVER', 'RECEIVER', 'FINANCE', 'SYSTEM_ADMIN', 'DISCIPLINE_OFFICER']) {
      const refused = await grant(other, role);
      expect(refused).toMatchObject({ code: 'FORBIDDEN', key: 'account.postsConflict' });
      if (role === 'APPROVER') expect(refused.message).toContain('Buyer, Approver');
    }
    expect(await grant(other, 'CATEGORY_MANAGER')).toMatchObject({ roles: ['EXPERT', 'CATEGORY_MANAGER'] });
    expect(await alerts()).toMatchObject([{ detector: 'DU01', sentence: expect.stringContaining('Grant post') }]);
    expect(await alerts()).toHaveLength(1);
    expect(one.accountId).not.toBe(other.accountId);
  });

  it('lets through only one of two conflicting posts granted at once on two accounts of a person', async () => {
    for (const nth of [1, 2, 3, 4]) {
      const whose = { personnelNumber: personnelNumber() };
      const one = await app.hire(['EXPERT'], `race${nth}.one`, whose);
      const other = await app.hire(['EXPERT'], `race${nth}.other`, whose);
      const both = await Promise.all([grant(one, 'RECEIVER'), grant(other, 'INSPECTOR')]);
      expect(both.map(({ code }) => code ?? 'done').toSorted()).toEqual(['FORBIDDEN', 'done']);
    }
  });

  it('is applied when a stopped account is enabled, and when a personnel number is corrected', async () => {
    const security = await app.as('SECURITY_ADMIN');
    const number = personnelNumber();
    const stopped = await app.hire(['FINANCE'], 'enable.one', { personnelNumber: number });
    // So that the person is not the last holder of the post, whom only two people together may stop.
    await app.as('FINANCE');
    await security.act('disableAccount', { accountId: stopped.accountId, rev: await revOf(stopped), reason: 'leave' });
    const approver = await app.hire(['APPROVER'], 'enable.other', { personnelNumber: number });
    expect(
      await security.act('enableAccount', { accountId: stopped.accountId, rev: await revOf(stopped), reason: 'back' }),
    ).toMatchObject({ code: 'FORBIDDEN', key: 'account.postsConflict' });
    const stranger = await app.hire(['BUYER'], 'enable.third');
    const wrong = {
      accountId: stranger.accountId,
      rev: await revOf(stranger),
      personnelNumber: number,
      reason: 'is the same person',
    };
    expect(await security.act('correctPersonnelNumber', wrong)).toMatchObject({ key: 'account.postsConflict' });
    expect(approver.accountId).not.toBe(stranger.accountId);
  });

  it('reports an attempt by a second account as the stronger indication', async () => {
    const whose = { personnelNumber: personnelNumber() };
    const asks = await app.hire(['CATEGORY_MANAGER'], 'self.asks', whose);
    const approves = await app.hire(['APPROVER'], 'self.approves', whose);
    const requisitionId = await submittedRequisition(app, { by: asks });
    const look = `{ requisition(id: "${requisitionId}") { moves { name allowed reason } } }`;
    const { data } = await approves.ask(look);
    const move = data.requisition.moves.find(({ name }: { name: string }) => name === 'approveRequisition');
    const refused = await approves.act('approveRequisition', { requisitionId, rev: 2 });
    expect(move).toEqual({ name: 'approveRequisition', allowed: false, reason: refused.message });
    expect(await alerts()).toContainEqual(
      expect.objectContaining({ evidenceClass: 'STRONG', sentence: expect.stringContaining('Approve') }),
    );
  });
});
