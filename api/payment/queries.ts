import type { Context } from '../kernel/context.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { InvoiceRow, PaymentRow } from './model.js';

/** Which invoices or payments are listed. */
export interface StateListArgs extends PageArgs {
  readonly state?: string | null;
}

/** Which invoices are listed. */
export interface InvoiceListArgs extends StateListArgs {
  readonly orderId?: string | null;
}

/** The invoices the viewer may see, newest first; of one order where it is named. */
export function listInvoices(args: InvoiceListArgs, ctx: Context): Promise<Page<InvoiceRow>> {
  const { state, orderId } = args;
  return pageRows('Invoice', ctx.actor, { ...(state && { state }), ...(orderId && { orderId }) }, args);
}

/** The payments the viewer may see, newest first. */
export function listPayments(args: StateListArgs, ctx: Context): Promise<Page<PaymentRow>> {
  return pageRows('Payment', ctx.actor, args.state ? { state: args.state } : {}, args);
}
