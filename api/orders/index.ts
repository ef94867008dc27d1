import { ordersAccess } from '../../schema/orders/access.js';
import { PurchaseOrder } from '../../schema/orders/purchase-order.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { ordersResolvers } from './resolvers.js';
import { acceptCounter } from './rules/accept-counter.js';
import { acceptProposal } from './rules/accept-proposal.js';
import { announceDelivery } from './rules/announce-delivery.js';
import { cancelOrder } from './rules/cancel-order.js';
import { confirmOneSidedClose } from './rules/confirm-one-sided-close.js';
import { counterProposal } from './rules/counter-proposal.js';
import { createOrder } from './rules/create-order.js';
import { lapseProposal } from './rules/lapse-proposal.js';
import { proposeChange } from './rules/propose-change.js';
import { proposeClose } from './rules/propose-close.js';
import { proposeOneSidedClose } from './rules/propose-one-sided-close.js';
import { refuseOrder } from './rules/refuse-order.js';
import { releaseChange } from './rules/release-change.js';
import { releaseOrder } from './rules/release-order.js';
import { urgeDelivery } from './rules/urge-delivery.js';

export type { OrderLineRow, PurchaseOrderRow } from '../../schema/orders/purchase-order.js';
export { callOffFollows } from './rules/call-off.js';
export { isComplete } from './rules/is-complete.js';
export {
  completing,
  purchaseWithNeeds,
  type ReopenedPurchase,
  reopening,
  type StandingPurchase,
  standingPurchase,
} from './rules/purchase-facts.js';
export { stateByReceived } from './rules/state-by-received.js';
export { urgingLeft } from './rules/urging-left.js';

const orders = served(PurchaseOrder, {
  createOrder,
  releaseOrder,
  cancelOrder,
  refuseOrder,
  proposeClose,
  acceptProposal,
  lapseProposal,
  proposeChange,
  releaseChange,
  counterProposal,
  acceptCounter,
  proposeOneSidedClose,
  confirmOneSidedClose,
  urgeDelivery,
  announceDelivery,
});

/** The acts on purchase orders. */
export const orderCommands = orders.commands;

/**
 * Purchase orders under contracts, with or without a requisition that they are called off for, until the supplier confirms them, or until
 * one or both sides give up what has not come.
 */
export const ordersModule = moduleOf('orders', [orders], { resolvers: ordersResolvers, access: ordersAccess });
