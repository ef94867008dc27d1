import { describe, expect, it } from '@jest/globals';
import { fieldsOf, type KnownHeader, readHeader, readRow } from './part-file.js';

const OWN = 'part_number,name,name_en,category,unit,drawing,drawing_version,material,monitored_class'.split(',');
const LIST =
  'lcsc,mfr_part,manufacturer,category,subcategory,package,description,joints,stock,price_breaks,status,basic_extended';

function known(cells: readonly string[]): KnownHeader {
  const header = readHeader(cells);
  if ('key' in header) throw new Error(header.key);
  return header;
}

describe('readHeader', () => {
  it('our own columns are recognised, in any order and case', () => {
    expect(known(OWN).format.name).toBe('qingcai');
    expect(known([' Name ', 'UNIT', 'category', 'part_number']).format.name).toBe('qingcai');
  });

  it('a list of electronic components is recognised', () => {
    expect(known(LIST.split(',')).format.name).toBe('electronic');
  });

  it('our columns are recognised by their Chinese names, and by names with blanks and marks', () => {
    const names = ['part_number', 'name', 'category', 'unit', 'drawing'];
    expect(known(['零件号', '名称', '品类编码', '计量单位', '图号'])).toMatchObject({
      format: { name: 'qingcai' },
      names,
    });
    expect(known(['Part Number*', '名 称'.replace(' ', ''), 'Category', ' ＵＮＩＴ', '图号'])).toMatchObject({ names });
  });

  it('a first column without a name, which holds row numbers, is skipped', () => {
    const header = known(['', ...OWN]);
    const cells = ['1', 'A-1', '活塞', '', '31.01', '件', '', '', '', ''];
    expect(readRow(header, cells)).toMatchObject({ faults: [], part: { number: 'A-1' } });
    expect(readRow(header, ['mine', ...cells.slice(1)]).faults).toMatchObject([{ key: 'catalogue.cellNameless' }]);
  });

  it.each([
    [[...OWN, '', ''], 'catalogue.fileHeaderTrailing', '2'],
    [['part_number', '', 'name', 'category', 'unit'], 'catalogue.fileHeaderNameless', '2'],
    [['part_number', 'name', 'unit'], 'catalogue.fileHeaderLacks', '品类 / category'],
    [
      ['C1', '电容', '个'],
      'catalogue.fileHeaderLacks',
      '零件号 / part_number, 名称 / name, 品类 / category, 单位 / unit',
    ],
    [[], 'catalogue.fileHeaderLacks', '零件号 / part_number, 名称 / name, 品类 / category, 单位 / unit'],
    [[...OWN, 'name'], 'catalogue.fileHeaderRepeats', 'name'],
    [[...OWN, 'price'], 'catalogue.fileHeaderUnknown', 'price'],
    [[...OWN, '__proto__'], 'catalogue.fileHeaderUnknown', '__proto__'],
  ])('refuses %j', (cells, key, columns) => {
    const header = readHeader(cells);
    expect(header).toMatchObject({ key });
    if ('key' in header) expect(String(Object.values(header.params)[0])).toBe(columns);
  });
});

describe('readRow', () => {
  const header = known(OWN);
  const right = ['a-１ 2 ', ' 活塞 ', '', '31.01', '件', '', '', '', 'I'];

  it('a valid row is read: number normalised, blanks trimmed, empty cells unknown', () => {
    expect(readRow(header, right)).toEqual({
      faults: [],
      part: {
        number: 'A-1 2',
        name: '活塞',
        nameEn: null,
        category: ['31.01'],
        unit: '件',
        drawing: null,
        drawingVersion: null,
        material: null,
        monitoredClass: 'I',
        manufacturer: null,
        manufacturerPart: null,
        description: null,
      },
    });
  });

  it.each([
    ['an empty name', 1, '  ', 'catalogue.cellRequired'],
    ['a formula', 1, '=HYPERLINK("http://x")', 'catalogue.cellFormula'],
    ['a formula with +', 1, '+1', 'catalogue.cellFormula'],
    ['a formula with -', 7, '-1+1|cmd', 'catalogue.cellFormula'],
    ['a formula with @', 2, '@SUM(A1)', 'catalogue.cellFormula'],
    ['a formula after blanks', 1, ' =1', 'catalogue.cellFormula'],
    ['NUL', 1, 'a\0b', 'catalogue.cellControl'],
    ['a line break', 1, 'a\nb', 'catalogue.cellControl'],
    ['a turned direction', 1, 'a\u202eb', 'catalogue.cellControl'],
    ['a character that was not decoded', 1, 'a\ufffdb', 'catalogue.cellBroken'],
    ['a formula in full width', 0, '＝1', 'catalogue.cellFormula'],
    ['a number that grows when it is normalised', 0, '㎏'.repeat(31), 'catalogue.cellTooLong'],
    ['too long a number', 0, '9'.repeat(61), 'catalogue.cellTooLong'],
  ])('finds %s', (_what, index, value, key) => {
    const cells = right.map((cell, at) => (at === index ? value : cell));
    const { faults } = readRow(header, cells);
    expect(faults.map((fault) => [fault.column, fault.key])).toEqual([[OWN[index], key]]);
  });

  it('the apostrophe that spreadsheets put before text that is no formula is removed', () => {
    const { part, faults } = readRow(
      header,
      right.map((cell, at) => (at === 7 ? "'-40℃" : cell)),
    );
    expect([part.material, faults]).toEqual(['-40℃', []]);
  });

  it('a fault names its column as the file does', () => {
    const chinese = known(['零件号 ', '零件名称', '品类编码', '计量单位']);
    expect(readRow(chinese, ['A-1', '', '31.01', '件']).faults).toMatchObject([{ column: '零件名称' }]);
  });

  it('every fault of a row is named', () => {
    expect(readRow(header, ['', '', '', '', '', '', '', '', '']).faults).toHaveLength(4);
  });

  it('the number of cells is checked', () => {
    const params = { expected: 9, found: 2 };
    expect(readRow(header, ['a', 'b']).faults).toEqual([
      { column: null, value: null, key: 'catalogue.rowCells', params },
    ]);
  });

  it('a list of electronic components is mapped, and prose may begin with a sign', () => {
    const cells = 'C1,RC0402,Maker,Resistors,Chip Resistors,0402,-40℃~+85℃ 1%,2,100,1-:0.1,Active,Basic'.split(',');
    const { part, faults } = readRow(known(LIST.split(',')), cells);
    expect(faults).toEqual([]);
    expect(part).toMatchObject({
      number: 'C1',
      name: 'RC0402',
      manufacturerPart: 'RC0402',
      manufacturer: 'Maker',
      category: ['Resistors', 'Chip Resistors'],
      unit: '个',
      description: '-40℃~+85℃ 1%',
    });
  });
});

describe('fieldsOf', () => {
  it('fieldsOf names the fields that a file contains', () => {
    expect(fieldsOf(known(['part_number', 'name', 'category', 'unit']))).toEqual([
      'number',
      'name',
      'categoryId',
      'unit',
    ]);
    expect(fieldsOf(known(LIST.split(',')))).not.toContain('unit');
  });
});
