import { describe, expect, test } from '@jest/globals';
import { acts, bundleOf, checkpointOf, policy, record, signers, treeOf } from '../../test/kit/example-log.js';
import { sayTheSame, verifyPackageTwice } from '../../test/kit/second-verifier.js';
import { canonicalBytes } from './canonical.js';
import { leafHash } from './hash.js';
import { nobleCrypto } from './noble.js';
import { parseOpening } from './opening.js';
import { formatProof } from './proof.js';
import { acknowledge } from './receipt.js';
import { isReceiptPackage, packagePath } from './receipt-package.js';
import { said } from './said.js';

const encoder = new TextEncoder();
const recorded = record(acts);
const leaves = recorded.map(({ leaf }) => leaf);
const INDEX = 1;

/** The package of the second act, which is the first of its subject. */
async function packageOf(change: (files: Map<string, Uint8Array>) => void = () => undefined) {
  const one = recorded[INDEX];
  if (!one) throw new Error('no such act');
  const { entry, leaf, opening } = one;
  const { log, at } = entry;
  const receipt = acknowledge({ log, leafHash: leafHash(nobleCrypto.hash, leaf), at, includedBy: at }, signers.receipt);
  const hashes = await treeOf(leaves).proof(INDEX);
  const files = new Map([
    [String(packagePath.receipt), encoder.encode(receipt)],
    [packagePath.entry, leaf],
    [packagePath.opening, canonicalBytes(opening)],
    [packagePath.proof, encoder.encode(formatProof({ index: INDEX, hashes, checkpoint: checkpointOf(leaves) }))],
  ]);
  change(files);
  return files;
}
const check = (files: Map<string, Uint8Array>) => verifyPackageTwice(files, policy);

test('a complete package holds: it was accepted and logged, and its values are those committed to', async () => {
  const files = await packageOf();
  expect(isReceiptPackage(files)).toBe(true);
  const { failures, notes, index, entry, acknowledgement, checkpoint } = check(files);
  expect({ failures, notes, index }).toEqual({ failures: [], notes: [], index: INDEX });
  expect(entry?.id).toBe('e2');
  expect(acknowledgement?.at).toBe(entry?.at);
  expect(checkpoint?.size).toBe(leaves.length);
});

test('before the entry is logged there is no proof, and the package says so', async () => {
  const { failures, notes, index } = check(await packageOf((files) => files.delete(packagePath.proof)));
  expect({ failures, index }).toEqual({ failures: [], index: null });
  expect(notes).toEqual([said('note/noProof')]);
});

test('a package without the salt of the state, as people are given it, holds; only the state is not checked', async () => {
  const { failures, notes } = check(
    await packageOf((files) => {
      const opening = parseOpening(files.get(packagePath.opening) ?? new Uint8Array());
      files.set(packagePath.opening, canonicalBytes({ ...opening, stateSalt: null }));
    }),
  );
  expect({ failures, notes }).toEqual({ failures: [], notes: [said('note/unchecked', { entries: 1 })] });
});

test('a bundle is no receipt package', async () => {
  expect(isReceiptPackage(await bundleOf(recorded, 1))).toBe(false);
});

describe('a package of which something is changed does not hold', () => {
  const other = recorded[2];
  test.each<[string, (files: Map<string, Uint8Array>) => void, string, string]>([
    ['another entry', (files) => files.set(packagePath.entry, other?.leaf ?? new Uint8Array()), 'receipt', 'leaf'],
    ['no entry', (files) => files.delete(packagePath.entry), 'format', 'missing file'],
    ['no receipt', (files) => files.delete(packagePath.receipt), 'format', 'missing file'],
    [
      'another opening',
      (files) => files.set(packagePath.opening, canonicalBytes(other?.opening)),
      'opening',
      'commitment',
    ],
    ['a file more', (files) => files.set('more.txt', new Uint8Array(1)), 'file', 'unnamed file'],
    ['a proof that is none', (files) => files.set(packagePath.proof, encoder.encode('x')), 'format', 'proof'],
  ])('%s', async (_name, change, of, rule) => {
    expect(check(await packageOf(change)).failures).toContainEqual(expect.objectContaining({ class: of, rule }));
  });

  test('each byte of each file matters', async () => {
    const files = await packageOf();
    for (const [name, bytes] of files)
      for (let at = 0; at < bytes.length; at += 29) {
        const changed = new Map(files);
        changed.set(
          name,
          bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)),
        );
        expect([name, at, check(changed).failures.length > 0]).toEqual([name, at, true]);
      }
  });
});

sayTheSame();
