import type { Read } from '../command.js';
import { refuse } from '../refusal.js';
import type { OwnedRow } from './owned-row.js';

/** Loads whoever is to own or lend a hand with something, and its owner. */
export async function loadHeir({ accountId }: { readonly accountId: string }, read: Read, row: OwnedRow) {
  const heir = await read.visible('Account', accountId);
  if (!heir) return refuse('NOT_FOUND', 'kernel.notFound', ['accountId']);
  return { heir, owner: await read.byId('Account', row.ownerId) };
}
