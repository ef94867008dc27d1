import { expect, test } from '@jest/globals';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { checkVectors } from '../../cli/check-vectors.js';
import { parseVectors } from '../../cli/parse-vectors.js';
import { nodeHash } from '../../schema/trail/hash.js';
import { leafHash, toBase64 } from '../../schema/trail/index.js';

const { hash } = nodeCrypto;
const check = (text: string) => checkVectors(parseVectors(text), nodeCrypto);
const leaf = leafHash(hash, Uint8Array.of(1));
const empty = toBase64(hash(new Uint8Array()));

/** The root above a leaf at the last index of a tree: as many siblings on the left as its index has ones. */
function lastLeaf(size: bigint) {
  const ones = [...(size - 1n).toString(2)].filter((digit) => digit === '1').length;
  const proof = Array.from({ length: ones }, (_, at) => leafHash(hash, Uint8Array.of(2, at)));
  const root = proof.reduce((node, sibling) => nodeHash(hash, sibling, node), leaf);
  return { leafHash: toBase64(leaf), proof: proof.map(toBase64), root: toBase64(root) };
}

test('sizes to 2^64 - 1 are taken as they are written, and not rounded', () => {
  for (const size of [2n ** 53n, 2n ** 53n + 1n, 2n ** 63n + 5n, 2n ** 64n - 1n]) {
    const claim = JSON.stringify({ ...lastLeaf(size), desc: 'last', valid: true }).slice(1);
    const text = (index: bigint, valid: boolean) =>
      `{"inclusion":[{"index":${index},"size":${size},${claim.replace('true}', `${valid}}`)}]}`;
    expect(check(text(size - 1n, true))).toMatchObject({ passed: 1, failures: [] });
    expect(check(text(size, false))).toMatchObject({ passed: 1, failures: [] });
    expect(check(text(size - 2n, true)).failures).toHaveLength(1);
  }
});

test('consistency beyond 2^53', () => {
  const from = 2n ** 60n;
  const root1 = leafHash(hash, Uint8Array.of(3));
  const [right] = [leafHash(hash, Uint8Array.of(4))];
  const growth = (size2: bigint, valid: boolean) =>
    `{"consistency":[{"size1":${from},"size2":"${size2}","root1":"${toBase64(root1)}","root2":"${toBase64(nodeHash(hash, root1, right))}","proof":["${toBase64(right)}"],"valid":${valid}}]}`;
  expect(check(growth(from * 2n, true))).toMatchObject({ passed: 1, failures: [] });
  expect(check(growth(from, false))).toMatchObject({ passed: 1, failures: [] });
  expect(check(growth(from - 1n, false))).toMatchObject({ passed: 1, failures: [] });
  expect(check(growth(2n ** 64n, false))).toMatchObject({ passed: 1, failures: [] });
});

test('numbers that are no sizes, and values that are empty, make claims that do not hold', () => {
  const claim = { index: 0, size: 1, leafHash: toBase64(leaf), proof: null, root: toBase64(leaf), valid: true };
  const wrong = [{ index: -1 }, { index: 0.5 }, { size: 1e300 }, { size: 0 }, { root: null }, { leafHash: 'AA==' }];
  const inclusion = [claim, ...wrong.map((change) => ({ ...claim, ...change, valid: false }))];
  expect(check(JSON.stringify({ inclusion }))).toMatchObject({ passed: 7, failures: [] });
});

test('every part may be absent', () => {
  expect(check('{}')).toEqual({ passed: 0, failures: [], unchecked: [], unsigned: false });
  expect(
    check('{"log_vkey":null,"roots":null,"inclusion":null,"consistency":null,"checkpoints":null,"tlog_proof":null}')
      .failures,
  ).toEqual([]);
  expect(check(`{"roots":[{"size":0,"root":"${empty}"}]}`)).toMatchObject({ passed: 1, failures: [] });
  expect(check(`{"roots":[{"size":9,"root":"${empty}"}]}`).unchecked).toEqual([9n]);
});

test('checkpoints without a key of the log are read, and that nobody’s signature was checked is told', () => {
  const checkpoint = `demo/log\n1\n${toBase64(leaf)}\n\n— demo/log ${toBase64(new Uint8Array(68))}\n`;
  expect(check(JSON.stringify({ checkpoints: [{ size: 1, checkpoint }] }))).toMatchObject({
    passed: 1,
    unsigned: true,
  });
  expect(check(JSON.stringify({ checkpoints: [{ size: 2, checkpoint }] })).failures).toHaveLength(1);
  expect(check(JSON.stringify({ checkpoints: [{ size: 1, checkpoint: 'none' }] })).failures).toHaveLength(1);
  const text = `c2sp.org/tlog-proof@v1\nindex 0\n\n${checkpoint}`;
  const proof = { index: 0, leaf_utf8: '\u0001', text };
  expect(check(JSON.stringify({ tlog_proof: proof }))).toMatchObject({ passed: 1, failures: [], unsigned: true });
  expect(check(JSON.stringify({ tlog_proof: { ...proof, leaf_utf8: 'x' } })).failures).toEqual([
    'tlog_proof: root differs',
  ]);
});
