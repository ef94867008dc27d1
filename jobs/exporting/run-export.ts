import { randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { exportBundle } from '../../api/accesses/index.js';
import { removeStaged, type Staged, stageFile } from '../../api/catalogue/index.js';
import {
  advanceExport,
  beginExport,
  expiredExports,
  failExport,
  finishExport,
  forgetFile,
  releaseExport,
  removeOldExports,
  type StoredExport,
} from '../../api/exports/index.js';
import { activeAccount, actorOf } from '../../api/identity/index.js';
import { type Actor, SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import type { Clock } from '../../api/kernel/clock.js';
import { readEnv } from '../../api/kernel/env.js';
import { execute } from '../../api/kernel/execute.js';
import { rowsById } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { linkedSubjects } from '../../api/purchases/index.js';
import { entriesOfPurchase, type LogDifference, NothingToExport, ownKeys } from '../../api/trail/index.js';
import type { JobContext } from '../job-context.js';
import { raiseLogDifference } from '../reconciling/raise-log-difference.js';
import { askAs } from './ask.js';
import { TooManyFiles } from './attached-bytes.js';
import { bundleFor, FilesMissing, StillSealed } from './bundle-for.js';
import { fontFiles } from './fonts.js';
import { publishedNote } from './published-note.js';
import { makeFile, NothingToShow } from './purchase-file/make-file.js';
import { NoFont } from './purchase-file/open-font.js';

/** What is needed to run an export. */
export interface Exporting {
  readonly clock: Clock;
  readonly origin: string;
  readonly signal: AbortSignal;
}

/** Removes the files that have expired. */
export async function removeExpired(now: Date): Promise<void> {
  for (const { _id, fileId } of await expiredExports(now)) {
    if (fileId !== null) await removeStaged(fileId);
    await forgetFile(_id);
  }
  await removeOldExports(now);
}

/** Makes the file of an export, and releases it once the trail records what was taken out. */
export async function runExport(id: string, exporting: Exporting): Promise<void> {
  const { clock, origin } = exporting;
  const run = await beginExport(id, clock.now());
  if (!run) return;
  let staged: (Staged & WhatDiffers) | null = null;
  try {
    const [account] = await rowsById('Account', SYSTEM_ACTOR, [run.accountId]);
    const [purchase] = account ? await rowsById('Purchase', actorOf(account), [run.purchaseId]) : [];
    // Whoever has lost the post meanwhile gets nothing.
    if (!account || !(await activeAccount(account._id)) || !purchase) throw new NothingToShow(run.purchaseId);
    const extension = run.kind === 'FILE' ? 'pdf' : 'zip';
    const fileName = `${purchase.number}.${extension}`;
    staged = await stage(run, fileName, { actor: actorOf(account), reader: account.name }, exporting);
    const { fileId, sha256, bytes } = staged;
    const context = { actor: SYSTEM_ACTOR, clock, origin, requestId: randomUUID() };
    const input = {
      key: `${run._id}:${run.attempts}`,
      purchaseId: run.purchaseId,
      sha256,
      accountId: account._id,
      kind: run.kind,
    };
    const recorded = await execute(exportBundle, input, context);
    if (isRefusal(recorded)) throw new Error(`the export could not be recorded: ${recorded.key}`);
    const differences = await toldDifferences(staged.differences, context);
    const file = { fileId, fileName, bytes, sha256, differences };
    if (!(await finishExport(run, file, clock.now()))) await removeStaged(fileId);
  } catch (error) {
    if (staged) await removeStaged(staged.fileId);
    const key = refusalOf(error);
    if (key !== null) return failExport(id, key);
    await releaseExport(id);
    throw error;
  }
}

/** The refusal for errors that are no fault of ours and will not go away by trying again. */
function refusalOf(error: unknown): string | null {
  if (error instanceof NoFont) return 'exports.noFont';
  if (error instanceof NothingToShow) return 'kernel.notFound';
  if (error instanceof StillSealed) return 'exports.sealed';
  if (error instanceof NothingToExport) return 'exports.noCheckpoint';
  if (error instanceof TooManyFiles) return 'exports.tooManyFiles';
  if (error instanceof FilesMissing) return 'exports.filesMissing';
  return null;
}

interface WhatDiffers {
  readonly differences: readonly LogDifference[];
}

/** More alerts by one export say nothing new; the nightly audit finds the others as well. */
const MOST_ALERTS = 100;

/** Raises alerts for what an export has found to differ, and answers what its reader is told: all of it. */
async function toldDifferences(
  found: readonly LogDifference[],
  context: JobContext,
): Promise<StoredExport['differences']> {
  for (const difference of found.slice(0, MOST_ALERTS)) await raiseLogDifference(difference, null, context);
  return found.map(({ rule, place }) => ({ rule, place }));
}

interface Reader {
  readonly actor: Actor;
  readonly reader: string;
}

async function stage(
  run: StoredExport,
  fileName: string,
  { actor, reader }: Reader,
  exporting: Exporting,
): Promise<Staged & WhatDiffers> {
  const { clock, origin, signal } = exporting;
  const about = { fileName, kind: 'upload' as const, accountId: run.accountId, importId: null };
  const onProgress = (done: number, total: number) => advanceExport(run._id, done, total, clock.now());
  if (run.kind !== 'FILE') {
    const making = { isWithFiles: run.kind === 'BUNDLE_WITH_FILES', onProgress };
    const { zip, differences } = await bundleFor(run.purchaseId, actor, ownKeys(), making);
    return { ...(await stageFile(Readable.from([zip]), about)), differences };
  }
  const { requisitions, suppliers } = await linkedSubjects(run.purchaseId);
  const { differences } = await entriesOfPurchase(run.purchaseId, [...requisitions, ...suppliers]);
  const into = new PassThrough();
  const order = {
    ...{
      purchaseId: run.purchaseId,
      ask: askAs(actor, clock, origin),
      language: actor.language,
      reader,
      now: clock.now(),
    },
    ...{ checkpoint: await publishedNote(), fonts: fontFiles(readEnv().pdfFont), signal, onProgress },
  };
  const staging = stageFile(into, about);
  try {
    await makeFile(order, into);
  } catch (error) {
    into.destroy(new Error('the file was not made'));
    await staging.then(({ fileId }) => removeStaged(fileId)).catch(() => undefined);
    throw error;
  }
  return { ...(await staging), differences };
}
