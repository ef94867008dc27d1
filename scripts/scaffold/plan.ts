import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Why nothing was written; the text is meant for the caller. */
export class Refused extends Error {}

/** What is to be written: new files, and the new texts of existing files. Paths are relative to the root of the checkout. */
export interface Plan {
  readonly create: Readonly<Record<string, string>>;
  readonly edit: Readonly<Record<string, string>>;
}

/** The text of a file of the checkout; throws Refused where there is none. */
export function textOf(root: string, path: string): string {
  const text = textIfAny(root, path);
  if (text === null) throw new Refused(`There is no ${path}`);
  return text;
}

/** The text of a file of the checkout, null where there is none. */
export function textIfAny(root: string, path: string): string | null {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
}

/** Writes a plan and answers the paths; writes nothing where one of the new files exists already. */
export function carryOut(root: string, { create, edit }: Plan): string[] {
  const there = Object.keys(create).filter((path) => existsSync(join(root, path)));
  if (there.length > 0) throw new Refused(`Already there: ${there.join(', ')}`);
  const files = Object.entries({ ...create, ...edit });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return files.map(([path]) => path);
}

/** A catalogue of messages with new keys that have no text yet; a test fails until they have one. */
export function withMessages(root: string, path: string, keys: readonly string[]): string {
  const known: Record<string, unknown> = JSON.parse(textIfAny(root, path) ?? '{}');
  const taken = keys.filter((key) => key in known);
  if (taken.length > 0) throw new Refused(`${path} already has ${taken.join(', ')}`);
  const entries = [...Object.entries(known), ...keys.map((key): [string, string] => [key, ''])];
  return `${JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
}

/**
 * A catalogue of messages brought up to what a kind needs: keys that it lacks are added without a text, and keys without a text that it
 * does not need are gone. Texts that somebody wrote stay.
 */
export function withJustMessages(root: string, path: string, keys: readonly string[]): string {
  const known: Record<string, unknown> = JSON.parse(textIfAny(root, path) ?? '{}');
  const kept = Object.entries(known).filter(([key, text]) => text !== '' || keys.includes(key));
  const lacking = keys.filter((key) => !(key in known)).map((key): [string, unknown] => [key, '']);
  const entries = [...kept, ...lacking].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
