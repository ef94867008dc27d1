import { execute } from '../kernel/execute.js';
import type { Module } from '../kernel/module.js';
import { cancelOrder } from './commands/cancel-order.js';
import { confirmOrder } from './commands/confirm-order.js';
import { createOrder } from './commands/create-order.js';
import { declineOrder } from './commands/decline-order.js';
import { releaseOrder } from './commands/release-order.js';
import type { OrderLineRow, PurchaseOrderRow } from './model.js';
import { listOrders } from './queries.js';

/** The module's resolvers. */
export const ordersResolvers: Module['resolvers'] = {
  PurchaseOrder: {
    purchase: (row: PurchaseOrderRow, _args, ctx) => ctx.load('Purchase', row.purchaseId),
    contract: (row: PurchaseOrderRow, _args, ctx) => ctx.load('Contract', row.contractId),
    supplier: (row: PurchaseOrderRow, _args, ctx) => ctx.load('Supplier', row.supplierId),
  },
  OrderLine: {
    part: (line: OrderLineRow, _args, ctx) => ctx.load('Part', line.partId),
  },
  Query: {
    order: (_parent, { id }, ctx) => ctx.load('PurchaseOrder', id),
    orders: (_parent, args, ctx) => listOrders(args, ctx),
  },
  Mutation: {
    createOrder: (_parent, { input }, ctx) => execute(createOrder, input, ctx),
    releaseOrder: (_parent, { input }, ctx) => execute(releaseOrder, input, ctx),
    cancelOrder: (_parent, { input }, ctx) => execute(cancelOrder, input, ctx),
    confirmOrder: (_parent, { input }, ctx) => execute(confirmOrder, input, ctx),
    declineOrder: (_parent, { input }, ctx) => execute(declineOrder, input, ctx),
  },
};
