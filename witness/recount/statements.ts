import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../api/kernel/replace-file.js';
import { parseStatement, type Statement } from '../../schema/trail/index.js';

const FOLDER = 'statements';

/** The statement about the census at an index that this witness has signed; null where it has signed none. */
export function readStatement(folder: string, index: number): Statement | null {
  const file = join(folder, FOLDER, `${index}.note`);
  return existsSync(file) ? parseStatement(readFileSync(file, 'utf8')).statement : null;
}

/** Keeps a statement. */
export function keepStatement(folder: string, index: number, note: string): void {
  replaceFile(join(folder, FOLDER, `${index}.note`), note, 0o600);
}

/** The text of the newest statement; null before the first. */
export function newestStatement(folder: string): string | null {
  const own = join(folder, FOLDER);
  if (!existsSync(own)) return null;
  const indices = readdirSync(own).flatMap((name) => /^([0-9]+)\.note$/.exec(name)?.[1] ?? []);
  const newest = indices.map(Number).reduce((last, index) => Math.max(last, index), -1);
  return newest < 0 ? null : readFileSync(join(own, `${newest}.note`), 'utf8');
}
