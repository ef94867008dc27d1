import { Command } from 'commander';
import { nodeCrypto } from '../api/trail/crypto.js';
import { type BundleDifference, type BundlesDiff, diffBundles } from '../schema/trail/diff-bundles.js';
import { type BundleFiles, type Failure, failureOfWhole, messageOf } from '../schema/trail/index.js';
import { inWords } from '../schema/trail/say-verdict.js';
import { unzipBundle } from '../schema/trail/unzip-bundle.js';
import { ZipFault } from '../schema/trail/zip-fault.js';
import { readInput, readPolicy } from './read-input.js';
import { type Sentence, tellVerdict, type VerifyOptions, withVerifyOptions } from './tell-verdict.js';

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
      tellVerdict({ failures, facts, verified: { en: '', zh: '' } }, options);
      return;
    }
    tell(diffBundles(one.files, other.files, policy, nodeCrypto), options);
  });
}

function unzipped(file: string, which: string): { files: BundleFiles; failure: Failure | null } {
  const bytes = readInput(file);
  try {
    return { files: unzipBundle(bytes), failure: null };
  } catch (error) {
    const rule = error instanceof ZipFault ? error.rule : 'zip';
    return { files: new Map(), failure: failureOfWhole('format', rule, `${which} bundle: ${messageOf(error)}`) };
  }
}

function tell({ relation, later, differences, failures }: BundlesDiff, options: VerifyOptions): void {
  const lines = differences.slice(0, MOST_TOLD).map(lineOf);
  if (differences.length > MOST_TOLD) {
    const more = differences.length - MOST_TOLD;
    lines.push({ en: `… and ${more} more differences`, zh: `……另有 ${more} 处不同` });
  }
  lines.push(LATER[later ?? 'neither']);
  const facts = { relation, later, first: differences[0] ?? null, differences };
  tellVerdict({ failures, lines, facts, verified: RELATIONS[relation] }, options);
}

function lineOf({ index, entry, what, detail }: BundleDifference): Sentence {
  return {
    en: `differs: ${[index !== null && `index ${index}`, entry && `entry ${entry}`, what].filter(Boolean).join(', ')}: ${detail}`,
    zh: `不同：${[index !== null && `序号 ${index}`, entry && `记录 ${entry}`, WHAT[what]].filter(Boolean).join('，')}：${inWords(detail, 'zh')}`,
  };
}

const WHAT: Readonly<Record<BundleDifference['what'], string>> = {
  leaf: '记录本身',
  opening: '公开的内容',
  missing: '有无该记录',
  checkpoint: '检查点',
  tree: '日志结构',
  pending: '待入日志记录',
};

const LATER: Readonly<Record<'first' | 'second' | 'neither', Sentence>> = {
  first: { en: 'the first bundle is the later one', zh: '第一份较晚' },
  second: { en: 'the second bundle is the later one', zh: '第二份较晚' },
  neither: { en: 'both bundles are of one size of the log', zh: '两份出自同一长度的日志' },
};

const RELATIONS: Readonly<Record<BundlesDiff['relation'], Sentence>> = {
  consistent: {
    en: 'consistent: the log of the later begins with the log of the earlier',
    zh: '一致：较晚的日志是从较早的日志延续而来',
  },
  compatible: {
    en: 'nothing that both show contradicts one log; `qingcai verify consistency` with a proof settles it',
    zh: '两份所示内容没有矛盾；要证明出自同一日志，请用 qingcai verify consistency 并提供证明',
  },
  fork: { en: '', zh: '' },
  unproven: { en: '', zh: '' },
};
