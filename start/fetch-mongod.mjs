import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE } from './paths.mjs';
import { tail } from './run.mjs';

const SILENCE_MS = 20_000;
const SCRIPT = fileURLToPath(new URL('download-mongod.mjs', import.meta.url));

/**
 * Has mongodb-memory-server download mongod and saves it as `saveAs`; gives up when no byte has come for 20 s. Returns null, or why it
 * could not be done.
 */
export async function fetchMongod({ saveAs, env, say }) {
  say('Downloading MongoDB with mongodb-memory-server …');
  const folder = join(CACHE, 'download');
  mkdirSync(folder, { recursive: true });
  mkdirSync(dirname(saveAs), { recursive: true });
  try {
    return await download(folder, saveAs, env);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function download(folder, saveAs, env) {
  // Its own retries would take longer than we wait, and a system program was already looked for.
  const settings = { ...env, MONGOMS_MAX_RETRIES: '0', MONGOMS_RUNTIME_DOWNLOAD: 'true', MONGOMS_SYSTEM_BINARY: '' };
  const child = spawn(process.execPath, [SCRIPT, folder, saveAs], {
    env: settings,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    words += chunk;
  });
  let bytes = 0;
  let movedAt = Date.now();
  const watch = setInterval(() => {
    const now = sizeOf(folder);
    if (now !== bytes) movedAt = Date.now();
    bytes = now;
    if (Date.now() - movedAt > SILENCE_MS) child.kill('SIGKILL');
  }, 500);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearInterval(watch);
      if (code === 0) return resolve(null);
      resolve(
        code === null
          ? 'the download did not move for 20 s'
          : `the download failed: ${tail(words, 2).replaceAll('\n', ' ')}`,
      );
    });
  });
}

function sizeOf(folder) {
  let sum = 0;
  for (const name of readdirSync(folder, { recursive: true }))
    sum += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  return sum;
}
