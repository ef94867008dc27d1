import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp } from '../kit/app.js';
import { contracted } from '../kit/contracted.js';
import { TERMS } from '../kit/contracts.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { submittedRequisition } from '../kit/demand.js';
import { does } from '../kit/does.js';
import { confirmedOrder, draftOrder } from '../kit/orders.js';
import { requestedPayment } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { bid, openedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, submittedFirm, threeFirms } from '../kit/suppliers.js';

// What is decided by somebody else than those who prepared it: who decides next and why.

// biome-ignore lint/suspicious/noExplicitAny: what a test asked for is for the test to know
type Shown = any;

const AWAITED = 'move label since dueAt yours people { name unit roles } isMany roles duty reasons';

let app: Awaited<ReturnType<typeof startApp>>;
let buyer: Person;
let approver: Person;
let firms: readonly Firm[];

beforeAll(async () => {
  app = await startApp();
  buyer = await app.as('BUYER');
  approver = await app.as('APPROVER');
  firms = await threeFirms(app);
}, 180_000);
afterAll(() => app.stop());

async function awaited(who: Person, subjectId: string): Promise<Shown[]> {
  const query = `query($subjectId: ID!) { awaitedDecisions(subjectId: $subjectId) { ${AWAITED} } }`;
  return (await who.ask(query, { subjectId })).data.awaitedDecisions;
}

describe('what waits for a decision', () => {
  it('tells everybody who reads it who decides by name, by which post and why, and whom it waits for among them', async () => {
    const requisitionId = await submittedRequisition(app, { by: buyer });
    const [seen, ...more] = await awaited(buyer, requisitionId);
    expect(more).toEqual([]);
    expect(seen).toMatchObject({ move: 'approveRequisition', yours: false, isMany: false, roles: ['APPROVER'] });
    expect(seen.people).toContainEqual(expect.objectContaining({ name: 'approver (test)', roles: ['APPROVER'] }));
    expect(seen.reasons.length).toBeGreaterThan(0);
    const [own] = await awaited(approver, requisitionId);
    expect(own.yours).toBe(true);
    expect(own.people.map(({ name }: Shown) => name)).not.toContain('approver (test)');
    await does(approver, 'approveRequisition', { requisitionId, rev: 2 });
    expect(await awaited(buyer, requisitionId)).toEqual([]);
  });

  it('names nobody whom another duty in the matter keeps from it', async () => {
    const both = await app.hire(['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD'], 'requester', { name: 'Qiao Anping' });
    const requisitionId = await submittedRequisition(app, { by: both });
    const names = async (who: Person) => {
      const [one] = await awaited(who, requisitionId);
      return one.people.map(({ name }: Shown) => name);
    };
    const head = await app.hire(['UNIT_HEAD', 'APPROVER'], 'head', { name: 'Tian Deshan' });
    expect(await names(buyer)).toContain('Tian Deshan');
    const { data } = await both.ask(`{ requisition(id: "${requisitionId}") { rev } }`);
    await does(both, 'handOverRequisition', {
      ...{ requisitionId, rev: data.requisition.rev },
      ...{ accountId: head.accountId, reason: 'moves' },
    });
    expect(await names(buyer)).not.toContain('Tian Deshan');
    expect((await awaited(head, requisitionId))[0].yours).toBe(false);
  });

  it('is no affair of suppliers', async () => {
    const requisitionId = await submittedRequisition(app, { by: buyer });
    const admin = await app.as('SECURITY_ADMIN');
    expect(await awaited(admin, requisitionId)).toEqual([]);
  });
});

describe('whoever decides', () => {
  it('may give an opinion, which stands in the entry and is read by everybody of the staff who reads the trail', async () => {
    const { contractId, supplier } = await contracted(app, firms);
    const orderId = await draftOrder(app, contractId, '10');
    const manager = await app.as('CATEGORY_MANAGER');
    const long = await manager.act('releaseOrder', { orderId, rev: 1, note: 'x'.repeat(1_001) });
    expect(long).toMatchObject({ code: 'BAD_USER_INPUT', path: ['note'] });
    await does(manager, 'releaseOrder', { orderId, rev: 1, note: 'Deliver in two lots' });
    const { data } = await buyer.ask('query($id: ID!) { order(id: $id) { entries { type reason } } }', { id: orderId });
    expect(data.order.entries).toContainEqual({ type: 'orders.releaseOrder', reason: 'Deliver in two lots' });
    // The supplier learns that it was released, and not what was said of it among the staff.
    const seen = await supplier.ask('query($id: ID!) { order(id: $id) { state remark receipt { text } } }', {
      id: orderId,
    });
    expect(JSON.stringify(seen)).not.toContain('two lots');
  });
});

describe('after a decision', () => {
  it('the next is what has waited longest of the decisions of this person, and none where none waits', async () => {
    const next = async (who: Person, except: string) => {
      const query = 'query($except: ID!) { nextDecision(except: $except) { subjectId move number title } }';
      return (await who.ask(query, { except })).data.nextDecision;
    };
    const one = await submittedRequisition(app, { by: buyer });
    const other = await submittedRequisition(app, { by: buyer });
    const { data } = await approver.ask('{ toDos(whose: MINE) { subjectId move } }');
    const mine = data.toDos.map(({ subjectId }: Shown) => subjectId);
    expect(mine).toEqual(expect.arrayContaining([one, other]));
    expect((await next(approver, 'req_0')).subjectId).toBe(mine[0]);
    expect((await next(approver, mine[0])).subjectId).toBe(mine[1]);
    // A buyer has to-dos, and none of them is a decision on what others have prepared.
    expect(await next(buyer, one)).toBeNull();
  });
});

describe('what waits for a decision is taken back', () => {
  const because = { reason: 'A mistake' };

  it('an award and then its contract, and the event and the terms are open again', async () => {
    const [own] = firms;
    if (!own) throw new Error('No firm');
    const event = await publishedEvent(app, firms, 24);
    await bid(own, event, '12.5');
    const { eventId } = event;
    await openedEvent(app, eventId);
    const asked = { eventId, rev: await revOf(eventId) };
    const { ranking } = await does(buyer, 'completeEvaluation', asked, 'ranking { bid { id } }');
    const recommended = { eventId, bidId: ranking[0].bid.id, justification: 'The only one' };
    const first = await does(buyer, 'recommendAward', recommended);
    const back = await does(buyer, 'withdrawAward', { awardId: first.id, rev: 1, ...because }, 'state event { state }');
    expect(back).toMatchObject({ state: 'WITHDRAWN', event: { state: 'EVALUATED' } });
    const { id: awardId } = await does(buyer, 'recommendAward', recommended);
    await does(approver, 'approveAward', { awardId, rev: 1 });
    expect(await buyer.act('withdrawAward', { awardId, rev: 2, ...because })).toMatchObject({ code: 'WRONG_STATE' });

    const { id: contractId } = await does(buyer, 'draftContract', { awardId, ...TERMS });
    await does(await app.as('LEGAL'), 'reviewContract', { contractId, rev: 1 });
    expect(await approver.act('withdrawContract', { contractId, rev: 2, ...because })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const terms = await does(buyer, 'withdrawContract', { contractId, rev: 2, ...because }, 'state remark');
    expect(terms).toEqual(expect.objectContaining({ state: 'RETURNED', remark: because.reason }));
  });

  it('a payment, which is requested again, and the change and the one-sided close of an order', async () => {
    const { contractId, supplier } = await contracted(app, firms);
    const orderId = await confirmedOrder(app, { contractId, supplier, quantity: '5' });
    await acceptedReceipt(app, orderId, '2');
    const paymentId = await requestedPayment(app, { orderId, supplier, unitPrice: '12.5', quantity: '2' });
    const finance = await app.as('FINANCE');
    const { invoice } = await does(finance, 'withdrawPayment', { paymentId, rev: 1, ...because }, 'invoice { id }');
    const again = await does(finance, 'requestPayment', { invoiceId: invoice.id }, 'state');
    expect(again.state).toBe('REQUESTED');

    const lines = [{ lineId: 'l1', quantity: '4', dueOn: '2026-06-30' }];
    const at = async () => ({ orderId, rev: await revOf(orderId) });
    await does(buyer, 'proposeChange', { ...(await at()), ...because, deliverTo: 'Gate 4', lines });
    expect(await does(buyer, 'withdrawChange', await at(), 'change { reason }')).toMatchObject({ change: null });
    await does(buyer, 'proposeOneSidedClose', { ...(await at()), ...because, owed: '0' });
    expect(await does(buyer, 'withdrawOneSidedClose', await at(), 'closing { reason }')).toMatchObject({
      closing: null,
    });
  });

  it('and an order that shall not be released is refused by whoever releases it', async () => {
    const { contractId } = await contracted(app, firms);
    const orderId = await draftOrder(app, contractId, '10');
    const manager = await app.as('CATEGORY_MANAGER');
    const refused = await does(manager, 'refuseOrder', { orderId, rev: 1, ...because }, 'state remark');
    expect(refused).toMatchObject({ state: 'CANCELLED', remark: because.reason });
    // Its quantity is free again.
    await draftOrder(app, contractId, '10');
  });

  it('limits, a rate and a registration', async () => {
    const finance = await app.as('FINANCE');
    const bounds = { pricePercent: '1', lineMost: '5', invoiceMost: '9', ...because };
    const { id: matchToleranceId } = await does(finance, 'proposeTolerance', bounds);
    await does(finance, 'withdrawTolerance', { matchToleranceId, rev: 1, ...because });
    // Another can be proposed at once.
    const { id: second } = await does(finance, 'proposeTolerance', bounds);
    await does(await app.as('INTERNAL_AUDITOR'), 'confirmTolerance', { matchToleranceId: second, rev: 1 });
    const firm = await submittedFirm(app, { login: 'hasty', creditCode: '91350211M000100Y47' });
    const at = async () => ({ supplierId: firm.supplierId, rev: await revOf(firm.supplierId) });
    expect(await does(firm.person, 'withdrawSupplier', await at(), 'state')).toMatchObject({ state: 'REGISTERED' });
    await does(firm.person, 'submitSupplier', { ...(await at()), acceptPledge: true });
  });
});
