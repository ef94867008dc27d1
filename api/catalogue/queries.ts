import type { CategoryRow } from '../../schema/catalogue/category.js';
import type { ImportRunRow } from '../../schema/catalogue/import-run.js';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import { listRows } from '../kernel/reads.js';
import type { MessageParams } from '../kernel/refusal.js';

/** A fault of an imported file as it is stored; `_id` is the import's id and the fault's number. */
export interface ImportFault {
  readonly _id: string;
  readonly importId: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly key: string;
  readonly params: MessageParams;
  /** How many lines have the same, this one among them. */
  readonly count: number;
}

/** A line of a file as it reads in an encoding that it may be in; `_id` is the import's id and its place. */
export interface ImportSample {
  readonly _id: string;
  readonly importId: string;
  readonly encoding: string;
  readonly line: number;
  readonly text: string;
}

/** The collection of the faults; operational. */
export const IMPORT_FAULTS = 'import_rows';
/** The collection of lines that somebody is asked about; operational. */
export const IMPORT_SAMPLES = 'import_samples';

const MOST_CATEGORIES = 20_000;
const SHOWN_FAULTS = 50;

/** The whole category tree, by code, so that siblings stand together. */
export function listCategories(ctx: Context): Promise<CategoryRow[]> {
  return listRows('Category', ctx.actor, {}, { sort: { code: 1 }, limit: MOST_CATEGORIES });
}

/** The first faults of an import's file, in the order of its lines. */
export function listFaults({ _id, faultCount }: Pick<ImportRunRow, '_id' | 'faultCount'>): Promise<ImportFault[]> {
  return faultCount === 0 ? Promise.resolve([]) : listRemarks(_id);
}

/** The first of what is said of an import's lines: its faults where it was refused, otherwise what was not taken of it. */
export function listRemarks(importId: string): Promise<ImportFault[]> {
  const faults = collectionOf<ImportFault>(IMPORT_FAULTS);
  return faults.find({ importId }).sort({ _id: 1 }).limit(SHOWN_FAULTS).toArray();
}

/** The encodings that an import's file may be in, the likeliest first, with some of its lines as they read in each; none where nobody is asked. */
export async function encodingsOf({ _id, state }: Pick<ImportRunRow, '_id'> & { readonly state: string }) {
  if (state !== 'ASKED') return [];
  const samples = await collectionOf<ImportSample>(IMPORT_SAMPLES).find({ importId: _id }).sort({ _id: 1 }).toArray();
  const of = (encoding: string) => samples.filter((sample) => sample.encoding === encoding);
  return [...new Set(samples.map(({ encoding }) => encoding))].map((encoding) => ({
    encoding,
    samples: of(encoding).map(({ line, text }) => ({ line, text })),
  }));
}
