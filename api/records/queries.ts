import { batchedReader } from '../kernel/batched-reader.js';
import type { Context } from '../kernel/context.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { RowFilter } from '../kernel/subjects.js';
import { entriesOfSubject } from '../trail/index.js';
import { holdsAgainst } from './find-block.js';
import type { ErasureRow, LegalHoldRow } from './model.js';

/** Which erasures or holds are listed. */
export interface RecordListArgs extends PageArgs {
  readonly state?: string | null;
}

const inState = ({ state }: RecordListArgs): RowFilter => (state ? { state } : {});

/** The erasures the viewer may see, newest first. */
export function listErasures(args: RecordListArgs, ctx: Context): Promise<Page<ErasureRow>> {
  return pageRows('Erasure', ctx.actor, inState(args), args);
}

/** The holds the viewer may see, newest first. */
export function listHolds(args: RecordListArgs, ctx: Context): Promise<Page<LegalHoldRow>> {
  return pageRows('LegalHold', ctx.actor, inState(args), args);
}

/** The holds that stand against an erasure that is not carried out yet. */
export function blockedBy(row: ErasureRow, ctx: Context): Promise<LegalHoldRow[]> | LegalHoldRow[] {
  if (row.state !== 'REQUESTED' && row.state !== 'APPROVED') return [];
  // Not filtered by who looks: who may read of the erasure learns which holds there are, not what the purchases hold.
  return holdsAgainst(row.accountId, batchedReader(ctx));
}

/** The entry by which an erasure took values out; null before it did. */
export async function erasedBy(row: ErasureRow, ctx: Context) {
  const entries = await entriesOfSubject('Erasure', row, ctx);
  const found = entries.find(({ type }) => type === 'records.eraseOpenings');
  return found ? { entryId: found.id, logIndex: found.logIndex } : null;
}
