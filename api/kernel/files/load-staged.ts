import { FILE_LIMITS, KINDS_WITH_VALIDITY, KINDS_WITHOUT_LOCK, MEGABYTE } from '../../../schema/kernel/file-kinds.js';
import type { AskedFile, AttachedFileRow } from '../../../schema/kernel/files.js';
import type { Actor } from '../actor.js';
import type { Read, SideWrite } from '../command.js';
import { type Refusal, refuse, refuseTogether } from '../refusal.js';
import { ATTACHMENTS, type FileRecord, parseFacts, parseRecord, type StagedFacts, splitToken } from './file-record.js';
import { unbox } from './sealing.js';

/** A staged file that an act uses, with what is known of it. */
export interface FoundFile {
  readonly record: FileRecord;
  readonly facts: StagedFacts;
  readonly asked: AskedFile;
  /** The key of a sealed file. */
  readonly secret: string | null;
}

/**
 * The staged files that an act names, or a refusal with each fault. Files of others do not exist for the actor. `path` leads to the list in
 * the input, in which null stands for files that are the subject's already; `isSealed` says which files the act takes.
 */
export async function loadStaged(
  asked: readonly (AskedFile | null)[],
  { read, actor, path, isSealed, kinds }: Asking,
): Promise<readonly FoundFile[] | Refusal> {
  const ids = asked.map((file) => file && splitToken(file.fileId).id);
  const own = { _id: { $in: ids.filter((id) => id !== null) }, 'metadata.accountId': actor.id };
  const records = (await read.operational(ATTACHMENTS, own, ids.length + 1)).map(parseRecord);
  const found: FoundFile[] = [];
  const refused: (Refusal | null)[] = [];
  for (const [index, file] of asked.entries()) {
    if (file === null) continue;
    const { id, secret } = splitToken(file.fileId);
    const at = [...path, String(index)];
    const record = records.find(({ _id }) => _id === id);
    const facts = record && factsOf(record, secret, isSealed);
    if (!record || !facts) refused.push(refuse('NOT_FOUND', 'file.notStaged', [...at, 'fileId']));
    else if (ids.indexOf(id) < index)
      refused.push(refuse('RULE', 'file.twice', [...at, 'fileId'], { name: facts.name }));
    else
      refused.push(
        kinds.includes(file.kind) ? null : refuse('RULE', 'file.otherKind', [...at, 'kind']),
        ...faultsOf(file, facts, record, at),
      );
    if (record && facts) found.push({ record, facts, asked: file, secret });
  }
  return refuseTogether(refused) ?? found;
}

/** How files are asked for. */
export interface Asking {
  readonly read: Pick<Read, 'operational'>;
  readonly actor: Actor;
  readonly path: readonly string[];
  readonly isSealed: boolean;
  /** The kinds of files that the act takes. */
  readonly kinds: readonly string[];
}

function factsOf({ metadata }: FileRecord, secret: string | null, isSealed: boolean): StagedFacts | null {
  if (!isSealed) return secret === null ? metadata.facts : null;
  return secret !== null && metadata.box !== null ? parseFacts(unbox(secret, metadata.box)) : null;
}

function faultsOf(
  { kind, validUntil }: AskedFile,
  { isLocked, name }: StagedFacts,
  { metadata }: FileRecord,
  at: readonly string[],
): (Refusal | null)[] {
  const isShut = isLocked && KINDS_WITHOUT_LOCK.includes(kind);
  const isDated = validUntil !== null && !KINDS_WITH_VALIDITY.includes(kind);
  return [
    metadata.scan === 'INFECTED' ? refuse('RULE', 'file.infected', [...at, 'fileId'], { name }) : null,
    isShut ? refuse('RULE', 'file.locked', [...at, 'fileId'], { name }) : null,
    isDated ? refuse('RULE', 'file.noValidity', [...at, 'validUntil'], { name }) : null,
  ];
}

/** Why these files cannot all belong to one subject; null where they can. */
export function faultOfAll(files: readonly Pick<AttachedFileRow, 'bytes'>[], path: readonly string[]): Refusal | null {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const megabytes = FILE_LIMITS.ofSubject / MEGABYTE;
  return refuseTogether([
    files.length > FILE_LIMITS.count ? refuse('RULE', 'file.tooMany', path, { count: FILE_LIMITS.count }) : null,
    bytes > FILE_LIMITS.ofSubject ? refuse('RULE', 'file.tooMuch', path, { megabytes }) : null,
  ]);
}

/** Notes in the act's transaction that files are used, so that they are kept. */
export function takenWrites(files: readonly FoundFile[]): SideWrite[] {
  return files.map(({ record }) => ({
    into: ATTACHMENTS,
    put: { ...record, metadata: { ...record.metadata, isTaken: true } },
  }));
}
