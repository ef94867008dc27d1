import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Decimal128 } from 'mongodb';
import { businessDayEnd, businessDayStart } from '../../schema/kernel/calendar.js';
import {
  type Narrowing,
  narrowingsOf,
  ownedThrough,
  pathOf,
  type Sorting,
  sortsOf,
} from '../../schema/kernel/derive/lists.js';
import { NORMALISERS } from '../../schema/kernel/normalisers.js';
import type { AnySubject } from '../../schema/kernel/subject.js';
import type { Context } from './context.js';
import { badCursor, idCursor, type SortPlace, sortCursor, sortPlace } from './cursors.js';
import { firstIdAt } from './ids.js';
import { literalPattern } from './literal-pattern.js';
import { ownedAt, ownedByOneOf } from './owners/owned-row.js';
import { countRows, listRows, type Page, type PageArgs, pageOf } from './reads.js';
import type { Row } from './row.js';
import { selectedUnder, storedFieldsFor } from './selected-fields.js';
import type { RowFilter } from './subjects.js';

/** Rows are counted up to here. */
export const MOST_COUNTED = 10_000;
/** So many purchases of an owner or unit, the newest, are looked through for what belongs to them. */
export const MOST_PURCHASES = 10_000;
/** So many accounts may one person have. */
const MOST_ACCOUNTS = 100;

/** The arguments of a list: which page, sorted by what, and those that narrow it. */
export interface ListArgs extends PageArgs {
  readonly sort?: string | null;
  readonly descending?: boolean | null;
  readonly [narrowing: string]: unknown;
}

const NONE: RowFilter = { _id: { $in: [] } };
const EMPTY: Page<never> = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** The resolver of a declared list (docs/decisions/0042). */
export function listResolver(subject: AnySubject) {
  const narrowings = narrowingsOf(subject);
  const sorts = sortsOf(subject);
  return async (_: unknown, args: ListArgs, ctx: Context, info: GraphQLResolveInfo) => {
    const { filter, ofNewest } = await narrowedBy(subject, narrowings, args, {
      actor: ctx.actor,
      now: ctx.clock.now(),
    });
    const sort = sorts.find(({ name }) => name === args.sort) ?? null;
    // A cursor that is none is refused whatever is asked of the page.
    if (sort === null) idCursor(args.after, subject.name);
    else sortPlace(args.after, subject.name);
    const asked = selectedUnder(info, []);
    const isPageAsked = asked.includes('edges') || asked.includes('pageInfo');
    const fields = storedFieldsFor(subject, selectedUnder(info, ['edges', 'node']), info);
    const page = isPageAsked ? await pageSorted(subject, filter, { ...args, sort, fields }, ctx) : EMPTY;
    return { ...page, ofNewest, totalCount: () => countUpTo(subject, filter, ctx) };
  };
}

/** The rows that a list is narrowed to, and of how many of the newest purchases these are where there are more. */
export interface Narrowed {
  readonly filter: RowFilter;
  readonly ofNewest: number | null;
}

/** How many rows match, counted up to the bound. */
export async function countUpTo({ name }: AnySubject, filter: RowFilter, { actor }: Pick<Context, 'actor'>) {
  const found = await countRows(name, actor, filter, MOST_COUNTED + 1);
  return { rows: Math.min(found, MOST_COUNTED), more: found > MOST_COUNTED };
}

/** Who reads a list, and when; null where it does not matter whose term as a deputy is over. */
export interface NarrowingReader extends Pick<Context, 'actor'> {
  readonly now: Date | null;
}

/** The condition that arguments put on rows; one that is left out puts none. Throws a GraphQLError for an amount that is none. */
export async function narrowedBy(
  subject: AnySubject,
  narrowings: readonly Narrowing[],
  args: Readonly<Record<string, unknown>>,
  reader: NarrowingReader,
): Promise<Narrowed> {
  const given = narrowings.flatMap((one) => {
    const value = args[one.name] ?? null;
    return value === null || value === false || value === '' ? [] : [{ ...one, value }];
  });
  const hidden = subject.list?.hides ?? [];
  const shown =
    hidden.length === 0 || given.some(({ name }) => name === 'state') ? [] : [{ state: { $nin: [...hidden] } }];
  const owners = (await Promise.all(given.map((one) => ownersIn(one, one.value, subject, reader)))).filter(
    (one) => one !== null,
  );
  const rows = [...shown, ...given.map((one) => rowsWith(one, one.value, subject)).filter((one) => one !== null)];
  const field = ownedThrough(subject);
  if (owners.length === 0 || field === null) return { filter: allOf([...rows, ...owners]), ofNewest: null };
  const found = await listRows('Purchase', reader.actor, allOf(owners), { limit: MOST_PURCHASES + 1, fields: ['_id'] });
  const ids = found.slice(0, MOST_PURCHASES).map(({ _id }) => _id);
  return {
    filter: allOf([...rows, { [field]: { $in: ids } }]),
    ofNewest: found.length > MOST_PURCHASES ? MOST_PURCHASES : null,
  };
}

function allOf(filters: readonly RowFilter[]): RowFilter {
  return filters.length === 0 ? {} : { $and: [...filters] };
}

/** What an argument about owners asks of whatever has an owner of its own: the row, or its purchase. */
async function ownersIn(
  { by }: Narrowing,
  value: unknown,
  { list, fields }: AnySubject,
  { actor, now }: NarrowingReader,
): Promise<RowFilter | null> {
  switch (by) {
    case 'MINE': {
      const accounts = await listRows('Account', actor, { ref: actor.ref }, { limit: MOST_ACCOUNTS, fields: ['_id'] });
      const ids = accounts.map(({ _id }) => _id);
      const named = list?.mine === undefined ? [] : [{ [list.mine]: { $in: ids } }];
      const owners = now === null ? ownedByOneOf(ids) : ownedAt(ids, now);
      const isNotOwned = named.length > 0 && !('ownerId' in fields);
      return { $or: [...(isNotOwned ? [] : owners), ...named] };
    }
    case 'OWN_UNIT':
      return actor.unitId === null ? NONE : { unitId: actor.unitId };
    case 'OWNER':
      return { ownerId: value };
    case 'UNIT':
      return { unitId: value };
    case 'IS':
    case 'FROM':
    case 'UNTIL':
    case 'SEARCH':
      return null;
  }
}

/** What any other argument asks of a row. */
function rowsWith({ name, by, field, data }: Narrowing, value: unknown, subject: AnySubject): RowFilter | null {
  if (by === 'SEARCH') return matching(subject, String(value).trim());
  if (field === null) return null;
  if (by === 'IS') return { [field]: value };
  if (by !== 'FROM' && by !== 'UNTIL') return null;
  const kind = data?.kind ?? 'text';
  if (kind === 'day') return { [field]: by === 'FROM' ? { $gte: value } : { $ne: null, $lte: value } };
  if (kind === 'instant') return boundOfDay(subject, field, by, String(value));
  const amount = decimalOf(String(value));
  if (amount === null) throw invalid(`\`${name}\` is no amount: digits, with a point before decimals`);
  return { [pathOf(field, kind)]: by === 'FROM' ? { $gte: amount } : { $lte: amount } };
}

/** When a row was created stands in its id, too, which has an index. */
function boundOfDay({ name }: AnySubject, field: string, by: 'FROM' | 'UNTIL', day: string): RowFilter {
  const [from, until] = [businessDayStart(day), businessDayEnd(day)];
  if (field !== 'createdAt') return { [field]: by === 'FROM' ? { $gte: from } : { $lte: until } };
  const after = new Date(until.getTime() + 1);
  return { _id: by === 'FROM' ? { $gte: firstIdAt(name, from) } : { $lt: firstIdAt(name, after) } };
}

function matching({ list }: AnySubject, words: string): RowFilter {
  if (words === '') return {};
  const found = Object.entries(list?.search ?? {}).map(([field, how]) => {
    const literal = literalPattern(how === 'ANYWHERE' ? words : NORMALISERS[how ?? 'compact'](words));
    if (literal === null || literal === '') return NONE;
    return { [field]: how === 'ANYWHERE' ? new RegExp(literal, 'i') : new RegExp(`^${literal}`) };
  });
  return { $or: found };
}

function decimalOf(text: string): Decimal128 | null {
  return /^-?\d{1,24}(\.\d{1,10})?$/.test(text) ? Decimal128.fromString(text) : null;
}

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

interface Sorted extends PageArgs {
  readonly sort: Sorting | null;
  readonly descending?: boolean | null;
  /** The stored fields that are wanted of each row; null for all. */
  readonly fields: readonly string[] | null;
}

/** One page of a list. Rows without a value come before all others, and rows with the same one go by id. */
async function pageSorted({ name }: AnySubject, filter: RowFilter, args: Sorted, { actor }: Context) {
  const { sort, first, descending } = args;
  const order = (descending ?? sort === null) ? -1 : 1;
  const fields = args.fields && [
    ...new Set([...args.fields, '_id', 'state', 'createdAt', ...(sort ? [sort.field] : [])]),
  ];
  const limit = first + 1;
  if (sort === null) {
    const after = idCursor(args.after, name);
    const from = after === null ? [] : [{ _id: order === 1 ? { $gt: after } : { $lt: after } }];
    const rows = await listRows(name, actor, { $and: [filter, ...from] }, { sort: { _id: order }, limit, fields });
    return pageOf(rows, first, ({ _id }) => _id);
  }
  const after = sortPlace(args.after, name);
  const from = after === null ? [] : [behind(sort, order, after)];
  const by = sort.isUnique ? { [sort.path]: order } : { [sort.path]: order, _id: order };
  const rows = await listRows(
    name,
    actor,
    { $and: [filter, ...from] },
    { sort: by as Record<string, 1 | -1>, limit, fields },
  );
  return pageOf(rows, first, (row) => sortCursor({ value: valueIn(row, sort), id: row._id }));
}

/** The value of a row by which it is sorted, as text. */
function valueIn(row: Row, { path }: Sorting): string | null {
  let value: unknown = row;
  for (const step of path.split('.')) value = Reflect.get(Object(value), step);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : null;
}

/** The rows behind a place. They are bounded by one range of the index; within it, those of the same value are told apart by id. */
function behind(sort: Sorting, order: 1 | -1, { value: text, id }: SortPlace): RowFilter {
  const { path, isOptional } = sort;
  const value = text === null ? null : storedValue(sort, text);
  const others = { _id: order === 1 ? { $gt: id } : { $lt: id } };
  if (value === null) {
    const same = { [path]: null, ...others };
    return order === 1 ? { $or: [{ [path]: { $ne: null } }, same] } : same;
  }
  const beyond = { [path]: order === 1 ? { $gt: value } : { $lt: value } };
  const from = { [path]: order === 1 ? { $gte: value } : { $lte: value } };
  const within = { $and: [from, { $or: [beyond, others] }] };
  return order === -1 && isOptional ? { $or: [within, { [path]: null }] } : within;
}

/** The value of a cursor as it is stored; throws where it is none of the field. */
function storedValue({ kind }: Sorting, text: string): unknown {
  if (kind === 'money' || kind === 'decimal') {
    const amount = decimalOf(text);
    if (amount === null) throw badCursor();
    return amount;
  }
  if (kind !== 'instant') return text;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw badCursor();
  return at;
}
