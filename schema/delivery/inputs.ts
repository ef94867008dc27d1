import { z } from 'zod';
import { command, decimalText, id, optionalText, quantity, rev, text } from '../kernel/inputs.js';

const receiptLine = z.strictObject({ orderLineId: text(100), quantity });

const inspectionLine = z.strictObject({
  lineId: text(100),
  accepted: decimalText(4),
  rejected: decimalText(4),
  rejectionReason: optionalText(500),
});

/** What recording received goods needs. */
export const recordReceiptInput = command({
  orderId: id,
  deliveryNote: text(100),
  lines: z.array(receiptLine, 'delivery.noLines').min(1, 'delivery.noLines').max(5_000, 'delivery.tooManyLines'),
});

/** What recording an inspection needs. */
export const inspectReceiptInput = command({
  rev,
  goodsReceiptId: id,
  lines: z.array(inspectionLine, 'delivery.noLines').min(1, 'delivery.noLines').max(5_000, 'delivery.tooManyLines'),
});
