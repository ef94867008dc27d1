import { Readable } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { subjectOfId } from '../../schema/common/ids.js';
import type { Actor } from '../kernel/actor.js';
import { say } from '../kernel/messages.js';
import { isOutage } from '../kernel/outage.js';
import { QUOTAS } from '../kernel/quotas.js';
import { rowsById } from '../kernel/reads.js';
import type { MessageParams } from '../kernel/refusal.js';
import { findStaged, openStaged, type Staged, stageFile } from './staged-bucket.js';
import type { StagedFile } from './staged-file.js';
import { beginUpload, type UploadRoom, uploadRoom } from './upload-room.js';

/** Whoever is signed in at the staff's endpoint. */
type Person = { readonly actor: Actor } | null;

/** POST /files takes one file of a signed-in member of the staff (multipart, field `file`). */
export async function receiveFile(request: Request, response: Response, person: Person): Promise<void> {
  const actor = staffOf(person);
  const upload = beginUpload(actor);
  if (!upload) return refused(response, 'RATE_LIMITED', 'catalogue.uploadsAtOnce', actor, QUOTAS.uploadsOfAccount);
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
    return refused(response, 'RATE_LIMITED', 'catalogue.uploadsFull', actor, inMegabytes(QUOTAS.uploadsOfAccount));
  const staged = await receive(actor, room, request, response);
  if (staged === 'tooLarge') refused(response, 'PAYLOAD_TOO_LARGE', 'catalogue.uploadTooLarge', actor);
  else if (staged === null) refused(response, 'BAD_USER_INPUT', 'catalogue.uploadForm', actor);
  else response.status(201).json(staged);
}

function inMegabytes({ count, bytes }: { readonly count: number; readonly bytes: number }): MessageParams {
  return { count, megabytes: bytes / 1_000_000 };
}

/** GET /files/:id returns a file that the person may see. */
export async function sendFile(request: Request, response: Response, person: Person): Promise<void> {
  const actor = staffOf(person);
  const file = await findStaged(String(request.params.id));
  if (file === null || !(await mayRead(actor, file))) return refused(response, 'NOT_FOUND', 'kernel.notFound', actor);
  await send(file, response);
}

function staffOf(person: Person): Actor {
  if (!person) throw new Error('The table of routes lets nobody else in');
  return person.actor;
}

/** Streams the request's file into the staged files; null where the form is not ours or breaks off. */
async function receive(
  actor: Actor,
  room: UploadRoom,
  request: Request,
  response: Response,
): Promise<Staged | 'tooLarge' | null> {
  let staged: Staged | null = null;
  let ours: unknown = null;
  const storage: StorageEngine = {
    _handleFile: (_request, { stream, originalname }, done) => {
      stageFile(stream, { fileName: shown(originalname), kind: 'upload', accountId: actor.id, importId: null }).then(
        (result) => {
          staged = result;
          done(null, { size: result.bytes });
        },
        (error: unknown) => {
          // A failure on our side also ends the sender's stream.
          if (isOutage(error) || (!stream.errored && !request.destroyed)) ours = error;
          done(error);
        },
      );
    },
    // What was staged before the form turned out wrong is removed later, with the other files that no act uses.
    _removeFile: (_request, _file, done) => done(null),
  };
  const limits = { fileSize: room.bytes, files: 1, fields: 5, fieldSize: 1000, parts: 6 };
  try {
    await run(multer({ storage, limits, defParamCharset: 'utf8' }).single('file'), request, response);
  } catch (error) {
    if (ours) throw ours;
    // Everything else is wrong with the form: it is none, breaks off, or contains something we do not accept.
    return error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE' ? 'tooLarge' : null;
  }
  return staged;
}

function run(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    handler(request, response, (error: unknown) => (error ? reject(error) : resolve()));
  });
}

/** An upload is read by its owner alone, the faults of an import by everybody who sees the import. */
async function mayRead(actor: Actor, { metadata }: StagedFile): Promise<boolean> {
  if (metadata.kind === 'upload') return metadata.accountId === actor.id;
  const kind = metadata.importId === null ? null : subjectOfId(metadata.importId);
  if (metadata.importId === null || kind === null) return false;
  const [run] = await rowsById(kind, actor, [metadata.importId]);
  return Boolean(run);
}

async function send(file: StagedFile, response: Response): Promise<void> {
  const bytes = await openStaged(file.metadata.id);
  response.attachment(file.filename).set({
    // An uploaded file is never shown as a page of ours.
    'Content-Type': file.metadata.kind === 'faults' ? 'text/csv; charset=utf-8' : 'application/octet-stream',
    'Content-Length': String(file.length),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': 'sandbox',
    'Cache-Control': 'private, no-store',
  });
  (bytes ?? Readable.from([])).on('error', (error) => response.destroy(error)).pipe(response);
}

const STATUS = { RATE_LIMITED: 429, NOT_FOUND: 404, PAYLOAD_TOO_LARGE: 413, BAD_USER_INPUT: 400 } as const;

function refused(
  response: Response,
  code: keyof typeof STATUS,
  key: string,
  { language }: Actor,
  params: MessageParams = {},
): void {
  // Somebody who kept sending beyond the limit of the route was answered already.
  if (response.headersSent) return;
  response.status(STATUS[code]).json({ code, key, message: say(language, key, params), path: ['file'] });
}

/** The name as shown: the last step of a path, without control characters. No file on our side is named after it. */
function shown(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/[\p{C}]/gu, '').slice(-200) || 'upload';
}
