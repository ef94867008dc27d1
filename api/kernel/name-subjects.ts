import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import type { Context } from './context.js';
import type { Row } from './row.js';
import { wordsOfRow } from './words-of-row.js';

/** What a record is called, in words instead of its id. */
export interface SubjectLabel {
  readonly id: string;
  readonly subjectType: SubjectName;
  readonly name: string;
}

/** What the records are called that the reader sees; entries name them by their ids. Others are left out. */
export async function nameSubjects(ids: readonly string[], ctx: Context): Promise<SubjectLabel[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => labelOf(id, ctx)));
  return found.filter((label) => label !== null);
}

/** What one record is called; null where the reader does not see it. */
export async function nameSubject(id: string, ctx: Context): Promise<string | null> {
  return (await labelOf(id, ctx))?.name ?? null;
}

async function labelOf(id: string, ctx: Context): Promise<SubjectLabel | null> {
  const subjectType = subjectOfId(id);
  const row = subjectType && (await ctx.load(subjectType, id));
  const name = row && (await wordsOf(row, ctx));
  return name ? { id, subjectType, name } : null;
}

/** What a row is called by itself, and a bid by its bidder. */
async function wordsOf(row: Row, ctx: Context): Promise<string | null> {
  const own = wordsOfRow(row);
  if (own !== null) return own;
  const supplierId: unknown = Reflect.get(row, 'supplierId');
  const supplier = typeof supplierId === 'string' ? await ctx.load('Supplier', supplierId) : null;
  return supplier ? supplier.name : null;
}
