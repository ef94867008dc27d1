import type PDFDocument from 'pdfkit';
import type { Spell } from './open-font.js';

type Doc = InstanceType<typeof PDFDocument>;

/** What stands at the foot of each page. */
export interface FootText {
  /** The lines beside the code; the first begins with the page number. */
  readonly lines: readonly string[];
  /** Text around page number and total, for example `第 {page} 页，共 {total} 页`. */
  readonly pages: string;
  /** The QR code as a data URI, so that the file holds it once, however many pages show it. */
  readonly code: string;
}

/** Height of the foot, including the space above it. */
export const FOOT = 96;
const CODE = 78;

/**
 * Puts number, checkpoint and QR code on each page as it begins. The number of pages is known only at the end, so every page shows one form
 * that is written last: no page is kept in memory for it.
 */
export function markPages(doc: Doc, foot: FootText, spell: Spell): { finish(): void } {
  const font = doc.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
  const total = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, -4, 40, 10],
    Resources: { Font: { F: font } },
  });
  let page = 0;
  const mark = () => {
    page += 1;
    drawFoot(doc, foot, { page, total, spell });
  };
  doc.on('pageAdded', mark);
  return {
    finish: () => {
      doc.off('pageAdded', mark);
      font.end('');
      total.end(`BT /F 8 Tf 0 0 Td (${page}) Tj ET`);
    },
  };
}

interface Mark {
  readonly page: number;
  readonly total: PDFKit.PDFKitReference;
  readonly spell: Spell;
}

function drawFoot(doc: Doc, { lines, pages, code }: FootText, { page, total, spell }: Mark): void {
  const { width, height, margins } = doc.page;
  const bottom = margins.bottom;
  // Text in the margin would otherwise begin a new page.
  margins.bottom = 0;
  doc.save();
  const top = height - bottom + 8;
  doc
    .moveTo(margins.left, top)
    .lineTo(width - margins.right, top)
    .lineWidth(0.5)
    .strokeColor('#999999')
    .stroke();
  doc.image(code, width - margins.right - CODE, top + 4, { width: CODE });
  doc.fontSize(8).fillColor('#333333');
  const [before = '', after = ''] = spell(pages).replace('{page}', String(page)).split('{total}');
  const line = { lineBreak: false } as const;
  doc.text(before, margins.left, top + 8, line);
  const at = margins.left + doc.widthOfString(before) + 1;
  placeForm(doc, total, at, top + 8);
  doc.text(after, at + 22, top + 8, line);
  for (const [place, text] of lines.entries()) doc.text(spell(text), margins.left, top + 22 + place * 12, line);
  doc.restore();
  margins.bottom = bottom;
  doc.x = margins.left;
  doc.y = margins.top;
  doc.fillColor('#000000').fontSize(10);
}

function placeForm(doc: Doc, form: PDFKit.PDFKitReference, x: number, y: number): void {
  Object.assign(doc.page.xobjects, { Total: form });
  doc.save();
  // pdfkit's page is upside down, but text in a form is not.
  doc.transform(1, 0, 0, -1, x, y + 8.2);
  doc.addContent('/Total Do');
  doc.restore();
}
