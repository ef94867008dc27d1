import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { Binary } from 'mongodb';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { findEntries } from '../../api/trail/find-entries.js';
import { bundleOf, NothingToExport, openAll, zipBundle } from '../../api/trail/index.js';
import { newestCheckpoint, proveConsistency, provePaths } from '../../api/trail/prove.js';
import { bytesOf } from '../../api/trail/sequence.js';
import { type CheckpointDocument, type LogDocument, type OpeningDocument, TRAIL } from '../../api/trail/stored.js';
import {
  bundlePath,
  contentAlone,
  formatProof,
  parseManifest,
  parseOpening,
  verifyConsistency,
  verifyProof,
} from '../../schema/trail/index.js';
import { said } from '../../schema/trail/said.js';
import { openLog } from '../kit/log.js';
import { sayTheSame, verifyTwice } from '../kit/second-verifier.js';

let log: Awaited<ReturnType<typeof openLog>>;
beforeAll(async () => {
  log = await openLog({ tampered: true });
  // Strangers' entries around the purchase's, over more than one tile, with a checkpoint in between.
  for (let at = 0; at < 300; at++) {
    if (at === 150) await log.settle();
    await log.act(at % 10 === 3 ? { subject: `bid_${at % 4}` } : { subject: `s${at % 20}`, proc: null });
  }
  await log.act({ subject: 'supplier', proc: null }, { subject: 'supplier', proc: null });
  await log.settle();
});
afterAll(() => log.stop());

const entries = () => log.db.collection<LogDocument>(TRAIL.log);
const exported = async (linked: readonly string[] = [], shut: readonly string[] = []) =>
  (await bundleOf('pur_1', linked, openAll(new Set(shut)), log.keys)).files;
// Nobody has counted this log: here it is about what the bundle holds.
const verify = (files: Awaited<ReturnType<typeof exported>>) => contentAlone(verifyTwice(files, log.policy));

describe('proofs', () => {
  it('show each entry in the newest checkpoint', async () => {
    const checkpoint = await newestCheckpoint();
    if (!checkpoint) throw new Error('nothing is signed');
    const indices = [0, 149, 150, 255, 256, 301];
    const paths = await provePaths(indices, checkpoint.size);
    for (const [at, index] of indices.entries()) {
      const row = await entries().findOne({ _id: index });
      const text = formatProof({ index, hashes: paths[at] ?? [], checkpoint: checkpoint.note });
      expect(verifyProof(text, row ? bytesOf(row.leaf) : null, log.policy, nodeCrypto).failure).toBeNull();
    }
  });

  it('show that the log only grew from one checkpoint to the next', async () => {
    const signed = await log.db.collection<CheckpointDocument>(TRAIL.checkpoints).find().sort({ _id: 1 }).toArray();
    const [one, other] = signed;
    if (!one || !other) throw new Error('nothing is signed twice');
    const proof = await proveConsistency(one._id, other._id);
    const claim = { size1: one._id, size2: other._id, root1: bytesOf(one.root), root2: bytesOf(other.root), proof };
    expect(verifyConsistency(nodeCrypto.hash, claim)).toBeNull();
    expect(verifyConsistency(nodeCrypto.hash, { ...claim, root1: bytesOf(other.root) })).not.toBeNull();
  });
});

describe('a bundle', () => {
  it('holds a purchase and what is linked to it, and verifies', async () => {
    const files = await exported(['supplier']);
    const verdict = verify(files);
    expect(verdict.failures).toEqual([]);
    expect(verdict.entries).toBe(32);
    const manifest = parseManifest(files.get(bundlePath.manifest) ?? new Uint8Array());
    expect(manifest.entries.map(({ index }) => index).slice(-2)).toEqual([300, 301]);
    expect(new Map(Object.entries(unzipSync(zipBundle(files))))).toEqual(new Map(files));
  });

  it('shows outsiders of a supplier what concerns the purchase, and says that nobody has counted the rest', async () => {
    const own = { subject: 'sup_1', type: 'Supplier', proc: null };
    await log.act(own, { ...own, state: { name: 'sup_1', price: '1.00' } }, own);
    await log.act({ subject: 'evt_2', proc: 'pur_2' }, own, { subject: 'evt_2', proc: 'pur_2' }, own, own);
    await log.settle();
    const bundle = async (suppliers: 'whole' | 'part') => {
      const classes = () => new Set(['open'] as const);
      const { files } = await bundleOf('pur_2', ['sup_1'], { shut: new Set(), classes, suppliers }, log.keys);
      const { entries, uncounted } = parseManifest(files.get(bundlePath.manifest) ?? new Uint8Array());
      return { files, indices: entries.map(({ index }) => index), uncounted };
    };
    const [whole, part] = [await bundle('whole'), await bundle('part')];
    const [first = 0] = whole.indices;
    expect(whole.indices).toEqual(Array.from({ length: 8 }, (_, at) => first + at));
    expect(whole.uncounted).toEqual([]);
    expect(part.indices).toEqual([2, 3, 4, 5].map((at) => first + at));
    expect(part.uncounted).toEqual(['sup_1']);
    for (const { files } of [whole, part]) expect(verify(files).failures).toEqual([]);
    expect(verify(part.files).notes).toContainEqual(said('note/uncounted', { thread: 'sup_1' }));
    // With the salt of a state the price in it could be guessed, also where the entry that set it is left out.
    const shown = parseOpening(part.files.get(bundlePath.opening(first + 2)) ?? new Uint8Array());
    expect(shown.stateSalt).toBeNull();
  });

  it('opens nothing of what is shut, and says so', async () => {
    const files = await exported([], ['bid_3']);
    const shut = (await findEntries({ 'subject.id': 'bid_3' })).map(({ index }) => bundlePath.opening(index ?? -1));
    expect(shut.filter((name) => files.has(name))).toEqual([]);
    const verdict = verify(files);
    expect(verdict.ok).toBe(true);
    expect(verdict.notes.map(({ key }) => key)).toContain('note/unchecked');
  });

  it('holds what is not in the log yet, with its acknowledgement', async () => {
    const [{ index } = { index: null }] = await findEntries({ 'subject.id': 'bid_3', 'subject.rev': 1 });
    await log.act({ subject: 'bid_3' });
    const pending = verify(await exported());
    expect(pending.ok).toBe(true);
    expect(pending.notes).toContainEqual(said('note/pending', { entries: 1, acknowledged: 1 }));
    // Logged and not signed yet is no more than pending.
    await log.sequence();
    expect(verify(await exported()).notes).toEqual(pending.notes);
    await log.sign();
    expect(verify(await exported())).toMatchObject({ ok: true, entries: pending.entries });
    expect(index).toBe(3);
  });

  it('of a changed entry fails, and names the entry', async () => {
    const row = await entries().findOne({ _id: 13 });
    if (!row) throw new Error('index 13 is missing');
    const changed = Buffer.from(bytesOf(row.leaf));
    changed.write('x', changed.indexOf('"req":"') + '"req":"'.length);
    await entries().updateOne({ _id: 13 }, { $set: { leaf: new Binary(changed) } });
    const verdict = verify(await exported());
    expect(verdict.failures).toContainEqual(
      expect.objectContaining({ class: 'inclusion', index: 13, entry: row.id, rule: 'root differs' }),
    );
    changed.write('{', 3);
    await entries().updateOne({ _id: 13 }, { $set: { leaf: new Binary(changed) } });
    const garbled = verify(await exported());
    expect(garbled.failures).toContainEqual(
      expect.objectContaining({ class: 'format', index: 13, entry: row.id, rule: 'entry' }),
    );
    await expect(findEntries({ id: row.id })).rejects.toThrow(`entry ${row.id} at index 13 is changed`);
    await entries().replaceOne({ _id: 13 }, row);
  });

  it('of a changed price fails, and names the entry', async () => {
    const row = await entries().findOne({ _id: 23 });
    const openings = log.db.collection<OpeningDocument>(TRAIL.openings);
    const opening = row && (await openings.findOne({ _id: row.id }));
    if (!row || !opening) throw new Error('index 23 is missing');
    const price = `${row.subject.rev}.00`;
    const text = Buffer.from(bytesOf(opening.open)).toString();
    const cheaper = text.replace(`"after":"${price}"`, '"after":"0.01"');
    expect(cheaper).not.toBe(text);
    await openings.updateOne({ _id: row.id }, { $set: { open: new Binary(Buffer.from(cheaper)) } });
    const { failures } = verify(await exported());
    expect(failures).toContainEqual(expect.objectContaining({ class: 'opening', index: 23, entry: row.id }));
  });

  it('of nothing is refused', async () => {
    await expect(bundleOf('pur_9', [], openAll(new Set()), log.keys)).rejects.toThrow(NothingToExport);
  });
});

sayTheSame();
