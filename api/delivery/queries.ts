import type { Context } from '../kernel/context.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { GoodsReceiptRow } from './model.js';

/** Which goods receipts are listed. */
export interface GoodsReceiptListArgs extends PageArgs {
  readonly state?: string | null;
}

/** The goods receipts the viewer may see, newest first. */
export function listGoodsReceipts(args: GoodsReceiptListArgs, ctx: Context): Promise<Page<GoodsReceiptRow>> {
  return pageRows('GoodsReceipt', ctx.actor, args.state ? { state: args.state } : {}, args);
}
