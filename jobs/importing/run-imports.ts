import { catalogueCommands, type ImportRunRow } from '../../api/catalogue/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import { fileEncoding } from '../../schema/catalogue/file-encodings.js';
import { asPart, categoryIds } from './as-part.js';
import { FileFault } from './file-fault.js';
import type { EncodingGuess } from './guess-encoding.js';
import { type InSteps, inBatches, moveOn, openFile } from './in-steps.js';
import { readParts, validateFile } from './validate-file.js';
import { writeDifferences } from './write-differences.js';
import { startFaultList } from './write-faults.js';
import { writeSamples } from './write-samples.js';

/** What running imports needs. */
export interface Importing extends InSteps {
  /** Called after each step. */
  readonly onProgress?: (run: ImportRunRow) => void;
}

/**
 * Runs the unfinished imports one after the other; those begun earlier continue where they stopped. Answers how many it ended, or left with
 * a question to a person.
 */
export async function runImports(importing: Importing): Promise<number> {
  const waiting = { state: { $in: ['STAGED', 'RUNNING'] } };
  const runs = await listRows('ImportRun', SYSTEM_ACTOR, waiting, { sort: { _id: 1 }, limit: 1000 });
  let ended = 0;
  for (const run of runs) {
    if (importing.signal.aborted) break;
    if (await runImport(run, importing)) ended++;
  }
  return ended;
}

/** Runs one import to its end; false where it was stopped, or is run by another worker. */
async function runImport(run: ImportRunRow, importing: Importing): Promise<boolean> {
  const begun = run.state === 'STAGED' ? await begin(run, importing) : run;
  if (begun?.state === 'REFUSED' || begun?.state === 'ASKED') return true;
  if (begun?.state !== 'RUNNING') return false;
  const written = await writeParts(begun, importing);
  if (written === null || written.cursor !== written.rows) return false;
  const input = { ...inputOf(written, 'finish'), differenceFileId: await writeDifferences(written) };
  return (
    (await moveOn(
      'ImportRun',
      written,
      (context) => execute(catalogueCommands.finishImport, input, context),
      importing,
    )) !== null
  );
}

/** Validates the whole file, then begins or refuses the import. */
async function begin(run: ImportRunRow, importing: Importing): Promise<ImportRunRow | null> {
  const codes = new Set((await categoryIds()).keys());
  const faults = await startFaultList(run._id, run.fileName);
  const verdict = await validateFile({
    open: () => openFile(run),
    told: fileEncoding(run.encoding),
    hasCategory: (code) => codes.has(code),
    report: faults.add,
    signal: importing.signal,
  });
  const { encoding, format, guesses, rows, fault } = verdict;
  if (guesses !== null) return ask(run, guesses, importing);
  const { count: faultCount, fileId: faultFileId } = await faults.finish(rows);
  if (fault === null && faultCount === 0) {
    const input = { ...inputOf(run, 'begin'), encoding, rows, format, categories: verdict.categories };
    return moveOn('ImportRun', run, (context) => execute(catalogueCommands.beginImport, input, context), importing);
  }
  const { key: messageKey, params: messageParams } =
    fault ?? new FileFault('catalogue.fileFaulty', { faults: faultCount });
  const input = { ...inputOf(run, 'refuse'), encoding, rows, faultCount, faultFileId, messageKey, messageParams };
  return moveOn('ImportRun', run, (context) => execute(catalogueCommands.refuseImport, input, context), importing);
}

/** Asks a person which encoding the file is in, and stores the lines that show it. */
async function ask(
  run: ImportRunRow,
  guesses: readonly EncodingGuess[],
  importing: Importing,
): Promise<ImportRunRow | null> {
  await writeSamples(run._id, guesses);
  const input = { ...inputOf(run, 'ask'), guessedEncoding: guesses[0]?.encoding };
  return moveOn('ImportRun', run, (context) => execute(catalogueCommands.askEncoding, input, context), importing);
}

/** Writes the rest of the file in steps; null where another worker runs the import, or it was cancelled. */
async function writeParts(begun: ImportRunRow, importing: Importing): Promise<ImportRunRow | null> {
  const { batch = 500, signal, onProgress } = importing;
  const ids = await categoryIds();
  let run = begun;
  for await (const parts of inBatches(
    readParts(() => openFile(run), fileEncoding(run.encoding) ?? 'utf-8', run.cursor),
    batch,
  )) {
    if (signal.aborted) return null;
    const input = {
      ...inputOf(run, String(run.cursor)),
      from: run.cursor,
      fields: parts[0]?.fields ?? [],
      parts: parts.map((part) => asPart(part, ids)),
      ...(run.revises && { reason: run.reason }),
    };
    const next = await moveOn(
      'ImportRun',
      run,
      (context) => execute(catalogueCommands.advanceImport, input, context),
      importing,
    );
    if (next === null) return null;
    run = next;
    onProgress?.(run);
  }
  return run;
}

/** The input that every act of an import has. Its key is its position in the import, so that repeating it has no second effect. */
function inputOf({ _id, rev }: ImportRunRow, place: string) {
  return { key: `${_id}:${place}:${rev}`, importId: _id, rev };
}
