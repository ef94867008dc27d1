import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { PROJECT_ROOT } from '../api/kernel/env.js';

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');

/** The sources of the programs that the image runs; what only developers run is not among them. */
function sourcesOfPrograms(): string[] {
  const folders = ['api', 'detectors', 'jobs', 'witness', 'cli', 'schema', 'scripts/load', 'scripts/demo'];
  return [
    ...folders.flatMap((folder) =>
      readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
        .map((path) => join(folder, path)),
    ),
    'scripts/seed.ts',
    'scripts/mongo-init.ts',
    'scripts/mongo-accounts.ts',
    'scripts/trail-init.ts',
  ].map(read);
}

describe('the image of the programs', () => {
  it('holds what the programs read beside themselves', () => {
    const stage = /^FROM \S+ AS app$[\s\S]*?(?=^FROM )/m.exec(read('Dockerfile'))?.[0] ?? '';
    const held = [...stage.matchAll(/^COPY (?:--from=build )?\S+ (\S+)$/gm)].map((match) => match[1] ?? '');
    expect(held).toEqual(expect.arrayContaining(['dist', 'node_modules', 'schema']));
    const paths = sourcesOfPrograms().flatMap((text) =>
      [...text.matchAll(/\bjoin\(PROJECT_ROOT, '([^']+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(paths).toEqual(expect.arrayContaining(['schema', 'dist/web', 'detectors']));
    const missing = paths.filter((path) => !held.some((folder) => path === folder || path.startsWith(`${folder}/`)));
    expect(missing).toEqual([]);
  });

  it('installs every package that the programs import', () => {
    const manifest = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const packages = sourcesOfPrograms().flatMap((text) =>
      [...text.matchAll(/^(?:import|export)\b(?! type\b)[^;]*? from '((?:@[^/']+\/)?[^./'][^/']*)/gm)].map(
        (match) => match[1] ?? '',
      ),
    );
    const wanted = [...new Set(packages)].filter((name) => !name.startsWith('node:'));
    expect(wanted.filter((name) => !(name in manifest.dependencies))).toEqual([]);
    expect(wanted).toEqual(expect.arrayContaining(['mongoose', '@apollo/server']));
  });
});
