import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import { type BundleDifference, type BundlesDiff, diffBundles } from '../schema/trail/diff-bundles.js';
import { type BundleFiles, type Failure, failureOfWhole, reasonOf, type Said, said } from '../schema/trail/index.js';
import { unzipBundle } from '../schema/trail/unzip-bundle.js';
import { ZipFault } from '../schema/trail/zip-fault.js';
import { readInput, readPolicy } from './read-input.js';
import { tellVerdict, type VerifyOptions, withVerifyOptions } from './tell-verdict.js';

const MOST_TOLD = 100;

/** `qingcai verify diff A B`: where two bundles of one log first differ, and whether two histories were signed. */
export function verifyDiffCommand(): Command {
  const command = new Command('diff')
    .description('compare two bundles of one log: the first index that differs, and whether the log was forked')
    .argument('<first>', 'a bundle (zip)')
    .argument('<second>', 'another');
  return withVerifyOptions(command).action((first: string, second: string, options: VerifyOptions) => {
    const policy = readPolicy(options.policy);
    const [one, other] = [unzipped(first, 'first'), unzipped(second, 'second')];
    if (one.failure || other.failure) {
      const failures = [one.failure, other.failure].filter((failure) => failure !== null);
      const facts = { relation: 'unproven', later: null, first: null, differences: [] };
      tellVerdict({ failures, facts, verified: null }, options);
      return;
    }
    tell(diffBundles(one.files, other.files, policy, nodeCrypto), options);
  });
}

function unzipped(file: string, which: 'first' | 'second'): { files: BundleFiles; failure: Failure | null } {
  const bytes = readInput(file);
  try {
    return { files: unzipBundle(bytes), failure: null };
  } catch (error) {
    const rule = error instanceof ZipFault ? error.rule : 'zip';
    const detail = said(`compare/${which}`, { what: reasonOf(error) });
    return { files: new Map(), failure: failureOfWhole('format', rule, detail) };
  }
}

function tell({ relation, later, differences, failures }: BundlesDiff, options: VerifyOptions): void {
  const lines = differences.slice(0, MOST_TOLD).map(lineOf);
  if (differences.length > MOST_TOLD) lines.push(said('told/more', { more: differences.length - MOST_TOLD }));
  lines.push(said(`told/later/${later ?? 'neither'}`));
  const facts = { relation, later, first: differences[0] ?? null, differences };
  const isRelated = relation === 'consistent' || relation === 'compatible';
  const verified = isRelated ? said(`told/relation/${relation}`) : null;
  tellVerdict({ failures, lines, facts, verified }, options);
}

function lineOf({ index, entry, what, detail }: BundleDifference): Said {
  const where = [
    ...(index === null ? [] : [said('line/index', { index })]),
    ...(entry === null ? [] : [said('line/entry', { entry })]),
    said(`told/what/${what}`),
  ];
  return said('told/difference', { what: where, detail });
}
