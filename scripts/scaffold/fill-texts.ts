import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LackingText } from '../texts/lacking-texts.js';
import type { Plan } from './plan.js';

/**
 * Adds the keys of texts that are needed and not there to the files in which they belong, without a text: a contract test fails until they
 * have one. In a file that is in order of keys they keep the order; in another they come behind the text most like them.
 */
export function planTexts(root: string, lacking: readonly LackingText[]): Plan {
  const edit: Record<string, string> = {};
  for (const { key, languages, home } of lacking)
    for (const language of languages) {
      const path = home.replace('{zh,en}', language);
      edit[path] = withKey(edit[path] ?? textOrNone(join(root, path)), key);
    }
  return { create: {}, edit };
}

function textOrNone(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '{}';
}

function withKey(text: string, key: string): string {
  const known: Record<string, unknown> = JSON.parse(text);
  const entries = Object.entries(known);
  const keys = entries.map(([name]) => name);
  const isSorted = keys.every((name, at) => at === 0 || (keys[at - 1] ?? '') < name);
  entries.splice(isSorted ? keys.filter((name) => name < key).length : placeIn(keys, key), 0, [key, '']);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Behind the last key that shares the most of its first words. */
function placeIn(keys: readonly string[], key: string): number {
  const words = key.split('.');
  for (let length = words.length - 1; length > 0; length--) {
    const beginning = `${words.slice(0, length).join('.')}.`;
    const last = keys.findLastIndex((name) => name.startsWith(beginning));
    if (last >= 0) return last + 1;
  }
  return keys.length;
}
