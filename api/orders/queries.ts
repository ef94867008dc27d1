import type { Context } from '../kernel/context.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { PurchaseOrderRow } from './model.js';

/** Which purchase orders are listed. */
export interface OrderListArgs extends PageArgs {
  readonly state?: string | null;
}

/** The purchase orders the viewer may see, newest first. */
export function listOrders(args: OrderListArgs, ctx: Context): Promise<Page<PurchaseOrderRow>> {
  return pageRows('PurchaseOrder', ctx.actor, args.state ? { state: args.state } : {}, args);
}
