import type { DemoPart } from './parts.js';

/** The columns the import of parts expects, in order. */
export const PART_COLUMNS = [
  'part_number',
  'name',
  'name_en',
  'category',
  'unit',
  'drawing',
  'drawing_version',
  'material',
  'monitored_class',
] as const;

/** Writes parts as the text of a CSV file (UTF-8, no byte order mark, LF) that the import reads. */
export function partsToCsv(parts: readonly DemoPart[]): string {
  const rows = parts.map((part) => [
    part.partNumber,
    part.name,
    part.nameEn,
    part.category,
    part.unit,
    part.drawing ?? '',
    part.drawingVersion ?? '',
    part.material ?? '',
    part.monitoredClass ?? '',
  ]);
  return `${[PART_COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe; cells with separators or quotes are quoted (RFC 4180). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
