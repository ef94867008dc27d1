import { PurchaseOrder } from '../../schema/orders/purchase-order.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { createOrder } from './rules/create-order.js';

export type { OrderLineRow, PurchaseOrderRow } from '../../schema/orders/purchase-order.js';

const orders = served(PurchaseOrder, { createOrder });

/** The acts on purchase orders. */
export const orderCommands = orders.commands;

/** Purchase orders under contracts, until the supplier confirms them. */
export const ordersModule = moduleOf('orders', [orders]);
