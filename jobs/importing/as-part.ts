import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { allRows } from '../../api/kernel/all-rows.js';
import type { ReadPart } from './validate-file.js';

/** A part from a file in the form in which the importing act takes it. */
export function asPart(
  { category: _path, categoryCode, line: _line, fields: _fields, ...part }: ReadPart,
  ids: ReadonlyMap<string, string>,
) {
  return { ...part, categoryId: ids.get(categoryCode) ?? null };
}

/** The ids of categories by their codes. */
export async function categoryIds(): Promise<Map<string, string>> {
  const rows = await allRows('Category', SYSTEM_ACTOR, {});
  return new Map(rows.map(({ code, _id }) => [code, _id]));
}
