import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import type { Context } from './context.js';
import { say } from './messages.js';
import type { Row } from './row.js';
import { wordsOfRow } from './words-of-row.js';

/** The name of a record, in words instead of its id. */
export interface SubjectLabel {
  readonly id: string;
  readonly subjectType: SubjectName;
  readonly name: string;
}

/** The names of those records that the reader sees, by the ids that entries contain. Others are left out. */
export async function nameSubjects(ids: readonly string[], ctx: Context): Promise<SubjectLabel[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => labelOf(id, ctx)));
  return found.filter((label) => label !== null);
}

/** The name of one record; null where the reader does not see it. */
export async function nameSubject(id: string, ctx: Context): Promise<string | null> {
  return (await labelOf(id, ctx))?.name ?? null;
}

async function labelOf(id: string, ctx: Context): Promise<SubjectLabel | null> {
  const subjectType = subjectOfId(id);
  const row = subjectType && (await ctx.load(subjectType, id));
  const name = row && (await wordsOf(row, ctx));
  return name ? { id, subjectType, name } : null;
}

/** A row's name: its own words, and for a bid those of its bidder. */
async function wordsOf(row: Row, ctx: Context): Promise<string | null> {
  const own = isErased(row) ? say(ctx.actor.language, 'person.erased') : wordsOfRow(row);
  if (own !== null) return own;
  const supplierId: unknown = Reflect.get(row, 'supplierId');
  const supplier = typeof supplierId === 'string' ? await ctx.load('Supplier', supplierId) : null;
  return supplier ? supplier.name : null;
}

function isErased({ _id, state }: Row): boolean {
  return subjectOfId(_id) === 'Account' && state === 'ERASED';
}
