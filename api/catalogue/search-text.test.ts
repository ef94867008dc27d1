import { describe, expect, it } from '@jest/globals';
import { searchText, searchWords, suffixesOf, wholeText } from './search-text.js';

const part = { number: 'QY-1001', name: '发动机缸体', nameEn: 'engine block', manufacturerPart: null };

describe('searchText', () => {
  it.each([
    ['ＡＢ－１２', 'AB12'],
    [' m8×1.25 ', 'M8X125'],
    ['M12*1.5', 'M12X15'],
    ['M12x', 'M12X'],
    ['发动机 缸体（左）', '发动机缸体左'],
    ['.*+?^$()|[]{}', ''],
    ['\u041a\u041c-17 (К = Cyrillic)', 'KM17KCYRILLIC'],
  ])('%s is compared as %s', (text, compared) => {
    expect(searchText(text)).toBe(compared);
  });
});

it('the longest word is searched first', () => {
  expect(searchWords('  m8  螺栓-a  发动机缸体 M8 ')).toEqual(['发动机缸体', '螺栓A', 'M8']);
});

describe('suffixesOf', () => {
  const suffixes = suffixesOf(part);
  const finds = (word: string) => suffixes.some((suffix) => suffix.startsWith(word));

  it.each([
    'QY1001',
    '1001',
    '01',
    '发动机',
    '缸体',
    '体',
    'FDJGT',
    'GT',
    'FADONGJI',
    'GANGTI',
    'TI',
    'ENGINEBLOCK',
    'BLOCK',
  ])('finds %s', (word) => {
    expect(finds(word)).toBe(true);
  });

  it.each(['1002', '缸盖', 'LOCK', 'GTX', 'ANGTI'])('does not find %s', (word) => {
    expect(finds(word)).toBe(false);
  });

  it('a measure is found with the sign between its numbers and without', () => {
    const bolt = suffixesOf({ ...part, name: '螺栓 M8×30' });
    for (const word of ['M8X30', 'M830', 'X30']) expect(bolt.some((suffix) => suffix.startsWith(word))).toBe(true);
  });

  it('suffixes have at most 12 characters, and the whole text is kept beside them', () => {
    const long = { ...part, name: 'A123456789B123456789' };
    expect(Math.max(...suffixesOf(long).map((suffix) => suffix.replace('^', '').length))).toBe(12);
    expect(wholeText(long)).toContain('A123456789B123456789');
  });
});
