import type { State } from '../../schema/trail/difference.js';
import { eraseOpening } from '../../schema/trail/erase-opening.js';
import { type Act, type Recorded, recordCensus, recordOn, type Story, startRecord } from './example-log.js';

/** The time of an act, in minutes after the first. */
const at = (minute: number) => new Date(Date.parse('2026-03-01T06:00:00.000Z') + minute * 60_000).toISOString();

interface Told {
  readonly module: string;
  readonly type: string;
  readonly proc: string | null;
  readonly states: readonly [minute: number, move: string, state: State, change?: Act['change']][];
}

/**
 * A whole purchase in miniature: requisition, purchase, event, two sealed bids that come to belong to the purchase at opening, evaluation,
 * award and order; a supplier with other business, of which the census hides some entries, and another that is listed as uncounted; a
 * person who was erased; and beside all this another purchase. The census counts what came before the order.
 */
const SUBJECTS: Readonly<Record<string, Told>> = {
  req_1: {
    module: 'demand',
    type: 'Requisition',
    proc: null,
    states: [
      [1, 'draftRequisition', { state: 'DRAFT', note: '刹车片' }],
      [2, 'approveRequisition', { state: 'APPROVED', note: '刹车片' }],
    ],
  },
  pur_1: {
    module: 'sourcing',
    type: 'Purchase',
    proc: 'pur_1',
    states: [
      [3, 'openPurchase', { state: 'SOURCING', name: '刹车片' }],
      [40, 'award', { state: 'AWARDED', name: '刹车片', lines: [{ id: 'l1', n: 2 }] }],
    ],
  },
  evt_1: {
    module: 'sourcing',
    type: 'Event',
    proc: 'pur_1',
    states: [
      [4, 'publish', { state: 'OPEN', until: at(20) }],
      [21, 'openBids', { state: 'OPENED', until: at(20) }],
    ],
  },
  bid_1: {
    module: 'sourcing',
    type: 'Bid',
    proc: 'pur_1',
    states: [
      [10, 'draftBid', { state: 'DRAFT', price: '10.00', contact: '王' }, { proc: null }],
      [11, 'submitBid', { state: 'SENT', price: '9.50', contact: '王' }, { proc: null }],
      [22, 'openBid', { state: 'OPENED', price: '9.50', contact: '王' }],
    ],
  },
  bid_2: {
    module: 'sourcing',
    type: 'Bid',
    proc: 'pur_1',
    states: [
      [12, 'submitBid', { state: 'SENT', price: '9.90', contact: '李' }, { proc: null }],
      [23, 'openBid', { state: 'OPENED', price: '9.90', contact: '李' }],
      [39, 'loseBid', { state: 'LOST', price: '9.90', contact: '李' }],
    ],
  },
  evl_1: {
    module: 'evaluation',
    type: 'Evaluation',
    proc: 'pur_1',
    states: [
      [30, 'score', { state: 'DRAFT', score: '80' }],
      [31, 'finish', { state: 'DONE', score: '82' }],
    ],
  },
  ord_1: {
    module: 'orders',
    type: 'PurchaseOrder',
    proc: 'pur_1',
    states: [
      [50, 'createOrder', { state: 'DRAFT', total: '19.00' }],
      [51, 'releaseOrder', { state: 'RELEASED', total: '19.00' }],
    ],
  },
  sup_1: {
    module: 'suppliers',
    type: 'Supplier',
    proc: null,
    states: [
      [0, 'register', { state: 'NEW', name: '甲' }],
      [5, 'edit', { state: 'NEW', name: '甲公司' }],
      [6, 'approve', { state: 'QUALIFIED', name: '甲公司' }],
      [32, 'edit', { state: 'QUALIFIED', name: '甲公司', phone: '1' }],
    ],
  },
  sup_2: {
    module: 'suppliers',
    type: 'Supplier',
    proc: null,
    states: [
      [0, 'register', { state: 'NEW', name: '乙' }],
      [7, 'approve', { state: 'QUALIFIED', name: '乙' }],
      [33, 'edit', { state: 'QUALIFIED', name: '乙公司' }],
    ],
  },
  ers_1: {
    module: 'records',
    type: 'Erasure',
    proc: null,
    states: [
      [34, 'requestErasure', { state: 'REQUESTED' }],
      [35, 'eraseOpenings', { state: 'ERASING' }, { about: ['p_1', 'acc_9'] }],
    ],
  },
  pur_2: {
    module: 'sourcing',
    type: 'Purchase',
    proc: 'pur_2',
    states: [
      [8, 'openPurchase', { state: 'SOURCING', name: '别的' }],
      [36, 'award', { state: 'AWARDED', name: '别的' }],
      [52, 'close', { state: 'CLOSED', name: '别的' }],
    ],
  },
};

/** When the story is counted, and when its checkpoint is co-signed, in minutes after its beginning. */
const COUNTED = 45;
/** Entries of one supplier that the bundle hides, and of another that it leaves out without a count. */
const HIDDEN = new Set(['sup_1-1', 'sup_1-2', 'sup_1-4']);
const LEFT_OUT = new Set(['sup_2-1', 'sup_2-3']);
const OTHERS = new Set(['pur_2']);

/** The story with its log and a census. */
export function wholeStory(): Story {
  const recording = startRecord();
  const acts = Object.entries(SUBJECTS).flatMap(([subject, { module, type, proc, states }]) =>
    states.map(([minute, move, state, change], place) => ({
      minute,
      act: {
        ...{ id: `${subject}-${place + 1}`, subject, at: at(minute), state },
        change: { type: `${module}.${move}`, proc, subject: { type, id: subject, rev: place + 1 }, ...change },
      },
    })),
  );
  acts.sort((one, other) => one.minute - other.minute);
  const log: Recorded[] = [];
  for (const { minute, act } of acts) {
    if (minute > COUNTED && !log.some(isCensus)) log.push(recordCensus(log, at(COUNTED)));
    log.push(recordOn(recording, act));
  }
  // The winner's contact has left and been erased.
  const erased = log.map((one) => (one.entry.subject.id === 'bid_1' ? withoutContact(one) : one));
  const pending = recordOn(recording, {
    ...{ id: 'ord_1-3', subject: 'ord_1', at: at(129.5), state: { state: 'SHIPPED', total: '19.00' } },
    change: { type: 'orders.releaseOrder', subject: { type: 'PurchaseOrder', id: 'ord_1', rev: 3 } },
  });
  return {
    ...{ log: erased, pending: [pending], uncounted: ['sup_2'], census: erased.findIndex(isCensus) },
    shown: (one) => {
      const { id, subject } = one.entry;
      return !HIDDEN.has(id) && !LEFT_OUT.has(id) && !OTHERS.has(subject.id) && !isCensus(one);
    },
    shut: (one) => one.entry.subject.type === 'Erasure',
  };
}

function isCensus({ entry }: Recorded): boolean {
  return entry.type === 'trail.census';
}

function withoutContact(one: Recorded): Recorded {
  const eraser = { who: ['p_1'], erasedBy: 'ers_1-2', salt: true, reason: false, state: null };
  return { ...one, opening: eraseOpening(one.opening, eraser) };
}
