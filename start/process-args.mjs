import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

/** The command line of a running process; null where no process has that number. */
export async function processArgs(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return null;
  }
  if (existsSync(`/proc/${pid}/cmdline`))
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || null;
  const { code, output } = await run('ps', ['-o', 'args=', '-p', String(pid)]);
  return code === 0 ? output.trim() : null;
}
