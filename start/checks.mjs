import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { run, tail } from './run.mjs';

const FOLDERS = ['schema', 'detectors', 'api', 'jobs', 'witness', 'cli', 'test', 'web/src', 'scripts', 'bench'];

/** The checks of the sources that `npm test` counts, as far as the checkout has their settings. */
function checks() {
  const folders = FOLDERS.filter((folder) => existsSync(join(ROOT, folder)));
  const table = [
    { name: 'biome', when: ['biome.json'], script: '@biomejs/biome/bin/biome', args: ['check', '.'] },
    { name: 'tsc', when: ['tsconfig.json'], script: 'typescript/bin/tsc', args: ['-p', 'tsconfig.json'] },
    { name: 'tsc web', when: ['web/tsconfig.json'], script: 'typescript/bin/tsc', args: ['-p', 'web/tsconfig.json'] },
    { name: 'eslint', when: ['eslint.config.js', 'eslint.config.mjs'], script: 'eslint/bin/eslint.js', args: ['.'] },
    {
      name: 'dependency-cruiser',
      when: ['.dependency-cruiser.cjs'],
      script: 'dependency-cruiser/bin/dependency-cruise.mjs',
      args: ['--config', '.dependency-cruiser.cjs', ...folders],
    },
    { name: 'knip', when: ['knip.json', 'knip.jsonc', 'knip.ts'], script: 'knip/bin/knip.js', args: [] },
  ];
  return table.filter(({ when }) => when.some((file) => existsSync(join(ROOT, file))));
}

/** Runs the checks, two at a time; prints the output of those that fail. Returns `{ passed, failed }`. */
export async function runChecks({ env, say }) {
  const waiting = checks();
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runCheck(check, env, say));
  };
  await Promise.all([work(), work()]);
  // Run on its own, since it writes what the others read.
  if (existsSync(join(ROOT, 'scripts/codegen.ts'))) results.push(await codegenIsFresh(env, say));
  return { passed: results.filter(Boolean).length, failed: results.filter((ok) => !ok).length };
}

async function runCheck({ name, script, args }, env, say) {
  const program = join(ROOT, 'node_modules', script);
  const { code, output } = await run(process.execPath, [program, ...args], { cwd: ROOT, env });
  say(code === 0 ? `check ${name}: passed` : `check ${name}: FAILED\n${tail(output, 200)}`);
  return code === 0;
}

/** Whether the generated files in the checkout are what codegen produces now. Leaves them fresh. */
async function codegenIsFresh(env, say) {
  const before = generated();
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { code, output } = await run(process.execPath, [tsx, 'scripts/codegen.ts'], { cwd: ROOT, env });
  const after = generated();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  const fresh = code === 0 && stale.length === 0;
  const reason = code === 0 ? `these were stale and are now made anew: ${stale.join(', ')}` : tail(output, 50);
  say(fresh ? 'check codegen: passed' : `check codegen: FAILED\n${reason}`);
  return fresh;
}

function generated() {
  const files = new Map();
  for (const top of ['schema', 'detectors', 'api', 'web']) {
    const folder = join(ROOT, top);
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && /[/\\]generated[/\\]/.test(path) && !path.includes('node_modules'))
        files.set(path.slice(ROOT.length + 1), readFileSync(path, 'utf8'));
    }
  }
  return files;
}
