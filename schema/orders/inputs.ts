import { z } from 'zod';
import { command, day, id, quantity, rev, text } from '../kernel/inputs.js';

const orderLine = z.strictObject({ contractLineId: text(100), quantity, dueOn: day });

/** What creating a purchase order needs. */
export const createOrderInput = command({
  contractId: id,
  deliverTo: text(200),
  lines: z.array(orderLine, 'orders.noLines').min(1, 'orders.noLines').max(5_000, 'orders.tooManyLines'),
});

/** What releasing an order to its supplier needs. */
export const releaseOrderInput = command({ rev, orderId: id });

/** What cancelling an order needs. */
export const cancelOrderInput = command({ rev, orderId: id, reason: text(500) });

/** What a supplier's confirmation of an order needs. */
export const confirmOrderInput = command({ rev, orderId: id });

/** What a supplier's refusal of an order needs. */
export const declineOrderInput = command({ rev, orderId: id, reason: text(500) });
