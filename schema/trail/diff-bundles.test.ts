import { beforeAll, expect, test } from '@jest/globals';
import { acts, bundleOf, policy, record, withFile } from '../../test/kit/example-log.js';
import { bundlePath, parseManifest } from './bundle.js';
import { canonicalBytes } from './canonical.js';
import { diffBundles } from './diff-bundles.js';
import { nobleCrypto } from './noble.js';
import { said } from './said.js';

type Files = Map<string, Uint8Array>;
const diff = (one: Files, other: Files) => diffBundles(one, other, policy, nobleCrypto);
let early: Files;
let late: Files;
beforeAll(async () => {
  early = await bundleOf(record(acts.slice(0, 4)), 0);
  late = await bundleOf(record(acts), 0);
});

test('a bundle does not differ from itself', () => {
  expect(diff(late, late)).toMatchObject({ ok: true, relation: 'consistent', later: null, differences: [] });
});

test('of two bundles of one log that only grew, the later is named', () => {
  const found = diff(early, late);
  // The example's other entries are arranged differently in a longer log, so what it shows of them is another history.
  expect(found.later).toBe('second');
  expect(found.verdicts.map(({ ok }) => ok)).toEqual([true, true]);
});

test('a different value at an index is a fork, and the index is named', async () => {
  const other = await bundleOf(
    record(acts.map((act) => (act.id === 'e3' ? { ...act, state: { ...act.state, price: '9.40' } } : act))),
    0,
  );
  const found = diff(late, other);
  expect(found).toMatchObject({ ok: false, relation: 'fork' });
  expect(found.differences[0]).toMatchObject({ index: 8, entry: 'e3', what: 'leaf' });
  expect(found.failures).toMatchObject([{ class: 'fork', index: 8, entry: 'e3', rule: 'leaf' }]);
});

test('a value that only one of them opens is a difference and no fork', () => {
  const manifest = parseManifest(late.get(bundlePath.manifest) ?? new Uint8Array());
  const entries = manifest.entries.map((one) => (one.index === 5 ? { ...one, shut: true as const } : one));
  const named = withFile(late, bundlePath.manifest, canonicalBytes({ ...manifest, entries }));
  const shut = withFile(named, bundlePath.opening(5), null);
  const found = diff(late, shut);
  expect(found).toMatchObject({ ok: true, relation: 'consistent' });
  expect(found.differences).toEqual([{ index: 5, entry: 'e2', what: 'opening', detail: said('diff/unopened/second') }]);
});

test('a bundle that does not verify proves nothing, but is compared', () => {
  const leaf = late.get(bundlePath.entry(5)) ?? new Uint8Array();
  const broken = withFile(
    late,
    bundlePath.entry(5),
    leaf.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
  );
  const found = diff(late, broken);
  expect(found).toMatchObject({ ok: false, relation: 'unproven' });
  expect(found.differences[0]).toMatchObject({ index: 5, what: 'leaf' });
  expect(found.failures[0]?.detail.key).toBe('compare/second');
});
