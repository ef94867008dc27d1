import { buildASTSchema, parse } from 'graphql';
import { type Actor, SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { collectionOf } from '../../api/kernel/database.js';
import { newId } from '../../api/kernel/ids.js';
import type { Row } from '../../api/kernel/row.js';
import { readSdl } from '../../api/server/schemas.js';
import type { SubjectName } from '../../schema/common/ids.js';
import { SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { Lifecycle, Move } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { inputTypeOf } from './mutations.js';
import { sampleInput } from './sample-input.js';

/** The time of everything in these tests. */
export const AT = new Date('2026-03-02T01:00:00.000Z');

const INSTANT = /^\d{4}-\d\d-\d\dT/;
const schema = buildASTSchema(parse(readSdl().join('\n')));

/** Removes the unique indexes of these kinds: rows in a test have no more fields than it needs, and are much alike. */
export async function allowAlike(kinds: readonly Lifecycle[]): Promise<void> {
  for (const collection of new Set(kinds.map((kind) => kind.collection))) await collectionOf(collection).dropIndexes();
}

/** Somebody who may take a move, as far as posts decide. */
export function somebody({ by }: Move): Actor {
  const isSupplier = SUPPLIER_ROLES.some((role) => by.includes(role));
  const id = newId('Account', AT);
  const own = isSupplier ? { supplierId: newId('Supplier', AT) } : {};
  return { ...SYSTEM_ACTOR, ...own, id, ref: id, roles: by, audience: isSupplier ? 'SUPPLIER' : 'STAFF' };
}

/** A row that the actor sees, with everything that life cycles may ask of it, written directly as it would be found. */
export async function written(subject: SubjectName, state: string, actor: Actor, more: object = {}): Promise<Row> {
  const { collection } = LIFECYCLES[subject];
  const { supplierId, id } = actor;
  const seen = { supplierId, releasedAt: AT, publishedAt: AT, invitedSupplierIds: [supplierId], expertIds: [id] };
  const base = { rev: 1, state, acts: {}, createdAt: AT, updatedAt: AT, _t: { prev: null, salt: '', at: AT } };
  const row = { _id: newId(subject, AT), ...base, number: 'N-1', roles: [], audience: 'STAFF', ...seen, ...more };
  await collectionOf<Row>(collection).insertOne(row);
  return row;
}

/** An input for a move that is only formally right. */
export function sampleOf(move: string): Record<string, unknown> {
  const sample = Object.entries(sampleInput(inputTypeOf(schema, move), 'required'));
  return Object.fromEntries(sample.map(([field, value]) => [field, INSTANT.test(String(value)) ? AT : value]));
}
