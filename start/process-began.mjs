import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process began, in a form of the system that no later process with the same number shares; null where no process with that number
 * runs. A process that has ended but was not collected by its parent does not run.
 */
export function processBegan(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform !== 'linux') return fromPs(pid);
  try {
    // The name of the program stands in brackets, and may itself contain brackets and spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? null : `${bootId()} ${fields[18]}`;
  } catch {
    return null;
  }
}

/** Whether the very process of a record `{ pid, began }` still runs: its number alone may belong to another by now. */
export function isAlive(record) {
  return typeof record?.began === 'string' && processBegan(record.pid) === record.began;
}

function bootId() {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
}

function fromPs(pid) {
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'latin1' });
  return status === 0 ? stdout.trim() || null : null;
}
