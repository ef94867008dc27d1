import type { SupplierRow } from '../../schema/suppliers/supplier.js';

/** The fields of a profile that it cannot be submitted without. */
const NEEDED = [
  ...['legalRepresentative', 'taxpayer', 'address', 'contactName', 'contactPhone', 'bankName', 'bankAccount'],
] as const satisfies readonly (keyof SupplierRow)[];

/** A field that a profile may lack. */
export type NeededField = (typeof NEEDED)[number] | 'categoryIds';

/** The fields that a profile lacks. It is edited as a whole, so usually all are there or none. */
export function missingIn(row: Pick<SupplierRow, NeededField>): NeededField[] {
  const missing: NeededField[] = NEEDED.filter((field) => row[field] === null);
  return row.categoryIds.length === 0 ? [...missing, 'categoryIds'] : missing;
}
