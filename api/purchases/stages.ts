import type { StageName } from '../../schema/kernel/stages.js';
import { DELIVERED, SINCE_CONFIRMED } from '../../schema/orders/purchase-order.js';
import { SINCE_MATCHED } from '../../schema/payment/invoice.js';
import { wayOfMethod } from '../../schema/process/prescribed.js';
import { PATH, TURNED_BACK } from '../../schema/purchases/path.js';

/** What a stage is computed from: the entries of one type, their number, and the first and last time. */
export interface StageEntries {
  readonly type: string;
  readonly count: number;
  readonly first: Date;
  readonly last: Date;
}

/** The states of those rows of a purchase whose number is not known in advance. */
export interface Standing {
  /** Its method; stages that a method does not have are left out. */
  readonly method: string | null;
  readonly purchase: string;
  readonly orders: readonly string[];
  readonly goodsReceipts: readonly string[];
  readonly invoices: readonly string[];
}

/** One stage of a purchase's path. */
export interface Stage {
  readonly name: StageName;
  readonly state: 'AHEAD' | 'RUNNING' | 'DONE';
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly entryCount: number;
  readonly turnedBack: number;
}

/** The moves that complete a stage which happens once. */
const LAST: Readonly<Partial<Record<StageName, readonly string[]>>> = {
  DEMAND: ['demand.sourceRequisition'],
  SOURCING: ['sourcing.publishEvent', 'direct.proposeDirectPurchase'],
  BIDDING: ['sourcing.closeEvent'],
  OPENING: ['sourcing.openBids'],
  EVALUATION: ['sourcing.completeEvaluation'],
  AWARD: ['sourcing.approveAward', 'direct.approveDirectPurchase'],
  CONTRACT: ['contracts.signContract', 'contracts.agreeDirectly'],
};

/** The move after which a completed stage runs again. */
const AGAIN: Readonly<Partial<Record<StageName, string>>> = {
  BIDDING: 'sourcing.confirmReopening',
  AWARD: 'sourcing.confirmRevocation',
};

/** The path of a purchase, computed from the entries that the reader sees and from the states of its rows. */
export function stagesOf(entries: readonly StageEntries[], standing: Standing): Stage[] {
  return wayOfMethod(standing.method).stages.map((name) => {
    const moves: readonly string[] = PATH[name];
    const own = entries.filter(({ type }) => moves.includes(type));
    const last = lastOf(name, entries);
    const startedAt = earliest(own) ?? (name === 'BIDDING' ? lastOf('SOURCING', entries) : null);
    const done = LAST[name] === undefined ? isDone(name, standing) : last !== null;
    const entryCount = sum(own);
    const turnedBack = sum(own.filter(({ type }) => TURNED_BACK.includes(type)));
    const counts = { entryCount, turnedBack };
    if (startedAt === null && !done) return { name, state: 'AHEAD', startedAt, finishedAt: null, ...counts };
    const finishedAt = done ? (last ?? latest(own)) : null;
    return { name, state: done ? 'DONE' : 'RUNNING', startedAt, finishedAt, ...counts };
  });
}

function lastOf(name: StageName, entries: readonly StageEntries[]): Date | null {
  const last = latest(entries.filter(({ type }) => LAST[name]?.includes(type)));
  const again = latest(entries.filter(({ type }) => type === AGAIN[name]));
  return last && again && again >= last ? null : last;
}

function earliest(entries: readonly StageEntries[]): Date | null {
  return entries.reduce<Date | null>((least, { first }) => (least && least < first ? least : first), null);
}

function latest(entries: readonly StageEntries[]): Date | null {
  return entries.reduce<Date | null>((most, { last }) => (most && most > last ? most : last), null);
}

function sum(entries: readonly StageEntries[]): number {
  return entries.reduce((total, { count }) => total + count, 0);
}

function isDone(name: StageName, { purchase, orders, goodsReceipts, invoices }: Standing): boolean {
  const placed = orders.filter((state) => state !== 'CANCELLED');
  const all = (states: readonly string[], ...allowed: readonly string[]) =>
    states.length > 0 && states.every((state) => allowed.includes(state));
  const received = all(placed, ...DELIVERED);
  if (name === 'ORDER') return all(placed, ...SINCE_CONFIRMED);
  if (name === 'DELIVERY') return received;
  if (name === 'INSPECTION')
    return (
      received &&
      all(
        goodsReceipts.filter((state) => state !== 'REVERSED'),
        'INSPECTED',
      )
    );
  if (name === 'INVOICE') return received && all(invoices, ...SINCE_MATCHED);
  return purchase === 'COMPLETED';
}
