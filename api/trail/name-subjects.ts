import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import type { Context } from '../kernel/context.js';
import type { Row } from '../kernel/row.js';

/** What a record is called, in words instead of its id. */
export interface SubjectLabel {
  readonly id: string;
  readonly subjectType: SubjectName;
  readonly name: string;
}

/** What the records are called that the reader sees; entries name them by their ids. Others are left out. */
export async function nameSubjects(ids: readonly string[], ctx: Context): Promise<SubjectLabel[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => nameOf(id, ctx)));
  return found.filter((label) => label !== null);
}

async function nameOf(id: string, ctx: Context): Promise<SubjectLabel | null> {
  const subjectType = subjectOfId(id);
  const row = subjectType && (await ctx.load(subjectType, id));
  const name = row && (await wordsOf(row, ctx));
  return name ? { id, subjectType, name } : null;
}

/** A part goes by number and name, people and firms by name, documents by number, and a bid by its bidder. */
async function wordsOf(row: Row, ctx: Context): Promise<string | null> {
  const number = textOf(row, 'number');
  const name = textOf(row, 'name');
  if (subjectOfId(row._id) === 'Part') return `${number ?? ''} ${name ?? ''}`;
  const supplierId = textOf(row, 'supplierId');
  if (name ?? number) return name ?? number;
  const supplier = supplierId && (await ctx.load('Supplier', supplierId));
  return supplier ? supplier.name : null;
}

function textOf(row: Row, field: string): string | null {
  const value = Object.entries(row).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : null;
}
