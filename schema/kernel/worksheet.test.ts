import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { openWorksheet, type SheetCell } from './worksheet.js';

async function written(rows: readonly (readonly SheetCell[])[], heads = ['Name', 'Amount', 'Day']): Promise<Buffer> {
  const sheet = openWorksheet('Orders: [2026]', heads);
  for (const row of rows) sheet.add([row]);
  return Buffer.from(await sheet.end().arrayBuffer());
}

describe('a workbook', () => {
  it('is read as it was written: text as text, amounts as numbers, days as days', async () => {
    const rows = await readWorkbook(
      await written([
        ['华信 <重工> & "Co"', { amount: '1234.50' }, { day: '2026-02-28' }],
        ['', null, 3],
      ]),
    );
    const sheet = JSON.stringify(rows);
    expect(sheet).toContain(JSON.stringify('华信 <重工> & "Co"'));
    expect(sheet).toContain('1234.5');
    expect(sheet).toContain('2026-02-28T00:00:00.000Z');
  });

  it.each(['=1+1', '+86 10', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")'])('%s is no formula', async (text) => {
    const xml = new TextDecoder().decode(unzipSync(await written([[text]]))['xl/worksheets/sheet1.xml']);
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('t="inlineStr"');
    expect(JSON.stringify(await readWorkbook(await written([[text]])))).toContain(JSON.stringify(text));
  });

  it('takes characters that XML does not have', async () => {
    expect(JSON.stringify(await readWorkbook(await written([['a\u0000\ud800b']])))).toContain('ab');
  });
});
