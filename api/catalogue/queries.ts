import type { CategoryRow } from '../../schema/catalogue/category.js';
import type { ImportRunRow } from '../../schema/catalogue/import-run.js';
import { allRows } from '../kernel/all-rows.js';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import type { MessageParams } from '../kernel/refusal.js';

/** A fault of an imported file, as stored; `_id` is made of the import's id and the number of the fault. */
export interface ImportFault {
  readonly _id: string;
  readonly importId: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly key: string;
  readonly params: MessageParams;
  /** Number of lines with the same fault, including this one. */
  readonly count: number;
}

/** A line of a file as read in a possible encoding; `_id` is made of the import's id and its place. */
export interface ImportSample {
  readonly _id: string;
  readonly importId: string;
  readonly encoding: string;
  readonly line: number;
  readonly text: string;
}

/** The collection of faults; operational. */
export const IMPORT_FAULTS = 'import_rows';
/** The collection of sample lines for the choice of an encoding; operational. */
export const IMPORT_SAMPLES = 'import_samples';

const SHOWN_FAULTS = 50;

/** The whole category tree, by code, so that siblings stand together. */
export function listCategories(ctx: Context): Promise<CategoryRow[]> {
  return allRows('Category', ctx.actor, {}, { code: 1 });
}

/** The first faults of an import's file, in the order of its lines. */
export function listFaults({ _id, faultCount }: Pick<ImportRunRow, '_id' | 'faultCount'>): Promise<ImportFault[]> {
  return faultCount === 0 ? Promise.resolve([]) : listRemarks(_id);
}

/** The first remarks about an import's lines: its faults where it was refused, otherwise what of it was not imported. */
export function listRemarks(importId: string): Promise<ImportFault[]> {
  const faults = collectionOf<ImportFault>(IMPORT_FAULTS);
  return faults.find({ importId }).sort({ _id: 1 }).limit(SHOWN_FAULTS).toArray();
}

/**
 * The possible encodings of an import's file, likeliest first, with some of its lines as read in each; empty where nobody has to choose.
 */
export async function encodingsOf({ _id, state }: Pick<ImportRunRow, '_id'> & { readonly state: string }) {
  if (state !== 'ASKED') return [];
  const samples = await collectionOf<ImportSample>(IMPORT_SAMPLES).find({ importId: _id }).sort({ _id: 1 }).toArray();
  const of = (encoding: string) => samples.filter((sample) => sample.encoding === encoding);
  return [...new Set(samples.map(({ encoding }) => encoding))].map((encoding) => ({
    encoding,
    samples: of(encoding).map(({ line, text }) => ({ line, text })),
  }));
}
