import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { database } from '../../api/kernel/database.js';
import { verifyRunTwice } from './second-verifier.js';

/** What a run of the command came to. */
export interface CliRun {
  readonly code: number;
  /** What it said. */
  readonly text: string;
}

/** The command `qingcai` as somebody runs it who has neither database nor network, on files of a folder of his own. */
export async function openCli() {
  const folder = mkdtempSync(join(tmpdir(), 'qingcai-cli-'));
  const program = join(process.cwd(), 'node_modules/.cache', `cli-${process.pid}-${Date.now()}`, 'main.mjs');
  await build({
    ...{ entryPoints: ['cli/main.ts'], outfile: program, bundle: true, packages: 'external' },
    ...{ format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' },
  });
  const runWith = (more: Readonly<Record<string, string>>, args: readonly string[]): Promise<CliRun> => {
    const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...more };
    const run = promisify(execFile)(process.execPath, [program, ...args], { env });
    return run.then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      ({ code, stdout, stderr }) => ({ code, text: `${stdout}${stderr}` }),
    );
  };
  return {
    /** Writes a file and answers its path. */
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    run(...args: readonly string[]): Promise<CliRun> {
      verifyRunTwice(args, join(folder, 'policy.json'));
      return runWith({ QINGCAI_DATA: folder }, args);
    },
    /** The same on the machine of a platform, with its database and its keys. */
    runOn(app: { readonly folder: string; readonly origin: string }, ...args: readonly string[]): Promise<CliRun> {
      const uri = new URL(process.env.QINGCAI_TEST_MONGODB_URI ?? '');
      uri.pathname = `/${database().databaseName}`;
      return runWith({ MONGODB_URI: uri.toString(), QINGCAI_DATA: app.folder, QINGCAI_ORIGIN: app.origin }, args);
    },
    /** Where a file of this name would be. */
    path: (name: string) => join(folder, name),
    end(): void {
      rmSync(folder, { recursive: true });
      rmSync(join(program, '..'), { recursive: true });
    },
  };
}
