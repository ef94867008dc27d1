import type { App } from './app.js';
import { does } from './does.js';

let notes = 0;

/** The goods that arrived for an order: a quantity of its first line. */
export function cameFor(orderId: string, quantity: string) {
  return { orderId, deliveryNote: `LS-${++notes}`, lines: [{ orderLineId: 'l1', quantity }] };
}

/** The result of inspecting a receipt's first line: all of it good. */
export function allGood(quantity: string) {
  return { lines: [{ lineId: 'l1', accepted: quantity, rejected: '0' }] };
}

/** Goods received for an order and accepted; answers the receipt's id. */
export async function acceptedReceipt(app: App, orderId: string, quantity = '10'): Promise<string> {
  const { id: goodsReceiptId } = await does(await app.as('RECEIVER'), 'recordReceipt', cameFor(orderId, quantity));
  const found = { goodsReceiptId, rev: 1, ...allGood(quantity) };
  await does(await app.as('INSPECTOR'), 'inspectReceipt', found);
  return goodsReceiptId;
}
