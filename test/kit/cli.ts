import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { execa } from 'execa';
import { database } from '../../api/kernel/database.js';
import { verifyRunTwice } from './second-verifier.js';

/** The result of running the command. */
export interface CliRun {
  readonly code: number;
  /** Its standard output; where it failed, the standard error too. */
  readonly text: string;
}

/** How the command is run: its environment besides PATH, and what somebody types. */
export interface CliSetting {
  readonly env: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs the command in a file. */
export async function runCli(program: string, args: readonly string[], setting: CliSetting): Promise<CliRun> {
  const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...setting.env };
  const {
    exitCode = -1,
    stdout,
    stderr,
  } = await execa(process.execPath, [program, ...args], {
    ...{ env, extendEnv: false, input: setting.input ?? '', reject: false },
  });
  return { code: exitCode, text: exitCode === 0 ? stdout : `${stdout}\n${stderr}`.trim() };
}

/** The setting of a command on the machine of a platform, with its database and keys. */
export function onMachineOf(app: { readonly folder: string; readonly origin: string }): CliSetting {
  const uri = new URL(process.env.QINGCAI_TEST_MONGODB_URI ?? '');
  uri.pathname = `/${database().databaseName}`;
  return { env: { MONGODB_URI: uri.toString(), QINGCAI_DATA: app.folder, QINGCAI_ORIGIN: app.origin } };
}

/** The command `qingcai` as somebody runs it without database and network, on files in a folder of their own. */
export async function openCli() {
  const folder = mkdtempSync(join(tmpdir(), 'qingcai-cli-'));
  const program = join(process.cwd(), 'node_modules/.cache', `cli-${process.pid}-${Date.now()}`, 'main.mjs');
  await build({
    ...{ entryPoints: ['cli/main.ts'], outfile: program, bundle: true, packages: 'external' },
    ...{ format: 'esm', platform: 'node', target: 'node20', logLevel: 'error' },
  });
  return {
    /** Writes a file and answers its path. */
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    run(...args: readonly string[]): Promise<CliRun> {
      verifyRunTwice(args, join(folder, 'policy.json'));
      return runCli(program, args, { env: { QINGCAI_DATA: folder } });
    },
    /** Runs the command on the machine of a platform. */
    runOn: (app: Parameters<typeof onMachineOf>[0], ...args: readonly string[]) =>
      runCli(program, args, onMachineOf(app)),
    /** The path of a file with this name. */
    path: (name: string) => join(folder, name),
    end(): void {
      rmSync(folder, { recursive: true });
      rmSync(join(program, '..'), { recursive: true });
    },
  };
}
