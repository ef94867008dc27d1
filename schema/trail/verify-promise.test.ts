import { describe, expect, test } from '@jest/globals';
import { acts, bundleOf, checkpointOf, ORIGIN, policy, record, signers } from '../../test/kit/example-log.js';
import { sayTheSame, verifyTwice } from '../../test/kit/second-verifier.js';
import { lastCosigned } from './check-times.js';
import { concatBytes, leafHash } from './hash.js';
import { nobleCrypto } from './noble.js';
import { acknowledge } from './receipt.js';
import { verifyPromise } from './verify-promise.js';

// The example's witness has co-signed at 08:10.
const { hash } = nobleCrypto;
const leaves = record(acts).map(({ leaf }) => leaf);
const lost = new TextEncoder().encode('an entry that was lost');
const log = {
  checkpoint: checkpointOf(leaves),
  hashes: concatBytes(...leaves.map((leaf) => leafHash(hash, leaf))),
};
const receipt = (leaf: Uint8Array, includedBy = '2026-03-01T08:03:00.000Z', signer = signers.receipt) =>
  acknowledge({ log: ORIGIN, leafHash: leafHash(hash, leaf), at: '2026-03-01T08:02:00.000Z', includedBy }, signer);
const promise = (text: string, of = log) => verifyPromise(text, of, policy, nobleCrypto);

describe('a promise', () => {
  test.each(leaves.map((leaf, index) => ({ leaf, index })))('a promise is kept at index $index', ({ leaf, index }) => {
    expect(promise(receipt(leaf))).toMatchObject({ failure: null, index, size: 5 });
  });

  test('a promise is broken where its time is up and the log was co-signed without the entry', () => {
    const { failure, index } = promise(receipt(lost));
    expect(index).toBeNull();
    expect(failure).toMatchObject({ class: 'receipt', rule: 'unmet', key: expect.stringContaining('/receipt+') });
    expect(failure?.detail).toMatchObject({
      ...{ key: 'receipt/unmetInLog', params: { size: 5, cosigned: '2026-03-01T08:10:00.000Z' } },
    });
  });

  test('a promise is neither kept nor broken before its time', () => {
    const verdict = promise(receipt(lost, '2026-03-01T08:10:00.001Z'));
    expect(verdict).toMatchObject({ failure: null, index: null, cosignedAt: '2026-03-01T08:10:00.000Z' });
    expect(promise(receipt(lost, '2026-03-01T08:10:00.000Z')).failure).not.toBeNull();
  });

  test.each([
    ['of another key', receipt(lost, undefined, signers.stranger), log, 'receipt'],
    ['that is none', 'nothing', log, 'format'],
    ['under a checkpoint of nobody', receipt(lost), { ...log, checkpoint: 'nothing' }, 'format'],
    ['under hashes cut short', receipt(lost), { ...log, hashes: log.hashes.subarray(32) }, 'format'],
    ['under other hashes', receipt(lost), { ...log, hashes: new Uint8Array(log.hashes.length) }, 'inclusion'],
  ])('a promise is not judged %s', (_, text, of, failure) => {
    expect(promise(text, of)).toMatchObject({ failure: { class: failure }, index: null });
  });
});

describe('the time of an entry', () => {
  const found = async (id: string, at: string) => {
    const changed = acts.map((act) => (act.id === id ? { ...act, at } : act));
    return verifyTwice(await bundleOf(record(changed), 0), policy).failures.map(
      ({ entry, rule }) => `${entry} ${rule}`,
    );
  };

  test('the time of an entry is bounded by the entries before it in the log, within the minute that acts may take', async () => {
    expect(await found('e4', '2026-03-01T08:01:00.000Z')).toEqual([]);
    expect(await found('e4', '2026-03-01T08:00:59.999Z')).toEqual(['e4 back-dated']);
  });

  test('the time of an entry is bounded by the cosignature', async () => {
    expect(await found('e5', '2026-03-01T08:11:00.000Z')).toEqual([]);
    expect(await found('e5', '2026-03-01T08:11:00.001Z')).toEqual(['e5 post-dated', 'c18 post-dated']);
  });

  test('the time of an entry has no upper bound where nobody co-signed', () => {
    expect(lastCosigned([])).toBeNull();
    expect(lastCosigned([{ seconds: 1 }, { seconds: 3 }])).toEqual(new Date(3_000));
  });
});

sayTheSame();
