import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Halt } from './halt.mjs';
import { run } from './run.mjs';
import { readJson, writeJson } from './run-file.mjs';

const HOST = '127.0.0.1';

/**
 * Makes what is missing of the keys of the log, its policy file and the one witness of a start on one machine. Returns the environment
 * variables for the programs that sign and witness. `args` run the program that does this.
 */
export async function prepareTrail({ folder, env, args, platform }) {
  const { code, output } = await run(process.execPath, [...args, '--with-witness'], { env });
  if (code !== 0) throw new Halt(`The keys of the log could not be prepared:\n${output}`);
  const file = join(folder, 'ports.json');
  const ports = readJson(file) ?? {};
  const { default: getPort } = await import('get-port');
  const port = await getPort({ port: ports.witness, host: HOST });
  writeJson(file, { ...ports, witness: port });
  const vkey = readFileSync(join(folder, 'witness', 'vkey'), 'utf8');
  const name = vkey.slice(0, vkey.indexOf('+'));
  return {
    QINGCAI_WITNESSES: env.QINGCAI_WITNESSES || `${name}=http://${HOST}:${port}`,
    QINGCAI_WITNESS_PORT: String(port),
    QINGCAI_PLATFORM: platform,
  };
}
