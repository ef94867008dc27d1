import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { collectionOf } from '../../api/kernel/database.js';
import { listRows } from '../../api/kernel/reads.js';
import { linkedSubjects } from '../../api/purchases/index.js';
import {
  advanceReconciliation,
  beginning,
  type LogDifference,
  lastReconciliation,
  type Place,
  reconcilePurchase,
  reconcileStep,
  reconciliation,
  type StateDifference,
} from '../../api/trail/index.js';
import { aboutNote } from '../../api/trail/log-difference.js';
import { jobContext } from '../../jobs/job-context.js';
import { raiseDifferences } from '../../jobs/reconciling/raise-differences.js';
import { auditsDue, nightDue, reconcileAll, reconcileAsked } from '../../jobs/reconciling/reconcile.js';
import { type App, startApp } from '../kit/app.js';
import { bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

let app: App;
let firms: readonly Firm[];
let event: PublishedEvent;

beforeAll(async () => {
  app = await startApp({ tampered: true });
  firms = await threeFirms(app);
  event = await publishedEvent(app, firms, 48);
  await app.settle();
}, 120_000);
afterAll(() => app.stop());

/** A look at all documents, in small steps. */
async function look(
  limit = 7,
  from: Place = beginning(),
): Promise<{ checked: number; differences: StateDifference[] }> {
  const differences: StateDifference[] = [];
  let checked = 0;
  for (let place: Place | null = from; place; ) {
    const step = await reconcileStep(place, limit);
    differences.push(...step.differences);
    checked += step.checked;
    place = step.next;
  }
  return { checked, differences };
}

const documents = (collection: string) => collectionOf<Document & { _id: string }>(collection);
const titled = () => documents('requisitions').findOne({});

/** Commits a crime with the rights of a database administrator, looks, and makes it undone. */
async function crime(collection: string, id: string, commit: (document: Document) => Promise<unknown>) {
  const before = await documents(collection).findOne({ _id: id });
  if (!before) throw new Error(`${id} is not there`);
  await commit(before);
  const { differences } = await look();
  await documents(collection).replaceOne({ _id: id }, before, { upsert: true });
  return differences;
}

describe('the reconciler', () => {
  it('finds nothing where nobody wrote past the platform, logged or pending', async () => {
    const { checked, differences } = await look();
    expect(differences).toEqual([]);
    expect(checked).toBeGreaterThan(15);
    await (await app.as('SYSTEM_ADMIN')).act('createUnit', { code: 'PENDING', name: 'Pending' });
    expect(await look(1)).toEqual({ checked: checked + 1, differences: [] });
    expect(await look(500)).toEqual({ checked: checked + 1, differences: [] });
  });

  it('names a field that was edited, both values and the last honest entry', async () => {
    const row = await titled();
    const id = String(row?._id);
    const found = await crime('requisitions', id, () =>
      documents('requisitions').updateOne({ _id: id }, { $set: { title: 'Quietly changed' } }),
    );
    const lastHonest = { type: 'demand.sourceRequisition', index: expect.any(Number), at: expect.any(String) };
    const fields = [{ path: '/title', stored: 'Quietly changed', trail: row?.title, erased: false }];
    expect(found).toMatchObject([{ subject: { type: 'Requisition', id }, rule: 'CHANGED', fields, lastHonest }]);
  });

  it('names the document that is gone', async () => {
    const { supplierId } = firms[1] as Firm;
    const found = await crime('suppliers', supplierId, () => documents('suppliers').deleteOne({ _id: supplierId }));
    expect(found).toMatchObject([
      {
        subject: { type: 'Supplier', id: supplierId },
        rule: 'NO_DOCUMENT',
        lastHonest: { type: 'suppliers.approveSupplier' },
      },
    ]);
  });

  it('names documents that were put in without an entry, whatever their id', async () => {
    const { supplierId } = firms[0] as Firm;
    const made = await documents('suppliers').findOne({ _id: supplierId });
    const id = `sup_${'f'.repeat(32)}`;
    await documents('suppliers').insertOne({ ...made, _id: id, number: 'GYS-0', creditCode: 'X' });
    await collectionOf<Document>('suppliers').insertOne({ number: 'GYS-1', creditCode: 'Y' });
    const { differences } = await look();
    const foreign = await collectionOf<Document>('suppliers')
      .find({ creditCode: { $in: ['X', 'Y'] } })
      .toArray();
    await collectionOf<Document>('suppliers').deleteMany({ creditCode: { $in: ['X', 'Y'] } });
    const named = differences.map(({ subject, rule, lastHonest }) => ({ ...subject, rule, lastHonest }));
    const known = foreign.map(({ _id }) => ({ type: 'Supplier', id: String(_id), rule: 'NO_ENTRY', lastHonest: null }));
    expect(named).toEqual(expect.arrayContaining(known));
    expect(named.length).toBe(2);
  });

  it.each([
    ['salt', { '_t.salt': Buffer.alloc(32, 7).toString('base64') }, ['/_t/salt']],
    ['prev', { '_t.prev': Buffer.alloc(32, 7).toString('base64') }, ['/_t/prev']],
    ['time', { '_t.at': new Date('2020-01-01T00:00:00.000Z') }, ['/_t/at']],
    ['last change', { updatedAt: new Date('2020-01-01T00:00:00.000Z') }, ['/updatedAt']],
    ['foreign field', { paidUnderTheTable: 1 }, ['/paidUnderTheTable']],
  ])('names a changed %s', async (_what, set, paths) => {
    const { eventId } = event;
    const found = await crime('sourcing_events', eventId, () =>
      documents('sourcing_events').updateOne({ _id: eventId }, { $set: set }),
    );
    expect(found.map(({ rule, fields }) => ({ rule, paths: fields.map(({ path }) => path) }))).toEqual([
      { rule: 'CHANGED', paths },
    ]);
  });

  it('names a document that was rolled back to an earlier version', async () => {
    const admin = await app.as('SYSTEM_ADMIN');
    const made = await admin.act('createUnit', { code: 'ROLLED', name: 'First name' }, 'id rev');
    const early = await documents('units').findOne({ _id: made.id });
    expect(await admin.act('renameUnit', { unitId: made.id, rev: 1, name: 'Second name' }, 'rev')).toMatchObject({
      rev: 2,
    });
    const found = await crime('units', made.id, () => documents('units').replaceOne({ _id: made.id }, early ?? {}));
    expect(found).toMatchObject([{ subject: { id: made.id }, rule: 'ROLLED_BACK', lastHonest: { index: null } }]);
    expect(found[0]?.fields).toEqual(
      expect.arrayContaining([
        { path: '/name', stored: 'First name', trail: 'Second name', erased: false },
        { path: '/rev', stored: 1, trail: 2, erased: false },
      ]),
    );
  });

  it('raises no false alarm while everybody writes', async () => {
    const admin = await app.as('SYSTEM_ADMIN');
    let writing = true;
    let written = 0;
    const write = async () => {
      while (writing) {
        const unit = { code: `L${++written}`, name: 'Live' };
        const made = await admin.act('createUnit', unit, 'id rev');
        await admin.act('renameUnit', { unitId: made.id, rev: 1, name: 'Live again' }, 'rev');
      }
    };
    const sequence = async () => {
      while (writing) await app.settle();
    };
    const writers = [write(), write(), write(), sequence()];
    const found: StateDifference[] = [];
    for (let round = 0; round < 6; round++) found.push(...(await look(20 + 40 * round)).differences);
    writing = false;
    await Promise.all(writers);
    expect(found).toEqual([]);
    expect(written).toBeGreaterThan(20);
  }, 120_000);

  it('checks one purchase, with what is linked to it', async () => {
    await bid(firms[0] as Firm, event, '12.5');
    const { purchaseId } = event;
    const { requisitions, suppliers } = await linkedSubjects(purchaseId);
    const linked = [...requisitions, ...suppliers];
    expect(linked.length).toBe(4);
    // The sealed bid is no document of the purchase yet, and is not counted.
    expect(await reconcilePurchase(purchaseId, linked)).toMatchObject({ checked: 6, differences: [] });
    const found = await crime('sourcing_events', event.eventId, () =>
      documents('sourcing_events').updateOne({ _id: event.eventId }, { $set: { title: 'Another' } }),
    );
    expect(found).toMatchObject([{ subject: { id: event.eventId }, rule: 'CHANGED', purchaseId }]);
  });

  it('says that a sealed bid was changed, and not which, of whom or of which purchase', async () => {
    const { checked } = await look();
    const { purchaseId } = event;
    const row = await documents('bids').findOne({ purchaseId });
    const id = String(row?._id);
    const found = await crime('bids', id, () =>
      documents('bids').updateOne({ _id: id }, { $set: { withdrawnAt: new Date(), state: 'OPENED' } }),
    );
    expect(found).toMatchObject([
      { subject: { type: 'Bid', id: 'sealed' }, rule: 'CHANGED', purchaseId: null, fields: [], lastHonest: null },
    ]);
    expect(JSON.stringify(found)).not.toContain(id);
    await documents('bids').deleteOne({ _id: id });
    expect((await look()).checked).toBe(checked);
    await documents('bids').insertOne({ ...row, _id: id });
  });
});

describe('its jobs', () => {
  const context = () => jobContext(app.clock, app.origin);
  const alerts = () => listRows('Alert', SYSTEM_ACTOR, { detector: 'RC01' }, { limit: 50 });

  it('run each night, raise an alert once for each change, and mask what is not open', async () => {
    const { supplierId } = firms[2] as Firm;
    const before = await documents('suppliers').findOne({ _id: supplierId });
    await documents('suppliers').updateOne({ _id: supplierId }, { $set: { bankAccount: '6222999999', remark: 'x' } });
    await app.settle();
    const night = await nightDue(context());
    if (night === null) throw new Error('no look is due');
    await reconcileAll(night, context(), new AbortController().signal);
    expect(await nightDue(context())).toBeNull();
    const done = await reconciliation(night);
    expect(done).toMatchObject({ found: 1, place: null, purchaseId: null });
    const stored = JSON.stringify([done, await alerts()]);
    expect(stored).not.toContain('6222999999');
    expect(stored).not.toContain('6222000000');
    await app.settle();
    app.clock.advance(24 * 3_600_000);
    const next = await nightDue(context());
    await reconcileAll(next ?? '', context(), new AbortController().signal);
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ evidenceClass: 'STRONG', aboutPurchaseId: null });
    expect(alert?.evidence.map(({ value }) => value)).toEqual([
      '/bankAccount: **** ≠ ****',
      '/remark: "x" ≠ ∅',
      expect.stringContaining('suppliers.approveSupplier'),
    ]);
    const officer = await app.as('DISCIPLINE_OFFICER');
    const query =
      '{ alerts { edges { node { detectorName sentence innocent evidence { label value entry { id } } purchase { id } } } } }';
    const { data, errors } = await officer.ask(query);
    expect(errors).toEqual([]);
    expect(data.alerts.edges[0].node).toMatchObject({
      detectorName: 'Document does not match its trail',
      sentence: expect.stringContaining(supplierId),
      purchase: null,
    });
    await documents('suppliers').updateOne({ _id: supplierId }, { $set: { bankAccount: '6222888888' } });
    await app.settle();
    app.clock.advance(24 * 3_600_000);
    await reconcileAll((await nightDue(context())) ?? '', context(), new AbortController().signal);
    expect((await alerts()).length).toBe(2);
    await documents('suppliers').replaceOne({ _id: supplierId }, before ?? {});
  }, 180_000);

  it('go on where another worker stopped', async () => {
    app.clock.advance(24 * 3_600_000);
    const night = (await nightDue(context())) ?? '';
    const stop = new AbortController();
    stop.abort();
    await reconcileAll(night, context(), stop.signal);
    const place: Place = { kind: 'Supplier', after: '' };
    const begun = await reconciliation(night);
    if (!begun) throw new Error('it has not begun');
    const step = { checked: 1_000, entries: 0, differences: [], next: place };
    await advanceReconciliation(begun, step, app.clock.now());
    const rest = (await look(500, place)).checked;
    await reconcileAll(night, context(), new AbortController().signal);
    expect(await reconciliation(night)).toMatchObject({ finishedAt: expect.any(Date), checked: 1_000 + rest });
    expect(rest).toBeLessThan((await look(500)).checked);
  });

  it('check a purchase when the discipline office or internal audit asks, on record', async () => {
    const { purchaseId } = event;
    const auditor = await app.as('INTERNAL_AUDITOR');
    const asked = await auditor.act('auditState', { purchaseId }, 'id kind about stateAudit { id }');
    expect(asked).toMatchObject({ kind: 'STATE_AUDIT', about: [purchaseId], stateAudit: null });
    await documents('purchases').updateOne({ _id: purchaseId }, { $set: { title: 'Another title' } });
    expect((await auditsDue(context())).map(({ _id }) => _id)).toEqual([asked.id]);
    await reconcileAsked(asked.id, context());
    await reconcileAsked(asked.id, context());
    expect(await auditsDue(context())).toEqual([]);
    const shown =
      'startedAt finishedAt at checked found differences { subjectType subjectId rule sentence fields { label stored trail } lastHonest { logIndex label actor role } }';
    const query = `{ stateAudit(purchaseId: "${purchaseId}") { ${shown} } reading(id: "${asked.id}") { stateAudit { found } } }`;
    const { data, errors } = await auditor.ask(query);
    expect(errors).toEqual([]);
    expect(data.reading.stateAudit).toEqual({ found: 1 });
    expect(data.stateAudit.differences).toMatchObject([
      {
        ...{ subjectType: 'Purchase', subjectId: purchaseId, rule: 'CHANGED' },
        fields: [{ label: 'Title', stored: '"Another title"' }],
        lastHonest: { label: 'Start purchase', role: 'BUYER', actor: 'buyer (test)' },
      },
    ]);
    expect((await alerts()).filter(({ aboutPurchaseId }) => aboutPurchaseId === purchaseId).length).toBe(1);
    const buyer = await app.as('BUYER');
    expect(await buyer.act('auditState', { purchaseId, key: randomUUID() })).toMatchObject({ code: 'FORBIDDEN' });
    expect((await buyer.ask(query)).errors.length).toBeGreaterThan(0);
  });

  it('13 a look is written into the database, or changed there: it is made anew, and an alert says so', async () => {
    app.clock.advance(24 * 3_600_000);
    const night = (await nightDue(context())) ?? '';
    const told = async () =>
      JSON.stringify(await listRows('Alert', SYSTEM_ACTOR, { detector: 'RC02' }, { limit: 500 }));
    const done = { purchaseId: null, startedAt: new Date(), finishedAt: new Date(), place: null, found: 0, mac: 'x' };
    await documents('reconciliations').insertOne({ _id: night, ...done });
    expect(await reconciliation(night)).toBeNull();
    expect(await nightDue(context())).toBe(night);
    await reconcileAll(night, context(), new AbortController().signal);
    expect(await reconciliation(night)).toMatchObject({ finishedAt: expect.any(Date), checked: expect.any(Number) });
    expect(await nightDue(context())).toBeNull();
    expect(await told()).toContain('records.audit.LOOK_CHANGED');
    await documents('reconciliations').updateOne({ _id: night }, { $set: { found: 0, checked: 1 } });
    expect(await nightDue(context())).toBe(night);
    expect((await lastReconciliation(null))?._id).not.toBe(night);
  });

  it('13 many differences stand: they silence none that is new, and one whose record is forged is told again', async () => {
    const notes = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => aboutNote('Entry', { rule: 'ROW_MISSING', place: from + at }));
    const raise = (found: readonly LogDifference[], id: string) =>
      raiseDifferences(found, { id, isWhole: true, raised: 0 }, context());
    expect(await raise(notes(0, 203), 'first')).toBe(200);
    const alertsOf = (rule: string) =>
      documents('alerts').countDocuments({ 'params.value': `records.audit.${rule}`, detector: 'RC02' });
    expect(await alertsOf('MORE_NEW')).toBe(1);
    expect(await raise(notes(0, 202), 'second')).toBe(2);
    expect(await raise([...notes(0, 202), ...notes(500, 501)], 'third')).toBe(1);
    const [standing] = notes(0, 1);
    await documents('log_differences').updateOne({ _id: standing?.digest ?? '' }, { $set: { since: new Date(0) } });
    const before = await alertsOf('LOOK_CHANGED');
    app.clock.advance(1_000);
    expect(await raise(notes(0, 1), 'fourth')).toBe(1);
    expect(await alertsOf('LOOK_CHANGED')).toBe(before + 1);
    expect(await raise(notes(0, 1), 'fifth')).toBe(0);
  }, 120_000);
});
