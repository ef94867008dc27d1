import type { Read } from '../command.js';
import { refuse } from '../refusal.js';
import type { OwnedRow } from './owned-row.js';

/** Loads the person who is to own something or act for its owner, and its present owner. */
export async function loadHeir({ accountId }: { readonly accountId: string }, read: Read, row: OwnedRow) {
  const heir = await read.visible('Account', accountId);
  if (!heir) return refuse('NOT_FOUND', 'kernel.notFound', ['accountId']);
  return { heir, owner: await read.byId('Account', row.ownerId) };
}
