import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../api/kernel/env.js';

/** Where the scripts write. */
const FOLDERS = ['schema', 'api', 'test/flows', 'test/kit', 'detectors'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') || file.endsWith('cases.json'))
    .map((file) => join(folder, file)),
);

it('nothing that a script has left open is left open', () => {
  const open = [...files, 'CHANGELOG.md'].flatMap((file) =>
    readFileSync(join(PROJECT_ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        /\bSay (what|how) (it|users|happens)\b|: say when\b/.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [],
      ),
  );
  expect(open).toEqual([]);
  expect(files.length).toBeGreaterThan(500);
});
