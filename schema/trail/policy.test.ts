import { describe, expect, test } from '@jest/globals';
import { policyFile, signers } from '../../test/kit/example-log.js';
import { saying } from '../../test/kit/saying.js';
import { canonicalBytes } from './canonical.js';
import { nobleCrypto } from './noble.js';
import { parsePolicy } from './policy.js';
import type { SaidKey } from './said.js';
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
  test.each<[string, unknown, SaidKey]>([
    ['no object', [], 'form/object'],
    ['a field too many', { ...policyFile, trust: 'all' }, 'form/unknownField'],
    ['no log key', { ...policyFile, logKeys: [] }, 'policy/noLogKey'],
    ['a broken key', { ...policyFile, receiptKeys: ['x'] }, 'key/form'],
    [
      'a witness key as log key',
      { ...policyFile, logKeys: [{ vkey: formatVkey(signers.witness.key), fromSize: 0 }] },
      'form/keyType',
    ],
    ['a log key as witness', { ...policyFile, witnesses: [{ vkey: logKey?.vkey, group: 'x' }] }, 'form/keyType'],
    [
      'a range that ends before it starts',
      { ...policyFile, logKeys: [{ ...logKey, fromSize: 5, toSize: 4 }] },
      'form/count',
    ],
    [
      'the key of a witness twice',
      { ...policyFile, witnesses: [...policyFile.witnesses, { ...policyFile.witnesses[0], group: 'audit' }] },
      'policy/witnessTwice',
    ],
    ['a quorum that cannot be met', { ...policyFile, quorum: 2 }, 'policy/quorum'],
    ['a negative quorum', { ...policyFile, quorum: -1 }, 'form/count'],
  ])('%s', (_, value, key) => expect(() => read(value)).toThrow(saying(key)));

  test('no JSON', () => {
    expect(() => parsePolicy(nobleCrypto.hash, new Uint8Array())).toThrow(saying('form/json'));
  });
});
