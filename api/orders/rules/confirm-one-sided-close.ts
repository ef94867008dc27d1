import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { rule } from '../../kernel/rule.js';
import { there } from '../../kernel/there.js';
import { standingPurchase } from './purchase-facts.js';
import { shortClose } from './short-close.js';

/** A second person confirms that the order is closed without the supplier's consent. The supplier is told why, and what it is owed. */
export const confirmOneSidedClose = rule(PurchaseOrder, 'confirmOneSidedClose', {
  facts: (_input, read, { purchaseId }) => standingPurchase(purchaseId, read, ['orderId']),
  decide: (order, _input, { facts }) => {
    const closing = there(order.closing);
    return shortClose(order, facts, { remark: closing.reason, owed: closing.owed });
  },
});
