import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Binary, type Document } from 'mongodb';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { collectionOf } from '../../api/kernel/database.js';
import { listRows } from '../../api/kernel/reads.js';
import { beginning, type Place, reconcileStep } from '../../api/trail/index.js';
import { bytesOf } from '../../api/trail/sequence.js';
import { TRAIL } from '../../api/trail/stored.js';
import { runExport } from '../../jobs/exporting/index.js';
import { reconcileAll } from '../../jobs/reconciling/reconcile.js';
import { unzipBundle } from '../../schema/trail/unzip-bundle.js';
import { openCli } from '../kit/cli.js';
import { lookAtWholeLog } from '../kit/look-at-log.js';
import { sayTheSame } from '../kit/second-verifier.js';
import { wholePurchase } from '../kit/whole-purchase.js';
import { startWitnessedApp, type WitnessedApp } from '../kit/witnessed-app.js';

jest.setTimeout(300_000);

// What the database keeps beside the bytes that are signed: whoever administers it can change that, and every signature still holds.
let app: WitnessedApp;
let cli: Awaited<ReturnType<typeof openCli>>;
let policy: string;
let purchaseId: string;

beforeAll(async () => {
  app = await startWitnessedApp();
  cli = await openCli();
  await wholePurchase(app);
  await app.witnessAll();
  const [purchase] = await listRows('Purchase', SYSTEM_ACTOR, {}, { limit: 1 });
  purchaseId = purchase?._id ?? '';
  const admin = await app.as('SYSTEM_ADMIN');
  // Full tiles of hashes there are from the 256th entry on.
  for (let at = 0; (await app.log().countDocuments()) + at < 300; at++)
    await admin.act('createUnit', { code: `U${at}`, name: 'Many' });
  await app.census();
  policy = cli.file('policy.json', app.policyText());
}, 300_000);
afterAll(async () => {
  cli.end();
  await app.stop();
});

type Row = Document & { _id: number | string };
const rows = (name: string) => collectionOf<Row>(name);
const night = () => lookAtWholeLog(app.clock.now());
/** The census holds: that it is old is the platform's clock of the test, which stands still. */
const verify = (what: string, ...files: readonly string[]) =>
  cli.run('verify', what, ...files, '--policy', policy, ...(what === 'bundle' ? ['--uncounted-ok'] : []));
/** What the platform does each night, a day later. */
async function nextNight(): Promise<void> {
  await app.settle();
  app.clock.advance(24 * 3_600_000);
  await reconcileAll(`night:${app.clock.now().toISOString()}`, app.system(), new AbortController().signal);
}
const entryOf = async (type: string) => {
  const row = await app.log().findOne({ 'subject.type': type });
  if (!row) throw new Error(`no entry of ${type}`);
  return row as Row & typeof row;
};

/** Changes rows of a collection, looks, and puts them back. */
async function crime<T>(
  name: string,
  ids: readonly Row['_id'][],
  commit: () => Promise<unknown>,
  then: () => Promise<T>,
) {
  const filter = { _id: { $in: [...ids] } } as object;
  const before = await rows(name).find(filter).toArray();
  expect(before.length).toBe(ids.length);
  try {
    await commit();
    return await then();
  } finally {
    await rows(name).deleteMany(filter);
    await rows(name).insertMany(before);
  }
}
const set = (name: string, _id: Row['_id'], fields: object) => () =>
  rows(name).updateOne({ _id } as object, { $set: fields });
/** Whoever administers the database can go round what it asks of rows. */
const bypass = { bypassDocumentValidation: true };
const remove = (name: string, _id: Row['_id']) => () => rows(name).deleteOne({ _id } as object);

async function documentsThatDiffer() {
  const found: string[] = [];
  for (let place: Place | null = beginning(); place; ) {
    const step = await reconcileStep(place);
    found.push(...step.differences.map(({ subject }) => subject.id));
    place = step.next;
  }
  return found;
}

describe('beside an entry', () => {
  it('13 the purchase of an evaluation is changed: bundle and state hold it by its bytes and say so, and so does the night', async () => {
    const { _id: index, id, subject } = await entryOf('Evaluation');
    const other = `pur_${'0'.repeat(32)}`;
    expect(await night()).toEqual([]);
    expect(await lookAtWholeLog(app.clock.now(), 1_000)).toEqual([]);
    await crime(TRAIL.log, [index], set(TRAIL.log, index, { proc: other }), async () => {
      expect(await night()).toMatchObject([
        {
          ...{ rule: 'ROW_CHANGED', place: String(index), entryId: id, purchaseId, subject: { id: subject.id } },
          fields: [{ path: '/proc', stored: JSON.stringify(other), trail: JSON.stringify(purchaseId) }],
        },
      ]);
      const file = cli.path('changed.zip');
      const made = await cli.runOn(app, 'export', 'bundle', purchaseId, '--out', file);
      expect(made.code).toBe(1);
      expect(made.text).toContain(`DIFFERS ROW_CHANGED: At index ${index} of the log`);
      expect(made.text).toContain(`(Evaluation ${subject.id} of ${purchaseId})`);
      expect(await verify('bundle', file)).toMatchObject({ code: 0 });
      const states = cli.path('changed.jsonl');
      expect(await cli.runOn(app, 'export', 'state', purchaseId, '--out', states)).toMatchObject({
        ...{ code: 1, text: expect.stringContaining('DIFFERS ROW_CHANGED') },
      });
      expect(await verify('state', file, states)).toMatchObject({ code: 0 });
    });
    expect(await night()).toEqual([]);
  });

  it('13 the same, by the page: the export holds it, its reader is told, and the discipline office by one alert', async () => {
    const { _id: index, subject } = await entryOf('Evaluation');
    const alerts = async () =>
      (await listRows('Alert', SYSTEM_ACTOR, { detector: 'RC02' }, { limit: 50 })).filter((alert) =>
        JSON.stringify(alert.evidence).includes('/proc'),
      );
    const before = (await alerts()).length;
    await crime(TRAIL.log, [index], set(TRAIL.log, index, { proc: null }), async () => {
      const auditor = await app.as('INTERNAL_AUDITOR');
      for (const kind of ['BUNDLE', 'FILE']) {
        const asked = await auditor.ask(
          'mutation ($input: AskExportInput!) { askExport(input: $input) { ... on PurchaseExport { id } } }',
          { input: { purchaseId, kind } },
        );
        const { id } = asked.data.askExport;
        await runExport(id, { clock: app.clock, origin: app.origin, signal: new AbortController().signal });
        const { data } = await auditor.ask(`{ purchaseExports(purchaseId: "${purchaseId}") { id state differences } }`);
        const done = data.purchaseExports.find((one: { readonly id: string }) => one.id === id);
        expect(done?.state).toBe('DONE');
        expect(done.differences).toEqual([expect.stringContaining(`At index ${index} of the log`)]);
      }
      await nextNight();
      await nextNight();
      const raised = await alerts();
      expect(raised).toHaveLength(before + 1);
      expect(raised.at(-1)).toMatchObject({ aboutPurchaseId: purchaseId, evidenceClass: 'STRONG' });
      expect(JSON.stringify(raised.at(-1)?.params)).toContain(subject.id);
    });
    // Mended, it is forgotten by the next look, and told again should it come again.
    await nextNight();
    await crime(TRAIL.log, [index], set(TRAIL.log, index, { proc: null }), nextNight);
    expect(await alerts()).toHaveLength(before + 2);
  });

  it.each([
    ['its id', { id: 'another' }, '/id'],
    ['its subject', { 'subject.id': `evl_${'0'.repeat(32)}` }, '/subject/id'],
    ['the type of its subject', { 'subject.type': 'Unit' }, '/subject/type'],
    ['its version', { 'subject.rev': 99 }, '/subject/rev'],
    ['its time', { at: new Date(0) }, '/at'],
    ['its hash', { lh: new Binary(new Uint8Array(32)) }, '/lh'],
    ['something that no row has', { note: 'x' }, '/note'],
  ])('%s is changed: the night names index, field and both values', async (_, fields, path) => {
    const { _id: index, id } = await entryOf('Evaluation');
    const found = await crime(
      TRAIL.log,
      [index],
      () => app.log().updateOne({ _id: index } as object, { $set: fields }, bypass),
      night,
    );
    expect(found).toContainEqual(expect.objectContaining({ rule: 'ROW_CHANGED', place: String(index), entryId: id }));
    expect(found.flatMap((one) => one.fields.map((field) => field.path))).toContain(path);
    expect(found.filter(({ rule }) => rule !== 'ROW_CHANGED').every(({ place }) => place === String(index))).toBe(true);
  });

  it('13 id, subject, version, time or hash are changed: the night names index, field and both values', async () => {
    const { _id: index } = await entryOf('Award');
    const changed = { id: 'another', at: new Date(0), 'subject.rev': 9, lh: new Binary(new Uint8Array(32)) };
    const [found] = await crime(TRAIL.log, [index], set(TRAIL.log, index, changed), night);
    expect(found?.fields.map(({ path }) => path).sort()).toEqual(['/at', '/id', '/lh', '/subject/rev']);
  });

  it('13 the subject of a linked entry is changed: the bundle holds it all the same, and says so', async () => {
    const [purchase] = await listRows('Purchase', SYSTEM_ACTOR, { _id: purchaseId }, { limit: 1 });
    const row = await app.log().findOne({ 'subject.id': purchase?.requisitionIds[0] ?? '', 'subject.rev': 2 });
    const index = row?._id ?? -1;
    await crime(TRAIL.log, [index], set(TRAIL.log, index, { 'subject.id': 'req_0' }), async () => {
      const file = cli.path('linked.zip');
      const made = await cli.runOn(app, 'export', 'bundle', purchaseId, '--out', file);
      expect(made.text).toContain(`DIFFERS ROW_CHANGED: At index ${index} of the log`);
      expect(await verify('bundle', file)).toMatchObject({ code: 0 });
    });
  });
});

describe('the rows themselves', () => {
  it('13 one is deleted: the night, the export and its bundle each say that it is gone', async () => {
    const { _id: index } = await entryOf('Evaluation');
    await crime(TRAIL.log, [index], remove(TRAIL.log, index), async () => {
      expect(await night()).toContainEqual(expect.objectContaining({ rule: 'ROW_MISSING', place: String(index) }));
      const file = cli.path('deleted.zip');
      const made = await cli.runOn(app, 'export', 'bundle', purchaseId, '--out', file);
      expect(made.text).toContain(`DIFFERS ROW_MISSING: At index ${index} of the log, the entry is gone`);
      expect((await cli.run('verify', 'bundle', file, '--policy', policy)).code).not.toBe(0);
    });
  });

  it('13 two are swapped, each whole: the night names both, by what was signed', async () => {
    const [one, other] = [await entryOf('Evaluation'), await entryOf('Award')];
    const found = await crime(
      TRAIL.log,
      [one._id, other._id],
      async () => {
        await rows(TRAIL.log).deleteMany({ _id: { $in: [one._id, other._id] } } as object);
        await rows(TRAIL.log).insertMany([
          { ...one, _id: other._id },
          { ...other, _id: one._id },
        ]);
      },
      night,
    );
    for (const index of [one._id, other._id])
      expect(found).toContainEqual(expect.objectContaining({ rule: 'LEAF_CHANGED', place: String(index) }));
  });

  it('13 the last ones are taken away with the head: the night names what was signed and is gone', async () => {
    const size = await app.log().countDocuments();
    const last = [size - 1, size - 2];
    const head = await rows(TRAIL.head).findOne({ _id: app.origin } as object);
    await rows(TRAIL.head).updateOne({ _id: app.origin } as object, { $set: { size: size - 2 } });
    const found = await crime(
      TRAIL.log,
      last,
      () => rows(TRAIL.log).deleteMany({ _id: { $in: last } } as object),
      night,
    );
    await rows(TRAIL.head).replaceOne({ _id: app.origin } as object, head ?? {});
    expect(found).toContainEqual(expect.objectContaining({ rule: 'ROW_MISSING', place: `${size - 2}–${size - 1}` }));
    expect(found.map(({ rule }) => rule)).toContain('LOG_NOT_SIGNED');
  });

  it('13 a row is put where no entry can stand: the night names it, and no page, file or acknowledgement takes it for an act', async () => {
    const { _id: index, id: _, subject, ...rest } = await entryOf('Evaluation');
    const size = await app.log().countDocuments();
    const strays = [1e12, -1, index + 0.5, Number.NaN, size + 5, Number.POSITIVE_INFINITY];
    for (const [at, place] of strays.entries()) {
      await rows(TRAIL.log).insertOne(
        { ...rest, _id: place, id: `stray${at}`, subject: { ...subject, rev: 90 + at } },
        bypass,
      );
      const shown = await (await app.as('INTERNAL_AUDITOR')).ask(`{ entry(id: "stray${at}") { id } }`);
      expect(shown.data.entry).toBeNull();
    }
    const found = await night();
    expect(found.map(({ rule }) => rule)).toEqual(strays.map(() => 'ROW_UNASKED'));
    expect(found.map(({ place }) => place).sort()).toEqual(strays.map(String).sort());
    expect(await documentsThatDiffer()).toEqual([]);
    const file = cli.path('strays.zip');
    const made = await cli.runOn(app, 'export', 'bundle', purchaseId, '--out', file);
    expect(made).toMatchObject({ code: 1, text: expect.stringContaining('DIFFERS ROW_UNASKED') });
    expect(await verify('bundle', file)).toMatchObject({ code: 0 });
    expect([...unzipBundle(readFileSync(file)).keys()].filter((path) => path.startsWith('pending'))).toEqual([]);
    await rows(TRAIL.log).deleteMany({ id: /^stray/ });
    expect(await night()).toEqual([]);
  });

  it('13 the head says of more entries than there are, with a row at its end: the night names what lacks as one', async () => {
    const { _id: _, id, subject, ...rest } = await entryOf('Evaluation');
    const size = await app.log().countDocuments();
    const far = 1e12;
    const [checkpoint] = await rows(TRAIL.checkpoints).find().limit(1).toArray();
    const found = await crime(
      TRAIL.head,
      [app.origin],
      async () => {
        await rows(TRAIL.head).updateOne({ _id: app.origin }, { $set: { size: far } }, bypass);
        const stray = { ...rest, _id: far - 1, id: `${id}x`, subject: { ...subject, rev: 99 } };
        await rows(TRAIL.log).insertOne(stray, bypass);
        await rows(TRAIL.checkpoints).insertOne({ ...checkpoint, _id: 2 * far }, bypass);
      },
      night,
    );
    await rows(TRAIL.log).deleteOne({ _id: far - 1 });
    await rows(TRAIL.checkpoints).deleteOne({ _id: 2 * far });
    expect(found).toContainEqual(expect.objectContaining({ rule: 'ROW_MISSING', place: `${size}–${far - 2}` }));
    expect(found).toContainEqual(expect.objectContaining({ rule: 'CHECKPOINT_CHANGED', place: String(2 * far) }));
    expect(found.length).toBeLessThan(40);
  });
});

describe('hashes, checkpoints and signatures', () => {
  it('13 a tile is changed: the night names the entry whose hash it is', async () => {
    const [tile] = await rows(TRAIL.tiles).find().limit(1).toArray();
    const hashes = Buffer.from(bytesOf(tile?.hashes));
    hashes[32 * 7] = (hashes[32 * 7] ?? 0) ^ 1;
    const id = tile?._id ?? '';
    const found = await crime(TRAIL.tiles, [id], set(TRAIL.tiles, id, { hashes: new Binary(hashes) }), night);
    expect(found).toMatchObject([{ rule: 'TILE_CHANGED', place: '7' }]);
  });

  it('13 a checkpoint is replaced or its root changed: the night names its size', async () => {
    const [first, second] = await rows(TRAIL.checkpoints).find().sort({ _id: 1 }).limit(2).toArray();
    const id = second?._id ?? 0;
    for (const fields of [{ note: first?.note }, { root: first?.root }, { note: 'nothing signed\n' }]) {
      const found = await crime(TRAIL.checkpoints, [id], set(TRAIL.checkpoints, id, fields), night);
      expect(found).toContainEqual(expect.objectContaining({ rule: 'CHECKPOINT_CHANGED', place: String(id) }));
    }
  });

  it('13 a checkpoint is deleted that a witness has co-signed: the night names its size', async () => {
    const cosigned = await rows(TRAIL.cosignatures).findOne({}, { sort: { size: 1 } });
    const size = Number(cosigned?.size);
    const found = await crime(TRAIL.checkpoints, [size], remove(TRAIL.checkpoints, size), night);
    expect(found).toMatchObject([{ rule: 'CHECKPOINT_MISSING', place: String(size) }]);
  });

  it('13 a cosignature or a statement is changed: the night names which', async () => {
    const line = await rows(TRAIL.cosignatures).findOne({}, { sort: { size: 1 } });
    const next = await rows(TRAIL.cosignatures).findOne({ size: { $ne: line?.size } });
    const id = line?._id ?? '';
    const moved = await crime(TRAIL.cosignatures, [id], set(TRAIL.cosignatures, id, { line: next?.line }), night);
    expect(moved).toMatchObject([{ rule: 'COSIGNATURE_CHANGED', place: String(line?.size) }]);
    const early = await crime(TRAIL.cosignatures, [id], set(TRAIL.cosignatures, id, { at: new Date(0) }), night);
    expect(early).toMatchObject([{ rule: 'COSIGNATURE_CHANGED', fields: [{ path: '/at' }] }]);
    const [stated] = await rows(TRAIL.statements).find().limit(1).toArray();
    const statement = stated?._id ?? '';
    const note = String(stated?.note).replace(/\n\d+\n\d+\n/, '\n1\n1\n');
    const false_ = await crime(TRAIL.statements, [statement], set(TRAIL.statements, statement, { note }), night);
    expect(false_).toMatchObject([{ rule: 'STATEMENT_CHANGED', place: String(stated?.index) }]);
  });
});

describe('what waits for the log', () => {
  const outbox = () => rows(TRAIL.outbox);
  async function unit() {
    const made = await (await app.as('SYSTEM_ADMIN')).act(
      'createUnit',
      { code: randomUUID().slice(0, 8).toUpperCase(), name: 'Waits' },
      'id',
    );
    const row = await outbox().findOne({ 'subject.id': made.id });
    if (!row) throw new Error('it does not wait');
    return { id: String(made.id), row };
  }
  it('13 its row is changed, beside the bytes, in its values, or kept too long: the night names it', async () => {
    const { row } = await unit();
    const found = await crime(TRAIL.outbox, [row._id], set(TRAIL.outbox, row._id, { proc: purchaseId }), night);
    expect(found).toMatchObject([{ rule: 'OUTBOX_CHANGED', place: row._id, fields: [{ path: '/proc' }] }]);
    const other = await outbox().findOne({ _id: { $ne: row._id } } as object);
    const open = other?.open ?? new Binary(Buffer.from('{"changes":[],"stateSalt":null}'));
    const values = await crime(TRAIL.outbox, [row._id], set(TRAIL.outbox, row._id, { open }), night);
    expect(values).toMatchObject([
      { rule: 'OUTBOX_CHANGED', fields: expect.arrayContaining([expect.objectContaining({ path: '/open' })]) },
    ]);
    const late = await lookAtWholeLog(new Date(app.clock.now().getTime() + 16 * 60_000));
    expect(late).toMatchObject([{ rule: 'OUTBOX_LATE' }]);
    await app.settle();
    expect(await night()).toEqual([]);
  });

  it('13 its bytes are changed, or it is deleted: of itself it tells nothing, its document does', async () => {
    const changed = await unit();
    const leaf = Buffer.from(bytesOf(changed.row.leaf));
    leaf.write('X', leaf.indexOf('"req":"') + '"req":"'.length);
    await outbox().updateOne({ _id: changed.row._id } as object, { $set: { leaf: new Binary(leaf) } });
    const gone = await unit();
    await outbox().deleteOne({ _id: gone.row._id } as object);
    expect(await night()).toEqual([]);
    await app.settle();
    expect(await night()).toEqual([]);
    expect((await documentsThatDiffer()).sort()).toEqual([changed.id, gone.id].sort());
  });

  it('13 a logged entry is put in again: the night says that it is in the log already', async () => {
    const { _id: index, lh: _lh, id, ...rest } = await entryOf('Unit');
    const opening = await rows(TRAIL.openings).findOne({ _id: id });
    await outbox().insertOne({ ...rest, _id: id, open: opening?.open });
    expect(await night()).toContainEqual(
      expect.objectContaining({
        rule: 'OUTBOX_LOGGED',
        place: id,
        fields: [expect.objectContaining({ trail: String(index) })],
      }),
    );
    await outbox().deleteOne({ _id: id });
  });
});

sayTheSame();
