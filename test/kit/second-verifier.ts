import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { it } from '@jest/globals';
import { FAILURE_CODES, formatVkey, type Policy, type PolicyFile, type Verdict } from '../../schema/trail/index.js';

const FOLDER = resolve('test/integrity/second-verifier');
const TOO_OLD = 'import sys; sys.exit(sys.version_info < (3, 9))';

/** Tests that ask the second verifier; skipped where there is no python3 of 3.9 or later. */
export const itWithPython = spawnSync('python3', ['-c', TOO_OLD]).status === 0 ? it : it.skip;

/** What two verifiers must say alike of a bundle. */
export interface ShortVerdict {
  readonly headline: string;
  /** Class of the first failure. */
  readonly class: string | null;
  /** All classes found, sorted. */
  readonly classes: readonly string[];
  readonly exit: number;
}

/** Our own verdict, as short as the second verifier says it. */
export function shortVerdict({ headline, failures }: Pick<Verdict, 'headline' | 'failures'>): ShortVerdict {
  const first = failures[0]?.class ?? null;
  const classes = [...new Set(failures.map((failure) => failure.class))].sort();
  return { headline: headline.key, class: first, classes, exit: first ? FAILURE_CODES[first] : 0 };
}

/** The verdicts of the second verifier on zips, all of one policy, by one process. */
export function secondVerdicts(zips: readonly Uint8Array[], policy: Policy): ShortVerdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'qingcai-second-'));
  try {
    writeFileSync(join(folder, 'policy.json'), JSON.stringify(policyFileOf(policy)));
    const names = zips.map((zip, at) => {
      writeFileSync(join(folder, `${at}.zip`), zip);
      return `${at}.zip`;
    });
    const { status, stdout, stderr } = spawnSync(
      'python3',
      ['-B', '-m', 'verifier', '--many', 'policy.json', ...names],
      {
        ...{ cwd: folder, env: { ...process.env, PYTHONPATH: FOLDER }, encoding: 'utf8', maxBuffer: 2 ** 28 },
      },
    );
    if (status !== 0) throw new Error(`the second verifier ended with ${status}: ${stderr}`);
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function policyFileOf({ origin, logKeys, receiptKeys, witnesses, quorum }: Policy): PolicyFile {
  return {
    ...{ origin, quorum, receiptKeys: receiptKeys.map(formatVkey) },
    logKeys: logKeys.map(({ key, fromSize, toSize }) => ({ vkey: formatVkey(key), fromSize, toSize })),
    witnesses: witnesses.map(({ key, group }) => ({ vkey: formatVkey(key), group })),
  };
}
