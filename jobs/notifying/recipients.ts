import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { listRows } from '../../api/kernel/reads.js';
import type { Role } from '../../schema/common/roles.js';

const MOST = 2_000;

/** The active accounts with one of the posts. */
export async function accountsWith(roles: readonly Role[]): Promise<string[]> {
  const filter = { state: 'ACTIVE', audience: 'STAFF', roles: { $in: [...roles] } };
  return (await listRows('Account', SYSTEM_ACTOR, filter, { limit: MOST })).map(({ _id }) => _id);
}

/** The active accounts of suppliers with one of the posts. */
export async function accountsOfSuppliers(supplierIds: readonly string[], roles: readonly Role[]): Promise<string[]> {
  if (supplierIds.length === 0) return [];
  const filter = { state: 'ACTIVE', supplierId: { $in: [...supplierIds] }, roles: { $in: [...roles] } };
  return (await listRows('Account', SYSTEM_ACTOR, filter, { limit: MOST })).map(({ _id }) => _id);
}

/** The active accounts of all registered suppliers with one of the posts, however many. */
export async function accountsOfAllSuppliers(roles: readonly Role[]): Promise<string[]> {
  const all: string[] = [];
  for (let after = ''; ; ) {
    const filter = { state: 'ACTIVE', audience: 'SUPPLIER', roles: { $in: [...roles] }, _id: { $gt: after } };
    const part = await listRows('Account', SYSTEM_ACTOR, filter, { sort: { _id: 1 }, limit: MOST });
    all.push(...part.map(({ _id }) => _id));
    const last = part.at(-1);
    if (!last || part.length < MOST) return all;
    after = last._id;
  }
}

/** The active accounts of people by their pseudonyms in the trail. */
export async function accountsOfRefs(refs: readonly string[]): Promise<string[]> {
  if (refs.length === 0) return [];
  const known = { $in: [...refs] };
  const filter = {
    state: 'ACTIVE',
    $or: [{ ref: known }, { formerRefs: { $elemMatch: { id: known, shared: false } } }],
  };
  return (await listRows('Account', SYSTEM_ACTOR, filter, { limit: MOST })).map(({ _id }) => _id);
}
