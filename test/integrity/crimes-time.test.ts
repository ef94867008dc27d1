import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { unitCommands } from '../../api/identity/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { askTime } from '../../api/kernel/ask-time.js';
import { collectionOf, database } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { newId } from '../../api/kernel/ids.js';
import { type AskTime, keepTime, platformClock } from '../../api/kernel/platform-clock.js';
import { asRow } from '../../api/kernel/reads.js';
import { saveChanges } from '../../api/kernel/save.js';
import { transaction } from '../../api/kernel/transaction.js';
import { reconcilePurchase, sequenceOnce } from '../../api/trail/index.js';
import { lifecycleOf } from '../../schema/kernel/derive/lifecycle.js';
import { Bid } from '../../schema/sourcing/bid.js';
import { FAILURE_CODES } from '../../schema/trail/index.js';
import { openCli } from '../kit/cli.js';
import { bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { startWitnessedApp, type WitnessedApp } from '../kit/witnessed-app.js';

jest.setTimeout(300_000);

// Entries that are well made, and lie: about their time, or about the world.
let app: WitnessedApp;
let cli: Awaited<ReturnType<typeof openCli>>;
let firms: readonly Firm[];
let event: PublishedEvent;
let policy: string;
const HOUR = 3_600_000;

beforeAll(async () => {
  app = await startWitnessedApp();
  cli = await openCli();
  firms = await threeFirms(app);
  event = await publishedEvent(app, firms, 48);
  for (const [at, firm] of firms.slice(0, 2).entries()) await bid(firm, event, `1${at}.50`);
  await app.witnessAll();
  policy = cli.file('policy.json', app.policyText());
}, 240_000);
afterAll(async () => {
  cli.end();
  await app.stop();
});

const bundle = async (name: string, linked: readonly string[], ...more: readonly string[]) =>
  cli.run(
    'verify',
    'bundle',
    cli.file(name, await app.bundle(event.purchaseId, linked)),
    '--policy',
    policy,
    '--uncounted-ok',
    ...more,
  );

describe('an entry true to form that lies', () => {
  it('9 false entry at source: nothing of it is wrong for the verifier, which says what it does not prove', async () => {
    const clerk = await app.as('BUYER');
    const { data } = await clerk.ask('{ parts(first: 1) { edges { node { id } } } }');
    const lines = [{ partId: data.parts.edges[0].node.id, quantity: '10000', neededOn: '2026-06-30' }];
    const lie = { title: 'A thousand times what anybody needs', currency: 'CNY', lines };
    expect(await clerk.act('createRequisition', lie, 'id')).toMatchObject({ __typename: 'Requisition' });
    await app.witnessAll();
    const english = await bundle('true.zip', [], '--lang', 'en');
    expect(english.code).toBe(0);
    expect(english.text).toContain('whether what was recorded was true, no log can prove');
    const chinese = await bundle('true.zip', [], '--lang', 'zh');
    expect(chinese.text).toContain('所记内容是否属实，任何日志都无法证明');
  });

  it('7 back-dated, by the clock of the database set back: the act is not done, and done when that is right again', async () => {
    const input = { key: randomUUID(), code: 'BACK', name: 'Back' };
    const act = async () =>
      execute(unitCommands.createUnit, input, { ...app.system(), clock: platformClock, actor: await admin() });
    await keepTime(databaseTime(-HOUR));
    await expect(act()).rejects.toMatchObject({ name: 'Overloaded', doubt: 'behind' });
    await keepTime(databaseTime(0));
    expect(await act()).toMatchObject({ code: 'BACK' });
  });

  it('7 back-dated, past the platform: a quote after the deadline stands too late in the log for its time, by index', async () => {
    const copied = await collectionOf('bids').findOne({ eventId: event.eventId });
    const [, , late] = firms;
    if (!copied || !late) throw new Error('there is no quote');
    const { _id, rev, state, acts, createdAt, updatedAt, _t, ...content } = asRow<'Bid'>(copied);
    const before = new Date(app.clock.now().getTime() + HOUR);
    app.clock.advance(49 * HOUR);
    await (await app.as('SYSTEM_ADMIN')).act('createUnit', { code: 'DEADLINE', name: 'After the deadline' });
    await (await app.as('BUYER')).act('cancelEvent', {
      eventId: event.eventId,
      rev: await eventRev(),
      reason: 'again',
    });
    await app.witnessAll();

    // With the rights of whoever runs the API: document and entry fit, and the entry comes into the log as any other.
    const id = newId('Bid', before);
    const change = { ...content, supplierId: late.supplierId, submittedAt: before };
    const act = { lifecycle: lifecycleOf(Bid), move: 'submitBid', id, row: null, change, mirrored: null };
    const actor = { ref: SYSTEM_ACTOR.ref, role: 'SUPPLIER_SUBMITTER', via: 'web' };
    const context = { now: before, log: app.origin, actor, account: SYSTEM_ACTOR, reason: null, requestId: 'night' };
    await transaction((session) => saveChanges([act], context, session));
    expect(await sequenceOnce(database(), app.origin)).toBe(1);
    await app.witnessAll();
    expect((await reconcilePurchase(event.purchaseId, [])).differences).toEqual([]);

    const entry = await app.log().findOne({ 'subject.id': id });
    const { code, text } = await bundle('late.zip', [id]);
    expect(text).toContain(`time: index ${entry?._id}, entry ${entry?.id}`);
    expect(text).toContain(`back-dated: ${before.toISOString()} is before ${app.clock.now().toISOString()}`);
    expect(code).toBe(FAILURE_CODES.time);
  });
});

/** The database as it would answer with a clock that is ahead by so much. */
function databaseTime(ahead: number): AskTime {
  return async () => {
    const asking = await askTime(database());
    return { ...asking, said: asking.said + ahead };
  };
}

async function eventRev(): Promise<number> {
  return Number((await collectionOf('sourcing_events').findOne({ _id: event.eventId }))?.rev);
}

async function admin() {
  const { accountId } = await app.as('SYSTEM_ADMIN');
  return { ...SYSTEM_ACTOR, id: accountId, roles: ['SYSTEM_ADMIN'] as const, audience: 'STAFF' as const };
}
