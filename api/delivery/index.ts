import './model.js';
import { deliveryAccess } from '../../schema/delivery/access.js';
import type { Module } from '../kernel/module.js';
import { deliveryResolvers } from './resolvers.js';

export { inspectReceipt } from './commands/inspect-receipt.js';
export { recordReceipt } from './commands/record-receipt.js';
export type { GoodsReceiptLineRow, GoodsReceiptRow } from './model.js';

/** Goods received and inspected. */
export const deliveryModule: Module = { name: 'delivery', resolvers: deliveryResolvers, access: deliveryAccess };
