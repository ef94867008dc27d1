import { pipeline } from 'node:stream';
import type { Request, Response } from 'express';
import { subjectOfId } from '../../../schema/common/ids.js';
import { FILE_LIMITS, MEGABYTE } from '../../../schema/kernel/file-kinds.js';
import type { Actor } from '../actor.js';
import { QUOTAS } from '../quotas.js';
import { rowsById } from '../reads.js';
import { arrivals } from './arriving.js';
import { answerFile, answerRefused, type Person, personOf } from './file-answers.js';
import { findFile, openFile, uploadedBy } from './file-store.js';
import { receiveForm } from './receive-form.js';
import { shownFile } from './shown-files.js';
import { stageFile } from './stage-file.js';
import { wholeOnly } from './whole-only.js';

const QUOTA = QUOTAS.attachmentsOfAccount;
const coming = arrivals(QUOTA.atOnce);
const inMegabytes = (bytes: number) => ({ megabytes: bytes / MEGABYTE });

/**
 * POST /attachments and /supplier/attachments take one file (multipart, field `file`), which waits a day for an act that uses it. With
 * `?sealed=1` it can be read by the holder of its token alone, until an envelope with it is opened.
 */
export async function receiveAttachment(request: Request, response: Response, person: Person): Promise<void> {
  const actor = personOf(person);
  const arriving = coming.begin(actor.id);
  if (!arriving) return answerRefused(response, actor, { code: 'RATE_LIMITED', key: 'file.atOnce', params: QUOTA });
  try {
    await take(actor, request, response);
  } finally {
    arriving.end();
  }
}

async function take(actor: Actor, request: Request, response: Response): Promise<void> {
  const before = await uploadedBy(actor.id);
  const left = QUOTA.bytes - before.bytes;
  const announced = Number(request.headers['content-length'] ?? 0);
  if (before.count >= QUOTA.count || left <= 0 || announced > left)
    return answerRefused(response, actor, {
      code: 'RATE_LIMITED',
      key: 'file.quota',
      params: { count: QUOTA.count, ...inMegabytes(QUOTA.bytes) },
    });
  const uploading = { accountId: actor.id, isSealed: request.query.sealed === '1' };
  const staged = await receiveForm(request, response, Math.min(FILE_LIMITS.bytes, left), async (stream, name) => {
    if (!(await isUnconfirmed(actor))) return stageFile(stream, name, uploading);
    stream.resume();
    return { fault: 'suppliers.confirmFirst', params: {} };
  });
  if (staged === 'tooLarge')
    return answerRefused(response, actor, {
      code: 'PAYLOAD_TOO_LARGE',
      key: 'file.tooLarge',
      params: inMegabytes(FILE_LIMITS.bytes),
    });
  if (staged === null) return answerRefused(response, actor, { code: 'BAD_USER_INPUT', key: 'file.brokenOff' });
  if ('fault' in staged)
    return answerRefused(response, actor, { code: 'BAD_USER_INPUT', key: staged.fault, params: staged.params });
  response.status(201).json(staged);
}

/** GET /attachments/:id/:file and the same for suppliers return a file of a subject to whoever sees that subject and its files. */
export async function sendAttachment(request: Request, response: Response, person: Person): Promise<void> {
  const actor = personOf(person);
  const id = String(request.params.id);
  const kind = subjectOfId(id);
  const file = kind && (await shownFile(kind, id, String(request.params.file), actor));
  const record = file && (await findFile(file.id));
  if (!file || !record) return answerRefused(response, actor, { code: 'NOT_FOUND', key: 'kernel.notFound' });
  const { scan } = record.metadata;
  if (scan === 'WAITING' || scan === 'INFECTED')
    return answerRefused(response, actor, {
      code: 'RULE',
      key: scan === 'WAITING' ? 'file.waits' : 'file.infected',
      params: { name: file.name },
    });
  const whole = wholeOnly(file.sha256);
  pipeline(openFile(file.id, file.secret), whole, () => undefined);
  answerFile(response, { name: file.name, bytes: file.bytes, type: 'application/octet-stream' }, whole);
}

/** Anybody can register a firm; until its address is confirmed, it has nothing to attach files to. */
async function isUnconfirmed(actor: Actor): Promise<boolean> {
  if (actor.supplierId === null) return false;
  const [supplier] = await rowsById('Supplier', actor, [actor.supplierId]);
  return supplier?.state === 'UNCONFIRMED';
}
