import { execute } from '../kernel/execute.js';
import type { Module } from '../kernel/module.js';
import { inspectReceipt } from './commands/inspect-receipt.js';
import { recordReceipt } from './commands/record-receipt.js';
import type { GoodsReceiptLineRow, GoodsReceiptRow } from './model.js';
import { listGoodsReceipts } from './queries.js';

/** The module's resolvers. */
export const deliveryResolvers: Module['resolvers'] = {
  GoodsReceipt: {
    purchase: (row: GoodsReceiptRow, _args, ctx) => ctx.load('Purchase', row.purchaseId),
    order: (row: GoodsReceiptRow, _args, ctx) => ctx.load('PurchaseOrder', row.orderId),
    supplier: (row: GoodsReceiptRow, _args, ctx) => ctx.load('Supplier', row.supplierId),
    receivedBy: (row: GoodsReceiptRow, _args, ctx) => ctx.load('Account', row.receivedById),
    inspectedBy: (row: GoodsReceiptRow, _args, ctx) => ctx.load('Account', row.inspectedById),
  },
  GoodsReceiptLine: {
    part: (line: GoodsReceiptLineRow, _args, ctx) => ctx.load('Part', line.partId),
  },
  Query: {
    goodsReceipt: (_parent, { id }, ctx) => ctx.load('GoodsReceipt', id),
    goodsReceipts: (_parent, args, ctx) => listGoodsReceipts(args, ctx),
  },
  Mutation: {
    recordReceipt: (_parent, { input }, ctx) => execute(recordReceipt, input, ctx),
    inspectReceipt: (_parent, { input }, ctx) => execute(inspectReceipt, input, ctx),
  },
};
