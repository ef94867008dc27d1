import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { signedContract } from '../kit/contracts.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { invoicePaper } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { approvedAward, openedEvent, publishedEvent } from '../kit/sourcing.js';
import { approvedFirm, type Firm } from '../kit/suppliers.js';

// Two firms charge different tax; the law changes between order and invoice (docs/decisions/0037).
let app: App;
let general: Firm;
let small: Firm;
let other: Firm;
let finance: Person;
let auditor: Person;
let eventId: string;
let contractId: string;
let orderId: string;

beforeAll(async () => {
  app = await startApp();
  finance = await app.as('FINANCE');
  auditor = await app.as('INTERNAL_AUDITOR');
  general = await approvedFirm(app, { login: 'general', creditCode: '91350211M000100Y43' });
  const profile = { taxpayer: 'SMALL_SCALE' };
  small = await approvedFirm(app, { login: 'small', creditCode: '91350211M000100Y44', profile });
  other = await approvedFirm(app, { login: 'other', creditCode: '91350211M000100Y45' });
}, 180_000);
afterAll(() => app.stop());

const MONEY = '{ amount }';
const today = () => businessDay(app.clock.now());
const offer = (unitPrice: string, more: object) => ({
  eventId,
  content: { lines: [{ lineId: 'l1', unitPrice, leadTimeDays: 20 }], ...more },
});

describe('bids of different tax rates', () => {
  it('state a rate that is in force for their taxpayer, on the basis of the event', async () => {
    const asked = { more: { quoteBasis: 'WITH_TAX', compareBasis: 'WITHOUT_TAX' } };
    eventId = (await publishedEvent(app, [general, small, other], 24, asked)).eventId;
    const { data } = await general.person.ask(`{ sourcingEvent(id: "${eventId}") { quoteBasis compareBasis } }`);
    expect(data.sourcingEvent).toEqual({ quoteBasis: 'WITH_TAX', compareBasis: 'WITHOUT_TAX' });
    const refused = await small.person.act('submitBid', offer('10.6', { taxRate: '13' }));
    expect(refused).toMatchObject({ key: 'suppliers.rateNotOfSmallScale', path: ['content', 'taxRate'] });
    expect(refused.message).toContain('3, 1, 0%');
    const over = await general.person.act('submitBid', offer('11.3', { taxRate: '16' }));
    expect(over.message).toContain('2018-05-01–2019-03-31');
    expect(
      await general.person.act('submitBid', offer('11.3', { taxRate: '13', priceBasis: 'WITHOUT_TAX' })),
    ).toMatchObject({
      key: 'sourcing.quoteWithTax',
    });
    expect(await general.person.act('submitBid', offer('11.3', {}))).toMatchObject({ key: 'sourcing.taxRateMissing' });
    await does(general.person, 'submitBid', offer('11.3', { taxRate: '13' }));
    await does(small.person, 'submitBid', offer('10.5', { taxRate: '1' }));
  });

  it('are compared on one basis: the firm that is dearer with tax is cheaper without', async () => {
    await openedEvent(app, eventId);
    const awardId = await approvedAward(app, eventId);
    const { data } = await (await app.as('BUYER')).ask(
      `{ sourcingEvent(id: "${eventId}") { ranking { rank supplier { id } total ${MONEY} compared ${MONEY} } }
        award(id: "${awardId}") { net ${MONEY} tax ${MONEY} total ${MONEY} } }`,
    );
    expect(data.sourcingEvent.ranking).toEqual([
      {
        ...{ rank: 1, supplier: { id: general.supplierId } },
        ...{ total: { amount: '113.00' }, compared: { amount: '100.00' } },
      },
      {
        ...{ rank: 2, supplier: { id: small.supplierId } },
        ...{ total: { amount: '105.00' }, compared: { amount: '103.96' } },
      },
    ]);
    expect(data.award).toEqual({ net: { amount: '100.00' }, tax: { amount: '13.00' }, total: { amount: '113.00' } });
    contractId = await signedContract(app, awardId);
    orderId = await confirmedOrder(app, { contractId, supplier: general.person });
    const order = `{ order(id: "${orderId}") { priceBasis lines { unitPrice taxRate net tax total } net ${MONEY} } }`;
    expect((await general.person.ask(order)).data.order).toEqual({
      ...{ priceBasis: 'WITH_TAX', net: { amount: '100.00' } },
      lines: [{ unitPrice: '11.3', taxRate: '13', net: '100.00', tax: '13.00', total: '113.00' }],
    });
  });
});

describe('a change of the law between order and invoice', () => {
  const propose = async (rate: string, days: object) => {
    const asked = { rate, taxpayer: 'GENERAL', ground: '财政部 税务总局公告', ...days };
    const { id } = await does(finance, 'proposeTaxRate', asked);
    return id;
  };
  const bill = (more: object, line: object) => ({
    ...{ orderId, ...invoicePaper(), issuedOn: today(), ...more },
    lines: [{ orderLineId: 'l1', quantity: '5', unitPrice: '11.3', ...line }],
  });
  const INVOICE = `id state differences { kind invoiced expected } lines { taxRate net tax total rateSince }`;
  const match = async (invoiceId: string) =>
    does(finance, 'matchInvoice', { invoiceId, rev: await revOf(invoiceId) }, INVOICE);

  it('is proposed by finance and counts once internal audit has confirmed it', async () => {
    const last = daysAfter(today(), -1);
    const ended = await propose('13', { validFrom: '2019-04-01', validTo: last });
    const begun = await propose('12', { validFrom: today(), replaces: '13' });
    expect(await finance.act('confirmTaxRate', { taxRateId: ended, rev: 1 })).toMatchObject({ code: 'FORBIDDEN' });
    const early = bill({ total: '56' }, { unitPrice: '11.2', taxRate: '12' });
    expect(await general.person.act('submitInvoice', early)).toMatchObject({
      ...{ key: 'suppliers.rateNotOfGeneral', path: ['lines', '0', 'taxRate'] },
    });
    for (const taxRateId of [ended, begun]) await does(auditor, 'confirmTaxRate', { taxRateId, rev: 1 });
    const { data } = await general.person.ask('{ taxSpans { rate taxpayer validFrom validTo } }');
    expect(data.taxSpans).toContainEqual({ rate: '13', taxpayer: 'GENERAL', validFrom: '2019-04-01', validTo: last });
    expect((await general.person.ask('{ taxRates { edges { node { id } } } }')).errors).toBeDefined();
  });

  it('lets the net price stand at the new rate, and says since when it counts', async () => {
    const old = await general.person.act('submitInvoice', bill({ total: '56.5' }, { taxRate: '13' }));
    expect(old).toMatchObject({ key: 'suppliers.rateNotInForce', path: ['lines', '0', 'taxRate'] });
    await acceptedReceipt(app, orderId, '10');
    const { id } = await does(
      general.person,
      'submitInvoice',
      bill({ total: '56' }, { unitPrice: '11.2', taxRate: '12' }),
    );
    expect(await match(id)).toMatchObject({
      ...{ state: 'MATCHED', differences: [] },
      lines: [{ taxRate: '12', net: '50.00', tax: '6.00', total: '56.00', rateSince: today() }],
    });
  });

  it('is no reason for another rate, which is a difference of its own', async () => {
    const wrong = bill({ total: '54.5', priceBasis: 'WITHOUT_TAX' }, { unitPrice: '10', taxRate: '9' });
    const { id } = await does(general.person, 'submitInvoice', wrong);
    expect(await match(id)).toMatchObject({
      state: 'EXCEPTION',
      differences: [{ kind: 'RATE', invoiced: '9', expected: '13' }],
      lines: [{ net: '50.00', tax: '4.50', rateSince: null }],
    });
  });
});

describe('the kind of a taxpayer', () => {
  it('is changed as a bank account is, by two people', async () => {
    const { supplierId, person } = small;
    const present = { legalRepresentative: 'Somebody', bankName: 'Bank', bankAccount: '6222000000' };
    const at = async () => ({ supplierId, rev: await revOf(supplierId) });
    const asked = { ...(await at()), ...present, taxpayer: 'GENERAL', oldAccountPayable: true };
    expect(await does(person, 'askSupplierChange', asked, 'taxpayer newTaxpayer')).toEqual(
      expect.objectContaining({ taxpayer: 'SMALL_SCALE', newTaxpayer: 'GENERAL' }),
    );
    await does(await app.as('CATEGORY_MANAGER'), 'checkSupplierChange', await at());
    const done = await does(await app.as('LEGAL'), 'confirmSupplierChange', await at(), 'taxpayer newTaxpayer');
    expect(done).toMatchObject({ taxpayer: 'GENERAL', newTaxpayer: null });
  });
});
