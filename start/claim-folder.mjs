import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Halt } from './halt.mjs';
import { processArgs } from './process-args.mjs';
import { readRun } from './run-file.mjs';

const OURS = {
  start: 'start',
  api: 'main',
  jobs: 'main',
  witness: 'main',
  signer: 'main',
  mongod: 'mongo',
  redis: 'server',
};

/**
 * Makes the data folder ours alone and returns the function that gives it back. Throws Halt where another start works on
 * it; what a killed start left running is ended first.
 */
export async function claimFolder(folder, say) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'start.lock');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid !== process.pid && (await processArgs(pid))?.includes(OURS.start)) throw new Halt(alreadyRuns(folder, pid));
    rmSync(file, { force: true });
  }
  await endLeftovers(folder, say);
  return () => rmSync(file, { force: true });
}

function alreadyRuns(folder, pid) {
  const port = readRun(folder)?.port;
  const where = port ? ` at http://127.0.0.1:${port}` : '';
  return `Qingcai already runs on ${folder}${where} (process ${pid}). End that one with Ctrl-C, or give this one a folder of its own with QINGCAI_DATA.`;
}

async function endLeftovers(folder, say) {
  const pids = readRun(folder)?.pids ?? {};
  for (const [name, word] of Object.entries(OURS)) {
    const pid = pids[name];
    if (pid === process.pid || !(await processArgs(pid))?.includes(word)) continue;
    say(`Ending ${name} (process ${pid}), left over from a start that was killed …`);
    process.kill(pid, 'SIGTERM');
    for (let waited = 0; waited < 10_000 && (await processArgs(pid)) !== null; waited += 50) await pause(50);
    if ((await processArgs(pid)) !== null) process.kill(pid, 'SIGKILL');
  }
}
