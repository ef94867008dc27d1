import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { collectionOf } from '../../api/kernel/database.js';
import { newId, uuid7 } from '../../api/kernel/ids.js';
import { listRows } from '../../api/kernel/reads.js';
import { bundleOf, openAll } from '../../api/trail/index.js';
import { coversDue, writeCover } from '../../jobs/covering/job.js';
import { bundleFor } from '../../jobs/exporting/bundle-for.js';
import { jobContext } from '../../jobs/job-context.js';
import { notifyLog } from '../../jobs/notifying/notify-log.js';
import { projectCases } from '../../jobs/projecting/project-cases.js';
import { projectLog } from '../../jobs/projecting/project-log.js';
import { projectSteps } from '../../jobs/projecting/steps.js';
import { attemptsAreDue, writeAttempts } from '../../jobs/recording-attempts/job.js';
import { indexLog } from '../../jobs/searching/index-log.js';
import { STAFF_ROLES } from '../../schema/common/roles.js';
import { decodeEntry } from '../../schema/trail/index.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { bid, closedEvent, openedEvent, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { comparable, everyAnswer } from './every-question.js';

jest.setTimeout(600_000);

const HOUR = 3_600_000;

let app: App;
let firms: readonly Firm[];
let event: PublishedEvent;
const people = new Map<string, Person>();
/** The answer to each field and role before there was any bid. */
let before: ReadonlyMap<string, string>;
const bids: { id: string; rev: number }[] = [];

beforeAll(async () => {
  app = await startApp();
  // The test's clock is in the past, so MongoDB would find that denials have been kept for long enough.
  await collectionOf('denials').dropIndex('kept');
  const three = await threeFirms(app);
  firms = three;
  event = await publishedEvent(app, firms, 48);
  for (const role of STAFF_ROLES) people.set(role, await app.as(role));
  await workedOff();
  before = await allAnswers();
  for (const firm of firms) bids.push(await bid(firm, event, '12.75'));
  const [first, second] = firms;
  await first?.person.act('replaceBid', {
    ...{ bidId: bids[0]?.id, rev: 1 },
    content: { lines: [{ lineId: event.lineId, unitPrice: '11.75', leadTimeDays: 20 }], taxRate: '13' },
  });
  await second?.person.act('withdrawBid', { bidId: bids[1]?.id, rev: 1, reason: 'too busy' });
  const decline = { eventId: event.eventId, why: 'DECIDED_ALREADY', words: 'as always' };
  await second?.person.act('declineInvitation', decline);
  await workedOff();
});
afterAll(() => app.stop());

/** Waits until the log is signed and everything that follows it has finished. */
async function workedOff(): Promise<void> {
  await app.settle();
  await projectSteps(app.origin);
  await projectLog(app.origin, () => undefined);
  await projectCases(app.origin);
  await indexLog(app.origin);
  await notifyLog(jobContext(app.clock, app.origin));
}

const allAnswers = () => {
  const supplier = firms[0]?.supplierId ?? '';
  return everyAnswer({ purchase: event.purchaseId, sourcingEvent: event.eventId, supplier }, people);
};

describe('before the opening', () => {
  it('every question of every post is answered as where nobody bids', async () => {
    const after = await allAnswers();
    expect(after.size).toBeGreaterThan(STAFF_ROLES.length * 20);
    const answered = [...after].filter(([, answer]) => !answer.startsWith('[null') && !answer.includes('FORBIDDEN'));
    expect(answered.length).toBeGreaterThan(STAFF_ROLES.length * 5);
    const differing = [...after].filter(([asked, answer]) => answer !== before.get(asked));
    expect(differing.map(([asked, answer]) => [asked, before.get(asked), answer])).toEqual([]);
  });

  it('nothing that is derived from the log holds a bid under its purchase', async () => {
    const { purchaseId } = event;
    const held = ['dossiers', 'process_cases', 'purchase_steps', 'trail_log', 'trail_openings', 'notices'].map((name) =>
      collectionOf(name)
        .find({ $or: [{ _id: purchaseId as never }, { proc: purchaseId }, { subjectId: event.eventId }] })
        .toArray(),
    );
    const text = JSON.stringify(await Promise.all(held));
    expect(text).toContain(purchaseId);
    for (const { id } of bids) expect(text).not.toContain(id);
    expect(text).not.toMatch(/submitBid|replaceBid|withdrawBid|declineInvitation/);
    const found = await collectionOf<{ words: string[]; suppliers: string[]; subject: { type: string } }>(
      'entry_search',
    )
      .find({ 'subject.type': 'Bid' })
      .toArray();
    expect(found).toHaveLength(5);
    expect(found.every(({ words, suppliers }) => words.length + suppliers.length === 0)).toBe(true);
  });

  it('who bids acts under a name that nothing joins with another act', async () => {
    const log = collectionOf<{
      _id: number;
      leaf: { buffer: Uint8Array; position: number };
      subject: { type: string };
    }>('trail_log');
    const all = (await log.find().toArray()).map(({ leaf }) => decodeEntry(leaf.buffer.subarray(0, leaf.position)));
    const [own, others] = [
      all.filter(({ subject }) => subject.type === 'Bid'),
      all.filter(({ subject }) => subject.type !== 'Bid'),
    ];
    expect(own).toHaveLength(5);
    const known = new Set(others.flatMap(({ actor, req, id, prev }) => [actor.ref, req, id, prev]));
    for (const { actor, req, id, proc } of own)
      expect([actor.ref, req, id].some((one) => known.has(one)) || proc).toBe(null);
    const text = JSON.stringify(own);
    for (const { supplierId } of firms) expect(text).not.toContain(supplierId);
    expect(text).not.toContain(event.eventId);
    // One name for a person within the event, and a different name for each person.
    expect(new Set(own.map(({ actor }) => actor.ref)).size).toBe(3);
    const rows = await collectionOf('bids').find({ eventId: event.eventId }).toArray();
    for (const { acts } of rows) expect(JSON.stringify(acts)).toMatch(/"e_[0-9a-f]{24}"/);
  });

  it('a supplier sees its own acts under its own name', async () => {
    const [first] = firms;
    const query = '{ ownActs(first: 5) { edges { node { entry { type actor { name } } } } } }';
    const { data } = await (first as Firm).person.ask(query);
    const own = data.ownActs.edges.map(({ node }: { node: { entry: unknown } }) => node.entry);
    expect(own.slice(0, 2)).toMatchObject([{ type: 'sourcing.replaceBid' }, { type: 'sourcing.submitBid' }]);
    expect(own[0].actor.name).toEqual(expect.any(String));
  });
});

describe('whoever names a sealed bid', () => {
  it.each([
    'BUYER',
    'INTERNAL_AUDITOR',
    'LEGAL',
  ] as const)('as %s is answered as for one that there is not, and is noted', async (role) => {
    const person = await app.as(role);
    const sealed = bids[2]?.id ?? '';
    const none = newId('Bid', app.clock.now());
    const entry = await collectionOf<{ id: string; subject: { id: string } }>('trail_log').findOne({
      'subject.id': sealed,
    });
    const ask = async (id: string, entryId: string) => {
      const query = `{ bid(id: "${id}") { id receipt { text } } subjectNames(ids: ["${id}"]) { name } ${
        role === 'BUYER' ? '' : `searchTrail(text: "${id}") { edges { cursor } pageInfo { endCursor hasNextPage } }`
      } entry(id: "${entryId}") { id } inclusionProofs(entryIds: ["${entryId}"]) { index } }`;
      return comparable((await person.ask(query)).data);
    };
    expect(await ask(sealed, entry?.id ?? '')).toEqual(await ask(none, uuid7(app.clock.now())));
    const noted = () => collectionOf('denials').findOne({ accountId: person.accountId, act: 'query.sealedBid' });
    await until(noted);
    if (role === 'BUYER') {
      const award = { eventId: event.eventId, rev: 2, bidId: sealed, justification: null };
      const other = { ...award, bidId: none };
      const refusal = async (wanted: object) =>
        person.ask('mutation($i: RecommendAwardInput!) { recommendAward(input: $i) { ... on Refused { key path } } }', {
          i: { key: randomUUID(), ...wanted },
        });
      expect((await refusal(award)).data).toEqual((await refusal(other)).data);
    }
  });

  it('leaves one attempt for each person and hour, and an alert that names the person and no bid', async () => {
    const [, , rival] = firms;
    await rival?.person.ask(`{ bid(id: "${bids[0]?.id}") { id } }`);
    await until(() => collectionOf('denials').findOne({ accountId: rival?.person.accountId, act: 'query.sealedBid' }));
    // The refusals of the questions before come first, a hundred at a time.
    const context = jobContext(app.clock, app.origin);
    while (await attemptsAreDue(context)) await writeAttempts(context);
    const attempts = await listRows('Attempt', SYSTEM_ACTOR, { act: 'query.sealedBid' }, { limit: 50 });
    expect(attempts).toHaveLength(4);
    const alerts = await listRows('Alert', SYSTEM_ACTOR, { detector: 'SB01' }, { limit: 50 });
    expect(alerts).toHaveLength(4);
    const text = JSON.stringify(alerts);
    for (const { id } of bids) expect(text).not.toContain(id);
    const officer = await app.as('DISCIPLINE_OFFICER');
    const { data } = await officer.ask('{ alerts(first: 10) { edges { node { detectorName sentence } } } }');
    expect(JSON.stringify(data)).toContain('Attempt to look up a sealed bid');
  });
});

describe('cover entries', () => {
  it('are written at times of their own while the event is open, carry nothing, and end with the deadline', async () => {
    const own = await publishedEvent(app, firms, 40);
    const context = () => jobContext(app.clock, app.origin);
    for (let hour = 0; hour < 39; hour++) {
      app.clock.advance(HOUR);
      for (const eventId of await coversDue(context())) await writeCover(eventId, context());
      for (const eventId of await coversDue(context())) await writeCover(eventId, context());
    }
    await app.settle();
    const covers = await collectionOf<{ proc: null; open: never; subject: { type: string } }>('trail_log')
      .find({ 'subject.type': 'Cover' })
      .toArray();
    expect(covers.length).toBeGreaterThan(4);
    expect(covers.length).toBeLessThanOrEqual(24);
    expect(covers.every(({ proc }) => proc === null)).toBe(true);
    await closedEvent(app, own.eventId);
    expect(await collectionOf('cover_plans').findOne({ _id: own.eventId as never })).toBeNull();
  });
});

describe('an event that is never opened', () => {
  it('is told of without its bids for ever: cancelled, its bundle holds none', async () => {
    const other = await publishedEvent(app, firms, 48);
    const [first] = firms;
    const made = await bid(first as Firm, other, '9.99');
    const buyer = await app.as('BUYER');
    await buyer.act('cancelEvent', { eventId: other.eventId, rev: 2, reason: 'no need' });
    await workedOff();
    const { purchaseId } = other;
    const { files } = await bundleOf(purchaseId, [], openAll(new Set()), app.keys);
    const all = Buffer.concat([...files.values()]).toString('latin1');
    expect(all).toContain('sourcing.cancelEvent');
    expect(all).not.toMatch(/submitBid/);
    expect(all).not.toContain(made.id);
    const query = `{ bid(id: "${made.id}") { id } purchase(id: "${purchaseId}") { trail { counts { total kinds { subjectType } } } } }`;
    const { data } = await buyer.ask(query);
    expect(data.bid).toBeNull();
    expect(JSON.stringify(data.purchase)).not.toContain('Bid');
  });
});

describe('after the opening', () => {
  it('each bid stands in the purchase with what it did, withdrawn ones too, and under the names of who bid', async () => {
    await openedEvent(app, event.eventId);
    await workedOff();
    const entries = await collectionOf<{
      id: string;
      proc: string | null;
      subject: { type: string; id: string; rev: number };
    }>('trail_log')
      .find({ 'subject.id': { $in: bids.map(({ id }) => id) } })
      .sort({ _id: 1 })
      .toArray();
    expect(entries.filter(({ proc }) => proc === event.purchaseId)).toHaveLength(3);
    const buyer = await app.as('BUYER');
    const query = `{ purchase(id: "${event.purchaseId}") { trail { entries(first: 200) { edges { node { type at actor { name ref } } } } } } }`;
    const { data } = await buyer.ask(query);
    const told = data.purchase.trail.entries.edges.map(({ node }: { node: { type: string } }) => node);
    const of = (type: string) => told.filter((one: { type: string }) => one.type === `sourcing.${type}`);
    expect([of('submitBid').length, of('replaceBid').length, of('withdrawBid').length, of('openBid').length]).toEqual([
      3, 1, 1, 2,
    ]);
    expect(of('discloseWithdrawnBid')).toHaveLength(1);
    for (const { actor } of of('submitBid')) expect(actor.name).toEqual(expect.any(String));
    const { zip } = await bundleFor(event.purchaseId, await actorOfBuyer(), app.keys, {
      isWithFiles: false,
      onProgress: async () => undefined,
    });
    expect(zip.length).toBeGreaterThan(1_000);
    const search = await (await app.as('INTERNAL_AUDITOR')).ask(
      `{ searchTrail(text: "${bids[1]?.id}") { edges { node { entry { type } } } } }`,
    );
    expect(JSON.stringify(search.data)).toContain('sourcing.withdrawBid');
  });
});

async function actorOfBuyer() {
  const { actorOf } = await import('../../api/identity/index.js');
  const [account] = await listRows('Account', SYSTEM_ACTOR, { roles: 'BUYER' }, { limit: 1 });
  if (!account) throw new Error('there is no buyer');
  return actorOf(account);
}
