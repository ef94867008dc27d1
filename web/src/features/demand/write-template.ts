import { save } from '../../components/save-file.js';

/** A column of the template: its name, how wide it is in characters, and what its cells are for. */
export interface TemplateColumn {
  readonly name: string;
  readonly width: number;
  readonly holds?: 'TEXT' | 'DAY';
}

const EMPTY_ROWS = 200;

const CELLS = { TEXT: { type: String, format: '@' }, DAY: { type: Date, format: 'yyyy-mm-dd' } } as const;

/**
 * Saves an empty workbook with the columns of a requisition's lines. Cells of the first column are text, so that Excel leaves zeros in front
 * of a part number where they are.
 */
export async function writeTemplate(columns: readonly TemplateColumn[], fileName: string): Promise<void> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const header = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const }));
  const row = columns.map(({ holds }) => (holds ? CELLS[holds] : null));
  const rows = Array.from({ length: EMPTY_ROWS }, () => row);
  const file = writeWorkbook([header, ...rows], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  save(fileName, await file.toBlob());
}
