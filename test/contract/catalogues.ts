import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../api/kernel/env.js';

const texts = z.record(z.string(), z.string());

/** The messages of one module, and of which languages there are files. */
export interface Catalogue {
  readonly module: string;
  readonly zh: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

/** The message catalogues of all modules; a missing file is an empty one. */
export function catalogues(): Catalogue[] {
  return readdirSync(join(PROJECT_ROOT, 'schema'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: module }) => ({ module, zh: read(module, 'zh'), en: read(module, 'en') }));
}

function read(module: string, language: string): Record<string, string> {
  const file = join(PROJECT_ROOT, 'schema', module, `messages.${language}.json`);
  return existsSync(file) ? texts.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** The sources of the server, of the contract and of the jobs, tests aside, with their paths. */
export function sources(): { readonly file: string; readonly text: string }[] {
  return ['api', 'schema', 'jobs'].flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('generated/'))
      .map((file) => join(folder, file))
      .map((file) => ({ file, text: readFileSync(join(PROJECT_ROOT, file), 'utf8') })),
  );
}

/** The names in a message that are replaced by values. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
}
