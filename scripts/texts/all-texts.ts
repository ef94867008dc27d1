import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { ofDetectors } from './catalogues.js';

/** The languages in which every text is written. */
export const LANGUAGES = ['zh', 'en'] as const;

/** One pair of files of texts. */
export interface TextFiles {
  /** For example `schema/orders/messages.{zh,en}.json`. */
  readonly files: string;
  readonly zh: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

const texts = z.record(z.string(), z.string());

/** Every text: the messages of the modules, the texts of the pages, and from the pages of detectors the texts of alerts. */
export function allTexts(): TextFiles[] {
  const places = [
    ...foldersOf('schema').map((name) => `schema/${name}/messages`),
    'web/src/i18n/',
    ...foldersOf('web/src/features').map((name) => `web/src/features/${name}/texts`),
  ];
  const pages = ofDetectors().map(({ folder, zh, en }) => ({ files: `detectors/${folder}/README{,.en}.md`, zh, en }));
  const files = places
    .map((place) => (place.endsWith('/') ? `${place}{zh,en}.json` : `${place}.{zh,en}.json`))
    .map((files) => ({ files, zh: read(files, 'zh'), en: read(files, 'en') }))
    .filter(({ zh, en }) => Object.keys({ ...zh, ...en }).length > 0);
  return [...files, ...pages];
}

function foldersOf(path: string): string[] {
  return readdirSync(join(PROJECT_ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function read(files: string, language: string): Record<string, string> {
  const file = join(PROJECT_ROOT, files.replace('{zh,en}', language));
  return existsSync(file) ? texts.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}
