import { subjectOfId } from '../../schema/common/ids.js';
import { atMost } from '../kernel/at-most.js';
import type { Context } from '../kernel/context.js';
import type { Row } from '../kernel/row.js';

const MOST = 100;

/** The rows with these ids that the reader sees, of any kind. Throws a GraphQLError for more than 100. */
export async function actingOn(ids: readonly string[], ctx: Context): Promise<Row[]> {
  atMost('actingOn(ids:)', ids, MOST);
  const rows = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const kind = subjectOfId(id);
      return kind && ctx.load(kind, id);
    }),
  );
  return rows.filter((row) => row !== null);
}
