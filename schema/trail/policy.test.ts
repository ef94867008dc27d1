import { describe, expect, test } from '@jest/globals';
import { canonicalBytes } from './canonical.js';
import { policyFile, signers } from './example-log.js';
import { nobleCrypto } from './noble.js';
import { parsePolicy } from './policy.js';
import { formatVkey } from './vkey.js';

const read = (value: unknown) => parsePolicy(nobleCrypto.hash, canonicalBytes(value));
const [logKey] = policyFile.logKeys;

test('a policy is read with its keys, however it is laid out', () => {
  const laidOut = new TextEncoder().encode(JSON.stringify(policyFile, null, 2));
  expect(parsePolicy(nobleCrypto.hash, laidOut)).toMatchObject({
    logKeys: [{ key: signers.log.key, fromSize: 0, toSize: Number.MAX_SAFE_INTEGER }],
    receiptKeys: [signers.receipt.key],
    witnesses: [{ key: signers.witness.key, group: 'discipline' }],
  });
});

describe('bad policies', () => {
  test.each<[string, unknown, string]>([
    ['no object', [], 'no object'],
    ['a field too many', { ...policyFile, trust: 'all' }, 'unknown field trust'],
    ['no log key', { ...policyFile, logKeys: [] }, 'without a key'],
    ['a broken key', { ...policyFile, receiptKeys: ['x'] }, 'not a verifier key'],
    [
      'a witness key as log key',
      { ...policyFile, logKeys: [{ vkey: formatVkey(signers.witness.key), fromSize: 0 }] },
      'type',
    ],
    ['a log key as witness', { ...policyFile, witnesses: [{ vkey: logKey?.vkey, group: 'x' }] }, 'type'],
    [
      'a range that ends before it starts',
      { ...policyFile, logKeys: [{ ...logKey, fromSize: 5, toSize: 4 }] },
      'toSize',
    ],
    [
      'the key of a witness twice',
      { ...policyFile, witnesses: [...policyFile.witnesses, { ...policyFile.witnesses[0], group: 'audit' }] },
      'twice',
    ],
    ['a quorum that cannot be met', { ...policyFile, quorum: 2 }, 'quorum'],
    ['a negative quorum', { ...policyFile, quorum: -1 }, 'quorum'],
  ])('%s', (_, value, message) => expect(() => read(value)).toThrow(message));

  test('no JSON', () => {
    expect(() => parsePolicy(nobleCrypto.hash, new Uint8Array())).toThrow('not JSON');
  });
});
