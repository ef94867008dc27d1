import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { countRows } from '../../api/kernel/reads.js';
import { hireStaff, openPlatform, type Platform } from './platform.js';
import { startWorker } from './programs.js';
import { allFound, askForImport, importWhere } from './take-import.js';

/** The database of the imported parts, which measures share. */
export const CATALOGUE = 'bench_catalogue';

/** Opens the database with the imported parts and a manager who can sign in; imports the parts where no earlier measure did. */
export async function openCatalogue(rows: number | null): Promise<Platform> {
  const platform = await openPlatform(CATALOGUE);
  if ((await countRows('Part', SYSTEM_ACTOR, {})) === 0) {
    console.error('importing the parts first …');
    const worker = await startWorker(platform.uri);
    const { written } = await importWhere(await askForImport(platform, rows), ({ state }) => state === 'DONE');
    await allFound(written);
    await worker.stop();
  }
  if ((await countRows('Account', SYSTEM_ACTOR, {})) === 0) await hireStaff(platform);
  return platform;
}
