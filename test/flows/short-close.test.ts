import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jobContext } from '../../jobs/job-context.js';
import { lapseProposals } from '../../jobs/lapsing-proposals/job.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { approvedPayment, contracted, paid } from '../kit/contracted.js';
import { cameFor } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder, wantedOf } from '../kit/orders.js';
import { revOf } from '../kit/rev-of.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// Not everything that was ordered comes: the rest is given up by agreement, or by one side with a ground.
let app: App;
let firms: readonly Firm[];
let buyer: Person;
let manager: Person;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  buyer = await app.as('BUYER');
  manager = await app.as('CATEGORY_MANAGER');
}, 180_000);
afterAll(() => app.stop());

const ORDER = `state rev remark total { amount } owed { amount } proposal { kind reason answerBy }
  lines { quantity received closed } purchase { state }`;
const FOR_SUPPLIER = 'state rev remark owed { amount } lines { quantity received closed }';
const at = async (orderId: string) => ({ orderId, rev: await revOf(orderId) });
const stateOf = async (purchaseId: string) =>
  (await buyer.ask('query($id: ID!) { purchase(id: $id) { state } }', { id: purchaseId })).data.purchase.state;

describe('an order that is closed short by agreement', () => {
  it('is reduced to what has come once the supplier agrees, and completes the purchase that waited for nothing else', async () => {
    const { contractId, purchaseId, supplier } = await contracted(app, firms);
    const orderId = await confirmedOrder(app, { contractId, supplier });
    await paid(app, await approvedPayment(app, orderId, supplier, '6'));
    expect(await stateOf(purchaseId)).toBe('ACTIVE');
    const reason = 'The line was stopped';
    const proposed = await does(buyer, 'proposeClose', { ...(await at(orderId)), reason }, ORDER);
    expect(proposed).toMatchObject({ state: 'PARTLY_RECEIVED', proposal: { kind: 'CLOSE', reason } });
    expect(await buyer.act('proposeClose', { ...(await at(orderId)), reason })).toMatchObject({
      key: 'orders.proposalOpen',
    });
    const toDo = await supplier.ask('{ toDos { move subjectId } }');
    expect(toDo.data.toDos).toContainEqual({ move: 'acceptProposal', subjectId: orderId });
    expect(await does(supplier, 'acceptProposal', await at(orderId), FOR_SUPPLIER)).toMatchObject({
      ...{ state: 'CLOSED', remark: reason, owed: null },
      lines: [{ quantity: '6', received: '6', closed: '4' }],
    });
    expect(await stateOf(purchaseId)).toBe('COMPLETED');
  });

  it('is to arrive again as far as inspection rejects what had come', async () => {
    const { contractId, supplier } = await contracted(app, firms);
    const soon = {
      ...wantedOf(contractId, '10'),
      lines: [{ contractLineId: 'l1', quantity: '10', dueOn: '2026-04-01' }],
    };
    const { id: orderId } = await does(buyer, 'createOrder', soon);
    await does(manager, 'releaseOrder', { orderId, rev: 1 });
    await does(supplier, 'confirmOrder', { orderId, rev: 2 });
    const receiver = await app.as('RECEIVER');
    const { id: goodsReceiptId } = await does(receiver, 'recordReceipt', cameFor(orderId, '6'));
    await does(buyer, 'proposeClose', { ...(await at(orderId)), reason: 'The line was stopped' });
    await does(supplier, 'acceptProposal', await at(orderId));
    const lines = [{ lineId: 'l1', accepted: '4', rejected: '2', rejectionReason: 'Cracks' }];
    await does(await app.as('INSPECTOR'), 'inspectReceipt', { goodsReceiptId, rev: 1, lines });
    const { data } = await receiver.ask('{ arrivals(days: 60) { lines { quantity order { id } } } }');
    const own = data.arrivals.lines.filter(({ order }: { order: { id: string } }) => order.id === orderId);
    expect(own).toEqual([{ quantity: '2', order: { id: orderId } }]);
  });

  it('frees what was never delivered for another order', async () => {
    const { contractId, supplier } = await contracted(app, firms);
    const orderId = await confirmedOrder(app, { contractId, supplier });
    expect(await buyer.act('createOrder', wantedOf(contractId, '4'))).toMatchObject({ key: 'orders.overContract' });
    await does(buyer, 'proposeClose', { ...(await at(orderId)), reason: 'Wrong plant' });
    await does(supplier, 'acceptProposal', await at(orderId));
    const cancelled = await buyer.ask(`query($id: ID!) { order(id: $id) { ${ORDER} } }`, { id: orderId });
    expect(cancelled.data.order).toMatchObject({
      ...{ state: 'CANCELLED', total: { amount: '0.00' }, lines: [{ quantity: '0', received: '0', closed: '10' }] },
    });
    expect(await does(buyer, 'createOrder', wantedOf(contractId, '10'), 'state')).toMatchObject({ state: 'DRAFT' });
  });

  it('goes on where the supplier refuses, the buyer withdraws, or nobody answers in time', async () => {
    const { contractId, supplier } = await contracted(app, firms);
    const orderId = await confirmedOrder(app, { contractId, supplier });
    const propose = async () => does(buyer, 'proposeClose', { ...(await at(orderId)), reason: 'Too many' }, ORDER);
    await propose();
    const refused = { ...(await at(orderId)), reason: 'All is made already' };
    expect(await does(supplier, 'refuseProposal', refused, FOR_SUPPLIER)).toMatchObject({
      ...{ state: 'CONFIRMED', remark: 'All is made already' },
    });
    await propose();
    expect(await does(buyer, 'withdrawProposal', await at(orderId), ORDER)).toMatchObject({ proposal: null });
    expect(await supplier.act('acceptProposal', await at(orderId))).toMatchObject({ key: 'orders.noProposal' });
    const { proposal } = await propose();
    app.clock.moveTo(new Date(new Date(proposal.answerBy).getTime() + 1));
    const late = await app.signIn('/supplier/graphql', 'firm0');
    expect(await late.act('acceptProposal', await at(orderId))).toMatchObject({ key: 'orders.proposalLapsed' });
    await lapseProposals(jobContext(app.clock, app.origin));
    buyer = await app.signIn('/graphql', 'buyer');
    manager = await app.signIn('/graphql', 'category_manager');
    const order = await buyer.ask(`query($id: ID!) { order(id: $id) { ${ORDER} } }`, { id: orderId });
    expect(order.data.order).toMatchObject({ state: 'CONFIRMED', proposal: null, lines: [{ quantity: '10' }] });
  });
});

describe('an order that is closed by one side', () => {
  it('is closed by the order’s owner and another person, and the supplier reads why and what it is owed', async () => {
    const { data } = await buyer.ask('{ orders(state: CONFIRMED) { edges { node { id } } } }');
    const orderId = data.orders.edges[0].node.id;
    const close = async (more: object) => ({
      ...(await at(orderId)),
      reason: 'Late for weeks',
      owed: '120.50',
      ...more,
    });
    expect(await buyer.act('proposeOneSidedClose', await close({ owed: '1.005' }))).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', path: ['owed'] },
    });
    await does(buyer, 'proposeOneSidedClose', await close({}));
    const refused = { ...(await at(orderId)), reason: 'Talk to them first' };
    expect(await does(manager, 'refuseOneSidedClose', refused, 'state closing { reason }')).toEqual({
      ...{ __typename: 'PurchaseOrder', state: 'CONFIRMED', closing: null },
    });
    expect(await manager.act('confirmOneSidedClose', await at(orderId))).toMatchObject({ key: 'orders.noClosing' });
    await does(buyer, 'proposeOneSidedClose', await close({}));
    expect(await buyer.act('confirmOneSidedClose', await at(orderId))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await does(manager, 'confirmOneSidedClose', await at(orderId), ORDER)).toMatchObject({
      ...{ state: 'CANCELLED', remark: 'Late for weeks', owed: { amount: '120.50' } },
    });
    const supplier = await app.signIn('/supplier/graphql', 'firm0');
    const shown = await supplier.ask(`query($id: ID!) { order(id: $id) { ${FOR_SUPPLIER} } }`, { id: orderId });
    expect(shown.data.order).toMatchObject({ remark: 'Late for weeks', owed: { amount: '120.50' } });
  });
});
