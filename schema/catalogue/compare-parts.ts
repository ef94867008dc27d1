import type { PartRow } from './part.js';

/**
 * The fields that an import may revise where it is asked to. Number, category and unit do not change, so that they keep their meaning for
 * what was bought under them.
 */
const REVISED = ['name', 'nameEn', 'drawing', 'drawingVersion', 'material', 'description'] as const;
const COMPARED = [...REVISED, 'unit', 'categoryId', 'manufacturer', 'manufacturerPart', 'monitoredClass'] as const;

/** A field of a part that a file may contain. */
export type ComparedField = (typeof COMPARED)[number];

/** A part in a row of a file. */
export type RowOfPart = Readonly<Record<ComparedField, string | null>>;

/** A field in which a row differs from the catalogue. */
export interface PartDifference {
  readonly field: ComparedField;
  readonly stored: string | null;
  readonly inFile: string | null;
}

/** Where a row differs from the part with its number; `fields` are those that its file contains. */
export function differencesOf(part: PartRow, row: RowOfPart, fields: readonly string[]): PartDifference[] {
  return COMPARED.flatMap((field) => {
    const [stored, inFile] = [part[field], row[field]];
    return !fields.includes(field) || stored === inFile ? [] : [{ field, stored, inFile }];
  });
}

/** Those differences that an import may take over; an empty cell removes nothing. */
export function revisionOf(differences: readonly PartDifference[]): Readonly<Partial<Record<ComparedField, string>>> {
  return Object.fromEntries(
    differences.flatMap(({ field, inFile }) =>
      inFile !== null && REVISED.some((one) => one === field) ? [[field, inFile] as const] : [],
    ),
  );
}
