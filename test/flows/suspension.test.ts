import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { signedContract, TERMS } from '../kit/contracts.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { need, submittedRequisition } from '../kit/demand.js';
import { does } from '../kit/does.js';
import { confirmedOrder, wantedOf } from '../kit/orders.js';
import { requestedPayment } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { approvedAward, bid, eventFor, openedEvent, publishedEvent, settings } from '../kit/sourcing.js';
import { approvedFirm, type Firm } from '../kit/suppliers.js';

// Whether a supplier and a part may still be used is checked again wherever it matters, whatever was drafted before.

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
type Shown = any;

let app: App;
let buyer: Person;
let manager: Person;
let approver: Person;
let legal: Person;
let finance: Person;
/** Suspends and reinstates suppliers, but never the same one. */
let other: Person;
/** Invited together with the firm of a story; they do not quote. */
let rivals: Firm[];

beforeAll(async () => {
  app = await startApp();
  [buyer, manager, approver] = [await app.as('BUYER'), await app.as('CATEGORY_MANAGER'), await app.as('APPROVER')];
  [legal, finance] = [await app.as('LEGAL'), await app.as('FINANCE')];
  other = await app.hire(['APPROVER'], 'other.approver');
  rivals = [await firm(), await firm()];
}, 180_000);
afterAll(() => app.stop());

let firms = 0;
const firm = (): Promise<Firm> => {
  const nth = ++firms;
  const creditCode = `91350211M000100Y${String(nth).padStart(2, '0')}`;
  return approvedFirm(app, { login: `firm${nth}`, creditCode });
};
const threeOf = (own: Firm) => [own, ...rivals];
const at = async ({ supplierId }: Firm) => ({ supplierId, rev: await revOf(supplierId) });
const suspend = async (own: Firm, more: object = {}) =>
  does(other, 'suspendSupplier', { ...(await at(own)), reason: '质量事故', ...more });
const notActive = { code: 'WRONG_STATE', key: 'kernel.needs' };

/** An opened event in which the firm's bid is the only one. */
async function opened(own: Firm): Promise<Shown> {
  const event = await publishedEvent(app, threeOf(own), 24);
  const { id: bidId } = await bid(own, event, '12.5');
  await openedEvent(app, event.eventId);
  return { ...event, bidId };
}

const contracted = async (own: Firm) => signedContract(app, await approvedAward(app, (await opened(own)).eventId));

describe('a supplier that was suspended', () => {
  it('is not invited and cannot bid, and its own people read why', async () => {
    const own = await firm();
    const drafted = await buyer.act(
      'createEvent',
      eventFor([await approvedOf()], settings(app, threeOf(own), 24)),
      'id',
    );
    const running = await publishedEvent(app, threeOf(own), 24);
    await suspend(own);
    expect(await buyer.act('publishEvent', { eventId: drafted.id, rev: 1 })).toMatchObject(notActive);
    const asked = eventFor([await approvedOf()], settings(app, [...threeOf(own)].reverse(), 24));
    expect(await buyer.act('createEvent', asked)).toMatchObject({ ...notActive, path: ['invitedIds', '2'] });
    const answer = await bid(own, running, '12.5');
    expect(answer).toMatchObject({ code: 'WRONG_STATE', key: 'kernel.needsOwn' });
    expect(answer.message).toContain('Suspended');
    const { data } = await own.person.ask(
      `{ sourcingEvent(id: "${running.eventId}") { moves { name allowed reason } } mySupplier { remark } }`,
    );
    expect(data.sourcingEvent.moves).toEqual([
      { name: 'submitBid', allowed: false, reason: expect.stringContaining('Suspended') },
      { name: 'declineInvitation', allowed: true, reason: null },
    ]);
    expect(data.mySupplier.remark).toBe('质量事故');
  });

  it('is awarded nothing and signs nothing, whatever was recommended or drafted before', async () => {
    const own = await firm();
    const first = await opened(own);
    await does(buyer, 'completeEvaluation', { eventId: first.eventId, rev: await revOf(first.eventId) });
    const best = { eventId: first.eventId, bidId: first.bidId, justification: 'The only one' };
    const award = await does(buyer, 'recommendAward', best);
    const second = await approvedAward(app, (await opened(own)).eventId);
    const third = await approvedAward(app, (await opened(own)).eventId);
    const contract = await does(buyer, 'draftContract', { awardId: third, ...TERMS });
    await does(legal, 'reviewContract', { contractId: contract.id, rev: 1 });
    await suspend(own);
    expect(await approver.act('approveAward', { awardId: award.id, rev: 1 })).toMatchObject(notActive);
    expect(await buyer.act('draftContract', { awardId: second, ...TERMS })).toMatchObject(notActive);
    expect(await approver.act('signContract', { contractId: contract.id, rev: 2 })).toMatchObject(notActive);
    const { data } = await approver.ask(`{ contract(id: "${contract.id}") { moves { name allowed reason } } }`);
    const sign = data.contract.moves.find(({ name }: Shown) => name === 'signContract');
    expect(sign).toMatchObject({ allowed: false, reason: expect.stringContaining('Suspended') });
    await does(approver, 'returnAward', { awardId: award.id, rev: 1, reason: 'Suspended' });
    expect(await buyer.act('recommendAward', best)).toMatchObject(notActive);
  });

  it('gets no new order or release, delivers what is confirmed, and is paid for what was accepted', async () => {
    const own = await firm();
    const contractId = await contracted(own);
    const orderId = await confirmedOrder(app, { contractId, supplier: own.person, quantity: '4' });
    const drafted = await does(buyer, 'createOrder', wantedOf(contractId, '1'));
    const released = await does(buyer, 'createOrder', wantedOf(contractId, '1'));
    await does(manager, 'releaseOrder', { orderId: released.id, rev: 1 });
    await suspend(own);
    expect(await buyer.act('createOrder', wantedOf(contractId, '1'))).toMatchObject(notActive);
    expect(await manager.act('releaseOrder', { orderId: drafted.id, rev: 1 })).toMatchObject(notActive);
    expect(await own.person.act('confirmOrder', { orderId: released.id, rev: 2 })).toMatchObject({
      ...{ code: 'WRONG_STATE', key: 'kernel.needsOwn' },
    });
    await acceptedReceipt(app, orderId, '4');
    const paymentId = await requestedPayment(app, { orderId, supplier: own.person, unitPrice: '12.5', quantity: '4' });
    const approved = await does(approver, 'approvePayment', { paymentId, rev: await revOf(paymentId) }, 'state');
    expect(approved).toEqual(expect.objectContaining({ state: 'APPROVED' }));
  });

  it('can agree to less, another day or place, but not to a larger quantity', async () => {
    const own = await firm();
    const orderId = await confirmedOrder(app, {
      ...{ contractId: await contracted(own), supplier: own.person, quantity: '4' },
    });
    const order = async () => ({ orderId, rev: await revOf(orderId) });
    const change = async (quantity: string) => ({
      ...(await order()),
      ...{ reason: '计划调整', deliverTo: 'Gate 4', lines: [{ lineId: 'l1', quantity, dueOn: '2026-07-31' }] },
    });
    await does(buyer, 'proposeChange', await change('5'));
    await suspend(own);
    expect(await manager.act('releaseChange', await order())).toMatchObject(notActive);
    await does(manager, 'refuseChange', { ...(await order()), reason: '暂停合作' });
    await does(buyer, 'proposeChange', await change('3'));
    await does(manager, 'releaseChange', await order());
    await does(own.person, 'counterProposal', await change('4.5'));
    expect(await manager.act('acceptCounter', await order())).toMatchObject(notActive);
    await does(manager, 'refuseCounter', { ...(await order()), reason: '不能增加' });
    await does(buyer, 'proposeChange', await change('3'));
    await does(manager, 'releaseChange', await order());
    const agreed = await does(own.person, 'acceptProposal', await order(), 'state version lines { quantity }');
    expect(agreed).toMatchObject({ state: 'CONFIRMED', version: 2, lines: [{ quantity: '3' }] });
  });

  it('delivers nothing more where its suspension says so', async () => {
    const own = await firm();
    const orderId = await confirmedOrder(app, {
      ...{ contractId: await contracted(own), supplier: own.person, quantity: '4' },
    });
    await suspend(own, { deliveriesStopped: true });
    const came = { orderId, deliveryNote: 'LS-1', lines: [{ orderLineId: 'l1', quantity: '1' }] };
    const receiver = await app.as('RECEIVER');
    expect(await receiver.act('recordReceipt', came)).toMatchObject({ key: 'suppliers.deliveriesStopped' });
    await does(approver, 'reinstateSupplier', { ...(await at(own)), reason: '整改完成' });
    expect(await receiver.act('recordReceipt', came, 'state')).toMatchObject({ state: 'RECEIVED' });
  });
});

describe('payments to a suspended supplier', () => {
  it('are held back only with a ground and by two people, and the supplier reads why and until when', async () => {
    const own = await firm();
    const orderId = await confirmedOrder(app, {
      ...{ contractId: await contracted(own), supplier: own.person, quantity: '4' },
    });
    await acceptedReceipt(app, orderId, '4');
    const paymentId = await requestedPayment(app, { orderId, supplier: own.person, unitPrice: '12.5', quantity: '4' });
    const pay = async () => approver.act('approvePayment', { paymentId, rev: await revOf(paymentId) }, 'state');
    const hold = { reason: '质量索赔未结', until: businessDay(app.clock.now()) };
    const propose = async () => legal.act('proposeWithholding', { ...(await at(own)), ...hold }, 'rev');
    expect(await propose()).toMatchObject({ code: 'WRONG_STATE' });
    await suspend(own);
    expect(await propose()).toMatchObject({ rev: expect.any(Number) });
    expect(await legal.act('confirmWithholding', await at(own))).toMatchObject({ key: 'kernel.separateDuties' });
    expect((await finance.ask(`{ payment(id: "${paymentId}") { state } }`)).data.payment.state).toBe('REQUESTED');
    await does(other, 'confirmWithholding', await at(own));
    const refused = await pay();
    expect(refused).toMatchObject({ code: 'WRONG_STATE', key: 'suppliers.paymentsWithheld' });
    expect(refused.message).toContain(hold.until);
    expect(refused.message).toContain(hold.reason);
    const { data } = await own.person.ask('{ mySupplier { state withholding { reason until } } }');
    expect(data.mySupplier).toEqual({ state: 'SUSPENDED', withholding: hold });
    const inner = await own.person.ask('{ mySupplier { proposedWithholding { reason } } }');
    expect(inner.errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    app.clock.advance(2 * 86_400_000);
    expect(await pay()).toMatchObject({ state: 'APPROVED' });
  });

  it('go on at once where the hold is ended or the supplier is reinstated', async () => {
    const own = await firm();
    await suspend(own);
    const until = daysAfter(businessDay(app.clock.now()), 20);
    await does(legal, 'proposeWithholding', { ...(await at(own)), reason: '索赔', until });
    await does(approver, 'confirmWithholding', await at(own));
    await does(other, 'endWithholding', { ...(await at(own)), reason: '已结清' });
    const shown = '{ mySupplier { withholding { until } deliveriesStopped } }';
    expect((await own.person.ask(shown)).data.mySupplier.withholding).toBeNull();
    await does(legal, 'proposeWithholding', { ...(await at(own)), reason: '索赔', until });
    const back = await approver.act(
      'reinstateSupplier',
      { ...(await at(own)), reason: '完成' },
      'state proposedWithholding { until }',
    );
    expect(back).toMatchObject({ state: 'ACTIVE', proposedWithholding: null });
  });
});

async function approvedOf(partId?: string): Promise<string> {
  const requisitionId = await submittedRequisition(app, partId === undefined ? {} : { content: need(app, partId) });
  await does(approver, 'approveRequisition', { requisitionId, rev: 2 });
  return requisitionId;
}

describe('a part that was retired', () => {
  const retire = async (partId: string) =>
    does(manager, 'retirePart', { partId, rev: await revOf(partId), reason: '换代' });

  it('can be asked for in no draft, approved in no requisition, and bought in no unpublished event', async () => {
    const partId = await part(app);
    const own = threeOf(await firm());
    const draft = await does(buyer, 'createRequisition', need(app, partId));
    const submitted = await submittedRequisition(app, { content: need(app, partId) });
    const approved = await approvedOf(partId);
    const event = await does(buyer, 'createEvent', eventFor([await approvedOf(partId)], settings(app, own, 24)));
    await retire(partId);
    const refused = { code: 'WRONG_STATE', key: 'kernel.needs' };
    expect(await buyer.act('createRequisition', need(app, partId))).toMatchObject({
      ...{ key: 'demand.partRetired', path: ['lines', '0', 'partId'] },
    });
    expect(await buyer.act('submitRequisition', { requisitionId: draft.id, rev: 1 })).toMatchObject(refused);
    expect(await approver.act('approveRequisition', { requisitionId: submitted, rev: 2 })).toMatchObject(refused);
    expect(await buyer.act('createEvent', eventFor([approved], settings(app, own, 24)))).toMatchObject({
      ...{ ...refused, path: ['requisitionIds'] },
    });
    expect(await buyer.act('publishEvent', { eventId: event.id, rev: 1 })).toMatchObject(refused);
    const { data } = await buyer.ask(`{ requisition(id: "${draft.id}") { moves { name allowed reason } } }`);
    const submit = data.requisition.moves.find(({ name }: Shown) => name === 'submitRequisition');
    expect(submit).toMatchObject({ allowed: false, reason: expect.stringContaining('Retired') });
  });

  it('can no longer be ordered under a contract that names it', async () => {
    const own = await firm();
    const partId = await part(app);
    const event = await publishedEvent(app, threeOf(own), 24, { wanted: { content: need(app, partId) } });
    await bid(own, event, '12.5');
    await openedEvent(app, event.eventId);
    const contractId = await signedContract(app, await approvedAward(app, event.eventId));
    const order = await does(buyer, 'createOrder', wantedOf(contractId, '1'));
    await retire(partId);
    expect(await buyer.act('createOrder', wantedOf(contractId, '1'))).toMatchObject({
      ...{ key: 'kernel.needs', path: ['lines', '0'] },
    });
    expect(await manager.act('releaseOrder', { orderId: order.id, rev: 1 })).toMatchObject({ key: 'kernel.needs' });
  });
});

describe('a part’s unit', () => {
  const revise = async (partId: string, unit: string) =>
    manager.act('revisePart', { partId, rev: await revOf(partId), name: 'Gear', unit, reason: '换单位' }, 'unit');

  it('stays while an open document counts in it, and can be changed once that is cancelled', async () => {
    const partId = await part(app);
    const draft = await does(buyer, 'createRequisition', need(app, partId), 'id number');
    const refused = await revise(partId, 'set');
    expect(refused).toMatchObject({ code: 'RULE', key: 'catalogue.unitInUse', path: ['unit'] });
    expect(refused.message).toContain(draft.number);
    await does(buyer, 'cancelRequisition', { requisitionId: draft.id, rev: 1, reason: '不需要' });
    expect(await revise(partId, 'set')).toMatchObject({ unit: 'set' });
    const event = await publishedEvent(app, threeOf(await firm()), 24, {
      wanted: { content: need(app, partId) },
    });
    expect(await revise(partId, 'kg')).toMatchObject({ key: 'catalogue.unitInUse' });
    await does(buyer, 'cancelEvent', { eventId: event.eventId, rev: 2, reason: '终止' });
    expect(await revise(partId, 'kg')).toMatchObject({ key: 'catalogue.unitInUse' });
  });
});
