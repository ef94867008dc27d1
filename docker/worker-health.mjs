import { readFileSync } from 'node:fs';

// Health of a container without a server of its own: its process holds open connections to MongoDB and to Redis, or to the
// ports named. A worker that hangs although connected ends itself, and is then started again by the restart policy.

const ESTABLISHED = '01';
const open = new Set();
for (const file of ['/proc/net/tcp', '/proc/net/tcp6'])
  for (const line of read(file).split('\n').slice(1)) {
    const [, , remote, state] = line.trim().split(/\s+/);
    if (state === ESTABLISHED) open.add(Number.parseInt(remote.split(':')[1], 16));
  }

const named = process.argv.slice(2).map(Number);
const missing = (named.length > 0 ? named : [27017, 6379]).filter((port) => !open.has(port));
if (missing.length > 0) {
  console.error(`no connection to port ${missing.join(', ')}`);
  process.exit(1);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
