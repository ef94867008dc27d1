import { Readable } from 'node:stream';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { subjectOfId } from '../../schema/common/ids.js';
import type { Actor } from '../kernel/actor.js';
import { say } from '../kernel/messages.js';
import { rowsById } from '../kernel/reads.js';
import { findStaged, openStaged, type Staged, stageFile } from './staged-bucket.js';
import type { StagedFile } from './staged-file.js';

/** Whoever sends a request; null where nobody is signed in. */
export type Authenticate = (request: Request) => Promise<Actor | null>;

const LIMIT_BYTES = 200 * 1024 * 1024;

/** POST /files takes one file of a signed-in member of the staff (multipart, field `file`); GET /files/:id gives back what the person may see. */
export function filesRouter(authenticate: Authenticate): Router {
  const router = express.Router();
  router.post('/files', async (request, response) => {
    const actor = await staffOf(request, response, authenticate);
    if (actor === null) return;
    const staged = await receive(actor, request, response);
    if (staged instanceof MulterError) {
      const [status, key] = staged.code === 'LIMIT_FILE_SIZE' ? [413, 'uploadTooLarge'] : [400, 'uploadForm'];
      refused(response, Number(status), `catalogue.${key}`, actor);
    } else if (staged === null) refused(response, 400, 'catalogue.uploadForm', actor);
    else response.status(201).json(staged);
  });
  router.get('/files/:id', async (request, response) => {
    const actor = await staffOf(request, response, authenticate);
    if (actor === null) return;
    const file = await findStaged(request.params.id);
    if (file === null || !(await mayRead(actor, file))) return refused(response, 404, 'kernel.notFound', actor);
    await send(file, response);
  });
  return router;
}

async function staffOf(request: Request, response: Response, authenticate: Authenticate): Promise<Actor | null> {
  const actor = await authenticate(request);
  if (actor?.audience === 'STAFF') return actor;
  response.status(actor === null ? 401 : 403).json({ code: actor === null ? 'UNAUTHENTICATED' : 'FORBIDDEN' });
  return null;
}

/** Streams the request's file into the staged files. A form that is none of ours gives null or multer's own error. */
async function receive(actor: Actor, request: Request, response: Response): Promise<Staged | MulterError | null> {
  let staged: Staged | null = null;
  const storage: StorageEngine = {
    _handleFile: (_request, { stream, originalname }, done) => {
      stageFile(stream, { fileName: shown(originalname), kind: 'upload', accountId: actor.id, importId: null }).then(
        (result) => {
          staged = result;
          done(null, { size: result.bytes });
        },
        (error: unknown) => done(error),
      );
    },
    // What was staged before the form turned out wrong is swept with the other files that no act attached.
    _removeFile: (_request, _file, done) => done(null),
  };
  const limits = { fileSize: LIMIT_BYTES, files: 1, fields: 5, fieldSize: 1000, parts: 6 };
  try {
    await run(multer({ storage, limits, defParamCharset: 'utf8' }).single('file'), request, response);
  } catch (error) {
    if (error instanceof MulterError) return error;
    throw error;
  }
  return staged;
}

function run(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    handler(request, response, (error: unknown) => (error ? reject(error) : resolve()));
  });
}

/** An upload is read by its owner alone, the faults of an import by whoever sees the import. */
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
    // Whatever somebody uploaded is never shown as a page of ours.
    'Content-Type': file.metadata.kind === 'faults' ? 'text/csv; charset=utf-8' : 'application/octet-stream',
    'Content-Length': String(file.length),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': 'sandbox',
    'Cache-Control': 'private, no-store',
  });
  (bytes ?? Readable.from([])).on('error', (error) => response.destroy(error)).pipe(response);
}

function refused(response: Response, status: number, key: string, { language }: Actor): void {
  const code = status === 404 ? 'NOT_FOUND' : 'BAD_USER_INPUT';
  response.status(status).json({ code, key, message: say(language, key), path: ['file'] });
}

/** The name as it is shown: the last step of a path, without control characters. It names nothing on our side. */
function shown(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/[\p{C}]/gu, '').slice(-200) || 'upload';
}
