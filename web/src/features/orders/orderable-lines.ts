import { exact, plain } from '../../../../schema/kernel/exact.js';
import { sumsBy } from '../../../../schema/kernel/sums-by.js';
import type { OrderedContractQuery } from '../../generated/graphql.js';

/** The contract that is ordered under. */
export type OrderedContract = NonNullable<OrderedContractQuery['contract']>;

/** A line of a contract with what may still be ordered of it. */
export interface OrderableLine {
  readonly id: string;
  readonly partNumber: string;
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly taxRate: string;
  readonly open: string;
  /** The day on which the requisition needs it; null where that is not known. */
  readonly neededOn: string | null;
}

/** The lines of a contract that may still be ordered. This is only an offer; the server decides. */
export function orderableLines({ id, lines, purchase }: OrderedContract): OrderableLine[] {
  const orders = (purchase?.orders ?? []).filter(({ contract, state }) => contract?.id === id && state !== 'CANCELLED');
  const taken = sumsBy(
    orders.flatMap((order) => order.lines),
    (line) => line.contractLineId,
    (line) => line.quantity,
  );
  // A contract's line has the id of the event's line for which it was awarded.
  const needed = new Map((purchase?.event?.lines ?? []).map((line) => [line.id, line.neededOn]));
  return lines
    .map((line) => ({
      ...line,
      open: plain(exact(line.quantity).minus(taken.get(line.id) ?? '0')),
      neededOn: needed.get(line.id) ?? null,
    }))
    .filter(({ open }) => exact(open).gt(0));
}
