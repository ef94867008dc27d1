import { randomUUID } from 'node:crypto';
import { lineTotal } from '../../schema/kernel/line-total.js';
import type { App, Person } from './app.js';
import { does } from './does.js';

/** The content of an invoice: a quantity of the order's first line at a price. */
export function billOf(orderId: string, quantity: string, unitPrice: string) {
  return {
    orderId,
    invoiceNumber: randomUUID().slice(0, 12),
    lines: [{ orderLineId: 'l1', quantity, unitPrice }],
    total: lineTotal(quantity, unitPrice, 'CNY'),
  };
}

/** An invoice that was matched, with its payment requested; answers the payment's id. */
export async function requestedPayment(
  app: App,
  {
    orderId,
    supplier,
    unitPrice,
    quantity = '10',
  }: Record<'orderId' | 'unitPrice', string> & {
    readonly supplier: Person;
    readonly quantity?: string;
  },
): Promise<string> {
  const { id: invoiceId } = await does(supplier, 'submitInvoice', billOf(orderId, quantity, unitPrice));
  await does(await app.as('FINANCE'), 'matchInvoice', { invoiceId, rev: 1 });
  return (await does(await app.as('FINANCE'), 'requestPayment', { invoiceId })).id;
}
