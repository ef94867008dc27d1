import { describe, expect, it } from '@jest/globals';
import { runsOf, wordsOf } from './words.js';

const list = (text: string) => [...wordsOf(text)].sort();

describe('the words of a text', () => {
  it.each([
    ['流量传感器', ['传感', '感器', '流量', '量传']],
    ['CG-2026-000123', ['000123', '2026', 'cg']],
    ['Flow sensor, 12.50 CNY', ['12', '50', 'cny', 'flow', 'sensor']],
    ['缸体QY-1型', ['1', 'qy', '型', '缸体']],
    ['ＡＢＣ　１２', ['12', 'abc']],
    [`sup_${'0a'.repeat(16)}`, [`sup_${'0a'.repeat(16)}`]],
    ['𠮷野家', ['野家', '𠮷野']],
    ['', []],
    ['—·！', []],
  ])('of %s', (text, words) => {
    expect(list(text)).toEqual(words);
  });

  it('words that nobody types are left out', () => {
    expect(list('x'.repeat(65))).toEqual([]);
  });

  it('the words of a question are among those of a text that contains it as whole words', () => {
    const all = wordsOf('关于流量传感器（DN50）的询价 CG-2026-000007');
    for (const question of ['传感器', 'dn50', 'CG-2026', '询价', '流量传感器 000007'])
      expect([...wordsOf(question)].filter((word) => !all.has(word))).toEqual([]);
  });
});

it('the runs to be marked are whole, longest first', () => {
  expect(runsOf('询价 流量传感器 DN50')).toEqual(['流量传感器', 'dn50', '询价']);
});
