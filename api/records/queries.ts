import type { ErasureRow } from '../../schema/records/erasure.js';
import type { LegalHoldRow } from '../../schema/records/legal-hold.js';
import { batchedReader } from '../kernel/batched-reader.js';
import type { Context } from '../kernel/context.js';
import { entriesOfSubject } from '../trail/index.js';
import { holdsAgainst } from './find-block.js';

/** The holds that prevent an erasure which has not been carried out yet. */
export function blockedBy(row: ErasureRow, ctx: Context): Promise<LegalHoldRow[]> | LegalHoldRow[] {
  if (row.state !== 'REQUESTED' && row.state !== 'APPROVED') return [];
  // Not filtered by reader: whoever may see the erasure learns which holds there are, but not what the purchases contain.
  return holdsAgainst(row.accountId, batchedReader(ctx));
}

/** The entry by which an erasure took values out; null before that. */
export async function erasedBy(row: ErasureRow, ctx: Context) {
  const entries = await entriesOfSubject('Erasure', row, ctx);
  const found = entries.find(({ type }) => type === 'records.eraseOpenings');
  return found ? { entryId: found.id, logIndex: found.logIndex } : null;
}
