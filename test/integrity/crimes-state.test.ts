import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Decimal128 } from 'mongodb';
import { collectionOf } from '../../api/kernel/database.js';
import {
  beginning,
  type Place,
  reconcilePurchase,
  reconcileStep,
  type StateDifference,
} from '../../api/trail/index.js';
import { type OutboxDocument, TRAIL } from '../../api/trail/stored.js';
import { FAILURE_CODES } from '../../schema/trail/index.js';
import { openCli } from '../kit/cli.js';
import { contracted } from '../kit/contracted.js';
import { does } from '../kit/does.js';
import { draftOrder } from '../kit/orders.js';
import { bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { proofFor, publicHashes, startWitnessedApp, type WitnessedApp } from '../kit/witnessed-app.js';

jest.setTimeout(300_000);

// What is changed beside the log, or kept from ever coming into it.
let app: WitnessedApp;
let cli: Awaited<ReturnType<typeof openCli>>;
let firms: readonly Firm[];
let event: PublishedEvent;
let policy: string;

beforeAll(async () => {
  app = await startWitnessedApp();
  cli = await openCli();
  firms = await threeFirms(app);
  event = await publishedEvent(app, firms, 48);
  await app.witnessAll();
  policy = cli.file('policy.json', app.policyText());
});
afterAll(async () => {
  cli.end();
  await app.stop();
});

const rows = (collection: string) => collectionOf<{ _id: string; [field: string]: unknown }>(collection);
const outbox = () => collectionOf<OutboxDocument & { _id: string }>(TRAIL.outbox);
const verify = (what: string, ...args: readonly string[]) => cli.run('verify', what, ...args, '--policy', policy);

async function allDifferences(): Promise<StateDifference[]> {
  const found: StateDifference[] = [];
  for (let place: Place | null = beginning(); place; ) {
    const step = await reconcileStep(place);
    found.push(...step.differences);
    place = step.next;
  }
  return found;
}

/** The log as a supplier fetches it, who has a browser and no account. */
async function fetched(name: string): Promise<string[]> {
  const checkpoint = await app.checkpoint();
  const hashes = await publicHashes(app.base, Number(checkpoint.split('\n')[1]));
  return ['--checkpoint', cli.file(`${name}.checkpoint`, checkpoint), '--hashes', cli.file(`${name}.hashes`, hashes)];
}

describe('the state of a document', () => {
  it('2 edited without an entry: the reconciler names document, field, both values and the last honest entry', async () => {
    const before = await rows('sourcing_events').findOne({ _id: event.eventId });
    await rows('sourcing_events').updateOne({ _id: event.eventId }, { $set: { priceWeight: 1 } });
    const { differences } = await reconcilePurchase(event.purchaseId, []);
    const honest = await app.log().findOne({ 'subject.id': event.eventId }, { sort: { _id: -1 } });
    expect(differences).toMatchObject([
      {
        ...{ subject: { type: 'SourcingEvent', id: event.eventId }, purchaseId: event.purchaseId, rule: 'CHANGED' },
        fields: [{ path: '/priceWeight', stored: 1, trail: 100, erased: false }],
        lastHonest: { type: 'sourcing.publishEvent', index: honest?._id },
      },
    ]);
    // The log is whole; it never spoke of this.
    const whole = cli.file('whole.zip', await app.bundle(event.purchaseId));
    expect(await verify('bundle', whole, '--uncounted-ok')).toMatchObject({
      code: 0,
    });
    await rows('sourcing_events').replaceOne({ _id: event.eventId }, before ?? {});
    expect((await reconcilePurchase(event.purchaseId, [])).differences).toEqual([]);
  });
});

describe('the key by which a number or name from outside is compared', () => {
  const CRIMES = [
    [{ $set: { '_t.keys.name': 'ANOTHER' } }, { path: '/_t/keys/name', stored: 'ANOTHER' }],
    [{ $unset: { '_t.keys.name': 1 } }, { path: '/_t/keys/name', stored: null }],
    [{ $unset: { '_t.keys': 1 } }, { path: '/_t/keys/name', stored: null }],
    [{ $set: { '_t.keys.name': ['A'] } }, { path: '/_t/keys/name', stored: '["A"]' }],
    [{ $set: { '_t.keys.remark': 'A' } }, { path: '/_t/keys/remark', stored: 'A', trail: null }],
    [{ $set: { '_t.keys': ['A'] } }, { path: '/_t/keys/name', stored: null }],
  ] as const;

  it('2 changed, removed or added by hand: the reconciler names document and key, and what the key follows from stands', async () => {
    const id = firms[0]?.supplierId ?? '';
    const before = await rows('suppliers').findOne({ _id: id });
    const digests = new Set<string>();
    for (const [update, field] of CRIMES) {
      await rows('suppliers').updateOne({ _id: id }, update);
      const differences = await allDifferences();
      expect(differences).toMatchObject([
        { subject: { type: 'Supplier', id }, rule: 'CHANGED', lastHonest: { type: 'suppliers.approveSupplier' } },
      ]);
      for (const { fields, digest } of differences) {
        expect(fields).toContainEqual(expect.objectContaining(field));
        expect(fields.every(({ path }) => path.startsWith('/_t/keys/'))).toBe(true);
        digests.add(digest);
      }
      await rows('suppliers').replaceOne({ _id: id }, before ?? {});
    }
    expect(digests.size).toBe(CRIMES.length);
    expect(await allDifferences()).toEqual([]);
  });
});

describe('the running sum of what is ordered of a contract', () => {
  it('2 changed, added or removed by hand: the reconciler names the contract, the sum and what its orders add up to', async () => {
    const { contractId, purchaseId } = await contracted(app, firms);
    const orders = [await draftOrder(app, contractId, '4'), await draftOrder(app, contractId, '2.5')];
    await does(await app.as('BUYER'), 'cancelOrder', { orderId: orders[0], rev: 1, reason: 'Ordered twice' });
    expect(await allDifferences()).toEqual([]);
    const sum = { _id: `PurchaseOrder.ordered/${contractId}/l1` };
    const crimes = [
      { update: { $set: { sum: Decimal128.fromString('-90') } }, path: '/PurchaseOrder.ordered/l1', stored: '-90' },
      { update: { $unset: { sum: 1 } }, path: '/PurchaseOrder.ordered/l1', stored: null },
      { update: { $set: { sum: 'much' } }, path: '/PurchaseOrder.ordered/l1', stored: null },
    ] as const;
    for (const { update, path, stored } of crimes) {
      await collectionOf('tallies').updateOne(sum, update);
      const { differences } = await reconcilePurchase(purchaseId, []);
      expect(differences).toMatchObject([
        { subject: { type: 'Contract', id: contractId }, rule: 'CHANGED', fields: [{ path, stored, trail: '2.5' }] },
      ]);
      expect(await allDifferences()).toEqual(differences);
    }
    await collectionOf('tallies').updateOne(sum, { $set: { sum: Decimal128.fromString('2.50') } });
    await collectionOf('tallies').insertOne({ _id: `${sum._id}0`, sum: Decimal128.fromString('1') });
    expect(await allDifferences()).toMatchObject([{ fields: [{ path: '/PurchaseOrder.ordered/l10', trail: '0' }] }]);
    await collectionOf('tallies').deleteOne({ _id: `${sum._id}0` });
    expect(await allDifferences()).toEqual([]);
  });
});

describe('an entry that never comes into the log', () => {
  it('3 removed from the outbox: the acknowledgement is unmet in the public log, and the revisions have a gap', async () => {
    const [firm, other] = firms;
    if (!firm || !other) throw new Error('there are no firms');
    const mine = await submit(firm);
    const kept = await submit(other);
    await outbox().deleteOne({ _id: mine.entryId });
    await app.witnessAll();

    const receipts = [cli.file('mine', mine.text), cli.file('kept', kept.text)] as const;
    expect(await verify('receipt', receipts[0])).toMatchObject({ code: 0 });
    expect(await proofFor(firm.person, mine.entryId)).toBeNull();
    expect(await proofFor(other.person, kept.entryId)).toContain('c2sp.org/tlog-proof');
    const log = await fetched('first');
    const unmet = await verify('receipt', receipts[0], ...log);
    expect(unmet.text).toMatch(/receipt: key demo\/test\/receipt\+\w+: unmet: promised for .* entries co-signed at/);
    expect(unmet.code).toBe(FAILURE_CODES.receipt);
    const met = await verify('receipt', receipts[1], ...log);
    const { _id: index } = (await app.log().findOne({ id: kept.entryId })) ?? { _id: -1 };
    expect(met).toMatchObject({ code: 0, text: expect.stringContaining(`index ${index} of the log`) });

    expect(await allDifferences()).toMatchObject([
      { subject: { type: 'Bid', id: 'sealed' }, rule: 'NO_ENTRY', lastHonest: null },
    ]);
    await firm.person.act('withdrawBid', { bidId: mine.id, rev: 1, reason: 'another price' }, 'rev');
    await app.witnessAll();
    const next = await app.log().findOne({ 'subject.id': mine.id, 'subject.rev': 2 });
    const gap = await verify('bundle', cli.file('gap.zip', await app.bundle(event.purchaseId, [mine.id])));
    expect(gap.text).toContain(`subject-chain: index ${next?._id}, entry ${next?.id}`);
    expect(gap.text).toContain(`gap: Bid ${mine.id} starts at revision 2`);
    expect(gap.code).toBe(FAILURE_CODES['subject-chain']);
    expect(await allDifferences()).toMatchObject([{ subject: { id: 'sealed' }, rule: 'GAP' }]);
  });

  it('3 is believed under a log that is signed and whole only', async () => {
    const firm = firms[2];
    if (!firm) throw new Error('there is no third firm');
    const { text, entryId } = await submit(firm);
    const receipt = cli.file('third', text);
    const early = await fetched('early');
    await outbox().deleteOne({ _id: entryId });
    expect(await verify('receipt', receipt, ...early.slice(0, 2))).toMatchObject({ code: 2 });
    const hashes = cli.file('cut', (await publicHashes(app.base, sizeOf(await app.checkpoint()))).slice(32));
    const cut = await verify('receipt', receipt, ...early.slice(0, 2), '--hashes', hashes);
    expect(cut).toMatchObject({ code: FAILURE_CODES.format });
    const forged = cli.file('forged', new Uint8Array(32 * sizeOf(await app.checkpoint())));
    const wrong = await verify('receipt', receipt, ...early.slice(0, 2), '--hashes', forged);
    expect(wrong).toMatchObject({ code: FAILURE_CODES.inclusion });
  });
});

const sizeOf = (checkpoint: string) => Number(checkpoint.split('\n')[1]);

async function submit(firm: Firm): Promise<{ id: string; entryId: string; text: string }> {
  const { id } = await bid(firm, event, '12.50');
  const { data } = await firm.person.ask(`{ bid(id: "${id}") { receipt { entryId text } } }`);
  return { id, ...data.bid.receipt };
}
