import type { Readable } from 'node:stream';
import type { Request, RequestHandler, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { isOutage } from '../outage.js';

/**
 * Streams the one file of a form (multipart, field `file`) into `store`, up to a number of bytes. Null where the form is none, breaks off or
 * holds something else; throws where storing fails.
 */
export async function receiveForm<Stored>(
  request: Request,
  response: Response,
  most: number,
  store: (stream: Readable, name: string) => Promise<Stored>,
): Promise<Stored | 'tooLarge' | null> {
  let stored: Stored | null = null;
  let ours: unknown = null;
  const storage: StorageEngine = {
    _handleFile: (_request, { stream, originalname }, done) => {
      // Nothing ends the stream of a file that is too large, or whose sender has gone.
      const breakOff = () => setImmediate(() => stream.destroy(new Error('The file broke off')));
      stream.once('limit', breakOff);
      request.once('close', () => {
        if (!request.complete) breakOff();
      });
      store(stream, originalname).then(
        (result) => {
          stored = result;
          done(null);
        },
        (error: unknown) => {
          // A failure on our side also ends the sender's stream.
          if (isOutage(error) || (!stream.errored && !request.destroyed)) ours = error;
          done(error);
        },
      );
    },
    // What was stored before the form turned out wrong is removed later, with the other files that no act uses.
    _removeFile: (_request, _file, done) => done(null),
  };
  const limits = { fileSize: most, files: 1, fields: 5, fieldSize: 1000, parts: 6 };
  try {
    await run(multer({ storage, limits, defParamCharset: 'utf8' }).single('file'), request, response);
  } catch (error) {
    if (ours) throw ours;
    // Everything else is wrong with the form: it is none, breaks off, or contains something we do not accept.
    return error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE' ? 'tooLarge' : null;
  }
  return stored;
}

function run(handler: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    handler(request, response, (error: unknown) => (error ? reject(error) : resolve()));
  });
}
