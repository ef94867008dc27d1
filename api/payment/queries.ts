import type { Context } from '../kernel/context.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { InvoiceRow, PaymentRow } from './model.js';

/** Which invoices or payments are listed. */
export interface StateListArgs extends PageArgs {
  readonly state?: string | null;
}

/** The invoices the viewer may see, newest first. */
export function listInvoices(args: StateListArgs, ctx: Context): Promise<Page<InvoiceRow>> {
  return pageRows('Invoice', ctx.actor, args.state ? { state: args.state } : {}, args);
}

/** The payments the viewer may see, newest first. */
export function listPayments(args: StateListArgs, ctx: Context): Promise<Page<PaymentRow>> {
  return pageRows('Payment', ctx.actor, args.state ? { state: args.state } : {}, args);
}
