import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../api/kernel/env.js';

const FOLDERS = [
  ...['api', 'bench', 'cli', 'detectors', 'docs', 'jobs', 'schema'],
  ...['scripts', 'start', 'test', 'web/src', 'witness'],
];
const READ = /\.(ts|tsx|mjs|cjs|mts|md|graphql|yml)$/;
const text = (file: string) => readFileSync(join(PROJECT_ROOT, file), 'utf8');
const records = readdirSync(join(PROJECT_ROOT, 'docs/decisions'));
const files = [
  ...readdirSync(PROJECT_ROOT),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  ),
].filter((file) => READ.test(file) && !file.includes('node_modules'));

/** Every match of a pattern, as `file: matching text`. */
function places(pattern: RegExp): { file: string; found: RegExpMatchArray }[] {
  return files.flatMap((file) => [...text(file).matchAll(pattern)].map((found) => ({ file, found })));
}

describe('what comments and pages refer to is here', () => {
  it('a decision that is referred to by number exists', () => {
    const named = places(/docs\/decisions\/(\d{4}[a-z0-9-]*)/g);
    const missing = named.filter(({ found }) => !records.some((record) => record.startsWith(String(found[1]))));
    expect(missing.map(({ file, found }) => `${file}: ${found[0]} is no record; name one that is`)).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it('a page of docs that is referred to exists, with the heading', () => {
    const named = places(/docs\/([a-z-]+\.md)(?: §(\d+))?/g);
    const missing = named.filter(({ found: [, page, chapter] }) => {
      if (!existsSync(join(PROJECT_ROOT, 'docs', String(page)))) return true;
      return chapter !== undefined && !new RegExp(`^## ${chapter} `, 'm').test(text(`docs/${page}`));
    });
    expect(missing.map(({ file, found }) => `${file}: ${found[0]} is not there; name what is`)).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it('nothing refers to chapters of pages outside this project', () => {
    const outside = places(/\b(?:DESIGN|TRAIL|SECURITY|STYLE|SHAPE|UX|REQUIREMENTS|DETECTORS),? ?§/g);
    const mend = 'say it in words, or name a record of docs/decisions';
    expect(outside.map(({ file, found }) => `${file}: ${found[0]} stands in no page here; ${mend}`)).toEqual([]);
  });
});
