import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ENTRIES = [
  'api/main.ts',
  'jobs/main.ts',
  'witness/main.ts',
  'cli/main.ts',
  'scripts/seed.ts',
  'scripts/mongo-init.ts',
  'scripts/trail-init.ts',
];

/** Most compressed bytes of the verifier that runs in browsers. */
const VERIFIER_BYTES = 60_000;

const PARTS = {
  server: {
    sources: ['schema', 'detectors', 'api', 'jobs', 'witness', 'cli', 'scripts', 'tsconfig.json'],
    make: buildServer,
  },
  web: { sources: ['schema', 'web'], make: buildWeb },
};

/**
 * Builds the named parts (`server`: the programs for Node.js, `web`: the pages) into dist/, skipping parts whose sources are unchanged
 * since the last build. The .graphql and .json files are read from the checkout when the programs run.
 */
export async function build({ parts, say }) {
  for (const name of parts) {
    const part = PARTS[name];
    const stamp = join(ROOT, 'dist', `.${name}`);
    const now = digestOf(part.sources);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue;
    const began = Date.now();
    await part.make();
    put(stamp, now);
    say(`Built ${name} in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  }
}

async function buildServer() {
  const { build: bundle } = await import('esbuild');
  const { outputFiles } = await bundle({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES.filter((entry) => existsSync(join(ROOT, entry))),
    outbase: ROOT,
    outdir: join(ROOT, 'dist'),
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    write: false,
    logLevel: 'warning',
  });
  for (const { path, contents } of outputFiles) put(path, contents);
}

async function buildWeb() {
  if (!existsSync(join(ROOT, 'web/vite.config.ts'))) return;
  const vite = await import('vite');
  await vite.build({
    root: join(ROOT, 'web'),
    configFile: join(ROOT, 'web/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(ROOT, 'dist/web'), emptyOutDir: true },
  });
  checkVerifier();
}

/** Checks that the verifier's own program is small enough for anybody to fetch it and to read what it does. */
function checkVerifier() {
  const folder = join(ROOT, 'dist/web/assets');
  const name = readdirSync(folder).find((file) => /^verify-worker-.*\.js$/.test(file));
  if (!name) throw new Error('The verifier is no longer a program of its own');
  const { length } = gzipSync(readFileSync(join(folder, name)), { level: 9 });
  if (length >= VERIFIER_BYTES)
    throw new Error(`The verifier has ${length} bytes compressed, ${VERIFIER_BYTES} at most`);
}

// Replaced as a whole, since several programs may build or run at the same time.
function put(file, contents) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, file);
}

function digestOf(sources) {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const source of [...sources, 'package-lock.json'].flatMap(filesOf))
    hash.update(source).update(readFileSync(join(ROOT, source)));
  return hash.digest('hex');
}

function filesOf(path) {
  const status = statSync(join(ROOT, path), { throwIfNoEntry: false });
  if (!status) return [];
  if (!status.isDirectory()) return [path];
  const names = readdirSync(join(ROOT, path)).filter((name) => name !== 'node_modules' && !name.includes('.test.'));
  return names.sort().flatMap((name) => filesOf(join(path, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2).filter((name) => name in PARTS);
  await build({ parts: named.length > 0 ? named : Object.keys(PARTS), say: console.log });
}
