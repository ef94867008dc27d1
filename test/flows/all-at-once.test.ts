import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { contracted } from '../kit/contracted.js';
import { approvedRequisition, need, submittedRequisition } from '../kit/demand.js';
import { does } from '../kit/does.js';
import { confirmedOrder, wantedOf } from '../kit/orders.js';
import { invoicePaper } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { bid, eventFor, offer, openedEvent, publishedEvent, settings } from '../kit/sourcing.js';
import { approvedFirm, type Firm } from '../kit/suppliers.js';

jest.setTimeout(180_000);

// Whoever fills in a form is told all that is wrong with it at once, each fault at its field.

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
type Shown = any;

let app: App;
let firms: readonly [Firm, Firm, Firm];
let buyer: Person;
let expert: Person;
/** The order of a contract of ten pieces, confirmed for six of them. */
let orderId: string;
let contractId: string;

beforeAll(async () => {
  app = await startApp();
  const firm = (nth: number) => approvedFirm(app, { login: `firm${nth}`, creditCode: `91350211M000100Y0${nth}` });
  firms = [await firm(1), await firm(2), await firm(3)];
  [buyer, expert] = [await app.as('BUYER'), await app.as('EXPERT')];
  ({ contractId } = await contracted(app, firms));
  orderId = await confirmedOrder(app, { contractId, supplier: firms[0].person, quantity: '6' });
});
afterAll(() => app.stop());

/** The faults that a refusal lists: `field.path key`. */
const faults = (refused: Shown): string[] =>
  (refused.issues.length > 0 ? refused.issues : [refused]).map(
    ({ path, key }: Shown) => `${(path ?? []).join('.')} ${key}`,
  );
const suspend = async ({ supplierId }: Firm) =>
  does(await app.as('APPROVER'), 'suspendSupplier', { supplierId, rev: await revOf(supplierId), reason: '质量事故' });
const reinstate = async (who: Person, { supplierId }: Firm) =>
  does(who, 'reinstateSupplier', { supplierId, rev: await revOf(supplierId), reason: '已整改' });
const retire = async (partId: string) =>
  does(await app.as('CATEGORY_MANAGER'), 'retirePart', { partId, rev: 1, reason: '停产' });

describe('a sourcing event', () => {
  it('is told all wrong settings at once', async () => {
    const [first, second] = [await approvedRequisition(app), await submittedRequisition(app)];
    const asked = eventFor([first], {
      ...settings(app, [firms[0], firms[1]], -24),
      priceWeight: 20,
      expertIds: [buyer.accountId, firms[0].person.accountId],
      criteria: [
        { name: '技术', weight: '60' },
        { name: '技术', weight: '0' },
      ],
    } as Shown);
    expect(faults(await buyer.act('createEvent', asked))).toEqual([
      'priceWeight sourcing.priceWeightRange',
      'invitedIds sourcing.tooFewInvited',
      'closesAt sourcing.deadlineInPast',
      'criteria.1.name sourcing.criterionTwice',
      'criteria.1.weight sourcing.criterionWeight',
      'criteria sourcing.criteriaSum',
      'expertIds.0 sourcing.expertIsBuyer',
      'expertIds.1 sourcing.noExpert',
    ]);
    const third = await submittedRequisition(app);
    expect(faults(await buyer.act('createEvent', eventFor([first, second, third], settings(app, firms, 24))))).toEqual([
      'requisitionIds.1 kernel.otherState',
      'requisitionIds.2 kernel.otherState',
    ]);
  });

  it('is told of all suppliers and parts that stand against it', async () => {
    const partIds = [await part(app), await part(app)];
    const [line] = need(app, '').lines;
    const lines = partIds.map((partId) => ({ ...line, partId }));
    const requisitionId = await approvedRequisition(app, { content: need(app, '', { lines }) });
    await suspend(firms[1]);
    await suspend(firms[2]);
    for (const id of partIds) await retire(id);
    expect(faults(await buyer.act('createEvent', eventFor([requisitionId], settings(app, firms, 24))))).toEqual([
      'requisitionIds kernel.needs',
      'requisitionIds kernel.needs',
      'invitedIds.1 kernel.needs',
      'invitedIds.2 kernel.needs',
    ]);
    const other = await app.hire(['APPROVER'], 'other.approver');
    for (const firm of [firms[1], firms[2]]) await reinstate(other, firm);
  });
});

describe('a quote and its scores', () => {
  it('are told all wrong lines at once', async () => {
    const event = await publishedEvent(app, firms, 24, { more: { priceWeight: 60, expertIds: [expert.accountId] } });
    const { lines } = offer('1');
    const content = { lines: [{ ...lines[0], taxRate: '12' }, { ...lines[0], lineId: 'l9' }, lines[0]] };
    expect(faults(await firms[0].person.act('submitBid', { eventId: event.eventId, content }))).toEqual([
      'content.lines.1.lineId sourcing.unknownLine',
      'content.lines.2.lineId sourcing.lineTwice',
      'content.lines.0.taxRate suppliers.rateNotOfGeneral',
      'content.lines.1.taxRate sourcing.taxRateMissing',
      'content.lines.2.taxRate sourcing.taxRateMissing',
    ]);
    const [one, other] = [await bid(firms[0], event, '1'), await bid(firms[1], event, '2')];
    await openedEvent(app, event.eventId);
    await does(expert, 'declareNoInterest', { eventId: event.eventId });
    const scores = [
      { bidId: one.id, points: [{ criterionId: 'c2', points: '3' }] },
      { bidId: one.id, points: [{ criterionId: 'c1', points: '3' }] },
    ];
    expect(faults(await expert.act('scoreBids', { eventId: event.eventId, scores }))).toEqual([
      'scores.0.points.0.criterionId sourcing.unknownCriterion',
      'scores.0.points sourcing.criterionUnscored',
      'scores.1.bidId sourcing.noBidToScore',
      'scores sourcing.bidsUnscored',
    ]);
    expect(other.id).not.toBe(one.id);
  });
});

describe('an order and what follows it', () => {
  it('is told all wrong lines at once', async () => {
    const wanted = wantedOf(contractId, '11');
    const lines = [
      { ...wanted.lines[0], dueOn: '2026-01-01' },
      { ...wanted.lines[0], contractLineId: 'l7' },
    ];
    app.clock.moveTo(new Date('2027-02-01T02:00:00Z'));
    expect(faults(await buyer.act('createOrder', { ...wanted, lines }))).toEqual([
      'contractId orders.contractNotValid',
      'lines.0.dueOn orders.dueInThePast',
      'lines.0.quantity orders.overContract',
      'lines.1.dueOn orders.dueInThePast',
      'lines.1.contractLineId orders.noSuchContractLine',
    ]);
  });

  it('is told all wrong terms of a change at once, each where it was typed', async () => {
    app.clock.moveTo(new Date('2027-02-01T02:00:00Z'));
    const rev = await revOf(orderId);
    const ask = (lines: readonly object[]) =>
      buyer.act('proposeChange', { orderId, rev, reason: 'more', deliverTo: 'Gate 3', lines });
    const line = { lineId: 'l1', quantity: '10', dueOn: '2026-06-30' };
    expect(faults(await ask([{ ...line, lineId: 'l9' }, { ...line, dueOn: '2026-12-01' }, line]))).toEqual([
      'lines.0.lineId orders.noSuchLine',
      'lines.1.dueOn orders.dueInThePast',
      'lines.2.lineId orders.lineTwice',
    ]);
    expect(faults(await ask([{ ...line, quantity: '11' }]))).toEqual([
      'orderId orders.contractNotValid',
      'lines.0.quantity orders.overContract',
    ]);
  });

  it('is told all wrong fields of an invoice at once', async () => {
    const line = { orderLineId: 'l1', quantity: '6', unitPrice: '12.5' };
    const bill = {
      ...{ orderId, ...invoicePaper(), invoiceNumber: '123', invoiceCode: '1', issuedOn: '2029-01-01' },
      lines: [{ ...line, orderLineId: 'l9' }, { ...line, taxRate: '12' }, line],
      total: '1.00',
    };
    expect(faults(await firms[0].person.act('submitInvoice', bill))).toEqual([
      'invoiceNumber payment.twentyDigits',
      'invoiceCode payment.noCode',
      'issuedOn payment.issuedInFuture',
      'lines.0.orderLineId payment.noSuchOrderLine',
      'lines.1.taxRate suppliers.rateNotOfGeneral',
    ]);
  });

  it('is told all wrong lines of a receipt at once', async () => {
    const lines = [
      { orderLineId: 'l9', quantity: '1' },
      { orderLineId: 'l1', quantity: '7' },
      { orderLineId: 'l1', quantity: '1' },
    ];
    const came = { orderId, deliveryNote: 'LS-1', lines };
    expect(faults(await (await app.as('RECEIVER')).act('recordReceipt', came))).toEqual([
      'lines.0.orderLineId delivery.noSuchOrderLine',
      'lines.1.quantity delivery.overOrder',
      'lines.2.orderLineId delivery.lineTwice',
    ]);
  });
});

describe('a setting', () => {
  it('of tolerances or tax rates is told all that is wrong with it at once', async () => {
    const finance = await app.as('FINANCE');
    const limits = { pricePercent: '6', lineMost: '300', invoiceMost: '200', reason: 'x' };
    expect(faults(await finance.act('proposeTolerance', limits))).toEqual([
      'pricePercent payment.percentTooHigh',
      'lineMost payment.lineOverInvoice',
    ]);
    const span = { rate: '11', replaces: '11.0', taxpayer: 'GENERAL', ground: 'x' };
    const days = { validFrom: '2027-01-01', validTo: '2026-01-01' };
    expect(faults(await finance.act('proposeTaxRate', { ...span, ...days }))).toEqual([
      'replaces payment.replacesItself',
      'validTo payment.rateEndsBefore',
    ]);
  });

  it('of the catalogue, of accounts and of holds is told of all that is not there or taken', async () => {
    const manager = await app.as('CATEGORY_MANAGER');
    const number = 'AT-1';
    await part(app, { number });
    const none = (prefix: string) => `${prefix}_${'0'.repeat(32)}`;
    const content = { number, name: 'Gear', unit: 'pc', categoryId: none('cat') };
    expect(faults(await manager.act('createPart', content))).toEqual([
      'number catalogue.partNumberTaken',
      'categoryId kernel.notFound',
    ]);
    const account = { login: 'buyer', personnelNumber: 'T99999', name: 'B', language: 'en', unitId: none('unt') };
    expect(faults(await (await app.as('SYSTEM_ADMIN')).act('createAccount', account))).toEqual([
      'unitId kernel.notFound',
      'login account.loginTaken',
    ]);
    const hold = { accountId: none('acc'), purchaseId: none('pur'), reason: 'x' };
    expect(faults(await (await app.as('LEGAL')).act('placeHold', hold))).toEqual([
      'accountId kernel.notFound',
      'purchaseId kernel.notFound',
    ]);
  });
});
