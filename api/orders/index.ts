import './model.js';
import { ordersAccess } from '../../schema/orders/access.js';
import type { Module } from '../kernel/module.js';
import { ordersResolvers } from './resolvers.js';

export { cancelOrder } from './commands/cancel-order.js';
export { confirmOrder } from './commands/confirm-order.js';
export { createOrder } from './commands/create-order.js';
export { declineOrder } from './commands/decline-order.js';
export { releaseOrder } from './commands/release-order.js';
export type { OrderLineRow, PurchaseOrderRow } from './model.js';

/** Purchase orders under contracts, until the supplier confirms them. */
export const ordersModule: Module = { name: 'orders', resolvers: ordersResolvers, access: ordersAccess };
