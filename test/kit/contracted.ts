import type { App, Person } from './app.js';
import { signedContract } from './contracts.js';
import { acceptedReceipt } from './delivery.js';
import { does } from './does.js';
import { confirmedOrder } from './orders.js';
import { requestedPayment } from './payment.js';
import { revOf } from './rev-of.js';
import { approvedAward, bid, openedEvent, publishedEvent } from './sourcing.js';
import type { Firm } from './suppliers.js';

/** A purchase of ten pieces at 12.50 whose contract is in force. */
export interface Contracted {
  readonly purchaseId: string;
  readonly contractId: string;
  readonly supplier: Person;
}

/** From a requisition to the signed contract of the first of some firms. */
export async function contracted(app: App, firms: readonly Firm[]): Promise<Contracted> {
  const [own] = firms;
  if (!own) throw new Error('No firm');
  const event = await publishedEvent(app, firms, 24);
  await bid(own, event, '12.5');
  await openedEvent(app, event.eventId);
  const contractId = await signedContract(app, await approvedAward(app, event.eventId));
  return { purchaseId: event.purchaseId, contractId, supplier: own.person };
}

/** Goods of an order accepted, invoiced, and their payment requested and approved; answers the payment's id. */
export async function approvedPayment(app: App, orderId: string, supplier: Person, quantity: string): Promise<string> {
  await acceptedReceipt(app, orderId, quantity);
  const paymentId = await requestedPayment(app, { orderId, supplier, unitPrice: '12.5', quantity });
  await does(await app.as('APPROVER'), 'approvePayment', { paymentId, rev: 1 });
  return paymentId;
}

/** Records a payment as made today. */
export async function paid(app: App, paymentId: string): Promise<void> {
  const paidOn = app.clock.now().toISOString().slice(0, 10);
  const input = { paymentId, rev: await revOf(paymentId), paidOn, bankReference: `B-${paymentId}` };
  await does(await app.as('FINANCE'), 'recordPayment', input);
}

/** The same of a purchase of which everything is ordered, delivered and paid. */
export async function completed(
  app: App,
  firms: readonly Firm[],
): Promise<Contracted & { readonly paymentId: string }> {
  const purchase = await contracted(app, firms);
  const { contractId, supplier } = purchase;
  const orderId = await confirmedOrder(app, { contractId, supplier });
  const paymentId = await approvedPayment(app, orderId, supplier, '10');
  await paid(app, paymentId);
  return { ...purchase, paymentId };
}
