import type { Role } from '../../schema/common/roles.js';
import type { Person } from '../kit/app.js';
import { type Take, taken } from './taken.js';

const DUE = '2026-06-30';

/** From an approved award to a requested payment, by moves. */
export async function fulfilled(take: Take, people: ReadonlyMap<Role, Person>, awardId: string): Promise<void> {
  const terms = { paymentDays: 45, deliveryTerms: 'To gate 3', validFrom: '2026-03-01', validTo: '2026-12-31' };
  const { id: contractId } = await take('BUYER')('draftContract', { awardId, ...terms });
  await take('LEGAL')('reviewContract', { contractId, rev: 1 });
  await take('APPROVER')('signContract', { contractId, rev: 2 });
  const wanted = [{ contractLineId: 'l1', quantity: '10', dueOn: DUE }];
  const { id: orderId } = await take('BUYER')('createOrder', { contractId, deliverTo: 'Gate 3', lines: wanted });
  await take('CATEGORY_MANAGER')('releaseOrder', { orderId, rev: 1 });
  taken('confirmOrder', await people.get('SUPPLIER_SUBMITTER')?.act('confirmOrder', { orderId, rev: 2 }, 'id rev'));
  const came = { orderId, deliveryNote: 'LS-1', lines: [{ orderLineId: 'l1', quantity: '10' }] };
  const { id: goodsReceiptId } = await take('RECEIVER')('recordReceipt', came);
  const found = [{ lineId: 'l1', accepted: '10', rejected: '0' }];
  await take('INSPECTOR')('inspectReceipt', { goodsReceiptId, rev: 1, lines: found });
  const bill = { orderId, lines: [{ orderLineId: 'l1', quantity: '10', unitPrice: '12.5' }], total: '125.00' };
  const finance = people.get('SUPPLIER_FINANCE');
  const billed = await finance?.act('submitInvoice', { ...bill, invoiceNumber: 'F-1' }, 'id rev');
  const { id: invoiceId } = taken('submitInvoice', billed);
  await take('FINANCE')('matchInvoice', { invoiceId, rev: 1 });
  await take('FINANCE')('requestPayment', { invoiceId });
}
