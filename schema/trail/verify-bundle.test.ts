import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Act,
  acts,
  bundleOf,
  checkpointOf,
  ORIGIN,
  policy,
  record,
  signers,
  withFile,
} from '../../test/kit/example-log.js';
import { sayTheSame, verifyTwice } from '../../test/kit/second-verifier.js';
import { toBase64 } from './base64.js';
import { bundlePath } from './bundle.js';
import { canonicalBytes, type Json, parseCanonical } from './canonical.js';
import { cosign } from './cosignature.js';
import { isState, type State } from './difference.js';
import type { TrailCrypto } from './ed25519.js';
import { leafHash } from './hash.js';
import { nobleCrypto, nobleSigner } from './noble.js';
import { signNote } from './note.js';
import { acknowledge } from './receipt.js';
import { said } from './said.js';
import { verifyBundle } from './verify-bundle.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const recorded = record(acts);
let files: Map<string, Uint8Array>;
beforeAll(async () => {
  files = await bundleOf(recorded, 1);
});

// Most of these changes leave the signatures as they are, and in plain JavaScript verifying one costs more than everything else.
const seen = new Map<string, boolean>();
const crypto: TrailCrypto = {
  hash: nobleCrypto.hash,
  verify(...parts) {
    const name = parts.map(toBase64).join(' ');
    const known = seen.get(name) ?? nobleCrypto.verify(...parts);
    seen.set(name, known);
    return known;
  },
};
const verify = (changed: ReadonlyMap<string, Uint8Array>) => verifyBundle(changed, policy, crypto);
const found = (changed: ReadonlyMap<string, Uint8Array>) =>
  verifyTwice(changed, policy).failures.map(({ class: of, entry, rule }) => `${of} ${entry ?? '-'} ${rule}`);
const textOf = (name: string) => decoder.decode(files.get(name));
const objectOf = (name: string): State => {
  const value = parseCanonical(files.get(name) ?? new Uint8Array());
  return isState(value) ? value : {};
};
const edited = (name: string, change: (value: State) => Json) =>
  withFile(files, name, canonicalBytes(change(objectOf(name))));
const ofActs = async (change: (act: Act) => Act) => bundleOf(record(acts.map(change)), 1);

test('an honest bundle is found whole', () => {
  const verdict = verifyTwice(files, policy);
  expect(verdict.failures).toEqual([]);
  expect(verdict.ok).toBe(true);
  expect(verdict.entries).toBe(5);
  expect(verdict.checkpoint).toMatchObject({ origin: ORIGIN, size: 18 });
  expect(verdict.headline).toEqual({
    ...{ key: 'whole', last: 14, size: 18, at: '2026-03-01T08:05:00.000Z', groups: ['discipline'] },
    ...{ later: 0, uncounted: 0, entries: 5, shut: 0, partly: 0 },
  });
  expect(verdict.notes).toEqual([
    said('note/witnessed', { group: 'discipline', at: '2026-03-01T08:10:00.000Z' }),
    said('note/pending', { entries: 1, acknowledged: 1 }),
    said('note/subjects', { subjects: 2 }),
    said('note/notProven'),
  ]);
});

describe('each byte of each file matters', () => {
  test('a flipped bit in any file is never found whole', () => {
    for (const [name, bytes] of files)
      for (let at = 0; at < bytes.length; at += name === bundlePath.checkpoint ? 1 : 7) {
        const flipped = bytes.map((byte, place) => (place === at ? byte ^ (1 << (at % 8)) : byte));
        const { ok, failures } = verify(withFile(files, name, flipped));
        // Only the text of a signature line of an unknown key may differ without harm: signed-note allows that, and the quorum does not
        // count it.
        if (ok) throw new Error(`${name}: byte ${at} may be flipped`);
        expect(failures.length).toBeGreaterThan(0);
      }
  });

  test('a flipped byte of a logged entry is named by index and id', () => {
    const leaf = files.get(bundlePath.entry(5)) ?? new Uint8Array();
    const text = decoder.decode(leaf).replace('BUYER', 'BUYFR');
    const verdict = verify(withFile(files, bundlePath.entry(5), encoder.encode(text)));
    expect(verdict.failures[0]).toMatchObject({ class: 'inclusion', index: 5, entry: 'e2', rule: 'root differs' });
    expect(verdict.failures[1]).toMatchObject({ class: 'subject-chain', entry: 'e3', rule: 'prev' });
  });

  test('a file cut short, or missing, is never found whole', () => {
    for (const [name, bytes] of files) {
      expect(verify(withFile(files, name, bytes.slice(0, bytes.length / 2))).ok).toBe(false);
      expect(verify(withFile(files, name, null)).ok).toBe(false);
    }
  });

  test('any bytes at all give a verdict, and nothing is thrown', () => {
    const names = [...files.keys()];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 200 }), (name, bytes) => {
        expect(verify(withFile(files, name, bytes)).ok).toBe(false);
      }),
    );
    expect(verify(new Map()).failures).toMatchObject([{ class: 'manifest' }]);
  });
});

describe('signatures', () => {
  test('a checkpoint of an unknown key is refused, even under the right name', () => {
    const body = `${textOf('checkpoint').split('\n\n')[0]}\n`;
    expect(found(withFile(files, 'checkpoint', encoder.encode(signNote(body, signers.stranger))))).toEqual([
      'signature - no signature of a known key',
    ]);
  });

  test('a checkpoint that the witness did not sign is not published', () => {
    const body = `${textOf('checkpoint').split('\n\n')[0]}\n`;
    const bare = withFile(files, 'checkpoint', encoder.encode(signNote(body, signers.log)));
    expect(found(bare)).toEqual(['witness - quorum']);
    const verdict = verifyTwice(bare, { ...policy, quorum: 0 });
    expect(verdict.failures).toMatchObject([{ class: 'uncounted', rule: 'age' }]);
    expect(verdict.headline).toMatchObject({ key: 'each', entries: 5 });
    expect(verdict.notes[0]).toEqual(said('note/unwitnessed'));
  });

  test('of two witnesses in one group the newer cosignature bounds the times, whatever their order', () => {
    const second = nobleSigner('second.example', new Uint8Array(32).fill(9), 'cosignature/v1');
    const both = { ...policy, witnesses: [...policy.witnesses, { key: second.key, group: 'discipline' }] };
    const [body = '', lines = ''] = textOf('checkpoint').split('\n\n');
    const old = cosign(`${body}\n`, 1_772_352_000, second);
    for (const text of [`${body}\n\n${lines}${old}`, `${body}\n\n${lines.replace('\n', `\n${old}`)}`]) {
      const verdict = verifyTwice(withFile(files, 'checkpoint', encoder.encode(text)), both);
      expect(verdict.failures).toEqual([]);
      expect(verdict.notes[0]).toEqual(said('note/witnessed', { group: 'discipline', at: '2026-03-01T08:10:00.000Z' }));
    }
  });

  test('a cosignature beyond the year 9999 does not hold', () => {
    const body = `${textOf('checkpoint').split('\n\n')[0]}\n`;
    const at = (seconds: number) => signNote(body, signers.log) + cosign(body, seconds, signers.witness);
    const late = withFile(files, 'checkpoint', encoder.encode(at(253_402_300_800)));
    expect(found(late)).toEqual(['signature - signature does not verify']);
  });

  test('another origin, another size and another root are refused', () => {
    const leaves = (count: number) => Array.from({ length: count }, (_, at) => Uint8Array.of(at));
    const other = (text: string) => found(withFile(files, 'checkpoint', encoder.encode(text)));
    expect(other(checkpointOf(leaves(18), 'demo/other'))).toContain('signature - origin');
    expect(other(checkpointOf(leaves(17)))).toContain('manifest - size');
    expect(other(checkpointOf(leaves(18)))).toContain('inclusion e1 root differs');
  });

  test('a key is valid only for its range of sizes', () => {
    const [logKey] = policy.logKeys;
    const old = logKey ? [{ ...logKey, toSize: 17 }] : [];
    const verdict = verifyTwice(files, { ...policy, logKeys: old });
    expect(verdict.failures).toMatchObject([{ class: 'signature', rule: 'no signature of a known key' }]);
    expect(verdict.headline).toEqual({ key: 'failed', class: 'signature' });
  });
});

describe('manifest', () => {
  test.each<[string, (value: State) => Json, string]>([
    ['size beyond 2^53', (m) => ({ ...m, size: 2 ** 60 }), 'manifest - manifest'],
    ['index not below size', (m) => ({ ...m, size: 5 }), 'manifest - manifest'],
    ['an unknown field', (m) => ({ ...m, key: 'x' }), 'manifest - manifest'],
    ['another purchase', (m) => ({ ...m, purchase: 'pur_2' }), 'manifest - purchase'],
    ['another log', (m) => ({ ...m, log: 'demo/other' }), 'manifest - log'],
    ['another id', (m) => ({ ...m, entries: [{ index: 2, id: 'e9' }] }), 'manifest e9 id'],
    ['an entry twice', (m) => ({ ...m, pending: [{ id: 'e1' }] }), 'manifest - manifest'],
    ['a purchase that is no thread', (m) => ({ ...m, purchase: 'Pur' }), 'manifest - manifest'],
    ['threads in no order', (m) => ({ ...m, uncounted: ['b', 'a'] }), 'manifest - manifest'],
    ['a path as id', (m) => ({ ...m, pending: [{ id: '../x' }] }), 'manifest - manifest'],
  ])('%s', (_, change, failure) => {
    expect(found(edited(bundlePath.manifest, change))).toContain(failure);
  });

  test('duplicate keys are no canonical JSON', () => {
    const text = textOf(bundlePath.manifest).replace('"size":', '"size":1,"size":');
    expect(verify(withFile(files, bundlePath.manifest, encoder.encode(text))).failures[0]?.detail).toEqual(
      said('form/canonical'),
    );
  });

  test('an entry that the manifest leaves out is noticed by its file', () => {
    const without = edited(bundlePath.manifest, (m) => ({ ...m, entries: [{ index: 2, id: 'e1' }] }));
    expect(found(without)).toContain('file - unnamed file');
  });

  test('files that no entry names are refused', () => {
    expect(found(withFile(files, 'readme', Uint8Array.of(1)))).toEqual(['file - unnamed file']);
    expect(found(withFile(files, 'files/00', Uint8Array.of(1)))).toEqual(['file - unnamed file']);
  });
});

describe('subject chains', () => {
  const without = (index: number) => {
    const changed = edited(bundlePath.manifest, (m) => ({
      ...m,
      entries: Array.isArray(m.entries) ? m.entries.filter((one: Json) => !isState(one) || one.index !== index) : [],
    }));
    for (const name of [bundlePath.entry(index), bundlePath.opening(index), bundlePath.proof(index)])
      changed.delete(name);
    return changed;
  };

  test('a missing revision is a gap', () => {
    expect(found(without(8))).toEqual(['subject-chain e5 gap', 'census - count']);
    expect(found(without(5))).toEqual(['subject-chain e3 gap', 'census - count']);
  });

  test('a fork, a wrong prev and a first entry with a predecessor are found', async () => {
    const forked = await ofActs((act) => (act.id === 'e3' ? { ...act, change: { subject: bid(1) } } : act));
    expect(found(forked)).toContain('subject-chain e3 fork');
    const wrong = await ofActs((act) =>
      act.id === 'e3' ? { ...act, change: { prev: toBase64(new Uint8Array(32)) } } : act,
    );
    expect(found(wrong)).toEqual(['subject-chain e3 prev']);
    const first = await ofActs((act) =>
      act.id === 'e1' ? { ...act, change: { prev: toBase64(new Uint8Array(32)) } } : act,
    );
    expect(found(first)).toContain('subject-chain e1 prev');
  });

  test('time that runs backwards is named', async () => {
    const back = await ofActs((act) => (act.id === 'e3' ? { ...act, at: '2026-03-01T08:00:59.999Z' } : act));
    expect(found(back)).toEqual(['time e3 at']);
  });

  test('an entry of another log is refused', async () => {
    const other = await ofActs((act) => (act.id === 'e4' ? { ...act, change: { log: 'demo/other' } } : act));
    expect(found(other)).toEqual(['manifest e4 log']);
  });
});

const bid = (rev: number) => ({ type: 'bid', id: 'bid_1', rev });

describe('openings and states', () => {
  const opening = (index: number, change: (value: State, changes: readonly State[]) => Json) =>
    edited(bundlePath.opening(index), (value) =>
      change(value, Array.isArray(value.changes) ? value.changes.filter(isState) : []),
    );

  test('another value or another salt does not match the commitment', () => {
    const value = [{ path: '/state', after: 'SENT' }];
    for (const index of [2, 5, 8]) {
      const failure = `opening e${(index + 1) / 3} commitment`;
      expect(found(opening(index, (o, [one, ...rest]) => ({ ...o, changes: [{ ...one, value }, ...rest] })))).toContain(
        failure,
      );
      const salt = toBase64(new Uint8Array(32));
      expect(found(opening(index, (o, [one, ...rest]) => ({ ...o, changes: [{ ...one, salt }, ...rest] })))).toContain(
        failure,
      );
      expect(found(opening(index, (o) => ({ ...o, reason: { salt, value: 'because' } })))).toContain(failure);
    }
  });

  test('a change with neither an old nor a new value, and names of files that do not exist, are refused', () => {
    const value = [{ path: '/x' }];
    expect(found(opening(2, (o, [one]) => ({ ...o, changes: [{ ...one, value }] })))).toContain('format e1 opening');
    expect(found(opening(2, (o) => ({ ...o, names: [null] })))).toContain('opening e1 names');
    expect(found(opening(2, (o) => ({ ...o, names: [] })))).toEqual([]);
  });

  test('nothing else is believed of an opening that does not hold', () => {
    const salt = toBase64(new Uint8Array(32));
    const state = { state: 'X' };
    expect(found(opening(5, (o) => ({ ...o, state, reason: { salt, value: 'because' } })))).toEqual([
      'opening e2 commitment',
    ]);
  });

  test('missing, doubled or exchanged classes are refused', () => {
    expect(found(opening(5, (o, [one]) => ({ ...o, changes: one ? [one] : [] })))).toContain('opening e2 classes');
    expect(found(opening(5, (o, list) => ({ ...o, changes: [...list].reverse() })))).toContain('opening e2 classes');
    expect(found(opening(5, (o, list) => ({ ...o, changes: [...list, ...list] })))).toContain('opening e2 classes');
  });

  test('a wrong salt of the state is named', () => {
    expect(found(opening(8, (o) => ({ ...o, stateSalt: toBase64(new Uint8Array(32)) })))).toEqual(['state e3 after']);
  });

  test('a state that is shown must be the one folded and committed to', () => {
    const state = { state: 'SENT', price: '9.50', contact: '王' };
    expect(found(opening(8, (o) => ({ ...o, state })))).toEqual([]);
    expect(found(opening(8, (o) => ({ ...o, state: { ...state, price: '9.51' } })))).toEqual(['state e3 fold']);
  });

  test('an entry whose changes do not lead to its committed state is found', async () => {
    const lie = await ofActs((act) =>
      act.id === 'e4' ? { ...act, change: { after: toBase64(new Uint8Array(32)) } } : act,
    );
    expect(found(lie)).toEqual(['state e4 after']);
  });

  test('a withheld class is noted and no failure, and the rest still verifies', () => {
    let changed = files;
    for (const index of [5, 8])
      changed = withFile(
        changed,
        bundlePath.opening(index),
        opening(index, (o, list) => ({
          ...o,
          stateSalt: null,
          changes: list.map((one) => (one.class === 'commercial' ? { class: one.class, withheld: true } : one)),
        })).get(bundlePath.opening(index)) ?? null,
      );
    const verdict = verify(changed);
    expect(verdict.failures).toEqual([]);
    expect(verdict.notes).toContainEqual(said('note/withheld', { class: said('class/commercial'), places: 2 }));
    expect(verdict.notes).toContainEqual(said('note/unchecked', { entries: 3 }));
  });
});

describe('pending entries', () => {
  test('an acknowledgement for another entry, at another time or of another key is refused', () => {
    const [, , , , last] = recorded;
    const { at } = last?.entry ?? { at: '' };
    const hash = leafHash(nobleCrypto.hash, last?.leaf ?? new Uint8Array());
    const receipt = (text: string) => found(withFile(files, bundlePath.pendingReceipt('e5'), encoder.encode(text)));
    const right = { log: ORIGIN, leafHash: hash, at, includedBy: '2026-03-01T08:10:30.000Z' };
    expect(receipt(acknowledge(right, signers.receipt))).toEqual([]);
    expect(receipt(acknowledge({ ...right, leafHash: new Uint8Array(32) }, signers.receipt))).toEqual([
      'receipt e5 leaf',
    ]);
    expect(receipt(acknowledge({ ...right, at: '2026-03-01T08:09:30.001Z' }, signers.receipt))).toEqual([
      'receipt e5 at',
    ]);
    expect(receipt(acknowledge({ ...right, log: 'demo/other' }, signers.receipt))).toEqual(['receipt e5 origin']);
    const early = { ...right, includedBy: '2026-03-01T08:09:59.999Z' };
    expect(receipt(acknowledge(early, signers.receipt))).toEqual(['receipt e5 unmet']);
    const never = { ...right, includedBy: '2099-01-01T00:00:00.000Z' };
    expect(receipt(acknowledge(never, signers.receipt))).toEqual(['receipt e5 promise']);
    expect(receipt(acknowledge(right, signers.stranger))).toEqual(['receipt e5 no signature of a known key']);
  });
});

sayTheSame();
