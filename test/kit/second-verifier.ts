import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { execaSync } from 'execa';
import { type Zippable, zipSync } from 'fflate';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { inLanguage } from '../../schema/trail/in-language.js';
import {
  type BundleFiles,
  FAILURE_CODES,
  formatVkey,
  type Policy,
  type PolicyFile,
  parsePolicy,
  tellHeadline,
  type Verdict,
  verifyBundle,
} from '../../schema/trail/index.js';
import { type PackageVerdict, verifyPackage } from '../../schema/trail/receipt-package.js';
import { verifyZip } from '../../schema/trail/verify-zip.js';

const FOLDER = resolve('test/integrity/second-verifier');
const TOO_OLD = 'import sys; sys.exit(sys.version_info < (3, 9))';

/** Tests that use the second verifier; skipped where there is no python3 of 3.9 or later. */
export const itWithPython = execaSync('python3', ['-c', TOO_OLD], { reject: false }).exitCode === 0 ? it : it.skip;

/** What two verifiers must agree on about a bundle. */
export interface ShortVerdict {
  readonly headline: string;
  /** The first line in English; null where something failed. */
  readonly text: string | null;
  /** Class of the first failure. */
  readonly class: string | null;
  /** All failure classes found, sorted. */
  readonly classes: readonly string[];
  readonly exit: number;
}

/** Our own verdict, in the short form of the second verifier. */
export function shortVerdict({ headline, failures }: Pick<Verdict, 'headline' | 'failures'>): ShortVerdict {
  const first = failures[0]?.class ?? null;
  const classes = [...new Set(failures.map((failure) => failure.class))].sort();
  const text = headline.key === 'failed' ? null : inLanguage(tellHeadline(headline), 'en');
  return { headline: headline.key, text, class: first, classes, exit: first ? FAILURE_CODES[first] : 0 };
}

interface Asked {
  readonly test: string;
  readonly zip: Uint8Array;
  readonly policy: Policy;
  readonly ours: ShortVerdict;
  readonly what: 'bundle' | 'receipt';
}

/** What was verified in this test file. */
const asked: Asked[] = [];

/** Our verdict on a bundle; `sayTheSame` asks the second verifier about it later. */
export function verifyTwice(files: BundleFiles, policy: Policy): Verdict {
  const verdict = verifyBundle(files, policy, nodeCrypto);
  keep(zipped(files), policy, verdict);
  return verdict;
}

/** The same for a zip. */
export function verifyZipTwice(zip: Uint8Array, policy: Policy): Verdict {
  const verdict = verifyZip(zip, policy, nodeCrypto);
  keep(zip, policy, verdict);
  return verdict;
}

function keep(zip: Uint8Array, policy: Policy, verdict: Verdict): void {
  const test = expect.getState().currentTestName ?? '';
  asked.push({ test, zip, policy, ours: shortVerdict(verdict), what: 'bundle' });
}

/** The same for a zip on which `qingcai verify bundle` is run; does nothing for other arguments, or where the command is called wrongly. */
export function verifyRunTwice(args: readonly string[], ownPolicy: string): void {
  const [verb, kind, file = ''] = args;
  const named = args.indexOf('--policy');
  const policy = policyIn(named < 0 ? ownPolicy : (args[named + 1] ?? ''));
  if (verb === 'verify' && kind === 'bundle' && policy && existsSync(file))
    verifyZipTwice(new Uint8Array(readFileSync(file)), policy);
}

const policies = new Map<string, Policy | null>();

/** The policy of a file, the same object for the same text; null where there is none. */
function policyIn(path: string): Policy | null {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const known = policies.get(text);
  if (known !== undefined) return known;
  const read = readPolicy(text);
  policies.set(text, read);
  return read;
}

function readPolicy(text: string): Policy | null {
  try {
    return parsePolicy(nodeCrypto.hash, new TextEncoder().encode(text));
  } catch {
    return null;
  }
}

/** The same for a receipt package. */
export function verifyPackageTwice(files: BundleFiles, policy: Policy): PackageVerdict {
  const verdict = verifyPackage(files, policy, nodeCrypto);
  const test = expect.getState().currentTestName ?? '';
  asked.push({ test, zip: zipped(files), policy, ours: shortPackageVerdict(verdict), what: 'receipt' });
  return verdict;
}

/** The last test of a file: both verifiers say the same about everything that was verified in it. */
export function sayTheSame(): void {
  itWithPython('the second verifier says the same of each bundle that was verified here', () => {
    const said = new Map<Asked, ShortVerdict>();
    const kinds = [...new Set(asked.map((one) => one.policy))].flatMap((policy) => [
      { policy, what: 'bundle' as const },
      { policy, what: 'receipt' as const },
    ]);
    for (const { policy, what } of kinds) {
      const own = asked.filter((one) => one.policy === policy && one.what === what);
      if (own.length === 0) continue;
      secondVerdicts(
        own.map(({ zip }) => zip),
        policy,
        what,
      ).forEach((verdict, at) => {
        const one = own[at];
        if (one) said.set(one, verdict);
      });
    }
    expect(said.size).toBeGreaterThan(0);
    expect(asked.map((one) => [one.test, said.get(one)])).toEqual(asked.map(({ test, ours }) => [test, ours]));
  });
}

/** The files of a bundle as a zip, in their order. */
export function zipped(files: BundleFiles): Uint8Array {
  const entries: Zippable = Object.fromEntries([...files].map(([name, bytes]) => [name, [bytes, { level: 0 }]]));
  return zipSync(entries, { mtime: '1980-01-01' });
}

/** Our verdict on a receipt package, in the same short form. */
export function shortPackageVerdict({ failures }: Pick<PackageVerdict, 'failures'>): ShortVerdict {
  return {
    ...shortVerdict({ headline: { key: 'failed', class: 'format' }, failures }),
    ...(failures.length > 0 ? { headline: 'failed', text: null } : { headline: 'good', text: 'good' }),
  };
}

/** The second verifier's verdicts on zips of one kind and policy, from a single process. */
export function secondVerdicts(
  zips: readonly Uint8Array[],
  policy: Policy,
  what: 'bundle' | 'receipt' = 'bundle',
): ShortVerdict[] {
  const folder = mkdtempSync(join(tmpdir(), 'qingcai-second-'));
  try {
    writeFileSync(join(folder, 'policy.json'), JSON.stringify(policyFileOf(policy)));
    const names = zips.map((zip, at) => {
      writeFileSync(join(folder, `${at}.zip`), zip);
      return `${at}.zip`;
    });
    const { stdout } = execaSync(
      'python3',
      ['-B', '-m', 'verifier', '--many', 'policy.json', ...(what === 'receipt' ? ['--receipt'] : []), ...names],
      { cwd: folder, env: { PYTHONPATH: FOLDER }, lines: true },
    );
    return stdout.map((line) => JSON.parse(line));
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
