import { createReadStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { catalogueCommands, type ImportRunRow, PART_SUFFIXES, stageFile } from '../../api/catalogue/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { collectionOf } from '../../api/kernel/database.js';
import { rowsById } from '../../api/kernel/reads.js';
import { fileOfParts } from './parts-file.js';
import type { Platform } from './platform.js';

const PATIENCE_MS = 30 * 60_000;

/** Stages the file of parts and asks for its import, as an upload does; answers the import's id. */
export async function askForImport({ act, manager }: Platform, rows: number | null): Promise<string> {
  const { path, name } = await fileOfParts(rows);
  const about = { fileName: name, kind: 'upload' as const, accountId: manager.id, importId: null };
  const { fileId } = await stageFile(createReadStream(path), about);
  return (await act(catalogueCommands.importParts, { fileId }))._id;
}

/** Waits until an import meets a condition. */
export async function importWhere(id: string, holds: (run: ImportRunRow) => boolean): Promise<ImportRunRow> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(50)) {
    const [run] = await rowsById('ImportRun', SYSTEM_ACTOR, [id]);
    if (run?.state === 'REFUSED') throw new Error(`The import was refused: ${run.messageKey}`);
    if (run && holds(run)) return run;
  }
  throw new Error('The import does not move');
}

/** Waits until the search finds this many parts, and quickly: MongoDB's index over them is built last. */
export async function allFound(parts: number): Promise<void> {
  const suffixes = collectionOf(PART_SUFFIXES);
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) {
    const hasIndex = (await suffixes.indexes()).some(({ name }) => name === 'suffixes');
    if (hasIndex && (await suffixes.estimatedDocumentCount()) >= parts) return;
  }
  throw new Error('The index of the search does not come to its end');
}
