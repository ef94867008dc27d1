import { describe, expect, it } from '@jest/globals';
import { saying } from '../../test/kit/saying.js';
import { difference, type State } from '../trail/index.js';
import { compile, emptyState, type LoggedEntry, missingLinks, project } from './index.js';

const PURCHASE = 'pur_1';

/** The log of a purchase: each act with the state after it. */
const ACTS: readonly {
  readonly type: string;
  readonly subject: string;
  readonly after: State;
  readonly purchase?: null;
}[] = [
  {
    type: 'suppliers.registerSupplier',
    subject: 'Supplier sup_1',
    purchase: null,
    after: { name: 'S1', bankName: 'B' },
  },
  {
    type: 'demand.createRequisition',
    subject: 'Requisition req_1',
    purchase: null,
    after: { number: 'XQ-1', state: 'DRAFT' },
  },
  { type: 'purchases.startPurchase', subject: 'Purchase pur_1', after: { number: 'CG-1', requisitionIds: ['req_1'] } },
  {
    type: 'sourcing.createEvent',
    subject: 'SourcingEvent evt_1',
    after: {
      method: 'REQUEST_FOR_QUOTATION',
      state: 'DRAFT',
      openedAt: null,
      invitedSupplierIds: ['sup_1'],
      bidsOpened: null,
    },
  },
  { type: 'demand.sourceRequisition', subject: 'Requisition req_1', after: { number: 'XQ-1', state: 'SOURCING' } },
  {
    type: 'sourcing.submitBid',
    purchase: null,
    subject: 'Bid bid_1',
    after: { supplierId: 'sup_1', envelope: 'secret', state: 'SUBMITTED', total: null },
  },
  {
    type: 'sourcing.openBids',
    subject: 'SourcingEvent evt_1',
    after: {
      method: 'REQUEST_FOR_QUOTATION',
      state: 'OPENED',
      openedAt: '2026-03-01T00:00:00.000Z',
      invitedSupplierIds: ['sup_1'],
      bidsOpened: 1,
    },
  },
  {
    type: 'sourcing.openBid',
    subject: 'Bid bid_1',
    after: { supplierId: 'sup_1', envelope: 'secret', state: 'OPENED', total: { amount: '1.50', currency: 'CNY' } },
  },
];

function logOf(): LoggedEntry[] {
  const known = new Map<string, { rev: number; state: State }>();
  return ACTS.map(({ type, subject, after, purchase = PURCHASE }, index) => {
    const [kind = '', id = ''] = subject.split(' ');
    const before = known.get(id);
    const rev = (before?.rev ?? 0) + 1;
    known.set(id, { rev, state: after });
    const recordedAt = `2026-02-0${index + 1}T00:00:00.000Z`;
    const changes = difference(before?.state ?? null, after);
    return {
      index,
      id: `e${index}`,
      type,
      subject: { type: kind, id, rev },
      purchase,
      when: recordedAt,
      recordedAt,
      changes,
    };
  });
}

const through = (entries: readonly LoggedEntry[]) => entries.reduce(project, emptyState(PURCHASE));

describe('a dossier', () => {
  const log = logOf();

  it('a dossier is the same however often an entry comes', () => {
    const once = through(log);
    expect(through([...log, ...log])).toEqual(once);
    expect(once.at).toBe(7);
  });

  it('a gap is refused, and so is a change that does not fit', () => {
    const [first, ...rest] = log;
    if (!first) throw new Error('empty');
    expect(() => through([{ ...first, subject: { ...first.subject, rev: 2 } }])).toThrow('has a gap before');
    const forged = rest.map((entry) =>
      entry.type === 'sourcing.openBids'
        ? { ...entry, changes: [{ path: '/state', before: 'CLOSED', after: 'X' }] }
        : entry,
    );
    expect(() => through([first, ...forged])).toThrow(saying('change/before', { path: '/state' }));
  });

  it('a state names the subjects that it refers to and lacks', () => {
    expect(missingLinks(through(log.slice(2, 4)))).toEqual(['req_1', 'sup_1']);
    expect(missingLinks(through(log))).toEqual([]);
  });

  it('a dossier has no bids before the opening, and all of them afterwards', () => {
    const sealed = compile(through(log.slice(0, 6)));
    expect(sealed.bids).toBeNull();
    expect(sealed.tender?.numberOfTenderers).toBeNull();
    expect(JSON.stringify(sealed)).not.toMatch(/bid_1|submitBid|"tenderer"/);
    const opened = compile(through(log));
    expect(opened.bids?.details).toMatchObject([
      {
        id: 'bid_1',
        status: 'valid',
        tenderers: [{ id: 'sup_1', name: 'S1' }],
        value: { amount: '1.50', currency: 'CNY' },
      },
    ]);
    expect(opened.tender).toMatchObject({ procurementMethod: 'selective', numberOfTenderers: 1 });
    expect(opened.qingcai.sources.bid_1).toEqual({
      submitBid: { kind: 'entry', ref: 'e5' },
      openBid: { kind: 'entry', ref: 'e7' },
    });
    expect(opened.qingcai.steps.map(({ entry }) => entry)).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7']);
  });

  it('neither envelopes nor bank accounts get into a dossier', () => {
    expect(JSON.stringify(through(log))).not.toMatch(/secret|bankName/);
  });
});
