import { expect, test } from '@jest/globals';
import { acts, bundleOf, policyFile, record } from '../../test/kit/example-log.js';
import { parseAddCheckpoint } from './add-checkpoint.js';
import { toBase64 } from './base64.js';
import { bundlePath, parseManifest } from './bundle.js';
import { parseCheckpoint } from './checkpoint.js';
import { splitCosignature } from './cosignature.js';
import { parseBundlePath } from './entry-bundle.js';
import { nobleCrypto } from './noble.js';
import { parsePolicy } from './policy.js';
import { PROOF_HEADER, parseProof } from './proof.js';
import { parseSize } from './sizes.js';
import { parseTilePath } from './tiles.js';
import { verifyConsistency, verifyInclusion } from './verify-tree.js';

// JSON.parse and Number round above 2^53, which would make two sizes equal: such sizes are refused wherever one is read.
const MOST = '9007199254740991';
const BEYOND = [
  '9007199254740992',
  '9007199254740993',
  '18446744073709551615',
  '18446744073709551616',
  '1e3',
  '01',
  '-1',
  '+1',
  ' 1',
  '1.0',
  '0x1',
  '',
];
const hash = new Uint8Array(32);
const text = toBase64(hash);
const encoder = new TextEncoder();

test.each(BEYOND)('the size %p is refused as text, wherever it is read', (size) => {
  expect(parseSize(size)).toBeNull();
  expect(() => parseCheckpoint(`log\n${size}\n${text}\n`)).toThrow(TypeError);
  expect(() => parseProof(`${PROOF_HEADER}\nindex ${size}\n\nlog\n`)).toThrow(TypeError);
  expect(() => parseAddCheckpoint(`old ${size}\n\nlog\n`)).toThrow(TypeError);
  expect(parseTilePath(`tile/0/${size}`)).toBeNull();
  expect(parseBundlePath(`tile/entries/${size}`)).toBeNull();
});

test('the greatest size is accepted', () => {
  expect(parseSize(MOST)).toBe(Number.MAX_SAFE_INTEGER);
  expect(parseCheckpoint(`log\n${MOST}\n${text}\n`).size).toBe(Number.MAX_SAFE_INTEGER);
  expect(parseTilePath('tile/0/x009/x007/x199/x254/x740/991')).toBeNull();
});

test.each([
  '9007199254740992',
  '9007199254740993',
  '1e300',
  '-1',
  '1.5',
  '"1"',
  'null',
])('the size %s is refused in JSON', async (size) => {
  const manifest = (await bundleOf(record(acts), 1)).get(bundlePath.manifest) ?? new Uint8Array();
  const written = new TextDecoder().decode(manifest);
  expect(() => parseManifest(encoder.encode(written.replace('"size":18', `"size":${size}`)))).toThrow(TypeError);
  expect(() => parseManifest(encoder.encode(written.replace('"index":2}', `"index":${size}}`)))).toThrow(TypeError);
  expect(written).toMatch(/"index":2}.*"size":18/);
  const policy = JSON.stringify(policyFile);
  for (const field of ['fromSize', 'toSize']) {
    const changed = policy.replace(
      '"fromSize":0',
      field === 'fromSize' ? `"fromSize":${size}` : `"fromSize":0,"toSize":${size}`,
    );
    expect(() => parsePolicy(nobleCrypto.hash, encoder.encode(changed))).toThrow(TypeError);
  }
});

test('a proof for a greater size is refused, and so is a cosignature with such a time', () => {
  for (const size of [2 ** 53, 2 ** 64, 1.5, -1, Number.NaN]) {
    expect(verifyInclusion(nobleCrypto.hash, { index: 0, size, leafHash: hash, proof: [], root: hash })).not.toBeNull();
    const trees = { size1: 1, size2: size, root1: hash, root2: hash, proof: [] };
    expect(verifyConsistency(nobleCrypto.hash, trees)).not.toBeNull();
  }
  const late = new Uint8Array(72).fill(255);
  expect(splitCosignature(late)).toBeNull();
});
