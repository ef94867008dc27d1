import type { Context } from '../kernel/context.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { ContractRow } from './model.js';

/** Which contracts are listed. */
export interface ContractListArgs extends PageArgs {
  readonly state?: string | null;
}

/** The contracts the viewer may see, newest first. */
export function listContracts(args: ContractListArgs, ctx: Context): Promise<Page<ContractRow>> {
  return pageRows('Contract', ctx.actor, args.state ? { state: args.state } : {}, args);
}
