import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';

const FOLDERS = ['schema', 'detectors', 'api', 'jobs', 'scripts', 'test'];
/** Matches a test, or something it imports from test/, that needs a database, a queue, a browser, another program or the build. */
const SERVICE =
  /\b(MONGODB_URI|REDIS_URL|REDIS_SERVER|MONGOD|CHROMIUM|PYTHON|child_process)\b|\bdist\/|\/start\/[\w-]+\.mjs/;

/** The test files that need no service, as paths from the root; what each imports from test/ is followed. */
export function pureTests() {
  return FOLDERS.filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => !wantsService(file, new Set()))
    .sort();
}

function wantsService(file, seen) {
  if (seen.has(file)) return false;
  seen.add(file);
  const text = readFileSync(join(ROOT, file), 'utf8');
  if (SERVICE.test(text)) return true;
  return [...text.matchAll(/from '(\.{1,2}\/[^']+)\.js'/g)]
    .map(([, path]) => `${join(dirname(file), path)}.ts`)
    .filter((path) => path.startsWith('test/') && existsSync(join(ROOT, path)))
    .some((path) => wantsService(path, seen));
}
