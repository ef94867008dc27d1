import type { Dossier, DossierBid, DossierItem, Paper, PaperLine } from '../../schema/dossier/index.js';

const bare = { days: {}, refs: {}, lines: [] };
const twoLines = [line('l1', '10.00'), line('l2', '10.00')];

/** The purchase from which the cases of detectors differ: three invited suppliers bid for two lines, s1 wins, delivers and is paid. */
export const BASE_DOSSIER: Dossier = {
  ocid: 'pur_1',
  id: 'pur_1-9',
  date: '2026-04-20T08:00:00.000Z',
  tag: ['compiled'],
  initiationType: 'tender',
  parties: ['s1', 's2', 's3'].map((id) => ({ id, name: id.toUpperCase(), identifier: null, roles: ['tenderer'] })),
  buyer: { id: 'u1', name: 'Plant 1' },
  tender: {
    id: 't1',
    title: 'Gears',
    status: 'complete',
    procurementMethod: 'selective',
    procurementMethodDetails: 'REQUEST_FOR_QUOTATION',
    tenderPeriod: { startDate: '2026-03-01T01:00:00.000Z', endDate: '2026-03-21T01:00:00.000Z' },
    items: [item('l1', null), item('l2', null)],
    numberOfTenderers: 3,
  },
  bids: { details: [bid('b1', 's1', '10.00'), bid('b2', 's2', '11.50'), bid('b3', 's3', '12.20')] },
  awards: [
    {
      id: 'a1',
      status: 'active',
      date: '2026-03-25T02:00:00.000Z',
      value: cny('2000.00'),
      suppliers: [{ id: 's1', name: 'S1' }],
      relatedBids: ['b1'],
    },
  ],
  contracts: [
    {
      id: 'c1',
      awardID: 'a1',
      title: 'Gears',
      status: 'active',
      dateSigned: '2026-03-30T03:00:00.000Z',
      period: { startDate: '2026-04-01', endDate: '2026-12-31' },
      value: cny('2000.00'),
      items: [item('l1', '10.00'), item('l2', '10.00')],
      implementation: {
        transactions: [{ id: 'p1', date: '2026-04-20', value: cny('2000.00'), payee: { id: 's1', name: 'S1' } }],
      },
    },
  ],
  qingcai: {
    version: 1,
    number: 'CG-2026-000001',
    state: 'COMPLETED',
    papers: [
      paper('r1', 'Requisition', '2026-02-20', '2300.00', { lines: [line('l1', null), line('l2', null)] }),
      paper('c1', 'Contract', '2026-03-28', '2000.00', { refs: { awardId: 'a1' }, lines: twoLines }),
      paper('o1', 'PurchaseOrder', '2026-04-02', '2000.00', { refs: { contractId: 'c1' }, lines: twoLines }),
      paper('g1', 'GoodsReceipt', '2026-04-10', null, {
        refs: { orderId: 'o1' },
        lines: [line('l1', null), line('l2', null)],
      }),
      paper('i1', 'Invoice', '2026-04-12', '2000.00', { refs: { orderId: 'o1' }, lines: twoLines }),
      paper('p1', 'Payment', '2026-04-15', '2000.00', { refs: { invoiceId: 'i1' }, days: { paidOn: '2026-04-20' } }),
    ],
    sources: {
      t1: { publishEvent: entry('e1'), openBids: entry('e2') },
      b1: { openBid: entry('e3') },
      b2: { openBid: entry('e4') },
      b3: { openBid: entry('e5') },
      a1: { approveAward: entry('e6') },
      c1: { signContract: entry('e7') },
      p1: { recordPayment: entry('e8') },
      r1: { approveRequisition: entry('e9') },
      o1: { confirmOrder: entry('e10') },
      g1: { inspectReceipt: entry('e11') },
      i1: { matchInvoice: entry('e12') },
    },
    steps: [],
  },
};

function entry(ref: string) {
  return { kind: 'entry', ref } as const;
}

function cny(amount: string) {
  return { amount, currency: 'CNY' };
}

function item(id: string, price: string | null): DossierItem {
  const value = price === null ? null : cny(price);
  return { id, description: 'Gear', quantity: '100', unit: { name: 'piece', value } };
}

function paper(id: string, kind: string, made: string, amount: string | null, more: Partial<Paper>): Paper {
  const value = amount === null ? null : cny(amount);
  return { id, kind, number: id.toUpperCase(), state: 'DONE', made: `${made}T02:00:00.000Z`, value, ...bare, ...more };
}

function line(id: string, price: string | null): PaperLine {
  const unitPrice = price === null ? null : cny(price);
  return { id, name: 'Gear', unit: 'piece', quantity: '100', unitPrice, decimals: {}, days: {}, refs: {} };
}

function bid(id: string, supplier: string, price: string): DossierBid {
  return {
    id,
    date: '2026-03-18T06:00:00.000Z',
    status: 'valid',
    tenderers: [{ id: supplier, name: supplier.toUpperCase() }],
    value: cny(`${Number(price) * 200}.00`),
    items: [item('l1', price), item('l2', price)],
    relatedLots: [],
  };
}
