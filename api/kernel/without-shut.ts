import type { SubjectName } from '../../schema/common/ids.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { isOpenBy, secretContent, subjectOfAct } from '../../schema/secrecy.js';
import type { Actor } from './actor.js';
import type { Row } from './row.js';
import { subjectOf } from './subjects.js';

/**
 * Leaves out the rows of a kind whose content is still secret to the reader: before the evaluation is complete, the scores of others. The
 * platform itself reads all.
 */
export async function withoutShut<R>(
  name: SubjectName,
  rows: R[],
  { audience, id }: Pick<Actor, 'audience' | 'id'>,
): Promise<R[]> {
  const secret = secretContent(LIFECYCLES[name]);
  if (!secret || audience === 'SYSTEM' || rows.length === 0) return rows;
  const said = (row: R, field: string) => String(Reflect.get(Object(row), field));
  const others = rows.filter((row) => said(row, secret.own) !== id);
  const ids = [...new Set(others.map((row) => said(row, secret.of)))];
  if (ids.length === 0) return rows;
  const found = await subjectOf(subjectOfAct(secret.until))
    .model.find({ _id: { $in: ids } }, { acts: 1 })
    .lean<Pick<Row, '_id' | 'acts'>[]>();
  const open = new Set(found.filter(({ acts }) => isOpenBy(secret, acts)).map(({ _id }) => _id));
  return rows.filter((row) => said(row, secret.own) === id || open.has(said(row, secret.of)));
}
