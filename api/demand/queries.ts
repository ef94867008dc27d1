import type { Context } from '../kernel/context.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { RequisitionRow } from './model.js';

/** Which requisitions are listed. */
export interface RequisitionListArgs extends PageArgs {
  readonly state?: string | null;
  readonly mine?: boolean | null;
}

/** The requisitions the viewer may see, newest first; `mine` are those the viewer asked for. */
export function listRequisitions(args: RequisitionListArgs, ctx: Context): Promise<Page<RequisitionRow>> {
  const state = args.state ? { state: args.state } : {};
  const mine = args.mine ? { requestedById: ctx.actor.id } : {};
  return pageRows('Requisition', ctx.actor, { ...state, ...mine }, args);
}
