import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import type { App, Person } from './app.js';
import { approvedRequisition } from './demand.js';
import { does } from './does.js';

/** What a direct purchase of a requisition's first line asks, at 12.50 with tax, unless a test says otherwise. */
export function directOf(app: App, requisitionId: string, supplierId: string, more: object = {}) {
  return {
    ...{ requisitionIds: [requisitionId], title: 'Screws', ground: 'BELOW_LIMIT', reason: 'A few screws', supplierId },
    ...{ priceBasis: 'WITH_TAX', paymentDays: 30, deliveryTerms: 'To gate 3' },
    validTo: daysAfter(businessDay(app.clock.now()), 180),
    lines: [{ requisitionId, requisitionLineId: 'l1', unitPrice: '12.5', taxRate: '13' }],
    ...more,
  };
}

/** A direct purchase of an approved requisition. */
export interface Directly {
  readonly requisitionId: string;
  readonly directPurchaseId: string;
  readonly purchaseId: string;
}

/** A direct purchase that was proposed, of a new requisition where none is named. */
export async function proposedDirectly(
  app: App,
  supplierId: string,
  {
    requisition,
    by,
    ...more
  }: { readonly requisition?: string; readonly by?: Person; readonly [field: string]: unknown } = {},
): Promise<Directly> {
  const requisitionId = requisition ?? (await approvedRequisition(app));
  const lines = Array.isArray(more.lines) ? { lines: more.lines.map((line) => ({ requisitionId, ...line })) } : {};
  const input = directOf(app, requisitionId, supplierId, { ...more, ...lines });
  const made = await does(by ?? (await app.as('BUYER')), 'proposeDirectPurchase', input, 'id purchase { id }');
  return { requisitionId, directPurchaseId: made.id, purchaseId: made.purchase.id };
}

/** The same, approved; with its contract where it is in force at once, null beyond the limits. */
export async function approvedDirectly(
  app: App,
  supplierId: string,
  wanted: Parameters<typeof proposedDirectly>[2] = {},
): Promise<Directly & { readonly contractId: string | null }> {
  const direct = await proposedDirectly(app, supplierId, wanted);
  const approver = await app.as('APPROVER');
  const { directPurchaseId } = direct;
  const fields = 'id purchase { contracts { id } }';
  const approved = await does(approver, 'approveDirectPurchase', { directPurchaseId, rev: 1 }, fields);
  return { ...direct, contractId: approved.purchase.contracts[0]?.id ?? null };
}
