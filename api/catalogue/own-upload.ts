import type { Actor } from '../kernel/actor.js';
import type { Read } from '../kernel/command.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import { parseStaged, STAGED_FILES, type StagedFile } from './staged-file.js';

/** A file that the actor uploaded, for an act that uses it; files of others do not exist for it. */
export async function ownUpload(fileId: string, read: Read, actor: Actor): Promise<StagedFile | Refusal> {
  const own = { 'metadata.id': fileId, 'metadata.kind': 'upload', 'metadata.accountId': actor.id };
  const [found] = await read.operational(STAGED_FILES, own, 1);
  return found ? parseStaged(found) : refuse('NOT_FOUND', 'kernel.notFound', ['fileId']);
}
