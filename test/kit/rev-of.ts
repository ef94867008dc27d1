import { collectionOf } from '../../api/kernel/database.js';
import { subjectOfId } from '../../schema/common/ids.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';

/** The present version of a subject; 0 where it does not exist. */
export async function revOf(id: string): Promise<number> {
  const kind = subjectOfId(id);
  const row =
    kind && (await collectionOf<{ _id: string; rev: number }>(LIFECYCLES[kind].collection).findOne({ _id: id }));
  return row?.rev ?? 0;
}
