import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

// docs/crimes.md tells of each crime which test commits it. Here page and tests are compared, so that neither forgets one.
const FOLDER = 'test/integrity';
const ROWS = 13;

/** The titles of the tests of a file. */
function titlesOf(file: string): string[] {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  return [...text.matchAll(/^\s*it\('((?:[^'\\]|\\.)+)'/gm)].map(([, title]) => title ?? '');
}

const told = readFileSync('docs/crimes.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, row, crime, rights, noticed, test = '']) => {
    const [, file, title] = /^([a-z-]+): (.+)$/.exec(test) ?? [];
    return { row: Number(row), crime, rights, noticed, file: `${file}.test.ts`, title: title ?? '' };
  });

it('has every row of the threats', () => {
  const rows = [...new Set(told.map(({ row }) => row))].sort((a, b) => a - b);
  expect(rows).toEqual(Array.from({ length: ROWS }, (_, at) => at + 1));
  for (const one of told) expect([one.crime, one.rights, one.noticed].every(Boolean)).toBe(true);
});

it('names tests that are there, each under the number of its row', () => {
  for (const { row, file, title } of told) {
    expect(titlesOf(file)).toContain(title);
    if (file.startsWith('crimes-')) expect(title).toMatch(new RegExp(`^${row} `));
  }
});

it('leaves out no test that commits a crime', () => {
  const files = readdirSync(FOLDER).filter((name) => /^crimes-(?!table).*\.test\.ts$/.test(name));
  const titles = files.flatMap((file) => titlesOf(file).map((title) => `${file}: ${title}`));
  expect(titles.length).toBeGreaterThan(ROWS);
  const known = new Set(told.map(({ file, title }) => `${file}: ${title}`));
  expect(titles.filter((title) => !known.has(title))).toEqual([]);
});
