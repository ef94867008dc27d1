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

/** The texts that the pages show in one language: their own, and the messages of the modules (web/src/app/i18n.ts). */
export function textsOfPages(language: 'zh' | 'en'): Readonly<Record<string, string>> {
  const features = readdirSync(join(PROJECT_ROOT, 'web/src/features'));
  const files = [`i18n/${language}.json`, ...features.map((name) => `features/${name}/texts.${language}.json`)];
  const own = files
    .map((file) => join(PROJECT_ROOT, 'web/src', file))
    .filter((file) => existsSync(file))
    .map((file) => texts.parse(JSON.parse(readFileSync(file, 'utf8'))));
  return Object.assign({}, ...catalogues().map((catalogue) => catalogue[language]), ...own);
}

/** The keys that the pages name literally, as `t('…')`, each with a file that does. */
export function keysOfPages(): ReadonlyMap<string, string> {
  const files = readdirSync(join(PROJECT_ROOT, 'web/src'), { recursive: true, encoding: 'utf8' });
  const named = files
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('generated/'))
    .flatMap((file) => {
      const text = readFileSync(join(PROJECT_ROOT, 'web/src', file), 'utf8');
      return [...text.matchAll(/\bt\(\s*(['"])([^'"]+)\1/g)].map(([, , key = '']) => [key, file] as const);
    });
  return new Map(named);
}

/** The names in a message that are replaced by values. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
}
