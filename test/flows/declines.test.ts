import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { projectSteps } from '../../jobs/projecting/steps.js';
import { indexLog } from '../../jobs/searching/index-log.js';
import { STAFF_ROLES } from '../../schema/common/roles.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { bid, openedEvent, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

jest.setTimeout(120_000);

let app: App;
let firms: readonly [Firm, Firm, Firm];
let event: PublishedEvent;
let officer: Person;
let declineId: string;

beforeAll(async () => {
  app = await startApp();
  firms = (await threeFirms(app)) as unknown as readonly [Firm, Firm, Firm];
  event = await publishedEvent(app, firms, 48);
  officer = await app.as('DISCIPLINE_OFFICER');
});
afterAll(() => app.stop());

const decline = ({ person }: Firm, more: object = {}) =>
  person.act('declineInvitation', { eventId: event.eventId, ...more }, 'id state why words receipt { text }');
const sums = async (who: Person) => {
  const { data, errors } = await who.ask(`{ sourcingEvent(id: "${event.eventId}") { declines { why count words } } }`);
  return errors[0]?.extensions.code ?? data.sourcingEvent.declines;
};
const toDos = async ({ person }: Firm) =>
  (await person.ask('{ toDos { move } }')).data.toDos.map(({ move }: { move: string }) => move);

describe('an invited supplier', () => {
  it('declines with one question that may be left open, keeps a receipt and is reminded no more', async () => {
    const [first, second] = firms;
    expect(await toDos(first)).toContain('submitBid');
    const made = await decline(first, { why: 'DECIDED_ALREADY', words: 'as always' });
    expect(made).toMatchObject({ state: 'DECLINED', why: 'DECIDED_ALREADY', words: 'as always' });
    expect(made.receipt.text).toContain('demo/test/receipt');
    declineId = made.id;
    expect(await toDos(first)).not.toContain('submitBid');
    expect(await decline(first)).toMatchObject({ code: 'RULE' });
    expect(await decline(second)).toMatchObject({ state: 'DECLINED', why: null, words: null });
    const own = `{ sourcingEvent(id: "${event.eventId}") { myDecline { id why } } }`;
    expect((await first.person.ask(own)).data.sourcingEvent.myDecline).toEqual({
      id: declineId,
      why: 'DECIDED_ALREADY',
    });
    const others = await second.person.ask(`{ decline(id: "${declineId}") { id } }`);
    expect(others.data.decline).toBeNull();
  });

  it('declines not while it has a quote in, and may quote again afterwards', async () => {
    const [, , third] = firms;
    const { id: bidId } = await bid(third, event, '12');
    expect(await decline(third)).toMatchObject({ code: 'RULE', key: 'sourcing.withdrawFirst' });
    await third.person.act('withdrawBid', { bidId, rev: 1, reason: 'busy' });
    expect(await decline(third, { why: 'NO_CAPACITY' })).toMatchObject({ state: 'DECLINED' });
    const content = { lines: [{ lineId: event.lineId, unitPrice: '11', leadTimeDays: 20 }], taxRate: '13' };
    expect(await third.person.act('replaceBid', { bidId, rev: 2, content }, 'state')).toMatchObject({
      state: 'SUBMITTED',
    });
  });

  it('is known by its decline to none of the staff, whatever their post, and counted before the opening by nobody', async () => {
    for (const role of STAFF_ROLES) {
      const person = await app.as(role);
      const { data, errors } = await person.ask(`{ entriesOfSubject: subjectNames(ids: ["${declineId}"]) { name } }`);
      expect(JSON.stringify(data ?? errors)).not.toMatch(/DECIDED|as always/);
    }
    expect(await sums(officer)).toBeNull();
    expect(await sums(await app.as('INTERNAL_AUDITOR'))).toBeNull();
    expect(await sums(await app.as('BUYER'))).toBeNull();
  });
});

describe('after the opening', () => {
  it('supervisors read the reasons in sum, without names and without whoever bid after all; buyers nothing', async () => {
    await openedEvent(app, event.eventId);
    const told = [
      { why: 'DECIDED_ALREADY', count: 1, words: ['as always'] },
      { why: null, count: 1, words: [] },
    ];
    for (const role of ['DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR'] as const)
      expect(await sums(await app.signIn('/graphql', role.toLowerCase()))).toEqual(told);
    for (const role of ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD', 'LEGAL', 'SYSTEM_ADMIN', 'AUDIT_ADMIN'] as const) {
      const person = await app.signIn('/graphql', role.toLowerCase()).catch(() => app.as(role));
      expect(await sums(person)).not.toEqual(told);
      expect(JSON.stringify(await sums(person))).toMatch(/^null$|FORBIDDEN/);
    }
  });

  it('no entry of it names the purchase, and no search finds it', async () => {
    await app.settle();
    await projectSteps(app.origin);
    await indexLog(app.origin);
    const rows = await collectionOf<{ subject: { type: string }; proc: string | null }>('trail_log')
      .find({ 'subject.type': 'InvitationDecline' })
      .toArray();
    expect(rows).toHaveLength(3);
    expect(rows.every(({ proc }) => proc === null)).toBe(true);
    const found = await collectionOf<{ words: string[]; suppliers: string[] }>('entry_search')
      .find({ 'subject.type': 'InvitationDecline' } as object)
      .toArray();
    expect(found.every(({ words, suppliers }) => words.length + suppliers.length === 0)).toBe(true);
    const buyer = await app.signIn('/graphql', 'buyer');
    const page = await buyer.ask(
      `{ purchase(id: "${event.purchaseId}") { entries(first: 500) { edges { node { type } } } } }`,
    );
    expect(JSON.stringify(page.data)).toContain('sourcing.openBid');
    expect(JSON.stringify(page.data)).not.toContain('declineInvitation');
  });
});
