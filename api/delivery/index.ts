import { GoodsReceipt } from '../../schema/delivery/goods-receipt.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { inspectReceipt } from './rules/inspect-receipt.js';
import { recordReceipt } from './rules/record-receipt.js';
import { reverseReceipt } from './rules/reverse-receipt.js';

export type { GoodsReceiptLineRow, GoodsReceiptRow } from '../../schema/delivery/goods-receipt.js';

const receipts = served(GoodsReceipt, { recordReceipt, inspectReceipt, reverseReceipt });

/** The acts on goods receipts. */
export const deliveryCommands = receipts.commands;

/** Goods received and inspected. */
export const deliveryModule = moduleOf('delivery', [receipts]);
