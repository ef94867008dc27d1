import type { RequisitionRow } from '../../schema/demand/requisition.js';
import { exact, plain } from '../../schema/kernel/exact.js';
import { sumsBy } from '../../schema/kernel/sums-by.js';
import type { ContractRow } from '../contracts/index.js';
import { openOf } from './rules/open-of-contract.js';

/** What a requisition would take of a line of a contract. */
export interface CallOffLine {
  readonly contractLineId: string;
  readonly quantity: string;
  readonly open: string;
  readonly neededOn: string;
}

/** How a contract covers a requisition. */
export interface Coverage {
  readonly contractId: string;
  /** Ids of the lines of the requisition of whose part enough is open. */
  readonly covered: readonly string[];
  readonly whole: boolean;
  /** Of covered parts alone; of several lines of the contract with the same part, the first is taken first. */
  readonly lines: readonly CallOffLine[];
}

/**
 * What a contract has of what a requisition asks for; null where it has nothing of it. `taken` is what orders have of the contract's lines.
 * It is an offer: `createOrder` decides.
 */
export function coveredBy(
  requisition: Pick<RequisitionRow, 'lines' | 'currency'>,
  { _id: contractId, currency, lines: agreed }: Pick<ContractRow, '_id' | 'currency' | 'lines'>,
  taken: ReadonlyMap<string, string>,
): Coverage | null {
  if (currency !== requisition.currency) return null;
  const firstDay = firstDays(requisition.lines);
  const open = agreed
    .filter((line) => firstDay.has(keyOf(line)))
    .map((line) => ({ id: line.id, key: keyOf(line), open: openOf(line.quantity, taken.get(line.id)) }));
  const [wanted, left] = [
    sumsBy(requisition.lines, keyOf, ({ quantity }) => quantity),
    sumsBy(
      open,
      ({ key }) => key,
      (line) => line.open,
    ),
  ];
  const isEnough = (key: string) => exact(left.get(key) ?? '0').gte(wanted.get(key) ?? '0');
  const covered = requisition.lines.filter((line) => isEnough(keyOf(line))).map(({ id }) => id);
  if (covered.length === 0) return null;
  const rest = new Map(wanted);
  const lines = open.flatMap(({ id, key, open: available }): CallOffLine[] => {
    const still = exact(rest.get(key) ?? '0');
    if (!isEnough(key) || still.lte(0) || exact(available).lte(0)) return [];
    const quantity = still.lt(available) ? plain(still) : available;
    rest.set(key, plain(still.minus(quantity)));
    return [{ contractLineId: id, quantity, open: available, neededOn: firstDay.get(key) ?? '' }];
  });
  return { contractId, covered, whole: covered.length === requisition.lines.length, lines };
}

/** Parts in different units are as different as parts. */
function keyOf({ partId, unit }: { readonly partId: string; readonly unit: string }): string {
  return `${partId} ${unit}`;
}

/** The first day on which each part is needed. */
function firstDays(lines: RequisitionRow['lines']): ReadonlyMap<string, string> {
  const latestFirst = lines.toSorted((one, other) => (one.neededOn < other.neededOn ? 1 : -1));
  return new Map(latestFirst.map((line) => [keyOf(line), line.neededOn]));
}
