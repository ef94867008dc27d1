import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import type { Language } from '../kit/browser.js';

const known = new Map<Language, Map<string, string>>();

function textsOf(language: Language): Map<string, string> {
  const read = known.get(language);
  if (read) return read;
  const files = [
    ...eachFolder('schema', `messages.${language}.json`),
    `web/src/i18n/${language}.json`,
    ...eachFolder('web/src/features', `texts.${language}.json`),
  ];
  const texts = new Map(files.flatMap(entriesOf));
  known.set(language, texts);
  return texts;
}

function eachFolder(folder: string, name: string): string[] {
  const paths = readdirSync(join(PROJECT_ROOT, folder)).map((module) => join(folder, module, name));
  return paths.filter((path) => existsSync(join(PROJECT_ROOT, path)));
}

function entriesOf(path: string): [string, string][] {
  return Object.entries(
    z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(PROJECT_ROOT, path), 'utf8'))),
  );
}

/** The text of the pages under a key. Tests use keys to name what they press, so that better words break none of them. */
export function say(language: Language, key: string, params: Readonly<Record<string, string | number>> = {}): string {
  const texts = textsOf(language);
  const form = new Intl.PluralRules(language).select(Number(params.count));
  const text = texts.get(key) ?? texts.get(`${key}_${form}`);
  if (text === undefined) throw new Error(`No text ${key} in ${language}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
