import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { claimFolder } from './claim-folder.mjs';
import { Halt } from './halt.mjs';
import { CACHE } from './paths.mjs';

/** Creates the folder of this test run, and removes the folders of runs that were killed, ending what those left running. */
export async function makeTestFolder(say) {
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE)) {
    if (/^test-\d+$/.test(name)) await removeLeftover(join(CACHE, name), say);
  }
  const folder = join(CACHE, `test-${process.pid}`);
  await claimFolder(folder, say);
  return folder;
}

async function removeLeftover(folder, say) {
  try {
    await claimFolder(folder, say);
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // Another run is using it, or is removing it at this moment.
    if (!(error instanceof Halt) && error.code !== 'ENOENT') throw error;
  }
}
