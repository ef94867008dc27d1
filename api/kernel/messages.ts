import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageCode } from './actor.js';
import { PROJECT_ROOT } from './env.js';
import type { MessageParams } from './refusal.js';

type Catalogue = ReadonlyMap<string, string>;

/** Texts kept outside the modules' messages, by key. */
export type TextSource = (language: LanguageCode) => Readonly<Record<string, string>>;

const sources: TextSource[] = [];
let catalogues: Readonly<Record<LanguageCode, Catalogue>> | null = null;

/** Adds texts that a module keeps elsewhere than in its messages; called by its index.ts. */
export function registerTexts(source: TextSource): void {
  sources.push(source);
  catalogues = null;
}

/**
 * A message in a language, from schema/<module>/messages.{zh,en}.json and the texts that modules register; `{name}` is replaced by its
 * parameter. The parameters `role`, `roles`, `move`, `waiting` (a move, as a task), `state`, `states`, `kind` (of subject) and `why` name things that have texts
 * themselves, which are put in their place. An unknown key is returned as it is.
 */
export function say(language: LanguageCode, key: string, params: MessageParams = {}): string {
  const text = catalogue(language).get(key) ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : labelled(language, name, String(value), params);
  });
}

function labelled(language: LanguageCode, name: string, value: string, params: MessageParams): string {
  const label = (key: string) => catalogue(language).get(key);
  const each = (textOf: (one: string) => string | undefined) =>
    value
      .split(',')
      .map((one) => textOf(one) ?? one)
      .join(language === 'zh' ? '、' : ', ');
  if (name === 'roles') return each((role) => label(`role.${role}`));
  if (name === 'states') return each((state) => label(`state.${params.subject}.${state}`));
  if (name === 'kind') return label(`subject.${value}`) ?? value;
  if (name === 'role') return label(`role.${value}`) ?? value;
  if (name === 'move') return label(`move.${value}`) ?? value;
  if (name === 'waiting') return label(`toDo.${value}`) ?? value;
  // `why` is a text of its own, which may use the parameters of the whole.
  if (name === 'why') return label(value) === undefined ? value : say(language, value, { ...params, why: '' });
  if (name === 'state') return label(`state.${params.subject}.${value}`) ?? value;
  return value;
}

function catalogue(language: LanguageCode): Catalogue {
  catalogues ??= { zh: readAll('zh'), en: readAll('en') };
  return catalogues[language];
}

function readAll(language: LanguageCode): Catalogue {
  const root = join(PROJECT_ROOT, 'schema');
  const all = new Map<string, string>();
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const name = `messages.${language}.json`;
    if (!readdirSync(join(root, folder.name)).includes(name)) continue;
    const entries = Object.entries(JSON.parse(readFileSync(join(root, folder.name, name), 'utf8')));
    for (const [key, text] of entries) all.set(key, String(text));
  }
  for (const source of sources) for (const [key, text] of Object.entries(source(language))) all.set(key, text);
  return all;
}
