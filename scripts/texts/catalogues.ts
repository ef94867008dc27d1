import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { DETECTORS, PAGES, textsOfPage } from '../../detectors/index.js';

const texts = z.record(z.string(), z.string());

/** The messages of one module or detector, and the languages for which there is a file. */
export interface Catalogue {
  readonly module: string;
  readonly zh: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

/** The message catalogues of all modules and detectors; a missing file counts as empty. */
export function catalogues(): Catalogue[] {
  const modules = readdirSync(join(PROJECT_ROOT, 'schema'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: module }) => ({ module, zh: read(module, 'zh'), en: read(module, 'en') }));
  return [...modules, ...ofDetectors().map(({ folder, zh, en }) => ({ module: folder, zh, en }))];
}

/** The texts on the pages of each detector. */
export function ofDetectors() {
  return DETECTORS.map(({ folder }) => {
    const texts = (language: keyof typeof PAGES) =>
      textsOfPage(readFileSync(join(PROJECT_ROOT, 'detectors', folder, PAGES[language]), 'utf8'), language);
    return { folder, zh: texts('zh'), en: texts('en') };
  });
}

function read(module: string, language: string): Record<string, string> {
  const file = join(PROJECT_ROOT, 'schema', module, `messages.${language}.json`);
  return existsSync(file) ? texts.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** The names in a message that are replaced by values. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
}
