import { describe, expect, it } from '@jest/globals';
import { generateCategories } from './categories.js';
import { PART_COLUMNS, partsToCsv } from './csv.js';
import { type DemoPart, generateParts, largestCatalogue } from './parts.js';

const parts = generateParts(20_000, 7);
const leaves = generateCategories().filter(({ leaf }) => leaf);

describe('generateCategories', () => {
  it('the category tree has at least sixty leaves, unique codes and a parent before each child', () => {
    const all = generateCategories();
    const codes = all.map(({ code }) => code);
    expect(leaves.length).toBeGreaterThanOrEqual(60);
    expect(new Set(codes).size).toBe(codes.length);
    for (const [place, { parent }] of all.entries()) {
      if (parent !== null) expect(codes.slice(0, place)).toContain(parent);
    }
    for (const { unspsc } of leaves) expect(unspsc ?? '00000000').toMatch(/^\d{6}00$/);
  });
});

describe('generateParts', () => {
  it('as many parts are made as asked for, with unique well-formed numbers', () => {
    expect(parts).toHaveLength(20_000);
    expect(new Set(parts.map(({ partNumber }) => partNumber)).size).toBe(20_000);
    expect(parts.filter(({ partNumber }) => !/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(partNumber))).toEqual([]);
  });

  it('every leaf has parts, even in a small catalogue', () => {
    const codes = leaves.map(({ code }) => code).sort();
    for (const list of [parts, generateParts(leaves.length, 7), generateParts(500, 7)]) {
      expect([...new Set(list.map(({ category }) => category))].sort()).toEqual(codes);
    }
  });

  it('prices are above zero with two to four places, names are in Chinese and in ASCII English', () => {
    const wrong = parts.filter(
      ({ referencePrice, name, nameEn }) =>
        !/^\d+\.\d{2,4}$/.test(referencePrice) ||
        Number(referencePrice) <= 0 ||
        !/\p{Script=Han}/u.test(name) ||
        /\p{Script=Han}|\{|undefined/u.test(nameEn),
    );
    expect(wrong).toEqual([]);
  });

  it('fluids and cutting tools, and only these, are monitored items of class I', () => {
    expect(
      parts.filter(({ category, monitoredClass }) => /^9[12]\./.test(category) !== (monitoredClass === 'I')),
    ).toEqual([]);
    expect(parts.filter(({ monitoredClass }) => monitoredClass === 'I').length).toBeGreaterThan(500);
  });

  it('an electric truck has no engine part, and a diesel truck no traction harness', () => {
    const electric = parts.filter(({ partNumber }) => partNumber.includes('-QTE'));
    expect(electric.filter(({ category }) => category.startsWith('10.'))).toEqual([]);
    expect(parts.filter(({ name }) => name.includes('高压线束')).every((part) => electric.includes(part))).toBe(true);
  });

  it('left and right of one design have the same price, material and drawing version', () => {
    const byNumber = new Map(parts.map((part) => [part.partNumber, part]));
    const pairs = parts.flatMap((left) => {
      const right = byNumber.get(left.partNumber.replace(/^(\d{6})1-/, '$12-'));
      return right === undefined || right === left ? [] : [[left, right] as const];
    });
    expect(pairs.length).toBeGreaterThan(500);
    const shape = ({ referencePrice, material, drawingVersion }: DemoPart): string =>
      [referencePrice, material, drawingVersion].join();
    expect(pairs.filter(([left, right]) => shape(left) !== shape(right))).toEqual([]);
  });

  it('another seed gives other parts, and more than can be made are refused', () => {
    expect(generateParts(500, 8)).not.toEqual(generateParts(500, 7));
    expect(generateParts(0, 7)).toEqual([]);
    const most = largestCatalogue();
    expect(most).toBeGreaterThanOrEqual(50_000);
    expect(() => generateParts(most + 1, 7)).toThrow(RangeError);
  });

  it('numbers are unique across the whole grammar', () => {
    const all = generateParts(largestCatalogue(), 7);
    expect(new Set(all.map(({ partNumber }) => partNumber)).size).toBe(all.length);
  });
});

describe('partsToCsv', () => {
  it('the CSV has a header and a row with as many cells for each part', () => {
    const lines = partsToCsv(parts).trimEnd().split('\n');
    expect(lines[0]).toBe(PART_COLUMNS.join(','));
    expect(lines).toHaveLength(20_001);
    expect(lines.filter((line) => line.split(',').length !== PART_COLUMNS.length)).toEqual([]);
  });

  it('no generated cell needs an apostrophe', () => {
    expect(partsToCsv(parts)).not.toMatch(/(^|,)"?'/m);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
    ['-2', "'-2"],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['制动蹄片', '制动蹄片'],
  ])('the name %p is written as %p', (name, cell) => {
    const [part] = generateParts(1, 7);
    if (part === undefined) throw new Error('no part');
    expect(partsToCsv([{ ...part, name }])).toContain(`${part.partNumber},${cell},`);
  });
});
