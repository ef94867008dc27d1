import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportBundle } from '../../api/accesses/index.js';
import { collectionOf } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { jobContext } from '../../jobs/job-context.js';
import { attemptsAreDue, writeAttempts } from '../../jobs/recording-attempts/job.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

let app: App;
let firms: readonly Firm[];
let event: PublishedEvent;
let auditor: Person;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  event = await publishedEvent(app, firms, 48);
  auditor = await app.as('INTERNAL_AUDITOR');
});
afterAll(() => app.stop());

const READING = `id rev state kind about reader { id } operator reason sha256 bankAccount
  moves { name } receipt { state } entries { type actor { role } }`;
const ATTEMPT = 'rev act label refusal about count account { id } entries { type actor { role } }';
const nodesOf = async (who: Person, query: string) => {
  const { data, errors } = await who.ask(query);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const [list] = Object.values<{ edges: { node: unknown }[] }>(data);
  return list?.edges.map(({ node }) => node) ?? [];
};
const readings = (who: Person, more = '') => nodesOf(who, `{ readings${more} { edges { node { ${READING} } } } }`);
const attempts = () => nodesOf(auditor, `{ attempts { edges { node { ${ATTEMPT} } } } }`);

describe('a bank account', () => {
  it('is shown in full to those who pay, for a stated reason, by an act of its own', async () => {
    const [{ supplierId }] = firms as [Firm];
    const finance = await app.as('FINANCE');
    const seen = `{ supplier(id: "${supplierId}") { bankAccount entries { changes { path after } } moves { name allowed } } }`;
    const { supplier } = (await finance.ask(seen)).data;
    expect(supplier.bankAccount).toBe('**** 0000');
    expect(supplier.moves).toContainEqual({ name: 'revealBankAccount', allowed: true });
    expect(JSON.stringify(supplier.entries)).toContain('**** 0000');
    expect(JSON.stringify(supplier.entries)).not.toContain('6222000000');
    const input = { supplierId, reason: 'the bank refused a payment' };
    const shown = await finance.act('revealBankAccount', input, READING);
    expect(shown).toMatchObject({
      ...{ kind: 'BANK_ACCOUNT', about: [supplierId], reader: { id: finance.accountId }, reason: input.reason },
      ...{ rev: 1, state: 'RECORDED', bankAccount: '6222000000', operator: null, moves: [] },
      entries: [{ type: 'accesses.revealBankAccount', actor: { role: 'FINANCE' } }],
    });
    expect(await finance.act('revealBankAccount', { ...input, reason: ' ' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    const { __typename: _type, ...row } = shown;
    expect(await readings(auditor, `(about: "${supplierId}")`)).toEqual([{ ...row, bankAccount: null }]);
    app.clock.advance(11 * 60_000);
    expect(await readings(finance)).toEqual([{ ...row, bankAccount: null }]);
    const other = await app.hire(['FINANCE'], 'another-cashier');
    expect(await readings(other)).toEqual([]);
    expect((await other.ask(`{ reading(id: "${shown.id}") { id } }`)).data.reading).toBeNull();
  });

  it('that does not exist is not shown', async () => {
    const account = { contactName: 'N.N.', contactPhone: '0592-1234567', language: 'en', password: 'a long password' };
    const firm = { name: 'empty (test)', creditCode: '91350211M000100Y46', login: 'empty', ...account };
    const { id: supplierId } = await app.register(firm);
    const asked = (await app.as('FINANCE')).act('revealBankAccount', { supplierId, reason: 'to see' });
    expect(await asked).toMatchObject({ code: 'WRONG_STATE', key: 'kernel.otherState', path: ['supplierId'] });
  });
});

it('An exported bundle is on record for supervisors, and for nobody who buys', async () => {
  const { purchaseId } = event;
  const asked = { key: randomUUID(), purchaseId, sha256: 'a'.repeat(64), operator: 'root@host' };
  await execute(exportBundle, asked, app.system());
  const [exported] = await readings(auditor, `(about: "${purchaseId}")`);
  expect(exported).toMatchObject({
    ...{ kind: 'BUNDLE', about: [purchaseId], reader: null, operator: 'root@host', sha256: asked.sha256 },
    entries: [{ type: 'accesses.exportBundle', actor: { role: 'SYSTEM' } }],
  });
  const { errors } = await (await app.as('BUYER')).ask('{ readings { edges { node { id } } } }');
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  const trail = await auditor.ask(`{ purchase(id: "${purchaseId}") { entries { edges { node { type } } } } }`);
  expect(JSON.stringify(trail.data)).not.toContain('accesses.');
});

describe('a refused attempt', () => {
  const context = () => jobContext(app.clock, app.origin);
  const entriesOfAttempts = () =>
    collectionOf<{ 'subject.type': string }>('trail_outbox').countDocuments({ 'subject.type': 'Attempt' });
  const triedMoves = async () => (await attempts()).filter((one) => !(one as { act: string }).act.startsWith('query.'));
  const open = (who: Person) => who.act('openBids', { eventId: event.eventId, rev: 2 });

  it('is in the trail at once; further attempts within the hour are counted, and written when it is over', async () => {
    const buyer = await app.as('BUYER');
    // The attempts refused above.
    await writeAttempts(context());
    const before = await entriesOfAttempts();
    expect(await attemptsAreDue(context())).toBe(false);
    expect(await open(buyer)).toMatchObject({ code: 'FORBIDDEN' });
    await writeAttempts(context());
    const first = {
      ...{
        rev: 1,
        act: 'sourcing.openBids',
        about: event.eventId,
        count: 1,
        refusal: 'Only for: Legal, Internal auditor.',
      },
      account: { id: buyer.accountId },
      entries: [{ type: 'accesses.recordAttempt', actor: { role: 'SYSTEM' } }],
    };
    expect(await triedMoves()).toMatchObject([first]);
    for (const _ of Array.from({ length: 12 })) await open(buyer);
    await writeAttempts(context());
    expect(await triedMoves()).toMatchObject([first]);
    expect(await entriesOfAttempts()).toBe(before + 1);
    app.clock.advance(3_600_000);
    await Promise.all([writeAttempts(context()), writeAttempts(context())]);
    expect(await triedMoves()).toMatchObject([
      { rev: 2, count: 13, entries: [{}, { type: 'accesses.countAttempts' }] },
    ]);
    expect(await attemptsAreDue(context())).toBe(false);
    expect(await entriesOfAttempts()).toBe(before + 2);
  });

  it('to read what a post may not see counts too', async () => {
    const receiver = await app.as('RECEIVER');
    const question = '{ attempts { edges { node { id } } } }';
    for (const _ of [1, 2]) expect((await receiver.ask(question)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    await app.visitor.ask(question);
    await writeAttempts(context());
    const [read] = (await attempts()).filter((one) => (one as { act: string }).act === 'query.attempts');
    expect(read).toMatchObject({
      label: 'Look at “Refused attempt”',
      refusal: 'Your post does not give access to this.',
    });
    app.clock.advance(3_600_000);
    await writeAttempts(context());
    const counts = (await attempts()).map((one) => one as { act: string; count: number });
    expect(counts.filter(({ act }) => act === 'query.attempts').map(({ count }) => count)).toEqual([2]);
  });

  it('of another hour, act or person is counted apart', async () => {
    const [buyer, receiver] = [await app.as('BUYER'), await app.as('RECEIVER')];
    await Promise.all([open(buyer), open(buyer), open(receiver)]);
    await receiver.act('publishEvent', { eventId: event.eventId, rev: 2 });
    await Promise.all([writeAttempts(context()), writeAttempts(context()), writeAttempts(context())]);
    await writeAttempts(context());
    const all = (await triedMoves()).map((attempt) => attempt as { act: string; count: number });
    expect(all.map(({ act, count }) => `${act} ${count}`).toSorted()).toEqual([
      'sourcing.openBids 1',
      'sourcing.openBids 13',
      'sourcing.openBids 2',
      'sourcing.publishEvent 1',
    ]);
  });

  it('by a visitor does not count, nor does a refusal for another cause', async () => {
    const before = await collectionOf('denials').countDocuments();
    await app.visitor.ask(
      `mutation { openBids(input: { key: "k-of-a-visitor", eventId: "x", rev: 1 }) { __typename } }`,
    );
    const legal = await app.as('LEGAL');
    expect(await legal.act('openBids', { eventId: event.eventId, rev: 2 })).toMatchObject({ code: 'WRONG_STATE' });
    expect(await collectionOf('denials').countDocuments()).toBe(before);
  });
});
