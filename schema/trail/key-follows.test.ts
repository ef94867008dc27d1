import { describe, expect, test } from '@jest/globals';
import { policyFile, signers } from '../../test/kit/example-log.js';
import { canonicalBytes } from './canonical.js';
import { keyFollows } from './key-follows.js';
import { nobleCrypto } from './noble.js';
import { parsePolicy } from './policy.js';
import { formatVkey } from './vkey.js';

const oldKey = formatVkey(signers.log.key);
const newKey = formatVkey(signers.stranger.key);
const rotated = {
  ...policyFile,
  logKeys: [
    { vkey: oldKey, fromSize: 0, toSize: 100 },
    { vkey: newKey, fromSize: 101 },
  ],
};
const policy = (file: unknown) => parsePolicy(nobleCrypto.hash, canonicalBytes(file));

describe('a key of the log that was not known before', () => {
  test.each([
    ['follows where the policy lists both', rotated, { known: oldKey, met: newKey, size: 101 }, true],
    ['still holds for an older checkpoint', rotated, { known: newKey, met: oldKey, size: 100 }, true],
    ['does not follow before its range', rotated, { known: oldKey, met: newKey, size: 100 }, false],
    ['ends with its range', rotated, { known: newKey, met: oldKey, size: 101 }, false],
    ['does not follow where only the old one is listed', policyFile, { known: oldKey, met: newKey, size: 200 }, false],
    [
      'does not follow one that is not listed',
      { ...policyFile, logKeys: [{ vkey: newKey, fromSize: 0 }] },
      { known: oldKey, met: newKey, size: 200 },
      false,
    ],
  ])('%s', (_, file, change, follows) => expect(keyFollows(policy(file), change)).toBe(follows));
});
