import type { App, Person } from './app.js';
import { does } from './does.js';

/** The content of an order: a quantity of the contract's first line. */
export function wantedOf(contractId: string, quantity: string) {
  return { contractId, deliverTo: 'Gate 3', lines: [{ contractLineId: 'l1', quantity, dueOn: '2026-06-30' }] };
}

/** A drafted order under a contract; answers its id. */
export async function draftOrder(app: App, contractId: string, quantity: string): Promise<string> {
  return (await does(await app.as('BUYER'), 'createOrder', wantedOf(contractId, quantity))).id;
}

/** An order under a contract, released and confirmed by the supplier; answers its id. */
export async function confirmedOrder(
  app: App,
  {
    contractId,
    supplier,
    quantity = '10',
  }: { readonly contractId: string; readonly supplier: Person; readonly quantity?: string },
): Promise<string> {
  const orderId = await draftOrder(app, contractId, quantity);
  await does(await app.as('CATEGORY_MANAGER'), 'releaseOrder', { orderId, rev: 1 });
  await does(supplier, 'confirmOrder', { orderId, rev: 2 });
  return orderId;
}
