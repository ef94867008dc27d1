import { beforeAll, describe, it } from '@jest/globals';
import { acts, bundleOf, bundleOfStory, policy, record } from '../../../schema/trail/example-log.js';
import { wholeStory } from '../../../schema/trail/example-story.js';
import type { BundleFiles } from '../../../schema/trail/index.js';
import { createRandom, type Random } from '../../../scripts/demo/random.js';
import { receiptCases } from '../../../scripts/trail-vector-receipts.js';
import { sayTheSame, verifyPackageTwice, verifyTwice, verifyZipTwice } from '../../kit/second-verifier.js';
import { changeFiles, changeOneKind, changeOneOf, changeZip } from './change-by-chance.js';
import { changeStory } from './change-story.js';

// QINGCAI_SECOND_CASES=20000 tries more, QINGCAI_SECOND_SEED others; by itself it takes some seconds.
const CASES = Number(process.env.QINGCAI_SECOND_CASES ?? 400);
const chance = createRandom(Number(process.env.QINGCAI_SECOND_SEED ?? 1));
const story = wholeStory();
let good: readonly BundleFiles[];
beforeAll(async () => {
  good = [await bundleOfStory(story), await bundleOf(record(acts), 1)];
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
    return await bundleOfStory(changeStory(story, source));
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
        policy,
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
