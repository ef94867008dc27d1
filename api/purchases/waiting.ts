import type { SubjectName } from '../../schema/common/ids.js';
import type { Actor } from '../kernel/actor.js';
import type { RowFilter } from '../kernel/subjects.js';

/** A move that somebody has to take before a purchase goes on; who and when says its life cycle. */
export interface Waiting {
  /** The kind whose life cycle has the move. */
  readonly of: SubjectName;
  readonly move: string;
  /** The kind of the rows that wait; another than `of` where the move creates something for them. */
  readonly on: SubjectName;
  readonly states: readonly string[];
  /** Which of these rows wait for this person, where not for everybody of the role. */
  readonly only?: (actor: Actor, now: Date) => RowFilter;
  /** Where a row of this kind points to the waiting row by this field, the work is done. */
  readonly done?: { readonly by: SubjectName; readonly field: string; readonly only?: (actor: Actor) => RowFilter };
  /** Waits only once all whom this field names have answered with a row of this kind. */
  readonly after?: { readonly all: string; readonly by: SubjectName; readonly field: string };
}

/** Every move that waits; those of an owner wait for whoever may act for it. Moves that are open at any time (edit, cancel, suspend) are offered on the page and are no to-do. */
export const WAITING: readonly Waiting[] = [
  { of: 'Supplier', move: 'submitSupplier', on: 'Supplier', states: ['REGISTERED', 'RETURNED'] },
  { of: 'Supplier', move: 'reviewSupplier', on: 'Supplier', states: ['SUBMITTED'] },
  { of: 'Supplier', move: 'approveSupplier', on: 'Supplier', states: ['REVIEWED'] },
  {
    of: 'Requisition',
    move: 'submitRequisition',
    on: 'Requisition',
    states: ['DRAFT', 'RETURNED'],
  },
  { of: 'Requisition', move: 'approveRequisition', on: 'Requisition', states: ['SUBMITTED'] },
  { of: 'SourcingEvent', move: 'createEvent', on: 'Requisition', states: ['APPROVED'] },
  { of: 'SourcingEvent', move: 'publishEvent', on: 'SourcingEvent', states: ['DRAFT'] },
  {
    of: 'Bid',
    move: 'submitBid',
    on: 'SourcingEvent',
    states: ['PUBLISHED'],
    only: (_actor, now) => ({ closesAt: { $gt: now } }),
    done: { by: 'Bid', field: 'eventId' },
  },
  {
    of: 'SourcingEvent',
    move: 'confirmReopening',
    on: 'SourcingEvent',
    states: ['CLOSED'],
    only: () => ({ reopening: { $ne: null } }),
  },
  {
    of: 'SourcingEvent',
    move: 'openBids',
    on: 'SourcingEvent',
    states: ['CLOSED'],
    only: () => ({ reopening: null }),
  },
  {
    of: 'Evaluation',
    move: 'scoreBids',
    on: 'SourcingEvent',
    states: ['OPENED'],
    only: (actor) => ({ expertIds: actor.id }),
    done: { by: 'Evaluation', field: 'eventId', only: (actor) => ({ expertId: actor.id }) },
  },
  {
    of: 'SourcingEvent',
    move: 'completeEvaluation',
    on: 'SourcingEvent',
    states: ['OPENED'],
    after: { all: 'expertIds', by: 'Evaluation', field: 'eventId' },
  },
  { of: 'Award', move: 'recommendAward', on: 'SourcingEvent', states: ['EVALUATED'] },
  { of: 'Award', move: 'approveAward', on: 'Award', states: ['RECOMMENDED'] },
  {
    of: 'Contract',
    move: 'draftContract',
    on: 'Award',
    states: ['APPROVED'],
    done: { by: 'Contract', field: 'awardId' },
  },
  { of: 'Contract', move: 'editContract', on: 'Contract', states: ['RETURNED'] },
  { of: 'Contract', move: 'reviewContract', on: 'Contract', states: ['DRAFT'] },
  { of: 'Contract', move: 'signContract', on: 'Contract', states: ['REVIEWED'] },
  {
    of: 'PurchaseOrder',
    move: 'createOrder',
    on: 'Contract',
    states: ['ACTIVE'],
    done: { by: 'PurchaseOrder', field: 'contractId' },
  },
  { of: 'PurchaseOrder', move: 'releaseOrder', on: 'PurchaseOrder', states: ['DRAFT'] },
  { of: 'PurchaseOrder', move: 'confirmOrder', on: 'PurchaseOrder', states: ['RELEASED'] },
  { of: 'GoodsReceipt', move: 'recordReceipt', on: 'PurchaseOrder', states: ['CONFIRMED', 'PARTLY_RECEIVED'] },
  { of: 'GoodsReceipt', move: 'inspectReceipt', on: 'GoodsReceipt', states: ['RECEIVED'] },
  {
    of: 'Invoice',
    move: 'submitInvoice',
    on: 'PurchaseOrder',
    states: ['PARTLY_RECEIVED', 'RECEIVED'],
    done: { by: 'Invoice', field: 'orderId' },
  },
  { of: 'Invoice', move: 'correctInvoice', on: 'Invoice', states: ['RETURNED'] },
  { of: 'Invoice', move: 'matchInvoice', on: 'Invoice', states: ['SUBMITTED', 'EXCEPTION'] },
  {
    of: 'Payment',
    move: 'requestPayment',
    on: 'Invoice',
    states: ['MATCHED'],
    done: { by: 'Payment', field: 'invoiceId', only: () => ({ state: { $ne: 'RETURNED' } }) },
  },
  { of: 'Payment', move: 'approvePayment', on: 'Payment', states: ['REQUESTED'] },
  { of: 'Payment', move: 'recordPayment', on: 'Payment', states: ['APPROVED'] },
  { of: 'LogKey', move: 'confirmLogKey', on: 'LogKey', states: ['ANNOUNCED'] },
  { of: 'Alert', move: 'takeAlert', on: 'Alert', states: ['OPEN'] },
  {
    of: 'Alert',
    move: 'confirmAlert',
    on: 'Alert',
    states: ['TAKEN'],
    only: (actor) => ({ 'acts.takeAlert': actor.ref }),
  },
];
