import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { listRows, type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { MessageParams } from '../kernel/refusal.js';
import type { CategoryRow, ImportRunRow, PartRow } from './model.js';

/** Which parts are listed. */
export interface PartListArgs extends PageArgs {
  readonly categoryId?: string | null;
  readonly state?: string | null;
}

/** A fault of an imported file as it is stored; `_id` is the import's id and the fault's number. */
export interface ImportFault {
  readonly _id: string;
  readonly importId: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly key: string;
  readonly params: MessageParams;
}

/** The collection of the faults; operational. */
export const IMPORT_FAULTS = 'import_rows';

const MOST_CATEGORIES = 20_000;
const SHOWN_FAULTS = 50;

/** The whole category tree, by code, so that siblings stand together. */
export function listCategories(ctx: Context): Promise<CategoryRow[]> {
  return listRows('Category', ctx.actor, {}, { sort: { code: 1 }, limit: MOST_CATEGORIES });
}

/** The parts of a category or state, newest first. */
export function listParts(args: PartListArgs, ctx: Context): Promise<Page<PartRow>> {
  const category = args.categoryId ? { categoryId: args.categoryId } : {};
  const state = args.state ? { state: args.state } : {};
  return pageRows('Part', ctx.actor, { ...category, ...state }, args);
}

/** Imports, newest first. */
export function listImportRuns(args: PageArgs, ctx: Context): Promise<Page<ImportRunRow>> {
  return pageRows('ImportRun', ctx.actor, {}, args);
}

/** The first faults of an import's file, in the order of its lines. */
export function listFaults(run: Pick<ImportRunRow, '_id' | 'faultCount'>): Promise<ImportFault[]> {
  if (run.faultCount === 0) return Promise.resolve([]);
  const faults = collectionOf<ImportFault>(IMPORT_FAULTS);
  return faults.find({ importId: run._id }).sort({ _id: 1 }).limit(SHOWN_FAULTS).toArray();
}
