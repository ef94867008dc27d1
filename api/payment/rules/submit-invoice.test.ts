import { describe, expect, it } from '@jest/globals';
import { inputOf } from '../../../schema/kernel/derive/inputs.js';
import { LEGAL_RATES } from '../../../schema/kernel/tax-rates.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { Invoice } from '../../../schema/payment/invoice.js';
import { givenFor, inputFor, rowOf, untaxed, untaxedLine } from '../../../test/kit/rows.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import { submitInvoice } from './submit-invoice.js';

const line = {
  contractLineId: 'l1',
  partId: 'prt_1',
  partNumber: 'QT-1',
  name: 'Gear',
  unit: 'pc',
  quantity: '10',
  received: '10',
  ...untaxedLine,
  unitPrice: '0.335',
  total: '3.35',
  dueOn: '2026-05-01',
  closed: null,
  expectedOn: null,
};
const order = rowOf(PurchaseOrder, {
  _id: 'ord_1',
  rev: 3,
  state: 'RECEIVED',
  acts: {},
  createdAt: new Date(0),
  updatedAt: new Date(0),
  _t: { prev: null, salt: '', at: new Date(0) },
  purchaseId: 'pur_1',
  number: 'DD-2026-000001',
  contractId: 'ctr_1',
  supplierId: 'sup_1',
  currency: 'CNY',
  lines: [
    { ...line, id: 'l1' },
    { ...line, id: 'l2' },
  ],
  ...untaxed,
  total: { amount: '6.70', currency: 'CNY' },
  deliverTo: 'Gate 3',
  remark: null,
  releasedAt: new Date(0),
  confirmedAt: new Date(0),
});
const billed = (orderLineId: string, quantity = '3', unitPrice = '0.335') => ({
  ...{ orderId: null as string | null, orderLineId, quantity, unitPrice },
  ...{ taxRate: null as string | null, net: null, tax: null },
  total: null as string | null,
});

const PAPER = {
  ...{ invoiceNumber: 'A-1', kind: 'OTHER' as const, invoiceCode: null },
  ...{ issuedOn: '2026-04-09', priceBasis: null },
};

const decide = (
  lines: readonly ReturnType<typeof billed>[],
  total: string,
  change: Partial<PurchaseOrderRow> = {},
  { others = [] as PurchaseOrderRow[], paper = {}, receivedOn = [] as string[] } = {},
) =>
  submitInvoice.decide(
    { ...order, ...change },
    inputFor(Invoice, 'submitInvoice', { orderId: 'ord_1', ...PAPER, ...paper, lines: [...lines], total }),
    givenFor({
      now: new Date('2026-04-10T02:00:00Z'),
      facts: {
        own: { ...order, ...change },
        others,
        taxpayer: null,
        spans: LEGAL_RATES,
        receivedOn: new Map([['ord_1', receivedOn]]),
      },
    }),
  );

describe('submitInvoice', () => {
  it('recomputes totals, rounding each line separately', () => {
    expect(decide([billed('l1'), billed('l2')], '2.02')).toMatchObject({
      number: 'FP-2026-000001',
      purchaseId: 'pur_1',
      supplierId: 'sup_1',
      total: { amount: '2.02', currency: 'CNY' },
      lines: [
        { id: 'l1', orderLineId: 'l1', total: '1.01' },
        { id: 'l2', orderLineId: 'l2', total: '1.01' },
      ],
      differences: [],
    });
  });

  it('keeps the printed amount of a line within a fen of quantity times price', () => {
    const printed = (total: string, unitPrice = '0.3333333333') => ({ ...billed('l1', '3', unitPrice), total });
    expect(decide([printed('1.00')], '1')).toMatchObject({ lines: [{ unitPrice: '0.3333333333', total: '1.00' }] });
    expect(decide([printed('0.99')], '0.99')).toMatchObject({ total: { amount: '0.99' } });
    expect(decide([printed('1.02')], '1.02')).toMatchObject({
      key: 'payment.printedApart',
      path: ['lines', '0', 'total'],
    });
    expect(decide([printed('1.5', '0.5')], '1.5', { currency: 'JPY' })).toMatchObject({ key: 'payment.printedApart' });
  });

  it('accepts a total written with fewer decimal places', () => {
    expect(decide([billed('l1', '2', '1')], '2')).toMatchObject({ total: { amount: '2.00' } });
    expect(decide([billed('l1', '3', '0.5')], '2', { currency: 'JPY' })).toMatchObject({ total: { amount: '2' } });
  });

  it.each<[string, Parameters<typeof decide>, string, string]>([
    ['a total rounded only once', [[billed('l1'), billed('l2')], '2.01'], 'RULE', 'payment.totalUnlikeLines'],
    ['a line twice', [[billed('l1'), billed('l1')], '2.02'], 'RULE', 'payment.lineTwice'],
    ['an unknown line', [[billed('l9')], '1.01'], 'NOT_FOUND', 'payment.noSuchOrderLine'],
  ])('refuses %s', (_what, args, code, key) => {
    expect(decide(...args)).toMatchObject({ refused: true, code, key });
  });

  it('accepts lines of other orders under the same contract, each with its own order', () => {
    const other = rowOf(PurchaseOrder, { ...order, _id: 'ord_2', number: 'DD-2026-000002' });
    const ofOther = { ...billed('l1'), orderId: 'ord_2' };
    const others = (change: Partial<PurchaseOrderRow> = {}) => ({ others: [{ ...other, ...change }] });
    expect(decide([billed('l1'), ofOther], '2.02', {}, others())).toMatchObject({
      ...{ orderId: 'ord_1', orderIds: ['ord_1', 'ord_2'], contractId: 'ctr_1' },
      lines: [
        { id: 'l1', orderId: 'ord_1', orderLineId: 'l1' },
        { id: 'l2', orderId: 'ord_2', orderLineId: 'l1' },
      ],
    });
    const path = ['lines', '0', 'orderId'];
    expect(decide([ofOther], '1.01')).toMatchObject({ code: 'NOT_FOUND', path });
    expect(decide([ofOther], '1.01', {}, others({ contractId: 'ctr_2' }))).toMatchObject({
      ...{ key: 'payment.otherContract', params: { number: 'DD-2026-000002', own: 'DD-2026-000001' }, path },
    });
    expect(decide([ofOther], '1.01', {}, others({ state: 'RELEASED' }))).toMatchObject({
      ...{ code: 'WRONG_STATE', key: 'kernel.otherState', path },
    });
  });

  it('reports all wrong lines at once', () => {
    expect(decide([billed('l9'), billed('l1'), billed('l1')], '9')).toMatchObject({
      issues: [
        { path: ['lines', '0', 'orderLineId'], key: 'payment.noSuchOrderLine' },
        { path: ['lines', '2', 'orderLineId'], key: 'payment.lineTwice' },
      ],
    });
  });

  it.each([
    [' ab—1 ', 'ab—1'],
    ['26312000000012345678', '26312000000012345678'],
    ['１２３', '１２３'],
    ['发票 12 号', '发票 12 号'],
    ['—', null],
    ['', null],
  ])('reads the invoice number %j as %j', (written, read) => {
    const orderId = `ord_${'0'.repeat(32)}`;
    const raw = {
      key: 'submit-invoice-1',
      orderId,
      invoiceNumber: written,
      lines: [billed('l1')],
      total: '1.01',
      kind: 'OTHER',
      issuedOn: '2026-04-09',
    };
    const parsed = inputOf(Invoice, 'submitInvoice').safeParse(raw);
    expect(parsed.success ? parsed.data.invoiceNumber : null).toBe(read);
  });
});

describe('the paper of an invoice', () => {
  const digital = { kind: 'E_SPECIAL' as const, invoiceNumber: '26312000000012345678' };
  const printed = { kind: 'SPECIAL' as const, invoiceNumber: '12345678', invoiceCode: '3100221130' };
  it.each([
    ['a digital one', digital],
    ['one typed in groups', { ...digital, invoiceNumber: '2631 2000 0000 1234 5678' }],
    ['one with a code', printed],
    ['an ordinary one with a longer code', { ...printed, kind: 'ORDINARY' as const, invoiceCode: '031002200111' }],
  ])('is as its kind has it: %s', (_, paper) => {
    expect(decide([billed('l1')], '1.01', {}, { paper })).toMatchObject(paper);
  });

  it.each([
    ['19 digits', { ...digital, invoiceNumber: '2631200000001234567' }, 'payment.twentyDigits', 'invoiceNumber'],
    ['a code on a digital one', { ...digital, invoiceCode: '3100221130' }, 'payment.noCode', 'invoiceCode'],
    ['seven digits', { ...printed, invoiceNumber: '1234567' }, 'payment.eightDigits', 'invoiceNumber'],
    ['no code', { ...printed, invoiceCode: null }, 'payment.codeForm', 'invoiceCode'],
    ['a code of 11 digits', { ...printed, invoiceCode: '31002211301' }, 'payment.codeForm', 'invoiceCode'],
    ['a day to come', { issuedOn: '2026-04-11' }, 'payment.issuedInFuture', 'issuedOn'],
  ])('is refused with %s', (_, paper, key, field) => {
    expect(decide([billed('l1')], '1.01', {}, { paper })).toMatchObject({ key, path: [field] });
  });
});

describe('the tax of an invoice', () => {
  const paper = { kind: 'E_SPECIAL' as const, invoiceNumber: '26312000000012345678' };
  const at = (taxRate: string | null, unitPrice = '113') => ({ ...billed('l1', '1', unitPrice), taxRate });
  const ordered = { lines: order.lines.map((own) => ({ ...own, taxRate: '13' })) };

  it('has the rate of the order where it says none, and its own basis where it says one', () => {
    expect(decide([at(null)], '113', ordered, { paper })).toMatchObject({
      ...{ priceBasis: 'WITH_TAX', net: { amount: '100.00' }, tax: { amount: '13.00' }, total: { amount: '113.00' } },
      lines: [{ taxRate: '13', net: '100.00', tax: '13.00', total: '113.00' }],
    });
    const net = { paper: { ...paper, priceBasis: 'WITHOUT_TAX' } };
    expect(decide([at(null, '100')], '113', ordered, net)).toMatchObject({
      ...{ priceBasis: 'WITHOUT_TAX', total: { amount: '113.00' } },
    });
  });

  it('is refused at a rate of another day, unless goods came while it counted', () => {
    const old = { ...paper, issuedOn: '2019-04-15' };
    expect(decide([at('16', '116')], '116', ordered, { paper: old })).toMatchObject({
      ...{ key: 'suppliers.rateNotInForce', path: ['lines', '0', 'taxRate'] },
      params: { rate: '16', day: '2019-04-15', spans: '2018-05-01–2019-03-31', rates: '13, 9, 6, 3, 0' },
    });
    const came = { paper: old, receivedOn: ['2019-03-20'] };
    expect(decide([at('16', '116')], '116', ordered, came)).not.toHaveProperty('refused');
  });

  it('is none on what is no tax invoice', () => {
    expect(decide([at('13')], '113', ordered)).toMatchObject({ key: 'payment.noTaxOnOther' });
    expect(decide([at('0')], '113', ordered)).toMatchObject({ tax: { amount: '0.00' } });
  });
});
