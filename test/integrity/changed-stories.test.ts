import { beforeAll, describe, expect, it } from '@jest/globals';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { isState, type State } from '../../schema/trail/difference.js';
import {
  acknowledge,
  type BundleCensus,
  type BundleFiles,
  bundlePath,
  type CountedThread,
  canonicalBytes,
  censusLeaf,
  formatBundleCensus,
  type Json,
  leafHash,
  type Manifest,
  parseBundleCensus,
  parseCanonical,
  parseManifest,
  signNote,
  stateCensus,
  threadStart,
  threadStep,
  toBase64,
} from '../../schema/trail/index.js';
import {
  bundleOfStory,
  ORIGIN,
  policy,
  type Recorded,
  recordCensus,
  recountOf,
  type Story,
  signers,
  withFile,
} from '../kit/example-log.js';
import { wholeStory } from '../kit/example-story.js';
import { sayTheSame, verifyTwice } from '../kit/second-verifier.js';

// A good bundle, and every way to tell another story with it that we could think of: each must be named, by its class.

const encoder = new TextEncoder();
const { hash } = nodeCrypto;
const story = wholeStory();
const NOTHING = new Uint8Array();
let files: BundleFiles;
let manifest: Manifest;
let census: BundleCensus;

beforeAll(async () => {
  files = await bundleOfStory(story);
  manifest = parseManifest(files.get(bundlePath.manifest) ?? NOTHING);
  census = parseBundleCensus(files.get(bundlePath.census) ?? NOTHING);
});

const verify = (changed: BundleFiles) => verifyTwice(changed, policy);
const found = (changed: BundleFiles) => verify(changed).failures.map(({ class: of, rule }) => `${of} ${rule}`);
const indexOf = (id: string) => story.log.findIndex(({ entry }) => entry.id === id);
const leafOf = (id: string) => story.log[indexOf(id)]?.leaf ?? NOTHING;
const stated = (change: object = {}) => {
  const counted = recountOf(story.log.slice(0, story.census ?? 0)).census();
  if (!counted) throw new Error('nothing counted');
  return {
    ...counted,
    origin: ORIGIN,
    index: census.entry.index,
    leafHash: leafHash(hash, census.entry.leaf),
    ...change,
  };
};
const withManifest = (change: Partial<Manifest>, from: BundleFiles = files) =>
  withFile(from, bundlePath.manifest, canonicalBytes({ ...manifest, ...change }));
const withCensus = (change: Partial<BundleCensus>, from: BundleFiles = files) =>
  withFile(from, bundlePath.census, formatBundleCensus({ ...census, ...change }));
const withRow = (thread: string, change: Partial<CountedThread>) =>
  withCensus({ threads: census.threads.map((row) => (row.thread === thread ? { ...row, ...change } : row)) });
const rowOf = (thread: string) => {
  const row = census.threads.find((one) => one.thread === thread);
  if (!row) throw new Error(`no row of ${thread}`);
  return row;
};
/** The bundle as its maker would make it if some entries had never been: manifest and files agree. */
const without = (isGone: (id: string) => boolean, from: BundleFiles = files) => {
  const left = new Map(from);
  for (const { index } of manifest.entries.filter(({ id }) => isGone(id)))
    for (const name of [bundlePath.entry(index), bundlePath.opening(index), bundlePath.proof(index)]) left.delete(name);
  for (const { id } of manifest.pending.filter((one) => isGone(one.id)))
    for (const name of [bundlePath.pendingEntry(id), bundlePath.pendingOpening(id), bundlePath.pendingReceipt(id)])
      left.delete(name);
  const stay = <One extends { readonly id: string }>(list: readonly One[]) => list.filter(({ id }) => !isGone(id));
  return withManifest({ entries: stay(manifest.entries), pending: stay(manifest.pending) }, left);
};
const editedOpening = (id: string, change: (value: State, parts: readonly State[]) => Json) => {
  const name = bundlePath.opening(indexOf(id));
  const value = parseCanonical(files.get(name) ?? NOTHING);
  if (!isState(value) || !Array.isArray(value.changes)) throw new Error(`no opening of ${id}`);
  return withFile(files, name, canonicalBytes(change(value, value.changes.filter(isState))));
};
/** The same purchase told by a platform that has logged other entries, and signs all that it can. */
const told = (change: (log: Recorded[]) => Recorded[], more: Partial<Story> = {}) => {
  const log = change([...story.log]);
  return bundleOfStory({ ...story, log, census: log.findIndex(({ entry }) => entry.type === 'trail.census'), ...more });
};

it('the story as it was is whole, and says up to where', () => {
  expect(verify(files)).toMatchObject({ ok: true, failures: [], entries: 21 });
  expect(verify(files).headline).toMatchObject({ key: 'whole', last: 24, size: 29, later: 2, uncounted: 1 });
  expect(verify(files).headline).toMatchObject({ entries: 21, shut: 2, partly: 1 });
});

describe('something is left out', () => {
  it('any one file: never whole, and without the census nobody says that it is', () => {
    for (const name of files.keys()) {
      const failures = found(withFile(files, name, null));
      expect([name, failures.length]).not.toEqual([name, 0]);
      if (name === bundlePath.census) expect(failures.at(-1)).toBe('uncounted no census');
      else expect(failures.every((one) => one.startsWith('uncounted'))).toBe(false);
    }
  });

  it('any one entry that was counted: found by the census, where the chain does not tell before', () => {
    for (const { index, id } of manifest.entries) {
      const failures = found(without((one) => one === id));
      if (index < (story.census ?? 0))
        expect([id, failures.some((one) => /^(census|opening) /.test(one))]).toEqual([id, true]);
      expect([id, failures.length]).not.toEqual([id, 0]);
    }
  });

  it.each([
    ['a losing bid, all of it', /^bid_2/],
    ['the losing bid from its opening on', /^bid_2-[23]/],
    ['the last entry of a chain', /^bid_2-3/],
    ['the evaluations', /^evl_1/],
    ['all after the opening', /^(evl_1|bid_2-3|pur_1-2|ord_1)/],
    ['the award', /^pur_1-2/],
    ['the event', /^evt_1/],
    ['a supplier', /^sup_1/],
    ['the requisition', /^req_1/],
  ])('%s', (_name, gone) => {
    const failures = found(without((id) => gone.test(id)));
    expect(failures[0]).toMatch(/^census (count|row)$/);
    expect(verify(without((id) => gone.test(id))).headline).toEqual({ key: 'failed', class: 'census' });
  });

  it('what came after the census is not counted, and the first line says how much of it there is', () => {
    const shorter = verify(without((id) => id.startsWith('ord_1')));
    expect(shorter.failures).toEqual([]);
    expect(shorter.headline).toMatchObject({ key: 'whole', last: 24, later: 0 });
  });

  it('the early entries of a bid, hidden as those of a supplier may be', () => {
    const early = ['bid_1-1', 'bid_1-2'];
    const hidden = early.map((id) => [indexOf(id), leafHash(hash, leafOf(id))] as const);
    const threads = census.threads.map((row) => (row.thread === 'bid_1' ? { ...row, hidden } : row));
    expect(
      found(
        withCensus(
          { threads },
          without((id) => early.includes(id)),
        ),
      ),
    ).toContain('census row');
    expect(
      found(
        withCensus(
          { threads: threads.filter(({ thread }) => thread !== 'bid_1') },
          without((id) => early.includes(id)),
        ),
      ),
    ).toEqual(['subject-chain gap']);
    const [first] = early;
    const one = census.threads.map((row) => (row.thread === 'bid_1' ? { ...row, hidden: hidden.slice(0, 1) } : row));
    expect(
      found(
        withCensus(
          { threads: one },
          without((id) => id === first),
        ),
      ),
    ).toEqual(['census hidden']);
  });

  it('an entry of the purchase, hidden', () => {
    const id = 'evl_1-2';
    const hidden = [[indexOf(id), leafHash(hash, leafOf(id))] as const];
    const threads = census.threads.map((row) => (row.thread === 'pur_1' ? { ...row, hidden } : row));
    expect(
      found(
        withCensus(
          { threads },
          without((one) => one === id),
        ),
      ),
    ).toEqual(['census hidden']);
  });

  it('the beginning of the supplier who is counted, without hiding it', () => {
    expect(found(withRow('sup_1', { hidden: rowOf('sup_1').hidden.slice(2) }))).toContain('subject-chain gap');
  });
});

describe('the census is not the one', () => {
  it.each<[string, () => BundleFiles, string]>([
    ['no census at all', () => withFile(files, bundlePath.census, null), 'subject-chain gap'],
    ['no JSON', () => withFile(files, bundlePath.census, encoder.encode('{')), 'census form'],
    ['no statement', () => withCensus({ statements: [] }), 'uncounted statements'],
    [
      'a statement of another census',
      () => withCensus({ statements: [stateCensus(stated({ size: 24 }), hash, signers.witness)] }),
      'uncounted statements',
    ],
    [
      'a statement of another log',
      () => withCensus({ statements: [stateCensus(stated({ origin: 'demo/other' }), hash, signers.witness)] }),
      'uncounted statements',
    ],
    [
      'a statement of a stranger',
      () => withCensus({ statements: [stateCensus(stated(), hash, signers.stranger)] }),
      'uncounted statements',
    ],
    [
      'the signed checkpoint in the place of a statement',
      () => withCensus({ statements: [new TextDecoder().decode(files.get(bundlePath.checkpoint))] }),
      'uncounted statements',
    ],
    [
      'a note of the log in the place of a statement',
      () => {
        const [text = ''] = census.statements;
        return withCensus({ statements: [signNote(`${text.split('\n\n')[0]}\n`, signers.log)] });
      },
      'uncounted statements',
    ],
    ['another index', () => withCensus({ entry: { ...census.entry, index: 24 } }), 'census form'],
    ['another proof', () => withCensus({ entry: { ...census.entry, proof: [] } }), 'census form'],
    [
      'another entry in its place',
      () => withCensus({ entry: { ...census.entry, leaf: leafOf('sup_1-1') } }),
      'census form',
    ],
    [
      'an opening of other content',
      () =>
        withCensus({
          entry: {
            ...census.entry,
            opening: {
              ...census.entry.opening,
              changes: census.entry.opening.changes.map((part) =>
                'value' in part ? { ...part, value: part.value.slice(1) } : part,
              ),
            },
          },
        }),
      'census form',
    ],
    [
      'content that is not opened',
      () =>
        withCensus({
          entry: { ...census.entry, opening: { stateSalt: null, changes: [{ class: 'open', withheld: true }] } },
        }),
      'census form',
    ],
    [
      'a row less',
      () => withCensus({ threads: census.threads.filter(({ thread }) => thread !== 'req_1') }),
      'census row',
    ],
    ['a row twice', () => withCensus({ threads: census.threads.flatMap((row) => [row, row]) }), 'census form'],
    ['rows in another order', () => withCensus({ threads: [...census.threads].reverse() }), 'census form'],
    ['another first', () => withRow('pur_1', { first: 0 }), 'census first'],
    ['another count', () => withRow('pur_1', { count: 99 }), 'census count'],
    ['another position', () => withRow('pur_1', { position: rowOf('pur_1').position + 1 }), 'census'],
    ['another path', () => withRow('pur_1', { path: rowOf('pur_1').path.slice(1) }), 'census root'],
    ['a path of another row', () => withRow('pur_1', { path: rowOf('req_1').path }), 'census root'],
    ['a row under another name', () => withRow('req_1', { thread: 'req_2' }), 'census row'],
    [
      'a hidden entry of another hash',
      () => withRow('sup_1', { hidden: rowOf('sup_1').hidden.map(([at]) => [at, hash(NOTHING)]) }),
      'subject-chain gap',
    ],
    [
      'a hidden entry that is shown too',
      () =>
        withRow('sup_1', {
          count: 5,
          hidden: [...rowOf('sup_1').hidden, [indexOf('sup_1-3'), leafHash(hash, leafOf('sup_1-3'))] as const].sort(
            ([a], [b]) => a - b,
          ),
        }),
      'census hidden',
    ],
    [
      'a hidden entry behind the census',
      () => withRow('sup_1', { count: 5, hidden: [...rowOf('sup_1').hidden, [27, hash(NOTHING)]] }),
      'census hidden',
    ],
  ])('%s', (_name, change, expected) => {
    const failures = found(change());
    expect(failures[0]).toContain(expected);
    expect(verify(change()).headline.key).toBe(expected.startsWith('uncounted') ? 'each' : 'failed');
  });

  it('a statement of another census, of another log, or a cosignature in its place stands for nothing', () => {
    const [checkpoint = NOTHING] = [files.get(bundlePath.checkpoint)];
    for (const text of [
      stateCensus(stated({ size: 24 }), hash, signers.witness),
      stateCensus(stated({ origin: 'demo/other' }), hash, signers.witness),
      new TextDecoder().decode(checkpoint),
    ])
      expect(found(withCensus({ statements: [text] }))[0]).toBe('uncounted statements');
  });

  it('an older one than of yesterday', async () => {
    const old = recordCensus(story.log.slice(0, story.census ?? 0), '2026-02-28T06:09:59.000Z');
    const late = await told((log) => log.map((one) => (one.entry.type === 'trail.census' ? old : one)));
    expect(found(late)).toContain('uncounted age');
    expect(found(late).every((one) => /^(uncounted|time)/.test(one))).toBe(true);
  });

  it('one that lacks an entry, with what the witness has counted', async () => {
    const wrong = recordCensus(
      story.log.slice(0, story.census ?? 0).filter(({ entry }) => entry.id !== 'evl_1-2'),
      '2026-03-01T06:45:00.000Z',
    );
    const lying = await told((log) => log.map((one) => (one.entry.type === 'trail.census' ? wrong : one)));
    const own = parseBundleCensus(lying.get(bundlePath.census) ?? NOTHING);
    const right = stateCensus(stated(), hash, signers.witness);
    const changed = withFile(lying, bundlePath.census, formatBundleCensus({ ...own, statements: [right] }));
    expect(found(changed)).toContain('uncounted statements');
  });

  it('one that counts more entries than stand before it', async () => {
    const early = await told((log) => {
      const [one] = log.splice(story.census ?? 0, 1);
      return one ? [one, ...log] : log;
    });
    expect(found(early)).toContain('census form');
  });
});

describe('what is called uncounted', () => {
  it.each<[string, readonly string[], string]>([
    ['the purchase itself', ['pur_1', 'sup_2'], 'census uncounted'],
    ['a bid', ['bid_2', 'sup_2'], 'census uncounted'],
    ['a requisition', ['req_1', 'sup_2'], 'census uncounted'],
    ['an erasure', ['ers_1', 'sup_2'], 'census uncounted'],
    ['somebody of whom nothing is shown', ['sup_2', 'sup_9'], 'census uncounted'],
    ['a supplier who is counted', ['sup_1', 'sup_2'], 'census row'],
    ['nobody, though one is not counted', [], 'subject-chain gap'],
  ])('%s', (_name, uncounted, expected) => {
    expect(found(withManifest({ uncounted }))).toContain(expected);
  });
});

describe('what a supplier may, and nobody else', () => {
  const behind = (change: Partial<Recorded['entry']>) =>
    told((log) => {
      const one = log[log.findIndex(({ entry }) => entry.id === 'ord_1-2')];
      if (!one) throw new Error('no entry');
      const entry = { ...one.entry, id: 'x', at: '2026-03-01T08:05:00.000Z', prev: toBase64(hash(NOTHING)), ...change };
      return [...log, { ...one, entry, leaf: canonicalBytes(entry) }];
    });

  it('a bid whose early entries are left out, since it bears the id of a supplier who is not counted', async () => {
    const subject = { type: 'Bid', id: 'sup_2', rev: 3 };
    expect(found(await behind({ subject }))).toEqual(['subject-chain gap']);
    expect(found(await behind({ subject, proc: null }))).toEqual(['subject-chain gap', 'census uncounted']);
    const supplier = { type: 'Supplier', id: 'sup_2', rev: 4 };
    expect(found(await behind({ subject: supplier, proc: null }))).toEqual([]);
    expect(found(await behind({ subject: supplier }))).toEqual(['subject-chain gap']);
    expect(found(await behind({ subject: supplier, proc: null, prev: null }))).toEqual(['subject-chain prev']);
  });

  it('an order that is pending makes its own thread one of the purchase', async () => {
    const [real] = story.pending;
    if (!real) throw new Error('nothing pending');
    const subject = { type: 'Supplier', id: 'sup_1', rev: 5 };
    const pending = (proc: string | null) => {
      const entry = { ...real.entry, subject, proc, prev: toBase64(leafHash(hash, leafOf('sup_1-4'))) };
      return bundleOfStory({ ...story, pending: [{ ...real, entry, leaf: canonicalBytes(entry) }] });
    };
    expect(found(await pending(null))).toEqual([]);
    expect(found(await pending('pur_1'))).toEqual(['census hidden']);
  });
});

describe('another purchase', () => {
  it('an entry of another purchase has no place', async () => {
    const with2 = await bundleOfStory({ ...story, shown: (one) => story.shown(one) || one.entry.id === 'pur_2-1' });
    expect(found(with2)[0]).toBe('manifest other purchase');
  });

  it('a subject that leaves its purchase, for another or for none', async () => {
    const moved = (proc: string | null) =>
      told((log) => {
        const at = log.findIndex(({ entry }) => entry.id === 'ord_1-2');
        const one = log[at];
        if (!one) throw new Error('no entry');
        const entry = { ...one.entry, proc };
        log[at] = { ...one, entry, leaf: canonicalBytes(entry) };
        return log;
      });
    expect(found(await moved(null))).toContain('subject-chain purchase');
    expect(found(await moved('pur_2'))).toContain('manifest other purchase');
  });
});

describe('pending lies', () => {
  const pending = (change: object, receipt: ((leaf: Uint8Array, at: string) => string) | null) => {
    const [real] = story.pending;
    if (!real) throw new Error('nothing pending');
    const entry = { ...real.entry, ...change };
    const leaf = canonicalBytes(entry);
    const changed = new Map(withManifest({ pending: [{ id: entry.id, shut: true }] }));
    for (const name of [bundlePath.pendingEntry, bundlePath.pendingOpening, bundlePath.pendingReceipt])
      changed.delete(name(real.entry.id));
    changed.set(bundlePath.pendingEntry(entry.id), leaf);
    if (receipt) changed.set(bundlePath.pendingReceipt(entry.id), encoder.encode(receipt(leaf, entry.at)));
    return found(changed);
  };
  const signed = (leaf: Uint8Array, at: string, includedBy: string, signer = signers.receipt) =>
    acknowledge({ log: ORIGIN, leafHash: leafHash(hash, leaf), at, includedBy }, signer);
  const minuteLater = (at: string) => new Date(Date.parse(at) + 60_000).toISOString();

  it.each<[string, object]>([
    ['as it is', {}],
    ['of another act', { type: 'orders.cancelOrder' }],
    ['of another date', { at: '2026-03-01T08:09:59.000Z' }],
    ['of far in the future', { at: '2099-01-01T00:00:00.000Z' }],
    ['of a new subject', { subject: { type: 'Bid', id: 'bid_9', rev: 1 }, prev: null, proc: 'pur_1' }],
    ['of no purchase', { subject: { type: 'Supplier', id: 'sup_9', rev: 1 }, prev: null, proc: null }],
  ])('invented: without acknowledgement, %s', (_name, change) => {
    expect(pending(change, null)).toContain('receipt no acknowledgement');
    expect(pending(change, (leaf, at) => signed(leaf, at, minuteLater(at), signers.stranger))).toContain(
      'receipt no signature of a known key',
    );
  });

  it('promised, and still pending after that', () => {
    const at = '2026-03-01T08:08:59.999Z';
    expect(pending({ at }, (leaf, own) => signed(leaf, own, minuteLater(own)))).toEqual(['receipt unmet']);
    expect(pending({}, (leaf, own) => signed(leaf, own, minuteLater(own)))).toEqual([]);
  });

  it('promised for never', () => {
    expect(
      pending({ at: '2026-03-01T07:00:00.000Z' }, (leaf, own) => signed(leaf, own, '2099-01-01T00:00:00.000Z')),
    ).toEqual(['receipt promise']);
  });

  it('with an acknowledgement of something else', () => {
    expect(pending({}, (_leaf, own) => signed(leafOf('pur_1-1'), own, minuteLater(own)))).toEqual(['receipt leaf']);
    expect(pending({}, (leaf) => signed(leaf, '2026-03-01T08:09:31.000Z', '2026-03-01T08:10:31.000Z'))).toEqual([
      'receipt at',
    ]);
  });

  it('a logged entry called pending, with its acknowledgement', () => {
    const id = 'ord_1-2';
    const left = new Map(without((one) => one === id));
    const leaf = leafOf(id);
    const { at = '' } = story.log[indexOf(id)]?.entry ?? {};
    left.set(bundlePath.pendingEntry(id), leaf);
    left.set(bundlePath.pendingReceipt(id), encoder.encode(signed(leaf, at, minuteLater(at))));
    const entries = manifest.entries.filter((one) => one.id !== id);
    expect(found(withManifest({ entries, pending: [{ id, shut: true }, ...manifest.pending] }, left))).toContain(
      'receipt unmet',
    );
  });
});

describe('openings that lie', () => {
  const gone = (part: State | undefined, erasedBy: string) => ({
    ...{ class: part?.class ?? '', withheld: true, erasedBy },
    ...(part?.who === undefined ? {} : { who: part.who }),
  });

  it('a state that is shown, and its salt withheld', () => {
    const state = { state: 'DRAFT', score: '80' };
    expect(found(editedOpening('evl_1-1', (o) => ({ ...o, state, stateSalt: null })))).toEqual(['state salt']);
    expect(found(editedOpening('evl_1-1', (o) => ({ ...o, stateSalt: null })))).toEqual(['state salt']);
    expect(found(editedOpening('bid_1-2', (o) => ({ ...o, state: { state: 'SENT', price: '1.00' } })))).toEqual([
      'state salt',
    ]);
  });

  it('erased by an entry that is not there, erases nothing, or is about somebody else', () => {
    const by = (id: string) =>
      found(
        editedOpening('bid_2-1', (o, parts) => ({
          ...o,
          stateSalt: null,
          changes: parts.map((part) => (part.class === 'personal' ? gone(part, id) : part)),
        })),
      );
    expect(by('ers_9-2')).toEqual(['opening erasedBy']);
    expect(by('ers_1-1')).toEqual(['opening erasedBy']);
    expect(by('pur_1-2')).toEqual(['opening erasedBy']);
    const price = editedOpening('bid_2-1', (o, parts) => ({
      ...o,
      stateSalt: null,
      changes: parts.map((part) => (part.class === 'commercial' ? gone(part, 'ers_1-2') : part)),
    }));
    expect(found(price)).toEqual(['opening erasedBy']);
  });

  it('erased by an act that names another person', async () => {
    const other = await told((log) => {
      const at = log.findIndex(({ entry }) => entry.id === 'ers_1-2');
      const one = log[at];
      if (!one) throw new Error('no erasure');
      const entry = { ...one.entry, about: ['p_2', 'acc_8'] };
      log[at] = { ...one, entry, leaf: canonicalBytes(entry) };
      const counted = recordCensus(log.slice(0, story.census ?? 0), '2026-03-01T06:45:00.000Z');
      return log.map((each) => (each.entry.type === 'trail.census' ? counted : each));
    });
    expect(found(other)).toEqual(['opening erasedBy']);
  });

  it('shut without opening it, opened though it is shut', () => {
    const index = indexOf('evl_1-1');
    expect(found(withFile(files, bundlePath.opening(index), null))).toContain('opening missing file');
    const shut = manifest.entries.map((one) => (one.index === index ? { ...one, shut: true as const } : one));
    expect(found(withManifest({ entries: shut }))).toEqual(['opening shut']);
  });
});

describe('places and names', () => {
  it('two entries with their places exchanged', () => {
    const [one, other] = [indexOf('evl_1-1'), indexOf('evl_1-2')];
    const swapped = new Map(files);
    for (const path of [bundlePath.entry, bundlePath.opening, bundlePath.proof]) {
      swapped.set(path(one), files.get(path(other)) ?? NOTHING);
      swapped.set(path(other), files.get(path(one)) ?? NOTHING);
    }
    const ids = new Map([
      [one, 'evl_1-2'],
      [other, 'evl_1-1'],
    ]);
    const entries = manifest.entries.map((each) => ({ ...each, id: ids.get(each.index) ?? each.id }));
    expect(found(withManifest({ entries }, swapped))[0]).toBe('inclusion root differs');
  });

  it('an entry under another index, with all its files', () => {
    const from = indexOf('ord_1-2');
    const moved = new Map(files);
    for (const path of [bundlePath.entry, bundlePath.opening, bundlePath.proof]) {
      moved.set(path(from + 1), files.get(path(from)) ?? NOTHING);
      moved.delete(path(from));
    }
    const entries = manifest.entries.map((each) => (each.index === from ? { ...each, index: from + 1 } : each));
    expect(found(withManifest({ entries }, moved))[0]).toMatch(/^inclusion /);
  });

  it.each<[string, () => BundleFiles, string]>([
    ['another purchase named', () => withManifest({ purchase: 'pur_2' }), 'manifest other purchase'],
    ['a linked thread named as the purchase', () => withManifest({ purchase: 'sup_1' }), 'manifest other purchase'],
    ['another log named', () => withManifest({ log: 'demo/other' }), 'manifest log'],
    ['another size', () => withManifest({ size: 30 }), 'manifest size'],
    ['a file that nobody names', () => withFile(files, 'note.txt', NOTHING), 'file unnamed file'],
    ['a file beside the census', () => withFile(files, 'census.json.bak', NOTHING), 'file unnamed file'],
    ['a statement as a file', () => withFile(files, 'statements/1', NOTHING), 'file unnamed file'],
  ])('%s', (_name, change, expected) => expect(found(change())).toContain(expected));

  it('whatever is signed by other keys', async () => {
    const body = new TextDecoder().decode(files.get(bundlePath.checkpoint)).split('\n\n')[0];
    const forged = withFile(files, bundlePath.checkpoint, encoder.encode(signNote(`${body}\n`, signers.stranger)));
    expect(found(forged)[0]).toBe('signature no signature of a known key');
  });
});

it('the proof of a neighbour tells nothing of what is hidden: no set of up to five indices fits its leaf', () => {
  // Whoever holds the path of one thread sees its neighbour's leaf hash, and may know the hash of every entry.
  const counted = story.log.slice(0, story.census ?? 0);
  const recount = recountOf(counted);
  // Before the opening a purchase's thread holds none of its bids, so that what is tried has to be told apart by its count.
  const target = toBase64(leafHash(hash, censusLeaf(recount.thread('pur_1') ?? never())));
  const digests = counted.map(({ leaf }) => leafHash(hash, leaf));
  let tried = 0;
  const grow = (c: Uint8Array, first: number, count: number, from: number): void => {
    for (let index = from; index < digests.length; index++) {
      const next = threadStep(hash, c, index, digests[index] ?? NOTHING);
      const one = { thread: 'bid_2', first: count === 0 ? index : first, count: count + 1, c: next };
      expect(toBase64(leafHash(hash, censusLeaf(one))) === target).toBe(false);
      tried += 1;
      if (count + 1 < 5) grow(next, one.first, one.count, index + 1);
    }
  };
  grow(threadStart(hash, 'bid_2'), 0, 0, 10);
  expect(tried).toBeGreaterThan(4_000);
});

it('the leaf of a sealed bid tells nothing: no set of up to five indices fits it under any name that is told', () => {
  // The bids of an event that is open are threads of their own, under random names that nobody is told.
  const counted = story.log.slice(0, story.census ?? 0);
  const recount = recountOf(counted);
  const digests = counted.map(({ leaf }) => leafHash(hash, leaf));
  const told = ['pur_1', 'evt_1', 'req_1', 'sup_1', 'sup_2', 'bid_1'];
  const targetOf = (name: string) => toBase64(leafHash(hash, censusLeaf(recount.thread(name) ?? never())));
  const fits = (target: string, thread: string, most: number): number => {
    let found = 0;
    const grow = (c: Uint8Array, first: number, count: number, from: number): void => {
      for (let index = from; index < digests.length; index++) {
        const next = threadStep(hash, c, index, digests[index] ?? NOTHING);
        const one = { thread, first: count === 0 ? index : first, count: count + 1, c: next };
        if (toBase64(leafHash(hash, censusLeaf(one))) === target) found += 1;
        if (count + 1 < most) grow(next, one.first, one.count, index + 1);
      }
    };
    grow(threadStart(hash, thread), 0, 0, 0);
    return found;
  };
  const sealed = targetOf('bid_2');
  // Who was told the name finds the set: what keeps it is the name, and so it is tried as it should be.
  expect(fits(sealed, 'bid_2', 3)).toBe(1);
  for (const name of told) expect(fits(sealed, name, name === 'pur_1' ? 5 : 3)).toBe(0);
}, 180_000);

sayTheSame();

function never(): never {
  throw new Error('not there');
}
