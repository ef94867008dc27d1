import type { EventLogRow } from '../../schema/process/event-log.js';
import { allRows } from '../kernel/all-rows.js';
import type { Context } from '../kernel/context.js';
import { processCases } from './stored-case.js';

/** The filters of the view: the imported logs, and the units and buyers that have purchases. */
export async function choicesOf(ctx: Context) {
  const [logs, unitIds, buyerIds] = await Promise.all([
    allRows('EventLog', ctx.actor, { state: { $in: ['RUNNING', 'DONE', 'CANCELLED'] } }, { _id: -1 }),
    processCases().distinct('facts.unitId', { 'facts.logId': null }),
    processCases().distinct('facts.buyerId', { 'facts.logId': null }),
  ]);
  const units = await Promise.all(unitIds.map((id) => ctx.load('Unit', id)));
  const buyers = await Promise.all(buyerIds.map((id) => ctx.load('Account', id)));
  return {
    logs: logs.filter((log: EventLogRow) => log.cursor > 0),
    units: units.filter((row) => row !== null),
    buyers: buyers.filter((row) => row !== null),
  };
}
