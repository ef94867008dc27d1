import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { TERMS } from '../kit/contracts.js';
import { approvedAward, bid, openedEvent, publishedEvent } from '../kit/sourcing.js';
import { approvedFirm, type Firm } from '../kit/suppliers.js';

const DUE = '2026-06-30';
const MONEY = 'amount currency';

let app: App;
let buyer: Person;
let manager: Person;
let approver: Person;
let legal: Person;
let receiver: Person;
let inspector: Person;
let finance: Person;
/** Releases orders and receives goods, but never of the same order. */
let dispatcher: Person;
/** Reviews and signs contracts, but never the same one. */
let counsel: Person;
let winner: Firm;
let rival: Firm;
let purchaseId: string;
let awardId: string;

beforeAll(async () => {
  app = await startApp();
  buyer = await app.as('BUYER');
  manager = await app.as('CATEGORY_MANAGER');
  approver = await app.as('APPROVER');
  legal = await app.as('LEGAL');
  receiver = await app.as('RECEIVER');
  inspector = await app.as('INSPECTOR');
  finance = await app.as('FINANCE');
  dispatcher = await app.hire(['CATEGORY_MANAGER', 'RECEIVER'], 'dispatcher');
  counsel = await app.hire(['LEGAL', 'APPROVER'], 'counsel');
  winner = await approvedFirm(app, { login: 'winner', creditCode: '91350211M000100Y43' });
  rival = await approvedFirm(app, { login: 'rival', creditCode: '91350211M000100Y44' });
  const third = await approvedFirm(app, { login: 'third', creditCode: '91350211M000100Y45' });
  ({ purchaseId, awardId } = await awarded([winner, rival, third]));
});
afterAll(() => app.stop());

/** From a requisition for 10 and 0.3 pieces to an award at 12.345678 and 100 each. */
async function awarded(firms: readonly Firm[]) {
  const lines = [
    { partId: await part(app), quantity: '10', neededOn: DUE },
    { partId: await part(app), quantity: '0.3', neededOn: DUE },
  ];
  const event = await publishedEvent(app, firms, 48, {
    wanted: { content: { title: 'Gears', currency: 'CNY', lines } },
  });
  const prices = ['12.345678', '13', '14'];
  for (const [index, firm] of firms.entries()) await bid(firm, event, prices[index] ?? '', '100');
  await openedEvent(app, event.eventId);
  return { purchaseId: event.purchaseId, awardId: await approvedAward(app, event.eventId) };
}

const CONTRACT = `id rev state number total { ${MONEY} } lines { id quantity unitPrice total }`;
const ORDER = `id rev state number total { ${MONEY} } lines { id contractLineId quantity received }`;
const RECEIPT = 'id rev state number lines { id orderLineId accepted rejected rejectionReason } order { state }';
const INVOICE = 'id rev state number dueOn differences { orderLineId kind invoiced expected }';
const PAYMENT = `id rev state number dueOn amount { ${MONEY} } invoice { state }`;

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
type Shown = any;

const contractAt = ({ id, rev }: Shown) => ({ contractId: id, rev });
const orderAt = ({ id, rev }: Shown) => ({ orderId: id, rev });
const invoiceAt = ({ id, rev }: Shown) => ({ invoiceId: id, rev });
const paymentAt = ({ id, rev }: Shown) => ({ paymentId: id, rev });

const order = (contract: Shown, quantities: readonly (string | null)[]) =>
  buyer.act(
    'createOrder',
    {
      contractId: contract.id,
      deliverTo: 'Gate 3',
      lines: quantities.flatMap((quantity, index) =>
        quantity === null ? [] : [{ contractLineId: contract.lines[index].id, quantity, dueOn: DUE }],
      ),
    },
    ORDER,
  );
let notes = 0;
const receive = (who: Person, { id, lines }: Shown, quantity: string, line = 0) =>
  who.act(
    'recordReceipt',
    { orderId: id, deliveryNote: `LS-${++notes}`, lines: [{ orderLineId: lines[line].id, quantity }] },
    RECEIPT,
  );
const inspect = ({ id, rev }: Shown, accepted: string, rejected = '0', rejectionReason: string | null = null) =>
  inspector.act(
    'inspectReceipt',
    { goodsReceiptId: id, rev, lines: [{ lineId: 'l1', accepted, rejected, rejectionReason }] },
    RECEIPT,
  );
const billed = ({ id, lines }: Shown, unitPrice: string, quantity: string, line = 0) => ({
  orderId: id,
  lines: [{ orderLineId: lines[line].id, quantity, unitPrice }],
});
// `A` stands for nineteen digits, so that each spelling keeps its dashes, blanks and width.
const paper = (spelt: string) => ({
  ...{ kind: 'E_SPECIAL', issuedOn: '2026-01-05' },
  invoiceNumber: spelt.replace(/[AaＡ]/, '2631200000000000000'),
});
const bill = (who: Person, content: Shown, invoiceNumber: string, total: string) =>
  who.act('submitInvoice', { ...content, ...paper(invoiceNumber), total }, INVOICE);
const stateOfPurchase = async () =>
  (await buyer.ask('query($id: ID!) { purchase(id: $id) { state } }', { id: purchaseId })).data.purchase.state;

/** An invoice that matches, requested, approved and recorded as paid. */
async function pay(invoice: Shown) {
  const requested = await finance.act('requestPayment', { invoiceId: invoice.id }, PAYMENT);
  const approved = await approver.act('approvePayment', paymentAt(requested), PAYMENT);
  return finance.act(
    'recordPayment',
    { ...paymentAt(approved), paidOn: '2026-03-04', bankReference: `B-${requested.number}` },
    `${PAYMENT} paidOn bankReference`,
  );
}

describe('from the award to the last payment', () => {
  let contract: Shown;
  let large: Shown;
  let small: Shown;
  let invoice: Shown;

  it('drafts a contract under the award, which different people review and sign', async () => {
    expect(await buyer.act('draftContract', { awardId: `awd_${'0'.repeat(32)}`, ...TERMS })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['awardId'],
    });
    const drafted = await buyer.act('draftContract', { awardId, ...TERMS }, CONTRACT);
    expect(drafted).toMatchObject({
      state: 'DRAFT',
      number: expect.stringMatching(/^HT-2026-\d{6}$/),
      total: { amount: '153.46', currency: 'CNY' },
      lines: [
        { quantity: '10', unitPrice: '12.345678', total: '123.46' },
        { quantity: '0.3', unitPrice: '100', total: '30.00' },
      ],
    });
    const again = await buyer.act('draftContract', { awardId, ...TERMS });
    expect(again).toMatchObject({ code: 'RULE', key: 'kernel.doneAlready' });
    expect(again.message).toContain(drafted.number);
    const hidden = await winner.person.ask('query($id: ID!) { contract(id: $id) { id } }', { id: drafted.id });
    expect(hidden.data.contract).toBeNull();

    const returned = await legal.act('returnContract', { ...contractAt(drafted), reason: 'Longer terms' }, CONTRACT);
    const edited = await buyer.act('editContract', { ...contractAt(returned), ...TERMS, paymentDays: 60 }, CONTRACT);
    const reviewed = await counsel.act('reviewContract', contractAt(edited), CONTRACT);
    expect(await counsel.act('signContract', contractAt(reviewed))).toMatchObject({
      code: 'FORBIDDEN',
      key: 'kernel.separateDuties',
    });
    expect(await order(reviewed, ['1'])).toMatchObject({ code: 'WRONG_STATE', key: 'kernel.otherState' });
    contract = await approver.act('signContract', contractAt(reviewed), CONTRACT);
    expect(contract.state).toBe('ACTIVE');
  });

  it('orders within the contract, however many order at the same moment', async () => {
    expect(await order(contract, ['10.0001'])).toMatchObject({
      code: 'RULE',
      key: 'orders.overContract',
      path: ['lines', '0', 'quantity'],
    });
    const race = await Promise.all([order(contract, ['6']), order(contract, ['6'])]);
    expect(race.map((one: Shown) => one.key ?? one.state).sort()).toEqual(['DRAFT', 'orders.overContract']);
    large = race.find((one: Shown) => one.state === 'DRAFT');
    expect(large.total).toEqual({ amount: '74.07', currency: 'CNY' });

    const declined = await order(contract, ['4', '0.3']);
    const released = await manager.act('releaseOrder', orderAt(declined), ORDER);
    await winner.person.act('declineOrder', { ...orderAt(released), reason: 'No capacity' });
    expect(await order(contract, [null, '0.3'])).toMatchObject({ key: 'orders.overContract' });
    await buyer.act('cancelOrder', { orderId: released.id, rev: 3, reason: 'Declined' });
    small = await order(contract, ['4', '0.3']);
    expect(small).toMatchObject({ state: 'DRAFT', total: { amount: '79.38', currency: 'CNY' } });
  });

  it('shows an order only to its supplier, from its release on', async () => {
    const confirm = (firm: Firm, shown: Shown) => firm.person.act('confirmOrder', orderAt(shown), ORDER);
    expect(await confirm(winner, large)).toMatchObject({ code: 'NOT_FOUND' });
    large = await dispatcher.act('releaseOrder', orderAt(large), ORDER);
    small = await manager.act('releaseOrder', orderAt(small), ORDER);
    expect(await confirm(rival, large)).toMatchObject({ code: 'NOT_FOUND' });
    const look = 'query($id: ID!) { order(id: $id) { id } orders { edges { node { id } } } }';
    const seen = async ({ person }: Firm) => (await person.ask(look, { id: large.id })).data;
    expect(await seen(rival)).toEqual({ order: null, orders: { edges: [] } });
    expect((await seen(winner)).orders.edges).toHaveLength(3);
    expect(await receive(receiver, large, '1')).toMatchObject({ code: 'WRONG_STATE' });
    large = await confirm(winner, large);
    small = await confirm(winner, small);
    const inner = await winner.person.ask('query($id: ID!) { order(id: $id) { purchase { id } } }', { id: large.id });
    expect(inner.errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('receives no more than is open, and reopens what inspection rejects', async () => {
    expect(await receive(dispatcher, large, '1')).toMatchObject({ code: 'FORBIDDEN', key: 'kernel.separateDuties' });
    expect(await receive(receiver, large, '6.5')).toMatchObject({ code: 'RULE', key: 'delivery.overOrder' });
    const all = await receive(receiver, large, '6');
    expect(all).toMatchObject({ state: 'RECEIVED', order: { state: 'RECEIVED' } });
    expect(await inspect(all, '5', '0')).toMatchObject({ key: 'delivery.notTheWhole' });
    expect(await inspect(all, '5', '1')).toMatchObject({ key: 'delivery.reasonNeeded' });
    expect(await inspect(all, '5', '1', 'Burrs')).toMatchObject({
      state: 'INSPECTED',
      lines: [{ accepted: '5', rejected: '1', rejectionReason: 'Burrs' }],
      order: { state: 'PARTLY_RECEIVED' },
    });
  });

  it('accepts an invoice of the order’s own supplier once, with totals that add up', async () => {
    const content = billed(large, '12.345678', '6');
    expect(await bill(rival.person, content, 'A-1', '74.07')).toMatchObject({ code: 'NOT_FOUND', path: ['orderId'] });
    expect(await bill(winner.person, content, 'A-1', '74.08')).toMatchObject({ key: 'payment.totalUnlikeLines' });
    invoice = await bill(winner.person, content, 'a-1', '74.07');
    expect(invoice).toMatchObject({ state: 'SUBMITTED', differences: [] });
    for (const typed of ['A-1', ' a – 1', 'Ａ－１', 'A\u200b\u20111'])
      expect(await bill(winner.person, content, typed, '74.07')).toMatchObject({
        ...{ code: 'CONFLICT', key: 'kernel.sameNumberOn', path: ['invoiceNumber'] },
        message: expect.stringContaining(`${invoice.number}`),
      });
  });

  it('finds the differences between order, accepted goods and invoice', async () => {
    const lineId = large.lines[0].id;
    invoice = await finance.act('matchInvoice', invoiceAt(invoice), INVOICE);
    expect(invoice).toMatchObject({
      state: 'EXCEPTION',
      dueOn: null,
      differences: [{ orderLineId: lineId, kind: 'QUANTITY', invoiced: '6', expected: '5' }],
    });
    expect(await finance.act('requestPayment', { invoiceId: invoice.id })).toMatchObject({ code: 'WRONG_STATE' });
    invoice = await finance.act('returnInvoice', { ...invoiceAt(invoice), reason: 'One was rejected' }, INVOICE);
    const dearer = { ...billed(large, '12.42', '5'), orderId: undefined, ...paper('A-1'), total: '62.1' };
    invoice = await winner.person.act('correctInvoice', { ...invoiceAt(invoice), ...dearer }, INVOICE);
    invoice = await finance.act('matchInvoice', invoiceAt(invoice), INVOICE);
    expect(invoice.differences).toEqual([
      { orderLineId: lineId, kind: 'PRICE', invoiced: '12.42', expected: '12.345678' },
    ]);
    const shown = await winner.person.ask('query($id: ID!) { invoice(id: $id) { differences { kind } } }', {
      id: invoice.id,
    });
    expect(shown.data.invoice.differences).toEqual([{ kind: 'PRICE' }]);
    invoice = await finance.act('returnInvoice', { ...invoiceAt(invoice), reason: 'As agreed' }, INVOICE);
    const agreed = { ...dearer, ...billed(large, '12.345678', '5'), orderId: undefined, total: '61.73' };
    invoice = await winner.person.act('correctInvoice', { ...invoiceAt(invoice), ...agreed }, INVOICE);
    invoice = await finance.act('matchInvoice', invoiceAt(invoice), INVOICE);
    // 4 March in Shanghai and the 60 days of the edited contract.
    expect(invoice).toMatchObject({ state: 'MATCHED', differences: [], dueOn: '2026-05-03' });
  });

  it('pays a matched invoice once, by different people, on a day between the request and today', async () => {
    const requested = await finance.act('requestPayment', { invoiceId: invoice.id }, PAYMENT);
    expect(requested).toMatchObject({ state: 'REQUESTED', dueOn: '2026-05-03', amount: { amount: '61.73' } });
    expect(await finance.act('requestPayment', { invoiceId: invoice.id })).toMatchObject({
      code: 'RULE',
      key: 'kernel.doneAlready',
    });
    expect(await finance.act('approvePayment', paymentAt(requested))).toMatchObject({ code: 'FORBIDDEN' });
    await approver.act('returnPayment', { ...paymentAt(requested), reason: 'Wait for the bank' });
    const second = await finance.act('requestPayment', { invoiceId: invoice.id }, PAYMENT);
    const approved = await approver.act('approvePayment', paymentAt(second), PAYMENT);
    const record = (paidOn: string) =>
      finance.act('recordPayment', { ...paymentAt(approved), paidOn, bankReference: 'B-1' }, `${PAYMENT} paidOn`);
    expect(await record('2026-03-05')).toMatchObject({ key: 'payment.paidInTheFuture' });
    expect(await record('2026-03-03')).toMatchObject({ key: 'payment.paidBeforeRequest' });
    expect(await record('2026-03-04')).toMatchObject({ state: 'PAID', invoice: { state: 'PAID' } });
    expect(await stateOfPurchase()).toBe('ACTIVE');
  });

  it('completes the purchase with the last payment', async () => {
    await inspect(await receive(receiver, large, '1'), '1');
    await inspect(await receive(receiver, small, '4'), '4');
    await inspect(await receive(receiver, small, '0.3', 1), '0.3');
    const matched = async (content: Shown, number: string, total: string) =>
      finance.act('matchInvoice', invoiceAt(await bill(winner.person, content, number, total)), INVOICE);
    // Two invoices for the same piece at the same moment: only one of them takes it.
    const piece = billed(large, '12.345678', '1');
    const twice = await Promise.all([matched(piece, 'A-2', '12.35'), matched(piece, 'A-5', '12.35')]);
    expect(twice.map(({ state }) => state).sort()).toEqual(['EXCEPTION', 'MATCHED']);
    const rest = twice.find(({ state }) => state === 'MATCHED');
    const gears = await matched(billed(small, '12.345678', '4'), 'A-3', '49.38');
    const rings = await matched(billed(small, '100', '0.3', 1), 'A-4', '30');
    expect([gears, rings].map(({ state }) => state)).toEqual(['MATCHED', 'MATCHED']);
    await pay(rest);
    expect(await stateOfPurchase()).toBe('ACTIVE');
    // Both at the same moment: neither may overlook the other.
    await Promise.all([pay(gears), pay(rings)]);
    expect(await stateOfPurchase()).toBe('COMPLETED');
  });

  it('shows suppliers only their own papers', async () => {
    const lists = `{ contracts { edges { node { id } } } goodsReceipts { edges { node { id } } }
      invoices { edges { node { id } } } payments { edges { node { id moves { name } } } } }`;
    const counts = async (person: Person) => {
      const { contracts, goodsReceipts, invoices, payments } = (await person.ask(lists)).data;
      return [contracts, goodsReceipts, invoices, payments].map(({ edges }) => edges.length);
    };
    expect(await counts(winner.person)).toEqual([1, 4, 5, 5]);
    expect(await counts(rival.person)).toEqual([0, 0, 0, 0]);
    expect(await counts(buyer)).toEqual([1, 4, 5, 5]);
    const refused = await (await app.as('AUDIT_ADMIN')).ask(lists);
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('lists the invoices of one order only to its supplier', async () => {
    const list = 'query($orderId: ID!) { invoices(orderId: $orderId) { edges { node { order { id } } } } }';
    const ordersOf = async (person: Person) =>
      (await person.ask(list, { orderId: large.id })).data.invoices.edges.map(
        ({ node }: { node: { order: { id: string } } }) => node.order.id,
      );
    const own = await ordersOf(winner.person);
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own)).toEqual(new Set([large.id]));
    expect(await ordersOf(rival.person)).toEqual([]);
  });
});
