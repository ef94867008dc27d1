import type { SubjectName } from '../../schema/common/ids.js';
import type { Actor } from './actor.js';
import { listRows } from './reads.js';
import type { RowFilter, RowOf } from './subjects.js';

/** MongoDB's word for 'all of them'. */
const NO_LIMIT = 0;

/**
 * All rows of a kind that the actor may see, however many, oldest first unless `sort` says otherwise: where something is decided, told or
 * written by all of them. A list for people has pages instead (`pageRows`).
 */
export function allRows<Name extends SubjectName>(
  name: Name,
  actor: Actor,
  filter: RowFilter,
  sort: Readonly<Record<string, 1 | -1>> = { _id: 1 },
): Promise<RowOf<Name>[]> {
  return listRows(name, actor, filter, { sort, limit: NO_LIMIT });
}
