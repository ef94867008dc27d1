import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import { findMongod } from '../../start/find-mongod.mjs';
import { findRedis } from '../../start/find-redis.mjs';
import { endWith } from '../../start/halt.mjs';
import { install } from '../../start/install.mjs';
import { ROOT } from '../../start/paths.mjs';

// `npm run chaos`: finds MongoDB and Redis as `npm test` does, builds the platform, and hands over to main.ts.
const say = (line) => console.error(line);
try {
  await install(say);
  await build({ parts: ['server'], say });
  const { MONGODB_URI: _mongodb, REDIS_URL: _redis, ...env } = process.env;
  const { program: MONGOD } = await findMongod({ env, say });
  const { program: REDIS_SERVER } = await findRedis({ env, say });
  const outfile = join(ROOT, 'dist/chaos/main.js');
  const { build: esbuild } = await import('esbuild');
  const settings = { bundle: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20' };
  await esbuild({ ...settings, entryPoints: [join(ROOT, 'test/chaos/main.ts')], outfile, logLevel: 'warning' });
  const { execa } = await import('execa');
  const { exitCode } = await execa(process.execPath, [outfile, ...process.argv.slice(2)], {
    ...{ env: { ...env, MONGOD, REDIS_SERVER }, extendEnv: false, stdio: 'inherit', reject: false },
  });
  process.exit(exitCode ?? 1);
} catch (error) {
  endWith(error);
}
