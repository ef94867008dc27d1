import { describe, expect, test } from '@jest/globals';
import { acts, bundleOf, checkpointOf, policy, record, treeOf, withFile } from '../../test/kit/example-log.js';
import { bundlePath, parseManifest } from './bundle.js';
import { canonicalBytes } from './canonical.js';
import { nobleCrypto } from './noble.js';
import { formatProof } from './proof.js';
import { verifySubject, verifySubjectOf } from './verify-subject.js';

const recorded = record(acts);
const check = (files: ReadonlyMap<string, Uint8Array>) => verifySubject('bid_1', files, policy, nobleCrypto);
/** What is wrong, as `class rule index`. */
const said = ({ failures }: ReturnType<typeof check>) =>
  failures.map(({ class: of, rule, index }) => `${of} ${rule} ${index}`);

/** The bundle without one of its entries, with its manifest adjusted. */
async function without(index: number) {
  const files = await bundleOf(recorded, 0);
  const manifest = parseManifest(files.get(bundlePath.manifest) ?? new Uint8Array());
  const entries = manifest.entries.filter((entry) => entry.index !== index);
  for (const name of [bundlePath.entry(index), bundlePath.opening(index), bundlePath.proof(index)]) files.delete(name);
  return withFile(files, bundlePath.manifest, canonicalBytes({ ...manifest, entries }));
}

describe('the history of a subject within a bundle', () => {
  test('the history of a subject is whole when nothing is missing', async () => {
    const verdict = check(await bundleOf(recorded, 0));
    expect(verdict.ok).toBe(true);
    expect(verdict.revisions.map(({ rev, index }) => [rev, index])).toEqual([
      [1, 5],
      [2, 8],
      [3, 14],
    ]);
    expect(verdict.missing).toEqual([]);
  });

  test('an entry that was edited is named', async () => {
    const files = await bundleOf(recorded, 0);
    const leaf = files.get(bundlePath.entry(8)) ?? new Uint8Array();
    const edited = new TextEncoder().encode(new TextDecoder().decode(leaf).replace('"role":"BUYER"', '"role":"BOSS"'));
    expect(edited).not.toEqual(leaf);
    const failures = said(check(withFile(files, bundlePath.entry(8), edited)));
    expect(failures).toContain('inclusion root differs 8');
    // The next entry names the leaf that was there before.
    expect(failures).toContain('subject-chain prev 14');
  });

  test('an entry that was removed leaves a gap, in the middle and at the start', async () => {
    const middle = check(await without(8));
    expect(said(middle)).toContain('subject-chain gap 14');
    expect(middle.missing).toEqual([2]);
    const start = check(await without(5));
    expect(said(start)).toContain('subject-chain gap 8');
    expect(start.missing).toEqual([1]);
  });

  test('an entry that was added is in no signed tree', async () => {
    const more = record([
      ...acts,
      { id: 'e6', subject: 'bid_1', at: '2026-03-01T08:05:00.000Z', state: { state: 'OPENED', price: '9.00' } },
    ]);
    const forged = await bundleOf(more, 0);
    const signed = (await bundleOf(recorded, 0)).get(bundlePath.checkpoint) ?? new Uint8Array();
    const verdict = check(withFile(forged, bundlePath.checkpoint, signed));
    expect(verdict.ok).toBe(false);
    expect(said(verdict).some((one) => one.startsWith('inclusion'))).toBe(true);
  });

  test('the census tells a history that was rolled back from one that is older', async () => {
    const verdict = check(await without(14));
    expect(verdict).toMatchObject({ ok: false, missing: [], size: 21 });
    expect(said(verdict)).toEqual([expect.stringMatching(/^census count/)]);
    expect(verdict.revisions.map(({ rev }) => rev)).toEqual([1, 2]);
  });

  test('a subject that is not shown is reported as absent', async () => {
    const verdict = verifySubject('bid_2', await bundleOf(recorded, 0), policy, nobleCrypto);
    expect(said(verdict)).toEqual(['subject-chain absent null']);
  });
});

describe('the history of a subject by the proofs that its holder was given', () => {
  const leaves = recorded.map(({ leaf }) => leaf);
  const proofOf = async (index: number, extra: Uint8Array) => {
    const hashes = await treeOf(leaves).proof(index);
    const text = formatProof({ index, hashes, checkpoint: checkpointOf(leaves), extra });
    return { name: `${index}.tlog-proof`, bytes: new TextEncoder().encode(text) };
  };
  const held = async (...indices: readonly number[]) =>
    Promise.all(indices.map((index) => proofOf(index, leaves[index] ?? new Uint8Array())));
  const checkHeld = (given: Awaited<ReturnType<typeof held>>) => verifySubjectOf('bid_1', given, policy, nobleCrypto);

  test('a history is whole with all of its proofs, whatever their order', async () => {
    expect(checkHeld(await held(4, 1, 2))).toMatchObject({ ok: true, missing: [], size: leaves.length });
  });

  test('a missing proof leaves a gap, and a proof for another entry does not hold', async () => {
    const gap = checkHeld(await held(1, 4));
    expect(said(gap)).toContain('subject-chain gap 4');
    expect(gap.missing).toEqual([2]);
    const [first, , third] = await held(1, 2, 4);
    const exchanged = await proofOf(2, leaves[3] ?? new Uint8Array());
    const wrong = checkHeld([first, exchanged, third].flatMap((one) => one ?? []));
    expect(said(wrong)).toContain('inclusion root differs null');
  });
});
