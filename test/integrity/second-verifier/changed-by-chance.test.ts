import { beforeAll, describe, it } from '@jest/globals';
import { nodeCrypto } from '../../../api/trail/crypto.js';
import { type BundleFiles, type Policy, verifyBundle } from '../../../schema/trail/index.js';
import { createRandom, type Random } from '../../../scripts/demo/random.js';
import { acts, bundleOf, bundleOfStory, policy, record } from '../../kit/example-log.js';
import { wholeStory } from '../../kit/example-story.js';
import { sayTheSame, verifyPackageTwice, verifyTwice, verifyZipTwice } from '../../kit/second-verifier.js';
import { receiptCases } from '../../kit/trail-vector-receipts.js';
import { storyCases } from '../../kit/trail-vector-stories.js';
import { changeFiles, changeOneKind, changeOneOf, changeZip } from './change-by-chance.js';
import { changeStory } from './change-story.js';

// QINGCAI_SECOND_CASES=20000 tries more, QINGCAI_SECOND_SEED others; by itself it takes some seconds.
const CASES = Number(process.env.QINGCAI_SECOND_CASES ?? 400);
const chance = createRandom(Number(process.env.QINGCAI_SECOND_SEED ?? 1));
const story = wholeStory();
const stories = storyCases(story);
/** Most are verified by the policy that fits them. */
const policies: readonly Policy[] = [
  ...Array.from({ length: 6 }, () => policy),
  { ...policy, quorum: 0 },
  { ...policy, logKeys: policy.logKeys.map((one) => ({ ...one, toSize: 28 })) },
];
let good: readonly BundleFiles[];
beforeAll(async () => {
  const told = stories.map(async ({ story: own, edit }) => {
    const files = await bundleOfStory(own);
    return edit ? edit(files, (id) => own.log.findIndex(({ entry }) => entry.id === id)) : files;
  });
  const whole = (await Promise.all(told)).filter((files) => verifyBundle(files, policy, nodeCrypto).ok);
  good = [await bundleOfStory(story), await bundleOf(record(acts), 1), ...whole];
});

/** Some changes, one upon the other: mostly a single one. */
function changed(change: (files: BundleFiles) => BundleFiles): BundleFiles {
  let files = chance.pick(good);
  for (let more = chance.pick([1, 1, 1, 2, 3]); more > 0; more--) files = change(files);
  return files;
}

/** A changed story as a bundle; null where our own count refuses to count it. */
async function told(source: Random): Promise<BundleFiles | null> {
  try {
    return await bundleOfStory(changeStory(source.chance(0.5) ? story : source.pick(stories).story, source));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

describe('bundles in which something is changed by chance', () => {
  it('a field of a file, or a line of it', () => {
    for (let at = 0; at < CASES; at++)
      verifyTwice(
        changed((files) => changeOneKind(files, chance)),
        chance.pick(policies),
      );
  });

  it('files lacking, added, exchanged or in another order', () => {
    for (let at = 0; at < CASES / 4; at++)
      verifyTwice(
        changed((files) => changeFiles(files, chance)),
        policy,
      );
  });

  it('bytes of the zip', () => {
    for (let at = 0; at < CASES / 4; at++) verifyZipTwice(changeZip(chance.pick(good), chance), policy);
  });

  it('an entry of the log, by a platform that signs whatever it tells', async () => {
    for (let at = 0; at < CASES / 10; at++) {
      const files = await told(chance);
      if (files) verifyTwice(files, policy);
    }
  });
  it('receipt packages', async () => {
    const packages = (await receiptCases(story)).slice(0, 2).map(({ changed }) => changed);
    for (let at = 0; at < CASES / 4; at++) {
      const files = chance.pick(packages);
      verifyPackageTwice(chance.chance(0.3) ? changeFiles(files, chance) : changeOneOf(files, chance), policy);
    }
  });
});

sayTheSame();
