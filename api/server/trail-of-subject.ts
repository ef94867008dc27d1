import type { SubjectName } from '../../schema/common/ids.js';
import type { TypeResolvers } from '../kernel/module.js';
import type { Row } from '../kernel/row.js';
import { entriesOfSubject, receiptOfSubject } from '../trail/index.js';

/** The fields `receipt` and `entries` of a kind of subject. */
export function trailOfSubject(name: SubjectName): TypeResolvers {
  return {
    receipt: (row: Row, _, ctx) => receiptOfSubject(row, ctx),
    entries: (row: Row, _, ctx) => entriesOfSubject(name, row, ctx),
  };
}
