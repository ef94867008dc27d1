import {
  advanceImport,
  beginImport,
  finishImport,
  type ImportRunRow,
  refuseImport,
} from '../../api/catalogue/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import type { ActContext } from '../../api/kernel/context.js';
import { execute } from '../../api/kernel/execute.js';
import { listRows, rowsById } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { FileFault } from './file-fault.js';
import { type InSteps, inBatches, insistently, openFile } from './in-steps.js';
import { readParts, validateFile } from './validate-file.js';
import { startFaultList } from './write-faults.js';

/** What running imports needs. */
export interface Importing extends InSteps {
  /** Told after each step. */
  readonly onProgress?: (run: ImportRunRow) => void;
}

/** Runs the imports that are not finished, one after the other, those begun before from where they stopped. Answers how many it ended. */
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

/** Takes one import to its end; false where it was stopped, or is moved on by somebody else. */
async function runImport(run: ImportRunRow, importing: Importing): Promise<boolean> {
  const begun = run.state === 'STAGED' ? await begin(run, importing) : run;
  if (begun?.state === 'REFUSED') return true;
  if (begun?.state !== 'RUNNING') return false;
  const written = await writeParts(begun, importing);
  if (written === null || written.cursor !== written.rows) return false;
  return (await act(finishImport, { importId: run._id, rev: written.rev }, 'finish', importing)) !== null;
}

/** Validates the whole file, then begins or refuses the import. */
async function begin(run: ImportRunRow, importing: Importing): Promise<ImportRunRow | null> {
  const codes = new Set((await categories()).keys());
  const faults = await startFaultList(run._id, run.fileName);
  const verdict = await validateFile({
    open: () => openFile(run),
    hasCategory: (code) => codes.has(code),
    report: faults.add,
    signal: importing.signal,
  });
  const { encoding, format, rows, faultCount, fault } = verdict;
  const faultFileId = await faults.finish();
  const common = { importId: run._id, rev: run.rev, encoding, rows };
  if (fault === null && faultCount === 0)
    return act(beginImport, { ...common, format, categories: verdict.categories }, 'begin', importing);
  const { key: messageKey, params: messageParams } =
    fault ?? new FileFault('catalogue.fileFaulty', { faults: faultCount });
  return act(refuseImport, { ...common, faultCount, faultFileId, messageKey, messageParams }, 'refuse', importing);
}

/** Writes the rest of the file in steps; null where somebody else moved the import on or cancelled it. */
async function writeParts(begun: ImportRunRow, importing: Importing): Promise<ImportRunRow | null> {
  const { batch = 500, signal, onProgress } = importing;
  const ids = await categories();
  let run = begun;
  for await (const parts of inBatches(
    readParts(() => openFile(run), encodingOf(run), run.cursor),
    batch,
  )) {
    if (signal.aborted) return null;
    const input = {
      importId: run._id,
      rev: run.rev,
      from: run.cursor,
      parts: parts.map(({ category: _path, categoryCode, ...part }) => ({
        ...part,
        categoryId: ids.get(categoryCode),
      })),
    };
    const next = await act(advanceImport, input, String(run.cursor), importing);
    if (next === null) return null;
    run = next;
    onProgress?.(run);
  }
  return run;
}

type Step = typeof beginImport | typeof advanceImport | typeof finishImport | typeof refuseImport;

/**
 * One act of the import. Its key is its place in the import, so that a repeated one has no second effect. Null where somebody
 * else moves the import on: also where that one did the same act, which answers as if it were ours, and has gone further since.
 */
async function act(
  command: Step,
  input: { readonly importId: string; readonly rev: number; readonly [name: string]: unknown },
  place: string,
  { clock, origin }: Importing,
): Promise<ImportRunRow | null> {
  const context: ActContext = { actor: SYSTEM_ACTOR, clock, origin, requestId: input.importId };
  const whole = { ...input, key: `${input.importId}:${place}` };
  const result = await insistently(() => run(command, whole, context));
  if (!isRefusal(result)) {
    const [now] = await rowsById('ImportRun', SYSTEM_ACTOR, [input.importId]);
    return now?.rev === input.rev + 1 ? now : null;
  }
  if (['CONFLICT', 'WRONG_STATE'].includes(result.code)) return null;
  throw new Error(`${command.move} of ${input.importId}: ${result.key} ${JSON.stringify(result.issues.slice(0, 3))}`);
}

/** Narrowed one by one, since each command has an input of its own. */
function run(command: Step, input: unknown, context: ActContext) {
  switch (command) {
    case beginImport:
      return execute(beginImport, input, context);
    case refuseImport:
      return execute(refuseImport, input, context);
    case finishImport:
      return execute(finishImport, input, context);
    default:
      return execute(advanceImport, input, context);
  }
}

async function categories(): Promise<Map<string, string>> {
  const rows = await listRows('Category', SYSTEM_ACTOR, {}, { limit: 100_000 });
  return new Map(rows.map(({ code, _id }) => [code, _id]));
}

function encodingOf({ encoding }: ImportRunRow) {
  return encoding === 'gb18030' ? 'gb18030' : 'utf-8';
}
