import type { ContractRow } from '../../schema/contracts/contract.js';
import type { DirectPurchaseRow } from '../../schema/direct/direct-purchase.js';

/** The terms of a contract; those of a direct purchase stand in it. */
export type DirectContractTerms = Pick<ContractRow, 'paymentDays' | 'deliveryTerms' | 'validFrom' | 'validTo'>;

/** What the contract of a direct purchase takes over from it: lines and prices are those that were approved. */
export function contractOfDirect(
  { _id, purchaseId, title, supplierId, currency, priceBasis, lines, net, tax, total }: DirectPurchaseRow,
  terms: DirectContractTerms,
) {
  const { paymentDays, deliveryTerms, validFrom, validTo } = terms;
  return {
    ...{ paymentDays, deliveryTerms, validFrom, validTo },
    ...{ purchaseId, title, supplierId, currency, priceBasis, net, tax, total },
    awardId: null,
    directPurchaseId: _id,
    lines: lines.map(({ requisitionId: _requisition, requisitionLineId: _line, neededOn: _day, ...line }) => line),
  };
}
