import { describe, expect, it } from '@jest/globals';
import { GoodsReceipt } from '../../../schema/delivery/goods-receipt.js';
import { lineTotal } from '../../../schema/kernel/line-total.js';
import { type PriceBasis, taxed } from '../../../schema/kernel/tax.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { Invoice, type InvoiceLineRow, type InvoiceRow } from '../../../schema/payment/invoice.js';
import { MATCH_TOLERANCE } from '../../../schema/payment/tolerance.js';
import { rowOf, untaxed, untaxedLine, untaxedPaper } from '../../../test/kit/rows.js';
import type { GoodsReceiptRow } from '../../delivery/index.js';
import { matchLines } from './match-lines.js';

const base = {
  _id: 'ord_1',
  rev: 1,
  acts: {},
  createdAt: new Date(0),
  updatedAt: new Date(0),
  _t: { prev: null, salt: '', at: new Date(0) },
  purchaseId: 'pur_1',
  supplierId: 'sup_1',
  orderId: 'ord_1',
  currency: 'CNY',
  remark: null,
};
const part = { partNumber: 'QT-1', name: 'Gear', unit: 'pc' };
const order = (unitPrice: string, currency = 'CNY') =>
  rowOf(PurchaseOrder, {
    ...base,
    state: 'RECEIVED',
    number: 'DD-2026-000001',
    contractId: 'ctr_1',
    currency,
    lines: ['l1', 'l2'].map((id) => ({
      ...part,
      id,
      contractLineId: id,
      partId: 'prt_1',
      quantity: '100',
      received: '100',
      unitPrice,
      ...untaxedLine,
      total: '0',
      dueOn: '2026-05-01',
      closed: null,
      expectedOn: null,
    })),
    ...untaxed,
    total: { amount: '0', currency },
    deliverTo: 'Gate 3',
    releasedAt: new Date(0),
    confirmedAt: new Date(0),
  });
const receipt = (orderLineId: string, accepted: string) =>
  rowOf(GoodsReceipt, {
    ...base,
    state: 'INSPECTED',
    number: 'SH-2026-000001',
    deliveryNote: 'LS-1',
    lines: [
      {
        ...part,
        id: 'l1',
        orderLineId,
        partId: 'prt_1',
        quantity: '100',
        accepted,
        rejected: '0',
        rejectionReason: null,
        returned: null,
      },
    ],
    receivedById: 'acc_1',
    inspectedById: 'acc_2',
    inspectedAt: new Date(0),
  });
const invoiced = (orderLineId: string, quantity: string, unitPrice = '200'): InvoiceLineRow => ({
  ...part,
  id: 'l1',
  orderId: 'ord_1',
  orderLineId,
  quantity,
  unitPrice,
  ...{ taxRate: '0', net: lineTotal(quantity, unitPrice, 'CNY'), tax: '0' },
  total: lineTotal(quantity, unitPrice, 'CNY'),
  rateSince: null,
});
const invoice = (...lines: InvoiceLineRow[]) =>
  rowOf(Invoice, {
    ...base,
    state: 'MATCHED',
    number: 'FP-2026-000001',
    invoiceNumber: '1',
    ...{ orderIds: lines.map(({ orderId }) => orderId), contractId: 'ctr_1' },
    lines,
    ...untaxedPaper,
    total: { amount: '0', currency: 'CNY' },
    differences: [],
    priceEffect: null,
    matchedAt: new Date(0),
    dueOn: '2026-06-01',
  });

const match = (
  lines: InvoiceLineRow[],
  {
    agreed = '200',
    currency = 'CNY',
    receipts = [receipt('l1', '60'), receipt('l1', '40')],
    invoices = [],
    since = null,
    basis = 'WITH_TAX',
    ordered: priceBasis = 'WITH_TAX',
    agreedRate = '0',
  }: {
    agreed?: string;
    currency?: string;
    receipts?: GoodsReceiptRow[];
    invoices?: InvoiceRow[];
    since?: string | null;
    basis?: PriceBasis;
    ordered?: PriceBasis;
    agreedRate?: string;
  } = {},
) => {
  const bare = order(agreed, currency);
  const own = { ...bare, priceBasis, lines: bare.lines.map((line) => ({ ...line, taxRate: agreedRate })) };
  const other = { ...own, _id: 'ord_2' };
  const sides = { orders: [own, other], receipts, invoices, returns: [], changedByLaw: () => since };
  return matchLines({ lines, priceBasis: basis }, sides, MATCH_TOLERANCE);
};

describe('matchLines', () => {
  it('finds no difference where the goods of all receipts are invoiced as agreed', () => {
    expect(match([invoiced('l1', '100')])).toEqual([]);
  });

  it('counts what other invoices took', () => {
    const invoices = [invoice(invoiced('l1', '30')), invoice(invoiced('l1', '30'))];
    expect(match([invoiced('l1', '40')], { invoices })).toEqual([]);
    expect(match([invoiced('l1', '40.0001')], { invoices })).toEqual([
      { id: 'l1-quantity', orderId: 'ord_1', orderLineId: 'l1', kind: 'QUANTITY', invoiced: '40.0001', expected: '40' },
    ]);
  });

  it('expects nothing for a line without accepted goods', () => {
    expect(match([invoiced('l2', '1')])).toMatchObject([{ orderLineId: 'l2', kind: 'QUANTITY', expected: '0' }]);
    expect(match([invoiced('l1', '1')], { receipts: [receipt('l1', '0')] })).toMatchObject([{ expected: '0' }]);
  });

  it('lists both differences of a line', () => {
    const kinds = match([invoiced('l1', '101', '206')]).map(({ kind }) => kind);
    expect(kinds).toEqual(['QUANTITY', 'PRICE']);
  });

  // Tolerance: 0.5 % of the price, or one minor unit of the amount.
  it.each([
    ['just 0.5 % more', '200', '201', '100', 'CNY', true],
    ['just over 0.5 %', '200', '201.000001', '100', 'CNY', false],
    ['just 0.5 % less', '200', '199', '100', 'CNY', true],
    ['over 0.5 % less', '200', '198.999999', '100', 'CNY', false],
    ['3 % more', '200', '206', '1', 'CNY', false],
    ['one fen on the amount of a low price', '0.01', '0.0101', '100', 'CNY', true],
    ['more than one fen on it', '0.01', '0.010101', '100', 'CNY', false],
    ['one yen on the amount', '1', '1.01', '100', 'JPY', true],
    ['more than one yen on it', '1', '1.0101', '100', 'JPY', false],
  ])('%s', (_what, agreed, unitPrice, quantity, currency, equal) => {
    const found = match([invoiced('l1', quantity, unitPrice)], { agreed, currency });
    const line = { orderId: 'ord_1', orderLineId: 'l1' };
    const difference = { ...line, id: 'l1-price', kind: 'PRICE', invoiced: unitPrice, expected: agreed };
    expect(found).toEqual(equal ? [] : [difference]);
  });

  // Ceilings besides the percentage: 200.00 for a line over all its invoices, 1,000.00 in all.
  const at = (orderLineId: string, quantity: string, unitPrice: string) => invoiced(orderLineId, quantity, unitPrice);
  const good = ['l1', 'l2'].map((line) => receipt(line, '100'));

  it('applies the tolerance of a line once, however many invoices the line is spread over', () => {
    const invoices = [invoice(at('l1', '50', '804'))];
    expect(match([at('l1', '50', '800')], { agreed: '800', receipts: good, invoices })).toEqual([]);
    expect(match([at('l1', '50', '804')], { agreed: '800', receipts: good, invoices })).toEqual([
      { id: 'l1-line', orderId: 'ord_1', orderLineId: 'l1', kind: 'LINE', invoiced: '400', expected: '200.00' },
    ]);
  });

  it('adds up differences of a few fen over many small invoices', () => {
    const fen = at('l1', '1', '0.02');
    expect(match([fen], { agreed: '0.01', receipts: good })).toEqual([]);
    expect(match([fen], { agreed: '0.01', receipts: good, invoices: [invoice(fen)] })).toMatchObject([
      { kind: 'PRICE' },
    ]);
  });

  it('does not let a high price pass because an earlier invoice was as much below', () => {
    const invoices = [invoice(at('l1', '90', '199.1'))];
    expect(match([at('l1', '1', '281')], { receipts: good, invoices })).toMatchObject([{ kind: 'PRICE' }]);
  });

  it('adds up what printed amounts exceed quantity times price by, fen for fen', () => {
    const printed = (quantity: string, total: string) => ({ ...at('l1', quantity, '200'), total });
    const invoices = [invoice(printed('50', '10199.99'))];
    expect(match([printed('1', '200.01')], { receipts: good, invoices })).toEqual([]);
    expect(match([printed('1', '200.02')], { receipts: good, invoices })).toMatchObject([
      { kind: 'LINE', invoiced: '200.01', expected: '200.00' },
    ]);
  });

  it.each([
    ['just 200.00', '400', '402', []],
    ['a fen more', '400', '402.0001', ['PRICE']],
    ['just 200.00 of a dearer part', '4000', '4002', []],
    ['more of a dearer part', '4000', '4002.0001', ['LINE']],
  ])('lets a line differ by %s', (_what, agreed, unitPrice, kinds) => {
    expect(match([at('l1', '100', unitPrice)], { agreed, receipts: good }).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('checks the sums of all invoices against the limits for the order and for the contract', () => {
    const many = (orderId: string) => invoice({ ...at('l2', '100', '1009'), orderId });
    const before = { agreed: '1000', receipts: good };
    const kinds = (invoices: InvoiceRow[]) =>
      match([at('l1', '100', '1002')], { ...before, invoices }).map(({ kind }) => kind);
    expect(kinds([])).toEqual([]);
    expect(kinds([many('ord_1')])).toEqual(['ORDER', 'CONTRACT']);
    expect(kinds([many('ord_2')])).toEqual(['CONTRACT']);
    expect(match([at('l1', '100', '1011')], before)).toMatchObject([
      ...[
        { kind: 'PRICE' },
        { id: 'invoice', orderId: null, orderLineId: null, kind: 'INVOICE', invoiced: '1100', expected: '1000.00' },
      ],
      ...[{ kind: 'ORDER' }, { kind: 'CONTRACT' }],
    ]);
  });

  it('compares each line of an invoice for several orders with its own order', () => {
    const ofOther = (quantity: string, unitPrice = '200') => ({
      ...invoiced('l1', quantity, unitPrice),
      ...{ id: 'l2', orderId: 'ord_2' },
    });
    const receipts = [receipt('l1', '100'), { ...receipt('l1', '30'), orderId: 'ord_2' }];
    expect(match([invoiced('l1', '100'), ofOther('30')], { receipts })).toEqual([]);
    expect(match([invoiced('l1', '100'), ofOther('31', '206')], { receipts })).toEqual([
      ...[{ id: 'l2-quantity', orderId: 'ord_2', orderLineId: 'l1', kind: 'QUANTITY', invoiced: '31', expected: '30' }],
      ...[{ id: 'l2-price', orderId: 'ord_2', orderLineId: 'l1', kind: 'PRICE', invoiced: '206', expected: '200' }],
    ]);
    // What a monthly invoice took of the other order counts against that order.
    const invoices = [invoice(invoiced('l1', '60'), ofOther('20'))];
    expect(match([ofOther('10.5')], { receipts, invoices })).toMatchObject([{ kind: 'QUANTITY', expected: '10' }]);
  });
});

describe('tax in the match', () => {
  const at = (taxRate: string, unitPrice: string, basis: PriceBasis = 'WITH_TAX') => ({
    ...invoiced('l1', '10', unitPrice),
    ...{ taxRate, ...taxed({ quantity: '10', unitPrice, taxRate }, basis, 'CNY') },
  });
  const net = (taxRate: string, unitPrice: string, sides: Parameters<typeof match>[1]) =>
    match([at(taxRate, unitPrice, 'WITHOUT_TAX')], { ...sides, basis: 'WITHOUT_TAX' });
  const agreed = { agreed: '113', agreedRate: '13' };

  it('compares the price of an invoice on the order’s basis, whatever the invoice prints', () => {
    expect(match([at('13', '113')], agreed)).toEqual([]);
    expect(net('13', '100', agreed)).toEqual([]);
    expect(net('13', '113', agreed)).toMatchObject([{ kind: 'PRICE', invoiced: '127.69', expected: '113' }]);
  });

  it('judges a limit exactly, and takes a price that can be written no nearer for the agreed one', () => {
    const at100 = { ...agreed, agreed: '100' };
    expect(net('13', '88.4955752212', at100)).toEqual([]);
    // 100.5 with tax is 88.93805309734… without: the limit of 0.5 % lies between these two.
    expect(net('13', '88.9380530973', at100)).toEqual([]);
    expect(net('13', '88.9380530974', at100)).toMatchObject([{ kind: 'PRICE', invoiced: '100.5000000001' }]);
  });

  it('adds up a fen of tax that each of many invoices prints too much', () => {
    const printed = (quantity: string, total: string) => ({ ...invoiced('l1', quantity, '200'), taxRate: '13', total });
    const ordered = { agreed: '200', agreedRate: '13', basis: 'WITHOUT_TAX' as const, ordered: 'WITHOUT_TAX' as const };
    const earlier = { ...invoice(printed('50', '11499.99')), priceBasis: 'WITHOUT_TAX' as const };
    expect(match([printed('1', '226.01')], { ...ordered, invoices: [earlier] })).toEqual([]);
    expect(match([printed('1', '226.02')], { ...ordered, invoices: [earlier] })).toMatchObject([
      { kind: 'LINE', invoiced: '200.01', expected: '200.00' },
    ]);
  });

  it('finds a wrong rate as a difference of its own, and no price in it', () => {
    expect(match([at('9', '109')], agreed)).toEqual([
      { id: 'l1-rate', orderId: 'ord_1', orderLineId: 'l1', kind: 'RATE', invoiced: '9', expected: '13' },
    ]);
    expect(match([at('13.00', '113')], agreed)).toEqual([]);
  });

  it('finds none in a rate that the law has changed, as long as the net price holds', () => {
    const before = { agreed: '116', agreedRate: '16', since: '2019-04-01' };
    expect(match([at('13', '113')], before)).toEqual([]);
    expect(match([at('13', '116')], before)).toMatchObject([{ kind: 'PRICE', expected: '116' }]);
  });
});
