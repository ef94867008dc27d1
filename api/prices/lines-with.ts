import type { SubjectName } from '../../schema/common/ids.js';
import { type PriceBasis, priceIn } from '../../schema/kernel/tax.js';
import type { Actor } from '../kernel/actor.js';
import { computedOf } from '../kernel/reads.js';
import type { RowFilter, RowOf } from '../kernel/subjects.js';

/** Rows whose lines are asked for: those that match, with the lines that have a value in a field; newest first, at most so many rows where that is said. */
export interface LinesAsked {
  readonly match: RowFilter;
  readonly field: 'partId' | 'partNumber';
  readonly value: string;
  readonly most?: number;
}

/**
 * Rows of a kind that the actor may see, each with those of its lines alone that are asked for: documents with thousands of lines are not
 * loaded for one of them.
 */
export async function rowsWithLines<Name extends SubjectName>(
  name: Name,
  actor: Actor,
  { match, field, value, most }: LinesAsked,
): Promise<RowOf<Name>[]> {
  const rows = await computedOf(name, actor, { ...match, [`lines.${field}`]: value }, [
    { $sort: { _id: -1 } },
    ...(most === undefined ? [] : [{ $limit: most }]),
    { $set: { lines: { $filter: { input: '$lines', cond: { $eq: [`$$this.${field}`, value] } } } } },
  ]);
  return rows as RowOf<Name>[];
}

/** The unit price of a line with tax, whatever its document's prices contain. */
export function withTax(
  { unitPrice, taxRate }: { readonly unitPrice: string; readonly taxRate: string },
  basis: PriceBasis,
): string {
  return priceIn(unitPrice, { basis, taxRate }, { basis: 'WITH_TAX', taxRate });
}
