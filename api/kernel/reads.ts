import type { PipelineStage } from 'mongoose';
import type { SubjectName } from '../../schema/common/ids.js';
import type { Actor } from './actor.js';
import { idCursor } from './cursors.js';
import { fromStored } from './row.js';
import { type RowFilter, type RowOf, subjectOf } from './subjects.js';
import { withoutShut } from './without-shut.js';

/** A page of a list, as GraphQL's connections have it. */
export interface Page<R> {
  readonly edges: readonly { readonly cursor: string; readonly node: R }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Which part of a list: how many rows, as the SDL allows (`@within`), `after` the cursor of the last row seen. */
export interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** In which order rows are read, how many, and which of their stored fields: all of them where these are not named. */
export interface ListOptions {
  readonly sort?: Readonly<Record<string, 1 | -1>>;
  readonly limit: number;
  readonly fields?: readonly string[] | null;
}

/**
 * The rows of a kind that the actor may see, newest id first unless `sort` says otherwise. At most `limit`, and fewer where the content of
 * some is still secret to the actor.
 */
export async function listRows<Name extends SubjectName>(
  name: Name,
  actor: Actor,
  filter: RowFilter,
  options: ListOptions,
): Promise<RowOf<Name>[]> {
  const subject = subjectOf(name);
  const visible = subject.visible(actor);
  if (visible === null) return [];
  const rows = await subject.model
    .find({ $and: [visible, filter] }, options.fields ? Object.fromEntries(options.fields.map((one) => [one, 1])) : {})
    .sort({ ...(options.sort ?? { _id: -1 }) })
    .limit(options.limit)
    .lean();
  return withoutShut(
    name,
    rows.map((row) => asRow<Name>(row)),
    actor,
  );
}

/** Some fields of the rows of a kind that the actor may see, oldest first: in a list of documents, lines are most of the data. */
export async function listFields(
  name: SubjectName,
  actor: Actor,
  filter: RowFilter,
  fields: readonly string[],
): Promise<Readonly<Record<string, unknown>>[]> {
  const subject = subjectOf(name);
  const visible = subject.visible(actor);
  if (visible === null) return [];
  return subject.model
    .find({ $and: [visible, filter] }, Object.fromEntries(['_id', ...fields].map((field) => [field, 1])))
    .sort({ _id: 1 })
    .lean();
}

/** What the database makes of the rows of a kind that the actor may see, where loading them would be too much: `stages` as MongoDB has them. */
export async function computedOf(
  name: SubjectName,
  actor: Actor,
  filter: RowFilter,
  stages: readonly PipelineStage[],
): Promise<unknown[]> {
  const subject = subjectOf(name);
  const visible = subject.visible(actor);
  if (visible === null) return [];
  const made = await subject.model.aggregate([{ $match: { $and: [visible, filter] } }, ...stages]);
  return made.map(fromStored);
}

/** How many rows of a kind the actor may see; counted up to `most` where that is given. */
export async function countRows(name: SubjectName, actor: Actor, filter: RowFilter, most?: number): Promise<number> {
  const subject = subjectOf(name);
  const visible = subject.visible(actor);
  if (visible === null) return 0;
  const asked = [visible, filter].filter((one) => Object.keys(one).length > 0);
  // All rows are counted by their ids: a scan would read every document.
  const options = { ...(most !== undefined && { limit: most }), ...(asked.length === 0 && { hint: '_id_' }) };
  return subject.model.countDocuments(asked.length === 0 ? {} : { $and: asked }, options);
}

/** One page of the rows of a kind that the actor may see, by id; newest first unless `order` is 1. */
export async function pageRows<Name extends SubjectName>(
  name: Name,
  actor: Actor,
  filter: RowFilter,
  args: PageArgs,
  order: 1 | -1 = -1,
): Promise<Page<RowOf<Name>>> {
  const { first } = args;
  const after = idCursor(args.after, name);
  const from = after === null ? [] : [{ _id: order === 1 ? { $gt: after } : { $lt: after } }];
  const rows = await listRows(name, actor, { $and: [filter, ...from] }, { sort: { _id: order }, limit: first + 1 });
  return pageOf(rows, first, ({ _id }) => _id);
}

/** A page of `first` rows, of which one more is read; one more than that says that there is a next one. */
export function pageOf<R>(rows: readonly R[], first: number, cursorOf: (row: R) => string): Page<R> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(node), node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** Rows by id, in the order of the ids; null where there is none or the actor may not see it. */
export async function rowsById<Name extends SubjectName>(
  name: Name,
  actor: Actor,
  ids: readonly string[],
): Promise<(RowOf<Name> | null)[]> {
  if (ids.length === 0) return [];
  const rows = await listRows(name, actor, { _id: { $in: [...ids] } }, { limit: ids.length });
  const found = new Map(rows.map((row) => [row._id, row]));
  return ids.map((id) => found.get(id) ?? null);
}

/** A stored document as the row of its kind. */
export function asRow<Name extends SubjectName>(document: unknown): RowOf<Name> {
  return fromStored(document) as RowOf<Name>;
}
