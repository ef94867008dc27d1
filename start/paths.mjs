import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** What can be fetched or built again at any time; ignored by git. */
export const CACHE = join(ROOT, '.cache');

/** Where fetched programs are kept. */
export const BIN = join(CACHE, 'bin');

/** The folder for database files, keys and accounts, as an absolute path. */
export function dataFolderOf(env) {
  return resolve(ROOT, env.QINGCAI_DATA || '.data');
}
