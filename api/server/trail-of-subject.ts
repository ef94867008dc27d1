import type { SubjectName } from '../../schema/common/ids.js';
import type { TypeResolvers } from '../kernel/module.js';
import type { Row } from '../kernel/row.js';
import { entriesOfSubject, receiptOfSubject } from '../trail/index.js';

/** The fields `receipt` and `entries` of a kind of subject; those of a purchase are read page by page, as its module says. */
export function trailOfSubject(name: SubjectName): TypeResolvers {
  const receipt: TypeResolvers = { receipt: (row: Row, _, ctx) => receiptOfSubject(row, ctx) };
  if (name === 'Purchase') return receipt;
  return { ...receipt, entries: (row: Row, _, ctx) => entriesOfSubject(name, row, ctx) };
}
