import type PDFDocument from 'pdfkit';
import type { Spell } from './open-font.js';
import { FOOT } from './page-marks.js';

/** A column of a table: its heading, its share of the width, and its alignment. */
export interface Column {
  readonly head: string;
  readonly share: number;
  readonly align?: 'right';
}

/** Writes headings, facts, tables and paragraphs one below the other, and begins new pages as needed. */
export interface Sheet {
  title(text: string): void;
  heading(text: string): void;
  paragraph(
    text: string,
    options?: { readonly size?: number; readonly indent?: number; readonly grey?: boolean },
  ): void;
  facts(pairs: readonly (readonly [label: string, value: string])[]): void;
  table(columns: readonly Column[], rows: Iterable<readonly string[]>, size?: number): void;
  space(height: number): void;
}

const GAP = 6;

/** A sheet on a document whose first page has begun. */
export function sheetOn(doc: InstanceType<typeof PDFDocument>, spell: Spell): Sheet {
  const left = doc.page.margins.left;
  const width = doc.page.width - left - doc.page.margins.right;
  const bottom = () => doc.page.height - FOOT - 14;
  const room = (height: number) => {
    if (doc.y + height > bottom()) doc.addPage();
  };
  const sheet: Sheet = {
    title: (text) => {
      doc.fontSize(22).text(spell(text), left, doc.y, { width });
      doc.fontSize(10).moveDown(0.6);
    },
    heading: (text) => {
      room(60);
      doc.moveDown(0.8).fontSize(13).fillColor('#0958d9').text(spell(text), left, doc.y, { width });
      doc.fillColor('#000000').fontSize(10).moveDown(0.3);
    },
    paragraph: (text, { size = 10, indent = 0, grey = false } = {}) => {
      doc.fontSize(size);
      const spelt = spell(text);
      const options = { width: width - indent, lineGap: 1 };
      room(Math.min(doc.heightOfString(spelt, options), 200));
      // Beginning a page draws its marks, which have font sizes of their own.
      doc
        .fontSize(size)
        .fillColor(grey ? '#666666' : '#000000')
        .text(spelt, left + indent, doc.y, options);
      doc.fillColor('#000000').fontSize(10);
    },
    facts: (pairs) => {
      for (const [label, value] of pairs) {
        if (value === '') continue;
        const spelt = spell(value);
        const height = Math.max(doc.heightOfString(spelt, { width: width - 120 }), 14);
        room(Math.min(height, 200));
        const top = doc.y;
        doc.fillColor('#666666').text(spell(label), left, top, { width: 112, lineBreak: false });
        doc.fillColor('#000000').text(spelt, left + 120, top, { width: width - 120 });
        doc.y = Math.max(doc.y, top + 14);
        doc.x = left;
      }
    },
    table: (columns, rows, size = 8.5) => writeTable(doc, spell, { columns, rows, size }, room),
    space: (height) => {
      doc.y += height;
    },
  };
  return sheet;
}

interface Table {
  readonly columns: readonly Column[];
  readonly rows: Iterable<readonly string[]>;
  readonly size: number;
}

function writeTable(
  doc: InstanceType<typeof PDFDocument>,
  spell: Spell,
  { columns, rows, size }: Table,
  room: (height: number) => void,
): void {
  const left = doc.page.margins.left;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const whole = doc.page.width - left - doc.page.margins.right;
  const widths = columns.map(({ share }) => (whole * share) / shares);
  doc.fontSize(size);
  const heads = columns.map(({ head }) => head);
  const heightOf = (cells: readonly string[]) => {
    const heights = cells.map((text, at) => doc.heightOfString(spell(text), { width: (widths[at] ?? 0) - GAP }));
    return Math.max(...heights, 10) + 4;
  };
  const row = (cells: readonly string[], grey: boolean, below = 0) => {
    const texts = cells.map(spell);
    const height = heightOf(cells);
    const page = doc.page;
    room(height + below);
    // A table that continues on a new page repeats its headings there.
    if (doc.page !== page && !grey) {
      doc.fontSize(size);
      row(heads, true);
    }
    const top = doc.y;
    let at = left;
    texts.forEach((text, place) => {
      const width = widths[place] ?? 0;
      const align = columns[place]?.align ?? 'left';
      doc
        .fontSize(size)
        .fillColor(grey ? '#666666' : '#000000')
        .text(text, at, top + 2, { width: width - GAP, align });
      at += width;
    });
    doc.y = top + height;
    doc
      .moveTo(left, doc.y)
      .lineTo(left + whole, doc.y)
      .lineWidth(0.3)
      .strokeColor('#cccccc')
      .stroke();
    doc.x = left;
  };
  let isBegun = false;
  for (const cells of rows) {
    // Headings must not stand at the foot of a page with nothing below them.
    if (!isBegun) row(heads, true, heightOf(cells));
    isBegun = true;
    row(cells, false);
  }
  if (!isBegun) row(heads, true);
  doc.fontSize(10).fillColor('#000000');
}
