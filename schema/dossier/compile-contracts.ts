import { organisationOf } from './compile-parties.js';
import { itemOf } from './compile-tender.js';
import type { DossierAward, DossierContract, Organisation, Transaction } from './dossier.js';
import { type Folded, foldedOf } from './folded.js';
import { amountIn, objectsIn, textIn } from './read-state.js';
import type { DossierState } from './state.js';

const AWARD_STATUS: Readonly<Record<string, DossierAward['status']>> = {
  APPROVED: 'active',
  RETURNED: 'cancelled',
  REVOKED: 'cancelled',
  CANCELLED: 'cancelled',
};
const CONTRACT_STATUS: Readonly<Record<string, DossierContract['status']>> = {
  ACTIVE: 'active',
  ENDED: 'terminated',
  CANCELLED: 'cancelled',
};

/** The awards, whether recommended, approved, returned or revoked, and the direct purchases. */
export function awardsOf(state: DossierState): DossierAward[] {
  return [...foldedOf(state, 'Award'), ...foldedOf(state, 'DirectPurchase')].map(({ id, state: fields }) => ({
    id,
    status: AWARD_STATUS[textIn(fields, 'state') ?? ''] ?? 'pending',
    date: textIn(fields, 'approvedAt'),
    value: amountIn(fields, 'total'),
    suppliers: supplierOf(state, fields),
    relatedBids: [textIn(fields, 'bidId') ?? []].flat(),
  }));
}

/** The contracts, with the payments made under them. */
export function contractsOf(state: DossierState): DossierContract[] {
  return foldedOf(state, 'Contract').map(({ id, state: fields }) => ({
    id,
    awardID: textIn(fields, 'awardId') ?? textIn(fields, 'directPurchaseId'),
    title: textIn(fields, 'title'),
    status: CONTRACT_STATUS[textIn(fields, 'state') ?? ''] ?? 'pending',
    dateSigned: textIn(fields, 'signedAt'),
    period: { startDate: textIn(fields, 'validFrom'), endDate: textIn(fields, 'validTo') },
    value: amountIn(fields, 'total'),
    items: objectsIn(fields, 'lines').map((line) =>
      itemOf(line, textIn(fields, 'currency'), textIn(fields, 'priceBasis')),
    ),
    implementation: { transactions: paidUnder(state, id) },
  }));
}

/** From a contract to its orders, from these to their invoices, and from these to the payments made. */
function paidUnder(state: DossierState, contractId: string): Transaction[] {
  const orders = idsWhere(foldedOf(state, 'PurchaseOrder'), 'contractId', new Set([contractId]));
  const invoices = idsWhere(foldedOf(state, 'Invoice'), 'orderId', orders);
  return foldedOf(state, 'Payment')
    .filter(
      ({ state: fields }) => textIn(fields, 'state') === 'PAID' && invoices.has(textIn(fields, 'invoiceId') ?? ''),
    )
    .map(({ id, state: fields }) => ({
      id,
      date: textIn(fields, 'paidOn'),
      value: amountIn(fields, 'amount'),
      payee: supplierOf(state, fields)[0] ?? { id: '', name: null },
    }));
}

function idsWhere(subjects: readonly Folded[], field: string, wanted: ReadonlySet<string>): Set<string> {
  return new Set(subjects.filter(({ state }) => wanted.has(textIn(state, field) ?? '')).map(({ id }) => id));
}

function supplierOf(state: DossierState, fields: Folded['state']): Organisation[] {
  const id = textIn(fields, 'supplierId');
  return id === null ? [] : [organisationOf(state, id)];
}
