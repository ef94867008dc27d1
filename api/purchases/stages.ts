import { PATH, STAGE_NAMES, type StageName } from '../../schema/purchases/path.js';
import type { PurchaseRow } from './model.js';

/** What a stage is computed from: the type of an entry and when it was recorded. */
export interface StageEntry {
  readonly type: string;
  readonly at: Date;
}

/** The states of the rows of a purchase whose number is not known beforehand. */
export interface Standing {
  readonly purchase: PurchaseRow['state'];
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
}

/** The move with which a stage that happens once is done. */
const LAST: Readonly<Partial<Record<StageName, string>>> = {
  DEMAND: 'demand.sourceRequisition',
  SOURCING: 'sourcing.publishEvent',
  BIDDING: 'sourcing.closeEvent',
  OPENING: 'sourcing.openBids',
  EVALUATION: 'sourcing.completeEvaluation',
  AWARD: 'sourcing.approveAward',
  CONTRACT: 'contracts.signContract',
};

/** The path of a purchase, computed from the entries that the reader sees, oldest first, and from how its rows stand. */
export function stagesOf(entries: readonly StageEntry[], standing: Standing): Stage[] {
  return STAGE_NAMES.map((name) => {
    const moves: readonly string[] = PATH[name];
    const own = entries.filter(({ type }) => moves.includes(type));
    const last = lastOf(name, entries);
    const startedAt = own[0]?.at ?? (name === 'BIDDING' ? lastOf('SOURCING', entries)?.at : null) ?? null;
    const done = LAST[name] === undefined ? isDone(name, standing) : last !== null;
    if (startedAt === null && !done)
      return { name, state: 'AHEAD', startedAt, finishedAt: null, entryCount: own.length };
    const finishedAt = done ? ((last ?? own.at(-1))?.at ?? null) : null;
    return { name, state: done ? 'DONE' : 'RUNNING', startedAt, finishedAt, entryCount: own.length };
  });
}

function lastOf(name: StageName, entries: readonly StageEntry[]): StageEntry | null {
  return entries.findLast(({ type }) => type === LAST[name]) ?? null;
}

function isDone(name: StageName, { purchase, orders, goodsReceipts, invoices }: Standing): boolean {
  const placed = orders.filter((state) => state !== 'CANCELLED');
  const all = (states: readonly string[], ...allowed: readonly string[]) =>
    states.length > 0 && states.every((state) => allowed.includes(state));
  const received = all(placed, 'RECEIVED');
  if (name === 'ORDER') return all(placed, 'CONFIRMED', 'PARTLY_RECEIVED', 'RECEIVED');
  if (name === 'DELIVERY') return received;
  if (name === 'INSPECTION') return received && all(goodsReceipts, 'INSPECTED');
  if (name === 'INVOICE') return received && all(invoices, 'MATCHED', 'PAID');
  return purchase === 'COMPLETED';
}
