import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { listFields } from '../../api/kernel/reads.js';
import type { RowFilter } from '../../api/kernel/subjects.js';
import type { Role } from '../../schema/common/roles.js';

/** However many they are: somebody who was not told of something would not know. */
async function idsWhere(filter: RowFilter): Promise<string[]> {
  return (await listFields('Account', SYSTEM_ACTOR, filter, [])).map(({ _id }) => String(_id));
}

/** The active accounts with one of the posts. */
export async function accountsWith(roles: readonly Role[]): Promise<string[]> {
  const filter = { state: 'ACTIVE', audience: 'STAFF', roles: { $in: [...roles] } };
  return idsWhere(filter);
}

/** The active accounts of suppliers with one of the posts. */
export async function accountsOfSuppliers(supplierIds: readonly string[], roles: readonly Role[]): Promise<string[]> {
  if (supplierIds.length === 0) return [];
  const filter = { state: 'ACTIVE', supplierId: { $in: [...supplierIds] }, roles: { $in: [...roles] } };
  return idsWhere(filter);
}

/** The active accounts of all registered suppliers with one of the posts. */
export async function accountsOfAllSuppliers(roles: readonly Role[]): Promise<string[]> {
  return idsWhere({ state: 'ACTIVE', audience: 'SUPPLIER', roles: { $in: [...roles] } });
}

/** The active accounts of people by their pseudonyms in the trail. */
export async function accountsOfRefs(refs: readonly string[]): Promise<string[]> {
  if (refs.length === 0) return [];
  const known = { $in: [...refs] };
  const filter = {
    state: 'ACTIVE',
    $or: [{ ref: known }, { formerRefs: { $elemMatch: { id: known, shared: false } } }],
  };
  return idsWhere(filter);
}
