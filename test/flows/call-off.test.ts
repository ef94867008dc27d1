import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linkedSubjects } from '../../api/purchases/index.js';
import { bundleOf, openAll } from '../../api/trail/index.js';
import { projectCases } from '../../jobs/projecting/project-cases.js';
import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import { contentAlone } from '../../schema/trail/index.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { paid } from '../kit/contracted.js';
import { signedContract } from '../kit/contracts.js';
import { approvedRequisition, submittedRequisition } from '../kit/demand.js';
import { does } from '../kit/does.js';
import { invoicePaper } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { sayTheSame, verifyTwice } from '../kit/second-verifier.js';
import { approvedAward, bid, eventFor, openedEvent, publishedEvent, settings } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// A contract of a year for gears and washers; units ask for some of them as they need them, and each time an order under the contract is
// enough.

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
type Shown = any;

let app: App;
let firms: readonly Firm[];
let buyer: Person;
let manager: Person;
let supplier: Person;
let gear: string;
let washer: string;
let bolt: string;
let contractId: string;
let purchaseId: string;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  const [own] = firms;
  if (!own) throw new Error('No firm');
  [buyer, manager, supplier] = [await app.as('BUYER'), await app.as('CATEGORY_MANAGER'), own.person];
  [gear, washer, bolt] = [await part(app), await part(app), await part(app)];
  const content = needs([gear, '1000'], [washer, '2000']);
  const event = await publishedEvent(app, firms, 24, { wanted: { content } });
  await bid(own, event, '12.5', '0.4');
  await openedEvent(app, event.eventId);
  contractId = await signedContract(app, await approvedAward(app, event.eventId));
  ({ purchaseId } = event);
}, 180_000);
afterAll(() => app.stop());

type Needed = readonly [partId: string, quantity: string, inDays?: number];

function needs(...lines: readonly Needed[]) {
  const dayIn = (days: number) => daysAfter(businessDay(app.clock.now()), days);
  return {
    ...{ title: 'Spare parts', currency: 'CNY' },
    lines: lines.map(([partId, quantity, inDays = 60]) => ({ partId, quantity, neededOn: dayIn(inDays) })),
  };
}
const needed = (...lines: readonly Needed[]) => approvedRequisition(app, { content: needs(...lines) });

/** An order for a requisition: quantities by the lines of the contract. */
const wanted = (requisitionId: string, quantities: Readonly<Record<string, string>>) => ({
  ...{ contractId, requisitionId, deliverTo: 'Gate 3' },
  lines: Object.entries(quantities).map(([contractLineId, quantity]) => ({
    ...{ contractLineId, quantity, dueOn: daysAfter(businessDay(app.clock.now()), 60) },
  })),
});
const callOff = async (requisitionId: string, quantities: Readonly<Record<string, string>>): Promise<string> =>
  (await does(buyer, 'createOrder', wanted(requisitionId, quantities))).id;
const at = async (orderId: string) => ({ orderId, rev: await revOf(orderId) });
async function confirmed(orderId: string): Promise<string> {
  await does(manager, 'releaseOrder', await at(orderId));
  await does(supplier, 'confirmOrder', await at(orderId));
  return orderId;
}

let notes = 0;
/** Goods of an order that came, by its lines; answers the receipt's id. */
async function came(orderId: string, quantities: Readonly<Record<string, string>>): Promise<string> {
  const lines = Object.entries(quantities).map(([orderLineId, quantity]) => ({ orderLineId, quantity }));
  const receipt = { orderId, deliveryNote: `CO-${++notes}`, lines };
  return (await does(await app.as('RECEIVER'), 'recordReceipt', receipt)).id;
}
async function inspected(
  goodsReceiptId: string,
  ...found: readonly (readonly [accepted: string, rejected: string])[]
): Promise<void> {
  const lines = found.map(([accepted, rejected], line) => ({
    ...{ lineId: `l${line + 1}`, accepted, rejected },
    ...(rejected !== '0' && { rejectionReason: 'Cracked' }),
  }));
  await does(await app.as('INSPECTOR'), 'inspectReceipt', { goodsReceiptId, rev: await revOf(goodsReceiptId), lines });
}

async function requisition(id: string): Promise<Shown> {
  const query =
    'query($id: ID!) { requisition(id: $id) { state rev order { id } purchase { id } moves { name allowed reason } } }';
  return (await buyer.ask(query, { id })).data.requisition;
}
const stateOf = async (id: string): Promise<string> => (await requisition(id)).state;
async function coverage(id: string): Promise<Shown> {
  const query = `query($id: ID!) { requisition(id: $id) { coverage { contract { id moves { name allowed reason } } covered whole
    lines { contractLineId quantity open neededOn } } } }`;
  return (await buyer.ask(query, { id })).data.requisition.coverage;
}
const waits = async (who: Person) =>
  (await who.ask('{ toDos { move subjectId } }')).data.toDos as readonly { move: string; subjectId: string }[];
const listed = async (id = purchaseId): Promise<string[]> =>
  (
    await buyer.ask('query($id: ID!) { purchase(id: $id) { requisitions { id } } }', { id })
  ).data.purchase.requisitions.map((one: { id: string }) => one.id);
/** How a purchase ran, as its page tells it. */
async function judgement(id: string): Promise<Shown> {
  const query = `query($id: ID!) { purchase(id: $id) { trail { paths { subjectId moves { name misfit count } }
    judgement { skipped { type } reordered { type } misfits { type } } } } }`;
  return (await buyer.ask(query, { id })).data.purchase.trail;
}
const AS_PRESCRIBED = { skipped: [], reordered: [], misfits: [] };

describe('a requisition whose parts a contract in force has', () => {
  it('is told of the contract, with what is open and what would be ordered of each line', async () => {
    const id = await needed([gear, '4', 50], [washer, '10'], [gear, '2', 40]);
    expect(await coverage(id)).toEqual([
      {
        contract: { id: contractId, moves: expect.anything() },
        ...{ covered: ['l1', 'l2', 'l3'], whole: true },
        lines: [
          { contractLineId: 'l1', quantity: '6', open: '1000', neededOn: needs([gear, '2', 40]).lines[0]?.neededOn },
          { contractLineId: 'l2', quantity: '10', open: '2000', neededOn: needs([gear, '2']).lines[0]?.neededOn },
        ],
      },
    ]);
  });

  it('is told where a contract has only some of it, and of none before it is approved', async () => {
    expect(await coverage(await needed([bolt, '1'], [washer, '10']))).toMatchObject([
      { covered: ['l2'], whole: false },
    ]);
    expect(await coverage(await needed([bolt, '1']))).toEqual([]);
    expect(await coverage(await submittedRequisition(app, { content: needs([gear, '1']) }))).toEqual([]);
  });

  it('is not offered to be ordered of a supplier that is suspended', async () => {
    const id = await needed([gear, '1']);
    const supplierId = firms[0]?.supplierId ?? '';
    const approver = await app.as('APPROVER');
    await does(approver, 'suspendSupplier', { supplierId, rev: await revOf(supplierId), reason: 'Quality' });
    const [{ contract }] = await coverage(id);
    const move = contract.moves.find(({ name }: Shown) => name === 'createOrder');
    expect(move).toMatchObject({ allowed: false, reason: expect.stringContaining('Suspended') });
    expect(await buyer.act('createOrder', wanted(id, { l1: '1' }))).toMatchObject({ key: 'kernel.needs' });
    const second = await app.hire(['APPROVER'], 'approver2');
    await does(second, 'reinstateSupplier', { supplierId, rev: await revOf(supplierId), reason: 'Mended' });
  });
});

describe('an order for a requisition', () => {
  it('is refused unless it orders exactly what that asks for, with each line that lacks or differs', async () => {
    const id = await needed([gear, '4'], [bolt, '1'], [washer, '10']);
    expect(await buyer.act('createOrder', wanted(id, { l1: '5' }))).toMatchObject({
      code: 'RULE',
      issues: [
        { path: ['lines', '0', 'quantity'], key: 'orders.otherThanRequested' },
        { path: ['requisitionId'], key: 'orders.requestedNotInContract' },
        { path: ['requisitionId'], key: 'orders.requestedLeftOut' },
      ],
    });
    expect(await stateOf(id)).toBe('APPROVED');
  });

  it('is refused while that is not approved, or is not there', async () => {
    const id = await submittedRequisition(app, { content: needs([gear, '4']) });
    expect(await buyer.act('createOrder', wanted(id, { l1: '4' }))).toMatchObject({
      ...{ code: 'WRONG_STATE', key: 'kernel.needs', path: ['requisitionId'] },
    });
    const none = `req_${'0'.repeat(32)}`;
    expect(await buyer.act('createOrder', wanted(none, { l1: '4' }))).toMatchObject({
      ...{ code: 'NOT_FOUND', path: ['requisitionId'] },
    });
  });

  it('is placed by the owner of the contract, whom others are told to call', async () => {
    const id = await needed([gear, '4']);
    const other = await app.hire(['BUYER'], 'other-buyer');
    const refused = await other.act('createOrder', wanted(id, { l1: '4' }));
    expect(refused).toMatchObject({ code: 'FORBIDDEN', key: 'owner.askOwner' });
    expect(refused.message).toContain('buyer (test)');
  });

  it('needs no event: the requisition is ordered, belongs to the purchase of the contract, and waits for nobody', async () => {
    const id = await needed([gear, '4']);
    expect(await waits(buyer)).toContainEqual({ move: 'createEvent', subjectId: id });
    const order = await does(
      buyer,
      'createOrder',
      wanted(id, { l1: '4' }),
      'id state requisition { id } purchase { id } total { amount }',
    );
    expect(order).toMatchObject({ state: 'DRAFT', requisition: { id }, purchase: { id: purchaseId } });
    expect(await requisition(id)).toMatchObject({
      ...{ state: 'ORDERED', order: { id: order.id }, purchase: { id: purchaseId } },
    });
    expect(await listed()).toContain(id);
    expect(await waits(buyer)).not.toContainEqual({ move: 'createEvent', subjectId: id });
    expect(await coverage(id)).toEqual([]);
  });

  it('is what ends when the requisition is no longer needed: that cannot be withdrawn or cancelled meanwhile', async () => {
    const id = await needed([gear, '4']);
    const orderId = await callOff(id, { l1: '4' });
    for (const move of ['withdrawRequisition', 'cancelRequisition']) {
      const { rev, moves } = await requisition(id);
      expect(await buyer.act(move, { requisitionId: id, rev, reason: 'Not needed' })).toMatchObject({
        ...{ code: 'WRONG_STATE', key: 'requisition.cancelOrderFirst' },
      });
      expect(moves.filter(({ name }: Shown) => name === move)).toEqual([]);
    }
    await does(buyer, 'cancelOrder', { ...(await at(orderId)), reason: 'Not needed' });
    await does(buyer, 'cancelRequisition', { requisitionId: id, rev: await revOf(id), reason: 'Not needed' });
  });

  it('is cancelled and placed again under the same contract, and the purchase lists the requisition once', async () => {
    const id = await needed([gear, '4']);
    const first = await callOff(id, { l1: '4' });
    await does(buyer, 'cancelOrder', { ...(await at(first)), reason: 'Wrong gate' });
    expect(await requisition(id)).toMatchObject({ state: 'APPROVED', order: null, purchase: null });
    expect(await waits(buyer)).toContainEqual({ move: 'createEvent', subjectId: id });
    const second = await callOff(id, { l1: '4' });
    expect(await requisition(id)).toMatchObject({ state: 'ORDERED', order: { id: second } });
    expect((await listed()).filter((one) => one === id)).toHaveLength(1);
  });

  it('can be changed to other days, but to no more than was requested', async () => {
    const orderId = await confirmed(await callOff(await needed([gear, '4']), { l1: '4' }));
    const dueOn = daysAfter(businessDay(app.clock.now()), 70);
    const changed = async (quantity: string) => ({
      ...(await at(orderId)),
      ...{ reason: 'Later', deliverTo: 'Gate 3', lines: [{ lineId: 'l1', quantity, dueOn }] },
    });
    expect(await buyer.act('proposeChange', await changed('5'))).toMatchObject({
      ...{ code: 'RULE', key: 'orders.moreThanRequested', path: ['lines', '0', 'quantity'] },
    });
    await does(buyer, 'proposeChange', await changed('4'));
  });

  it('is not released by who requested what it is for', async () => {
    const id = await approvedRequisition(app, { by: manager, content: needs([gear, '1']) });
    const orderId = await callOff(id, { l1: '1' });
    expect(await manager.act('releaseOrder', await at(orderId))).toMatchObject({
      ...{ code: 'FORBIDDEN', key: 'kernel.separateDuties' },
    });
    await does(buyer, 'cancelOrder', { ...(await at(orderId)), reason: 'Ordered by another unit' });
    // What a person requested once counts for the whole purchase, as it does for the requisitions that it began with.
    const other = await app.hire(['CATEGORY_MANAGER'], 'manager2');
    manager = other;
  });
});

describe('two who want the same requisition at the same moment', () => {
  it('do not both order it', async () => {
    const id = await needed([gear, '3']);
    const answers = await Promise.all([0, 1, 2].map(() => buyer.act('createOrder', wanted(id, { l1: '3' }), 'id')));
    expect(answers.filter((one) => one.id)).toHaveLength(1);
    for (const one of answers.filter(({ id: made }) => !made))
      expect(one).toMatchObject({ code: 'WRONG_STATE', key: 'kernel.needs', path: ['requisitionId'] });
  });

  it('do not order it and source it, or order it and withdraw it', async () => {
    const id = await needed([gear, '3']);
    const { rev } = await requisition(id);
    const answers = await Promise.all([
      buyer.act('createOrder', wanted(id, { l1: '3' }), 'id'),
      buyer.act('createEvent', eventFor([id], settings(app, firms, 24)), 'id'),
      buyer.act('withdrawRequisition', { requisitionId: id, rev, reason: 'Not now' }, 'id'),
    ]);
    expect(answers.filter((one) => one.id)).toHaveLength(1);
  });
});

/** An invoice for some lines of orders with their amounts, paid. */
async function paidFor(
  ...lines: readonly { orderId: string; orderLineId: string; quantity: string; unitPrice: string }[]
): Promise<void> {
  const total = lines.reduce((sum, { quantity, unitPrice }) => sum + Number(quantity) * Number(unitPrice), 0);
  const bill = { orderId: lines[0]?.orderId, ...invoicePaper(), lines, total: total.toFixed(2) };
  const { id: invoiceId } = await does(supplier, 'submitInvoice', bill);
  const finance = await app.as('FINANCE');
  const at = { invoiceId, rev: 1 };
  expect(await does(finance, 'matchInvoice', at, 'state')).toMatchObject({ state: 'MATCHED' });
  const { id: paymentId } = await does(finance, 'requestPayment', { invoiceId });
  await does(await app.as('APPROVER'), 'approvePayment', { paymentId, rev: 1 });
  await paid(app, paymentId);
}

describe('what was called off follows its order', () => {
  let whole: { id: string; orderId: string };
  let short: { id: string; orderId: string };

  it('is fulfilled when all has come, and awaited again while rejected or wrongly recorded goods are missing', async () => {
    const id = await needed([gear, '6'], [washer, '20']);
    const orderId = await confirmed(await callOff(id, { l1: '6', l2: '20' }));
    whole = { id, orderId };
    await inspected(await came(orderId, { l1: '6', l2: '10' }), ['6', '0'], ['10', '0']);
    expect(await stateOf(id)).toBe('ORDERED');
    const second = await came(orderId, { l2: '10' });
    expect(await stateOf(id)).toBe('FULFILLED');
    await inspected(second, ['6', '4']);
    expect(await stateOf(id)).toBe('ORDERED');
    const wrong = await came(orderId, { l2: '4' });
    expect(await stateOf(id)).toBe('FULFILLED');
    const reversed = { goodsReceiptId: wrong, rev: await revOf(wrong), reason: 'Other goods' };
    await does(await app.as('INSPECTOR'), 'reverseReceipt', reversed);
    expect(await stateOf(id)).toBe('ORDERED');
    await inspected(await came(orderId, { l2: '4' }), ['4', '0']);
    expect(await requisition(id)).toMatchObject({ state: 'FULFILLED', order: { id: orderId } });
  });

  it('is fulfilled by an order that is closed short', async () => {
    const id = await needed([gear, '5']);
    const orderId = await confirmed(await callOff(id, { l1: '5' }));
    short = { id, orderId };
    await inspected(await came(orderId, { l1: '3' }), ['3', '0']);
    await does(buyer, 'proposeClose', { ...(await at(orderId)), reason: 'The line was stopped' });
    await does(supplier, 'acceptProposal', await at(orderId));
    expect(await stateOf(id)).toBe('FULFILLED');
  });

  it('is free again where an order is closed of which nothing came, and is then bought by an event', async () => {
    const id = await needed([gear, '5']);
    const orderId = await confirmed(await callOff(id, { l1: '5' }));
    await does(buyer, 'proposeOneSidedClose', { ...(await at(orderId)), reason: 'Never came', owed: '0' });
    await does(manager, 'confirmOneSidedClose', await at(orderId));
    expect(await requisition(id)).toMatchObject({ state: 'APPROVED', order: null, purchase: null });
    const content = eventFor([id], settings(app, firms, 24));
    const event = await does(buyer, 'createEvent', content, 'id purchase { id }');
    expect(await requisition(id)).toMatchObject({ state: 'SOURCING', purchase: { id: event.purchase.id } });
    expect(await listed()).toContain(id);
    await app.settle();
    const { judgement: judged, paths } = await judgement(event.purchase.id);
    expect(judged).toEqual(AS_PRESCRIBED);
    const path = paths.find(({ subjectId }: Shown) => subjectId === id);
    expect(path.moves.filter(({ count }: Shown) => count > 0).map(({ name }: Shown) => name)).toEqual([
      ...['createRequisition', 'submitRequisition', 'approveRequisition', 'sourceRequisition'],
    ]);
  });

  it('is invoiced once a month with the other orders, and is awaited again when paid goods go back', async () => {
    const line = { unitPrice: '12.5', orderLineId: 'l1' };
    await paidFor(
      { ...line, orderId: whole.orderId, quantity: '6' },
      { orderId: whole.orderId, orderLineId: 'l2', quantity: '20', unitPrice: '0.4' },
      { ...line, orderId: short.orderId, quantity: '3' },
    );
    const { data } = await buyer.ask(
      'query($id: ID!) { purchase(id: $id) { state goodsReceipts { id order { id } } } }',
      {
        id: purchaseId,
      },
    );
    // Most of the contract is still open to be called off.
    expect(data.purchase.state).toBe('ACTIVE');
    const receipt = data.purchase.goodsReceipts.find(({ order }: Shown) => order.id === short.orderId);
    const back = {
      ...{ goodsReceiptId: receipt.id, reason: 'Cracked in use' },
      lines: [{ lineId: 'l1', quantity: '1' }],
    };
    await does(await app.as('INSPECTOR'), 'returnGoods', back);
    expect(await stateOf(short.id)).toBe('ORDERED');
    await inspected(await came(short.orderId, { l1: '1' }), ['1', '0']);
    expect(await stateOf(short.id)).toBe('FULFILLED');
  });
});

describe('the purchase of the contract', () => {
  it('ran as prescribed, whatever was called off, cancelled and called off again', async () => {
    await app.settle();
    expect((await judgement(purchaseId)).judgement).toEqual(AS_PRESCRIBED);
    await projectCases(app.origin);
    const auditor = await app.as('INTERNAL_AUDITOR');
    const view = '{ processView(filter: {}) { gaps { kind activity } } }';
    const { data, errors } = await auditor.ask(view);
    expect(errors).toEqual([]);
    const deviations = data.processView.gaps.filter(({ kind }: Shown) =>
      ['SKIPPED', 'REORDERED', 'MISFIT'].includes(kind),
    );
    expect(deviations).toEqual([]);
  });

  it('is a whole bundle that two verifiers accept, with every requisition that was called off', async () => {
    await app.settle();
    const { requisitions, suppliers } = await linkedSubjects(purchaseId);
    expect(requisitions).toEqual(await listed());
    const { files } = await bundleOf(purchaseId, [...requisitions, ...suppliers], openAll(new Set()), app.keys);
    expect(contentAlone(verifyTwice(files, app.keys.policy().policy)).failures).toEqual([]);
  });

  sayTheSame();
});
