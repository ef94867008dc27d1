import type { RequisitionRow } from '../../schema/demand/requisition.js';
import { businessDay } from '../../schema/kernel/calendar.js';
import type { Context } from '../kernel/context.js';
import { computedOf, listRows } from '../kernel/reads.js';
import { readTally } from '../kernel/tallies.js';
import { type Coverage, coveredBy } from './covered-by.js';

const MOST_SHOWN = 5;
/** Contracts that are looked at for the ones with the most parts. */
const MOST_LOOKED_AT = 200;

/**
 * The contracts in force that cover an approved requisition best, of those that the reader sees; or what the one that is named covers of it.
 * Contracts are compared by the database, which counts the parts that they have; only the best are loaded.
 */
export async function coverageOf(
  requisition: RequisitionRow,
  contractId: string | null,
  { actor, clock }: Context,
): Promise<Coverage[]> {
  if (requisition.state !== 'APPROVED') return [];
  const today = businessDay(clock.now());
  const partIds = [...new Set(requisition.lines.map(({ partId }) => partId))];
  const inForce = {
    ...{ state: 'ACTIVE', validFrom: { $lte: today }, validTo: { $gte: today } },
    ...{ currency: requisition.currency, 'lines.partId': { $in: partIds } },
    ...(contractId !== null && { _id: contractId }),
  };
  const best = await computedOf('Contract', actor, inForce, [
    { $sort: { _id: -1 } },
    { $limit: MOST_LOOKED_AT },
    { $project: { has: { $size: { $setIntersection: ['$lines.partId', partIds] } } } },
    { $sort: { has: -1, _id: -1 } },
    { $limit: MOST_SHOWN },
  ]);
  const ids = best.map((one) => String(Reflect.get(Object(one), '_id')));
  const contracts = await listRows('Contract', actor, { _id: { $in: ids } }, { limit: MOST_SHOWN });
  const parts = new Set(partIds);
  const found = await Promise.all(
    contracts.map(async (contract) => {
      const lineIds = contract.lines.flatMap(({ id, partId }) => (parts.has(partId) ? [id] : []));
      const taken = await readTally({ kind: 'PurchaseOrder', name: 'ordered' }, contract._id, lineIds, null);
      return coveredBy(requisition, contract, taken) ?? [];
    }),
  );
  return found.flat().sort((one, other) => other.covered.length - one.covered.length);
}
