import type { SubjectName } from '../../schema/common/ids.js';
import type { TypeResolvers } from '../kernel/module.js';
import type { Row } from '../kernel/row.js';
import { entriesOfSubject, receiptOfSubject } from '../trail/index.js';

/** Resolvers of the fields `receipt` and `entries` of a kind of subject; a purchase's entries are read page by page by its own module. */
export function trailOfSubject(name: SubjectName): TypeResolvers {
  const receipt: TypeResolvers = { receipt: (row: Row, _, ctx) => receiptOfSubject(row, ctx) };
  if (name === 'Purchase') return receipt;
  return { ...receipt, entries: (row: Row, _, ctx) => entriesOfSubject(name, row, ctx) };
}
