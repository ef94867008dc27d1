import { createHash } from 'node:crypto';
import { MongoRuntimeError } from 'mongodb';
import type { FieldDifference } from '../../schema/trail/audit-state.js';
import { openFile } from '../kernel/files/file-store.js';
import { type HeldFile, placedFiles } from '../kernel/files/files-added.js';
import type { Subject } from '../kernel/subjects.js';

/**
 * The files of a subject whose stored bytes are not those that its entry names by their hash; null as what is stored says that they are gone.
 * `state` is the state of the document. All bytes are read, so no transaction may wait for this. A bid's files are checked once it is
 * opened: before that the platform knows neither their hash nor their key.
 */
export async function fileDifferences({ name }: Pick<Subject, 'name'>, state: object): Promise<FieldDifference[]> {
  const found: FieldDifference[] = [];
  for (const { path, file } of placedFiles(name, state)) {
    const stored = await hashOfStored(file);
    if (stored !== file.sha256) found.push({ path: `${path}/sha256`, stored, trail: file.sha256, erased: false });
  }
  return found;
}

async function hashOfStored({ id, secret, bytes }: HeldFile): Promise<string | null> {
  const hash = createHash('sha256');
  let read = 0;
  try {
    for await (const piece of openFile(id, secret ?? null)) {
      hash.update(piece);
      read += piece.length;
    }
    // Where all pieces are missing the stream ends as that of an empty file.
    return read === 0 && bytes > 0 ? null : hash.digest('hex');
  } catch (error) {
    // Its record or a piece of it is missing, or has another length.
    if (error instanceof MongoRuntimeError) return null;
    throw error;
  }
}
