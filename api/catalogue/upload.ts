import { Readable } from 'node:stream';
import type { Request, Response } from 'express';
import { subjectOfId } from '../../schema/common/ids.js';
import type { Actor } from '../kernel/actor.js';
import { answerFile, answerRefused, type Person, personOf } from '../kernel/files/file-answers.js';
import { plainName } from '../kernel/files/inspect/plain-line.js';
import { receiveForm } from '../kernel/files/receive-form.js';
import { QUOTAS } from '../kernel/quotas.js';
import { rowsById } from '../kernel/reads.js';
import type { MessageParams } from '../kernel/refusal.js';
import { findStaged, openStaged, stageFile } from './staged-bucket.js';
import type { StagedFile } from './staged-file.js';
import { arriving, uploadRoom } from './upload-room.js';

const NAME_LENGTH = 200;

/** POST /files takes one file of a signed-in member of the staff (multipart, field `file`). */
export async function receiveFile(request: Request, response: Response, person: Person): Promise<void> {
  const actor = personOf(person);
  const upload = arriving.begin(actor.id);
  if (!upload)
    return answerRefused(response, actor, {
      code: 'RATE_LIMITED',
      key: 'catalogue.uploadsAtOnce',
      params: QUOTAS.uploadsOfAccount,
    });
  try {
    await take(actor, request, response);
  } finally {
    upload.end();
  }
}

/** Receives a file, as far as the account has room; one that is too large is refused before it is read. */
async function take(actor: Actor, request: Request, response: Response): Promise<void> {
  const room = await uploadRoom(actor);
  const announced = Number(request.headers['content-length'] ?? 0);
  const isOver = room.isFull || (announced > room.bytes && announced <= QUOTAS.upload.bytes);
  if (isOver)
    return answerRefused(response, actor, {
      code: 'RATE_LIMITED',
      key: 'catalogue.uploadsFull',
      params: inMegabytes(QUOTAS.uploadsOfAccount),
    });
  const staged = await receiveForm(request, response, room.bytes, (stream, name) =>
    stageFile(stream, {
      fileName: plainName(name, NAME_LENGTH) || 'upload',
      kind: 'upload',
      accountId: actor.id,
      importId: null,
    }),
  );
  if (staged === 'tooLarge')
    answerRefused(response, actor, { code: 'PAYLOAD_TOO_LARGE', key: 'catalogue.uploadTooLarge' });
  else if (staged === null) answerRefused(response, actor, { code: 'BAD_USER_INPUT', key: 'catalogue.uploadForm' });
  else response.status(201).json(staged);
}

function inMegabytes({ count, bytes }: { readonly count: number; readonly bytes: number }): MessageParams {
  return { count, megabytes: bytes / 1_000_000 };
}

/** GET /files/:id returns a file that the person may see. */
export async function sendFile(request: Request, response: Response, person: Person): Promise<void> {
  const actor = personOf(person);
  const file = await findStaged(String(request.params.id));
  if (file === null || !(await mayRead(actor, file)))
    return answerRefused(response, actor, { code: 'NOT_FOUND', key: 'kernel.notFound' });
  await send(file, response);
}

/** An upload is read by its owner alone, the faults of an import by everybody who sees the import. */
async function mayRead(actor: Actor, { metadata }: StagedFile): Promise<boolean> {
  if (metadata.kind === 'upload') return metadata.accountId === actor.id;
  const kind = metadata.importId === null ? null : subjectOfId(metadata.importId);
  if (metadata.importId === null || kind === null) return false;
  const [run] = await rowsById(kind, actor, [metadata.importId]);
  return Boolean(run);
}

async function send({ filename, length, metadata }: StagedFile, response: Response): Promise<void> {
  const bytes = await openStaged(metadata.id);
  const type = metadata.kind === 'faults' ? 'text/csv; charset=utf-8' : 'application/octet-stream';
  answerFile(response, { name: filename, bytes: length, type }, bytes ?? Readable.from([]));
}
