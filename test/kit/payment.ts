import { lineTotal } from '../../schema/kernel/line-total.js';
import type { App, Person } from './app.js';
import { does } from './does.js';

let invoices = 0;

/** What a digital invoice says of itself; no two have the same number. */
export function invoicePaper() {
  const invoiceNumber = `2631${String(++invoices).padStart(16, '0')}`;
  return { kind: 'E_SPECIAL', invoiceNumber, issuedOn: '2026-01-05' };
}

/** The content of an invoice: a quantity of the order's first line at a price. */
export function billOf(orderId: string, quantity: string, unitPrice: string) {
  return {
    orderId,
    ...invoicePaper(),
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
