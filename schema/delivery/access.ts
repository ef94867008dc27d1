import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const READERS = [...BUSINESS_ROLES, ...SUPPLIER_ROLES] as const;

/** Who may read what of a goods receipt: suppliers don't learn who received or inspected. */
export const deliveryAccess = defineAccess({
  GoodsReceipt: { '*': READERS, purchase: BUSINESS_ROLES, receivedBy: BUSINESS_ROLES, inspectedBy: BUSINESS_ROLES },
  GoodsReceiptLine: { '*': READERS },
  GoodsReceiptConnection: { '*': READERS },
  GoodsReceiptEdge: { '*': READERS },
  Query: { goodsReceipt: READERS, goodsReceipts: READERS },
});
