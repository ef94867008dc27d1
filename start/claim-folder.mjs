import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from './end-process.mjs';
import { Halt } from './halt.mjs';
import { isAlive, processBegan } from './process-began.mjs';
import { readJson, readRun } from './run-file.mjs';

const GRACE_MS = 10_000;

/**
 * Claims the data folder for this start. Throws Halt where another start is using it; what a killed start left running is ended first.
 * Returns `{ isOurs(), release() }`: the folder is no longer ours where somebody has removed it under us.
 */
export async function claimFolder(folder, say) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'start.lock');
  const own = { pid: process.pid, began: processBegan(process.pid) };
  while (!take(file, own)) {
    const holder = readJson(file);
    if (isAlive(holder)) throw new Halt(alreadyRuns(folder, holder.pid));
    removeStale(file, holder);
  }
  await endLeftovers(folder, say);
  // A file that cannot be read at this moment is still there.
  const isOurs = () => existsSync(file) && same(readJson(file) ?? own, own);
  return { isOurs, release: () => isOurs() && rmSync(file, { force: true }) };
}

/** A hard link is created whole or not at all, and never replaces an existing file. */
function take(file, own) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes the lock of a start that is dead; where another start has taken its place meanwhile, the lock of that one is put back. */
function removeStale(file, holder) {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    if (!same(readJson(aside), holder)) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function same(one, other) {
  return one?.pid === other?.pid && one?.began === other?.began;
}

function alreadyRuns(folder, pid) {
  const port = readRun(folder)?.port;
  const where = port ? ` at http://127.0.0.1:${port}` : '';
  return `Qingcai already runs on ${folder}${where} (process ${pid}). End that one with Ctrl-C, or give this one a folder of its own with QINGCAI_DATA.`;
}

/** In reverse order of starting, so that a program ends before the ones it uses. */
async function endLeftovers(folder, say) {
  for (const [name, record] of Object.entries(readRun(folder)?.programs ?? {}).reverse()) {
    if (!isAlive(record)) continue;
    say(`Ending ${name} (process ${record.pid}), left over from a start that was killed …`);
    await endProcess(record, GRACE_MS);
  }
}
