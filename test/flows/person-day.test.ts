import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { indexLog } from '../../jobs/searching/index-log.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

let app: App;
let firms: readonly Firm[];
let event: PublishedEvent;
let buyer: Person;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  event = await publishedEvent(app, firms, 48);
  buyer = await app.as('BUYER');
  await app.settle();
  await indexLog(app.origin);
  app.clock.advance(3 * 3_600_000);
  await buyer.act('extendDeadline', {
    ...{ eventId: event.eventId, rev: 2, reason: 'asked for by a supplier' },
    closesAt: new Date(event.closesAt.getTime() + 86_400_000).toISOString(),
  });
});
afterAll(() => app.stop());

const DAY = `personDay { ref personName day total hours
  acts { edges { node { at type subjectId purchaseId withheld reason changes { path } } } pageInfo { hasNextPage endCursor } } }`;
const TODAY = '2026-03-02';
const read = (who: Person, more: object = {}) =>
  who.act(
    'readPersonDay',
    { accountId: buyer.accountId, day: TODAY, reason: 'a complaint came in', ...more },
    `id about day ${DAY}`,
  );
const typesOf = (day: { acts: { edges: { node: { type: string } }[] } }) => day.acts.edges.map(({ node }) => node.type);
const ofMine = '{ dayReadings { edges { node { at day readerName readerRoles reason } } } }';

describe("a person's day", () => {
  it('is shown whole and in order to a reader who gives a reason, which is recorded first', async () => {
    const officer = await app.as('DISCIPLINE_OFFICER');
    const { personDay, about, day } = await read(officer);
    // The test's clock stands still while the purchase is made: acts of one instant come in the log's order.
    const times = personDay.acts.edges.map(({ node }: { node: { at: string } }) => node.at);
    expect(times).toEqual(times.toSorted());
    const own = [
      'demand.createRequisition',
      'demand.submitRequisition',
      'sourcing.createEvent',
      'sourcing.publishEvent',
    ];
    expect(typesOf(personDay)).toEqual(expect.arrayContaining(own));
    expect(typesOf(personDay).at(-1)).toBe('sourcing.extendDeadline');
    expect(personDay.total).toBe(personDay.acts.edges.length);
    expect(personDay.hours[9] + personDay.hours[12]).toBe(personDay.total);
    expect(personDay).toMatchObject({ ref: about[0], personName: 'buyer (test)', day });
    const [last] = personDay.acts.edges.slice(-1);
    expect(last.node).toMatchObject({ purchaseId: event.purchaseId, reason: 'asked for by a supplier', withheld: 0 });
    const { data } = await officer.ask(
      `{ readings { edges { node { kind reason day entries { type actor { role } } } } } }`,
    );
    expect(data.readings.edges[0].node).toEqual({
      ...{ kind: 'PERSON_DAY', reason: 'a complaint came in', day: TODAY },
      entries: [{ type: 'accesses.readPersonDay', actor: { role: 'DISCIPLINE_OFFICER' } }],
    });
  });

  it('is shown to that reader alone, for an hour', async () => {
    const auditor = await app.as('INTERNAL_AUDITOR');
    const { id } = await read(auditor);
    const query = `{ reading(id: "${id}") { personDay { total } } }`;
    expect((await auditor.ask(query)).data.reading.personDay.total).toBeGreaterThan(3);
    expect((await (await app.as('DISCIPLINE_OFFICER')).ask(query)).data.reading.personDay).toBeNull();
    app.clock.advance(61 * 60_000);
    expect((await auditor.ask(query)).data.reading.personDay).toBeNull();
  });

  it('shows an administrator who sees no purchase that something was done, but not what', async () => {
    const admin = await app.hire(['AUDIT_ADMIN'], 'audit-admin');
    const { personDay } = await read(admin);
    expect(personDay.total).toBeGreaterThan(3);
    // Administrators look after what people do with their own accounts.
    const nodes = personDay.acts.edges.map(({ node }: { node: { type: string } }) => node);
    const others = nodes.filter(({ type }: { type: string }) => !type.startsWith('identity.'));
    expect(others.length).toBeGreaterThan(2);
    for (const node of others) expect(node).toMatchObject({ changes: [], reason: null, purchaseId: null });
    expect(others[0].withheld).toBeGreaterThan(0);
  });

  it('is refused without a reason, for a future day, for suppliers, for oneself, and to those without the post', async () => {
    const officer = await app.as('DISCIPLINE_OFFICER');
    expect(await read(officer, { reason: ' ' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await read(officer, { day: '2026-03-03' })).toMatchObject({ code: 'RULE', key: 'accesses.dayToCome' });
    const ofFirm = { accountId: firms[0]?.person.accountId };
    expect(await read(officer, ofFirm)).toMatchObject({ code: 'RULE', key: 'accesses.notStaff' });
    expect(await read(officer, { accountId: officer.accountId })).toMatchObject({ key: 'accesses.ownDay' });
    for (const role of ['BUYER', 'UNIT_HEAD', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'FINANCE'] as const)
      expect([role, await read(await app.as(role), ofFirm)]).toMatchObject([role, { code: 'FORBIDDEN' }]);
  });

  it('needs no reason and leaves no entry when it is one’s own', async () => {
    const before = (await buyer.ask(ofMine)).data.dayReadings.edges.length;
    const { data } = await buyer.ask(`{ myDay(of: { day: "${TODAY}" }) { total acts { edges { node { type } } } } }`);
    expect(typesOf(data.myDay)).toContain('sourcing.publishEvent');
    expect((await buyer.ask(ofMine)).data.dayReadings.edges.length).toBe(before);
    expect((await buyer.ask('{ myDay(of: { day: "2026-03-01" }) { total } }')).data.myDay.total).toBe(0);
  });

  it('comes in pages', async () => {
    const part = async (after: string) =>
      (
        await buyer.ask(
          `{ myDay(of: { day: "${TODAY}" }) { acts(first: 2${after}) { edges { node { type } } pageInfo { hasNextPage endCursor } } } }`,
        )
      ).data.myDay.acts;
    const first = await part('');
    expect(first).toMatchObject({ edges: [{}, {}], pageInfo: { hasNextPage: true, endCursor: '1' } });
    const next = await part(', after: "1"');
    expect(next.edges[0].node.type).not.toBe(first.edges[0].node.type);
  });

  it('shows the person who read it, when and why', async () => {
    const { data } = await buyer.ask(ofMine);
    const told = data.dayReadings.edges.map(({ node }: { node: object }) => node);
    expect(told).toHaveLength(3);
    expect(told).toContainEqual({
      ...{ at: expect.any(String), day: TODAY, reason: 'a complaint came in' },
      ...{ readerName: 'discipline_officer (test)', readerRoles: ['DISCIPLINE_OFFICER'] },
    });
    const { data: others } = await (await app.as('RECEIVER')).ask(ofMine);
    expect(others.dayReadings.edges).toEqual([]);
    const { errors } = await (firms[0] as Firm).person.ask(ofMine);
    expect(errors.length).toBeGreaterThan(0);
  });
});
