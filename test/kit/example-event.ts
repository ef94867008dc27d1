import { type Actor, SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import type { Row } from '../../api/kernel/row.js';
import { packBid } from '../../api/sourcing/envelope.js';
import { Account, type AccountRow } from '../../schema/identity/account.js';
import { Bid, type BidRow } from '../../schema/sourcing/bid.js';
import { SourcingEvent, type SourcingEventRow } from '../../schema/sourcing/sourcing-event.js';
import { Supplier, type SupplierRow } from '../../schema/suppliers/supplier.js';
import { rowOf } from './rows.js';

/** The moment of the examples; the deadline is a day later. */
export const NOW = new Date('2026-03-02T02:00:00.000Z');

/** The deadline of the example event. */
export const DEADLINE = new Date('2026-03-03T02:00:00.000Z');

/** An id with a readable number. */
export const idOf = (prefix: string, nth: number) => `${prefix}_${String(nth).padStart(32, '0')}`;

/** The fields of every row in the examples. */
export function base<const State extends string>(id: string, state: State): Row & { readonly state: State } {
  return {
    _id: id,
    rev: 1,
    state,
    acts: {},
    createdAt: NOW,
    updatedAt: NOW,
    _t: { prev: null, salt: '', at: NOW },
  };
}

/** Who acts in the examples. */
export function actorOf(id: string, more: Partial<Actor> = {}): Actor {
  return { ...SYSTEM_ACTOR, id, ref: id, audience: 'STAFF', ...more };
}

/** What `decide` is given in the examples. */
export function given<Facts, Prepared>(facts: Facts, prepared: Prepared, more: { now?: Date; actor?: Actor } = {}) {
  return {
    now: NOW,
    actor: actorOf('acc_buyer'),
    facts,
    prepared,
    mint: (subject: string) => `${subject}-new`,
    number: (prefix: string) => `${prefix}-2026-000001`,
    ...more,
  };
}

/** A published event of two lines with three invited suppliers and one expert. */
export function event(more: Partial<SourcingEventRow> = {}): SourcingEventRow {
  const line = {
    requisitionId: idOf('req', 1),
    partId: idOf('prt', 1),
    name: '制动蹄片',
    unit: '件',
    neededOn: '2026-05-01',
  };
  return rowOf(SourcingEvent, {
    ...base(idOf('evt', 1), 'PUBLISHED'),
    purchaseId: idOf('pur', 1),
    number: 'XJ-2026-000001',
    title: '制动件询比',
    method: 'REQUEST_FOR_QUOTATION',
    sealLevel: 'POLICY',
    currency: 'CNY',
    quoteBasis: 'WITH_TAX',
    compareBasis: 'WITHOUT_TAX',
    priceWeight: 60,
    tieBreaks: ['LOWER_TOTAL'],
    criteria: [{ id: 'c1', name: '技术', weight: '100', basis: null }],
    hidesBidders: false,
    closesAt: DEADLINE,
    publishedAt: NOW,
    lines: [
      { ...line, id: 'l1', requisitionLineId: 'l1', partNumber: '3501-00017', quantity: '100' },
      { ...line, id: 'l2', requisitionLineId: 'l2', partNumber: '3501-00018', quantity: '0.5' },
    ],
    requisitionIds: [idOf('req', 1)],
    invitedSupplierIds: [1, 2, 3].map((nth) => idOf('sup', nth)),
    expertIds: [idOf('acc', 9)],
    createdById: 'acc_buyer',
    ...more,
  });
}

/** A supplier. */
export function supplier(nth: number, state: SupplierRow['state'] = 'ACTIVE'): SupplierRow {
  return rowOf(Supplier, {
    ...base(idOf('sup', nth), state),
    number: `GYS-2026-00000${nth}`,
    name: `供应商 ${nth}`,
    creditCode: '',
    creditCodeValid: true,
    categoryIds: [],
    holdsCode: false,
  });
}

/** An account of the staff, with the role EXPERT by default. */
export function account(nth: number, more: Partial<AccountRow> = {}): AccountRow {
  return rowOf(Account, {
    ...base(idOf('acc', nth), 'ACTIVE'),
    audience: 'STAFF',
    login: `expert${nth}`,
    name: `专家 ${nth}`,
    language: 'zh',
    roles: ['EXPERT'],
    ref: `ref${nth}`,
    personnelNumber: `N${nth}`,
    formerRefs: [],
    ...more,
  });
}

/** A bid's content that prices both lines. */
export const CONTENT = {
  lines: [
    { lineId: 'l1', unitPrice: '3.1415', taxRate: null, leadTimeDays: 20 },
    { lineId: 'l2', unitPrice: '0.333333', taxRate: null, leadTimeDays: 30 },
  ],
  taxRate: '13',
  priceBasis: null,
  note: null,
  files: null,
};

/** A sealed bid of a supplier for the example event. */
export function bid(nth: number, more: Partial<BidRow> = {}): BidRow {
  const place = { eventId: idOf('evt', 1), supplierId: idOf('sup', nth) };
  return rowOf(Bid, {
    ...base(idOf('bid', nth), 'SUBMITTED'),
    ...place,
    ...packBid(CONTENT, { ...place, salt: 'salt' }),
    purchaseId: idOf('pur', 1),
    submittedAt: NOW,
    ...more,
  });
}
