import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { execute } from '../../api/kernel/execute.js';
import { sourcingCommands } from '../../api/sourcing/index.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { approvedRequisition } from '../kit/demand.js';
import { eventFor, openedEvent, settings as usualSettings } from '../kit/sourcing.js';
import { approvedFirm, type Firm } from '../kit/suppliers.js';

const HOUR = 3_600_000;

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
type Shown = any;

let app: App;
let buyer: Person;
let manager: Person;
let approver: Person;
let legal: Person;
let expert: Person;
let firms: readonly [Firm, Firm, Firm];
let outsider: Firm;
let partId: string;

beforeAll(async () => {
  app = await startApp();
  [buyer, manager, approver] = [await app.as('BUYER'), await app.as('CATEGORY_MANAGER'), await app.as('APPROVER')];
  [legal, expert] = [await app.as('LEGAL'), await app.as('EXPERT')];
  partId = await part(app, { number: '3501-00017', name: '制动蹄片', unit: '件' });
  firms = [await active('alpha', 1), await active('beta', 2), await active('gamma', 3)];
  outsider = await active('delta', 4);
});
afterAll(() => app.stop());

const active = (login: string, nth: number) => approvedFirm(app, { login, creditCode: `91350211M000100Y4${nth}` });

function approved(): Promise<string> {
  const lines = [
    { partId, quantity: '100', neededOn: '2027-01-01' },
    { partId, quantity: '0.5', neededOn: '2027-01-01' },
  ];
  return approvedRequisition(app, { content: { title: '制动件', currency: 'CNY', lines } });
}

const inHours = (hours: number) => new Date(app.clock.now().getTime() + hours * HOUR).toISOString();
const settings = () =>
  usualSettings(app, firms, 24, { title: '制动件询比', priceWeight: 60, expertIds: [expert.accountId] });
const create = (requisitionIds: readonly string[], more: object = {}, fields = 'id rev') =>
  buyer.act('createEvent', { ...eventFor(requisitionIds, settings()), ...more }, fields);
const at = (eventId: string, rev: number) => ({ eventId, rev });
const content = (first: string, more: object = {}) => ({
  lines: [
    { lineId: 'l1', unitPrice: first, leadTimeDays: 20 },
    { lineId: 'l2', unitPrice: '0.333333', leadTimeDays: 20 },
  ],
  taxRate: '13',
  ...more,
});
const bidOf = ({ person }: Firm, eventId: string, price: string, fields = 'id rev') =>
  person.act('submitBid', { eventId, content: content(price) }, fields);
const close = (eventId: string, rev: number) =>
  execute(sourcingCommands.closeEvent, { key: randomUUID(), ...at(eventId, rev) }, app.system());

async function published(): Promise<string> {
  const { id } = await create([await approved()]);
  await buyer.act('publishEvent', at(id, 1));
  return id;
}

/** An event with two opened bids: alpha at 314.32, beta at 400.17. */
async function opened() {
  const eventId = await published();
  const [low, high] = [await bidOf(firms[0], eventId, '3.1415'), await bidOf(firms[1], eventId, '4')];
  await openedEvent(app, eventId);
  return { eventId, low: low.id, high: high.id };
}

async function evaluated() {
  const event = await opened();
  const scores = [
    { bidId: event.low, technical: '80' },
    { bidId: event.high, technical: '90.5' },
  ];
  await expert.act('scoreBids', { eventId: event.eventId, scores });
  await buyer.act('completeEvaluation', at(event.eventId, 4));
  return event;
}

describe('an event', () => {
  it('starts a purchase with approved requisitions, and only with them', async () => {
    const requisitionId = await approved();
    const event = await create(
      [requisitionId],
      {},
      'id number state currency sealLevel purchase { id number state } lines { id quantity part { number } requisition { id state } }',
    );
    expect(event).toMatchObject({
      state: 'DRAFT',
      currency: 'CNY',
      sealLevel: 'POLICY',
      purchase: { state: 'ACTIVE' },
      lines: [
        {
          id: 'l1',
          quantity: '100',
          part: { number: '3501-00017' },
          requisition: { id: requisitionId, state: 'SOURCING' },
        },
        { id: 'l2', quantity: '0.5' },
      ],
    });
    expect(event.number).toMatch(/^XJ-2026-\d{6}$/);
    expect(event.purchase.number).toMatch(/^CG-2026-\d{6}$/);
    expect(await create([requisitionId])).toMatchObject({ code: 'WRONG_STATE', key: 'kernel.otherState' });
    const cancelled = await buyer.act(
      'cancelEvent',
      { ...at(event.id, 1), reason: '需求变更' },
      'state purchase { state }',
    );
    expect(cancelled).toMatchObject({ state: 'CANCELLED', purchase: { state: 'CANCELLED' } });
    const query = `{ requisition(id: "${requisitionId}") { state purchase { id } } }`;
    expect((await buyer.ask(query)).data.requisition).toEqual({ state: 'APPROVED', purchase: null });
    const again = await create([requisitionId], {}, 'purchase { id }');
    expect(again.purchase.id).not.toBe(event.purchase.id);
  });

  const refusals: [string, () => object, string, string][] = [
    ['two suppliers', () => ({ invitedIds: settings().invitedIds.slice(1) }), 'RULE', 'invitedIds'],
    [
      'nobody as supplier',
      () => ({ invitedIds: [...settings().invitedIds, `sup_${'0'.repeat(32)}`] }),
      'NOT_FOUND',
      'invitedIds',
    ],
    ['a deadline that is now', () => ({ closesAt: inHours(0) }), 'RULE', 'closesAt'],
    ['no expert', () => ({ expertIds: [] }), 'RULE', 'expertIds'],
    ['somebody who is no expert', () => ({ expertIds: [legal.accountId] }), 'RULE', 'expertIds'],
    ['a price of little weight', () => ({ priceWeight: 10 }), 'RULE', 'priceWeight'],
  ];
  it.each(refusals)('is refused with %s', async (_name, more, code, field) => {
    const refused = await create([await approved()], more());
    expect(refused).toMatchObject({ code });
    expect(refused.path[0]).toBe(field);
  });

  it('is refused without an approved requisition, and for operator objects', async () => {
    const lines = [{ partId, quantity: '1', neededOn: '2027-01-01' }];
    const draft = await buyer.act('createRequisition', { title: 'x', currency: 'CNY', lines }, 'id');
    expect(await create([draft.id])).toMatchObject({
      key: 'kernel.otherState',
      path: ['requisitionIds', '0'],
    });
    expect(await create([`req_${'0'.repeat(32)}`])).toMatchObject({ code: 'NOT_FOUND' });
    await expect(create([draft.id], { closesAt: { $gt: 0 } })).rejects.toThrow();
    await expect(create([draft.id], { invitedIds: { $ne: [] } })).rejects.toThrow();
    expect(
      await manager.act('createEvent', { method: 'REQUEST_FOR_QUOTATION', requisitionIds: [draft.id], ...settings() }),
    ).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('can be edited only as a draft and published only once', async () => {
    const { id } = await create([await approved()]);
    const edited = await buyer.act(
      'editEvent',
      { ...at(id, 1), ...settings(), title: '改', terms: '含税' },
      'rev title terms',
    );
    expect(edited).toMatchObject({ rev: 2, title: '改', terms: '含税' });
    expect(await buyer.act('publishEvent', at(id, 1))).toMatchObject({ code: 'CONFLICT', path: ['rev'] });
    expect(await buyer.act('publishEvent', at(id, 2), 'state publishedAt')).toMatchObject({ state: 'PUBLISHED' });
    expect(await buyer.act('editEvent', { ...at(id, 3), ...settings() })).toMatchObject({ code: 'WRONG_STATE' });
    expect(await buyer.act('publishEvent', at(id, 3))).toMatchObject({ code: 'WRONG_STATE' });
    const earlier = await buyer.act('extendDeadline', { ...at(id, 3), closesAt: inHours(1), reason: 'r' });
    expect(earlier).toMatchObject({ code: 'RULE', key: 'sourcing.deadlineNotLater' });
    const later = await buyer.act(
      'extendDeadline',
      { ...at(id, 3), closesAt: inHours(48), reason: '供应商要求' },
      'closesAt',
    );
    expect(later.closesAt).toBe(inHours(48));
  });

  it('is closed by nobody before its deadline, and only by the platform', async () => {
    const id = await published();
    expect(await close(id, 2)).toMatchObject({ code: 'RULE', key: 'sourcing.notClosedYet' });
    const { errors } = await buyer.ask('mutation { closeEvent(input: {}) { __typename } }');
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    app.clock.advance(24 * HOUR);
    expect(await close(id, 2)).toMatchObject({ state: 'CLOSED' });
  });
});

describe('what a supplier sees', () => {
  it('is an event it was invited to, from its publication on, and nothing about the others', async () => {
    const { id } = await create([await approved()]);
    const query = `{ sourcingEvent(id: "${id}") { title lines { id partNumber part { number } } invited { id } myBid { id } myResult moves { name } } }`;
    expect((await firms[0].person.ask(query)).data.sourcingEvent).toBeNull();
    await buyer.act('publishEvent', at(id, 1));
    const seen = (await firms[0].person.ask(query)).data.sourcingEvent;
    expect(seen).toMatchObject({
      invited: [{ id: firms[0].supplierId }],
      myBid: null,
      myResult: null,
      moves: [{ name: 'submitBid' }, { name: 'declineInvitation' }],
    });
    expect((await outsider.person.ask(query)).data.sourcingEvent).toBeNull();
    expect(await bidOf(outsider, id, '1')).toMatchObject({ code: 'NOT_FOUND', path: ['eventId'] });
    const toDos = (await firms[0].person.ask('{ toDos { subjectId move dueAt } }')).data.toDos;
    expect(toDos).toContainEqual({ subjectId: id, move: 'submitBid', dueAt: inHours(24) });
    for (const field of [
      'bids { id }',
      'experts { id }',
      'ranking { rank }',
      'evaluations { id }',
      'scoredBy { id }',
      'award { id }',
      'purchase { id }',
      'entries { id }',
      'createdBy { id }',
    ]) {
      const { errors } = await firms[0].person.ask(`{ sourcingEvent(id: "${id}") { ${field} } }`);
      expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('is never an event that was cancelled as a draft', async () => {
    const { id } = await create([await approved()]);
    await buyer.act('cancelEvent', { ...at(id, 1), reason: 'r' });
    expect((await firms[0].person.ask(`{ sourcingEvent(id: "${id}") { state } }`)).data.sourcingEvent).toBeNull();
  });
});

describe('a bid', () => {
  it('is read only by its own supplier before opening, and is neither read nor counted by staff', async () => {
    const eventId = await published();
    const own = await bidOf(
      firms[0],
      eventId,
      '3.1415',
      'id rev envelopeHash content { total { amount } lines { lineId total } } receipt { text }',
    );
    expect(own).toMatchObject({
      content: {
        total: { amount: '314.32' },
        lines: [
          { lineId: 'l1', total: '314.15' },
          { lineId: 'l2', total: '0.17' },
        ],
      },
    });
    const query = `{ bid(id: "${own.id}") { id content { note } } sourcingEvent(id: "${eventId}") { purchase { id stages { name entryCount } entries { edges { node { subjectType subjectId changes { after } } } } } bids { id } ranking { rank } entries { subjectId } } }`;
    const roles = ['BUYER', 'APPROVER', 'EXPERT', 'LEGAL', 'INTERNAL_AUDITOR', 'DISCIPLINE_OFFICER'] as const;
    for (const role of roles) {
      const { data } = await (await app.as(role)).ask(query);
      expect(data.bid).toBeNull();
      expect(data.sourcingEvent).toMatchObject({ bids: null, ranking: null });
      expect(data.sourcingEvent.purchase.stages).toContainEqual({ name: 'BIDDING', entryCount: 0 });
      const text = JSON.stringify(data);
      expect(text).not.toContain('"Bid"');
      expect(text).not.toContain(own.id);
      expect(text).not.toContain(firms[0].supplierId.replace('sup_', 'bid_'));
      expect(text).not.toContain('3.1415');
    }
    for (const other of [firms[1], outsider]) {
      expect((await other.person.ask(`{ bid(id: "${own.id}") { id } }`)).data.bid).toBeNull();
      const replaced = await other.person.act('replaceBid', { bidId: own.id, rev: 1, content: content('1') });
      expect(replaced).toMatchObject({ code: 'NOT_FOUND' });
      expect(await other.person.act('withdrawBid', { bidId: own.id, rev: 1, reason: 'r' })).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('can be replaced and withdrawn until the deadline, by the server’s clock', async () => {
    const eventId = await published();
    const [one, two] = [await bidOf(firms[0], eventId, '3'), await bidOf(firms[1], eventId, '4')];
    expect(await bidOf(firms[0], eventId, '2')).toMatchObject({ code: 'RULE', key: 'kernel.doneAlready' });
    const renew = (rev: number, price: string) =>
      firms[0].person.act(
        'replaceBid',
        { bidId: one.id, rev, content: content(price) },
        'state rev content { total { amount } }',
      );
    expect(await renew(1, '2.5')).toMatchObject({ rev: 2, content: { total: { amount: '250.17' } } });
    expect(await renew(1, '2.4')).toMatchObject({ code: 'CONFLICT' });
    const withdrawn = await firms[0].person.act(
      'withdrawBid',
      { bidId: one.id, rev: 2, reason: '材料涨价' },
      'state content { note }',
    );
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', content: null });
    app.clock.advance(24 * HOUR - 1);
    expect(await renew(3, '2.4')).toMatchObject({ state: 'SUBMITTED' });
    app.clock.advance(1);
    const late = { code: 'RULE', key: 'sourcing.deadlinePassed' };
    expect(await bidOf(firms[2], eventId, '1')).toMatchObject(late);
    app.clock.advance(1);
    expect(await renew(4, '2.3')).toMatchObject(late);
    expect(await firms[1].person.act('withdrawBid', { bidId: two.id, rev: 1, reason: 'r' })).toMatchObject(late);
    expect(await bidOf(firms[2], eventId, '1')).toMatchObject(late);
    expect(await buyer.act('extendDeadline', { ...at(eventId, 2), closesAt: inHours(9), reason: 'r' })).toMatchObject(
      late,
    );
  });

  it.each([
    ['a price of zero', content('0'), 'BAD_USER_INPUT'],
    ['a negative price', content('-1'), 'BAD_USER_INPUT'],
    ['NaN', content('NaN'), 'BAD_USER_INPUT'],
    ['1e30', content('1e30'), 'BAD_USER_INPUT'],
    ['20 decimals', content(`1.${'1'.repeat(20)}`), 'BAD_USER_INPUT'],
    ['a missing line', { lines: content('1').lines.slice(1) }, 'RULE'],
    ['a line twice', { lines: [...content('1').lines, ...content('1').lines] }, 'RULE'],
    ['an unknown line', { lines: [...content('1').lines, { lineId: 'l3', unitPrice: '1', leadTimeDays: 1 }] }, 'RULE'],
    ['control characters', content('1', { note: 'a\u0007b' }), 'BAD_USER_INPUT'],
  ])('is refused with %s', async (_name, refused, code) => {
    const eventId = await published();
    const answer = await firms[0].person.act('submitBid', { eventId, content: refused });
    expect(answer).toMatchObject({ code });
    expect(answer.path[0]).toBe('content');
  });

  it('is one for each supplier, however many people submit at the same moment', async () => {
    const eventId = await published();
    const answers = await Promise.all(['1', '2', '3'].map((price) => bidOf(firms[0], eventId, price, 'id')));
    expect(answers.filter(({ id }: Shown) => id)).toHaveLength(1);
    for (const { code } of answers.filter(({ id }: Shown) => !id)) expect(['RULE', 'CONFLICT']).toContain(code);
  });
});

/** A promise that is resolved from outside. */
class Gate {
  open: () => void = () => undefined;
  readonly passed = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

describe('a bid that is still being saved while its event is closed and opened', () => {
  it('is checked again, so that no bid is stored that opening did not open', async () => {
    const eventId = await published();
    const [{ supplierId, person }] = firms;
    const [read, openedNow] = [new Gate(), new Gate()];
    const slowly: typeof sourcingCommands.submitBid = {
      ...sourcingCommands.submitBid,
      async facts(...given) {
        const facts = await sourcingCommands.submitBid.facts?.(...given);
        read.open();
        await openedNow.passed;
        if (!facts) throw new Error('submitBid has facts');
        return facts;
      },
    };
    const roles = ['SUPPLIER_SUBMITTER'] as const;
    const actor = { ...SYSTEM_ACTOR, id: person.accountId, roles, supplierId, audience: 'SUPPLIER' } as const;
    const input = { key: randomUUID(), eventId, content: content('1') };
    const act = execute(slowly, input, { ...app.system(), actor });
    await read.passed;
    app.clock.advance(24 * HOUR);
    await close(eventId, 2);
    await legal.act('openBids', at(eventId, 3));
    openedNow.open();
    expect(await act).toMatchObject({ code: 'WRONG_STATE', key: 'kernel.otherState' });
    const { data } = await buyer.ask(`{ sourcingEvent(id: "${eventId}") { bids { id } } }`);
    expect(data.sourcingEvent.bids).toEqual([]);
    expect(
      (await person.ask(`{ sourcingEvent(id: "${eventId}") { myBid { id } } }`)).data.sourcingEvent.myBid,
    ).toBeNull();
  });
});

describe('opening and evaluation', () => {
  it('opens all bids at once, not by the buyer, and discloses withdrawn ones without their content', async () => {
    const eventId = await published();
    const [kept, gone] = [await bidOf(firms[0], eventId, '3.1415'), await bidOf(firms[1], eventId, '4')];
    await firms[1].person.act('withdrawBid', { bidId: gone.id, rev: 1, reason: 'r' });
    expect(await legal.act('openBids', at(eventId, 2))).toMatchObject({ code: 'WRONG_STATE' });
    app.clock.advance(24 * HOUR);
    await close(eventId, 2);
    expect(await buyer.act('openBids', at(eventId, 3))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await legal.act('openBids', at(eventId, 3), 'state openedAt')).toMatchObject({ state: 'OPENED' });
    expect(await legal.act('openBids', at(eventId, 4))).toMatchObject({ code: 'WRONG_STATE' });
    const query = `{ sourcingEvent(id: "${eventId}") { bids { id state supplier { id } content { net { amount } tax { amount } total { amount currency } lines { lineId unitPrice taxRate net tax total } } } purchase { entries(first: 500) { edges { node { type changes { path } } } } } } }`;
    const { sourcingEvent } = (await buyer.ask(query)).data;
    expect(sourcingEvent.bids).toEqual([
      {
        id: kept.id,
        state: 'OPENED',
        supplier: { id: firms[0].supplierId },
        content: {
          ...{ net: { amount: '278.16' }, tax: { amount: '36.16' } },
          total: { amount: '314.32', currency: 'CNY' },
          lines: [
            { lineId: 'l1', unitPrice: '3.1415', taxRate: '13', net: '278.01', tax: '36.14', total: '314.15' },
            { lineId: 'l2', unitPrice: '0.333333', taxRate: '13', net: '0.15', tax: '0.02', total: '0.17' },
          ],
        },
      },
    ]);
    const entries = sourcingEvent.purchase.entries.edges.map(({ node }: Shown) => node);
    expect(entries.map(({ type }: Shown) => type)).toContain('sourcing.openBid');
    expect(JSON.stringify(entries)).not.toContain('/envelope"');
    const told = (await buyer.ask(`{ bid(id: "${gone.id}") { state supplier { id } content { note } } }`)).data.bid;
    expect(told).toEqual({ state: 'WITHDRAWAL_DISCLOSED', supplier: { id: firms[1].supplierId }, content: null });
    // What they did while bids were sealed is in the purchase's trail from now on.
    const acts = entries.map(({ type }: Shown) => type).filter((type: string) => type.endsWith('Bid'));
    expect(acts).toEqual(expect.arrayContaining(['sourcing.withdrawBid', 'sourcing.discloseWithdrawnBid']));
    expect(acts.filter((type: string) => type === 'sourcing.submitBid')).toHaveLength(2);
  });

  it('ranks once, when every expert has scored', async () => {
    const { eventId, low, high } = await opened();
    const score = (scores: readonly object[], person = expert) =>
      person.act('scoreBids', { eventId, scores }, 'id state expert { id } scores { technical bid { id } }');
    const points = [
      { bidId: low, technical: '80' },
      { bidId: high, technical: '90.5' },
    ];
    const stranger = await app.hire(['EXPERT'], `stranger.${randomUUID().slice(0, 8)}`);
    expect(await score(points, stranger)).toMatchObject({ code: 'FORBIDDEN', key: 'kernel.notAmong' });
    expect(await score([{ bidId: low, technical: '101' }])).toMatchObject({
      code: 'BAD_USER_INPUT',
      key: 'sourcing.points',
    });
    const prices = `{ sourcingEvent(id: "${eventId}") { moves { name allowed } bids { id content { total { amount } } } purchase { entries(first: 500) { edges { node { subjectType changes { path } } } } } } }`;
    const blind = (await expert.ask(prices)).data.sourcingEvent;
    expect(blind.bids.map(({ content }: Shown) => content)).toEqual([null, null]);
    expect(JSON.stringify(blind.purchase.entries)).not.toContain('/total');
    expect(blind.moves).toContainEqual({ name: 'scoreBids', allowed: true });
    const elsewhere = (await stranger.ask(prices)).data.sourcingEvent;
    expect(elsewhere.moves).toContainEqual({ name: 'scoreBids', allowed: false });
    expect(await score(points.slice(1))).toMatchObject({ key: 'sourcing.bidsUnscored' });
    expect(await buyer.act('completeEvaluation', at(eventId, 4))).toMatchObject({ key: 'sourcing.scoresMissing' });
    expect((await expert.ask('{ toDos { subjectId move } }')).data.toDos).toContainEqual({
      subjectId: eventId,
      move: 'scoreBids',
    });
    const scored = await score(points);
    expect(scored).toMatchObject({ state: 'LOCKED', expert: { id: expert.accountId } });
    expect(await score(points)).toMatchObject({ key: 'kernel.doneAlready' });
    const own = `{ evaluation(id: "${scored.id}") { event { id } scores { technical } } }`;
    expect((await buyer.ask(own)).data.evaluation).toBeNull();
    expect((await expert.ask(own)).data.evaluation).toMatchObject({ event: { id: eventId } });
    const peek = `{ sourcingEvent(id: "${eventId}") { evaluations { expert { id } } scoredBy { id } purchase { entries(first: 500) { edges { node { subjectType } } } } } }`;
    const early = (await stranger.ask(peek)).data.sourcingEvent;
    expect(early.evaluations).toEqual([]);
    expect(early.scoredBy).toEqual([{ id: expert.accountId }]);
    expect(JSON.stringify(early.purchase)).not.toContain('Evaluation');
    expect((await buyer.ask('{ toDos { subjectId move } }')).data.toDos).toContainEqual({
      subjectId: eventId,
      move: 'completeEvaluation',
    });
    const done = await buyer.act(
      'completeEvaluation',
      at(eventId, 4),
      'state ranking { rank bid { id } total { amount } priceScore technicalScore score }',
    );
    expect(done.state).toBe('EVALUATED');
    expect((await buyer.ask(own)).data.evaluation.scores).toHaveLength(2);
    expect(done.ranking).toEqual([
      {
        rank: 1,
        bid: { id: low },
        total: { amount: '314.32' },
        priceScore: '100.00',
        technicalScore: '80.00',
        score: '92.00',
      },
      {
        rank: 2,
        bid: { id: high },
        total: { amount: '400.17' },
        priceScore: '78.55',
        technicalScore: '90.50',
        score: '83.33',
      },
    ]);
  });
});

describe('a ranking', () => {
  const places = 'ranking { rank decidedBy bid { id } priceScore technicalScore score }';
  async function rankedOf(more: object, prices: readonly string[], points: readonly string[]) {
    const { id: eventId } = await create([await approved()], more);
    await buyer.act('publishEvent', at(eventId, 1));
    const bids: string[] = [];
    for (const [index, price] of prices.entries()) {
      app.clock.advance(1_000);
      bids.push((await bidOf(firms[index] as Firm, eventId, price)).id);
    }
    await openedEvent(app, eventId);
    const scores = points.map((technical, index) => ({ bidId: bids[index], technical }));
    await expert.act('scoreBids', { eventId, scores });
    const { ranking } = await buyer.act('completeEvaluation', at(eventId, 4), places);
    return ranking.map(({ bid, ...place }: Shown) => ({ ...place, nth: bids.indexOf(bid.id) }));
  }

  it('compares exact scores, which are rounded only for display', async () => {
    // 314.17 and 314.18: 92.0000 and 92.0022, once the second has a hundredth of a point more.
    const ranking = await rankedOf({}, ['3.14', '3.1401'], ['80', '80.01']);
    expect(ranking).toMatchObject([
      { nth: 1, rank: 1, decidedBy: 'SCORE', priceScore: '100.00', technicalScore: '80.01', score: '92.00' },
      { nth: 0, rank: 2, decidedBy: 'SCORE', priceScore: '100.00', technicalScore: '80.00', score: '92.00' },
    ]);
  });

  it.each([
    ['is shared where the event names no tie-break', [], [1, 1], 'SHARED'],
    [
      'goes by the earlier submission only where the event says so',
      ['EARLIER_SUBMISSION'],
      [1, 2],
      'EARLIER_SUBMISSION',
    ],
    ['is shared at equal totals under the usual tie-break', undefined, [1, 1], 'SHARED'],
  ])('%s', async (_name, tieBreaks, ranks, decidedBy) => {
    const ranking = await rankedOf({ tieBreaks }, ['3', '3'], ['80', '80']);
    expect(ranking.map(({ rank }: Shown) => rank)).toEqual(ranks);
    expect(ranking[1]).toMatchObject({ decidedBy, score: '92.00' });
    if (decidedBy !== 'SHARED') expect(ranking.map(({ nth }: Shown) => nth)).toEqual([0, 1]);
  });

  it('follows rules that bidders have read and that cannot change after publication', async () => {
    const breaks = ['HIGHER_TECHNICAL', 'LOWER_TOTAL'];
    const { id } = await create([await approved()], { tieBreaks: breaks });
    const edited = await buyer.act('editEvent', { ...at(id, 1), ...settings(), title: '改' }, 'tieBreaks');
    expect(edited).toEqual({ __typename: 'SourcingEvent', tieBreaks: breaks });
    const twice = await buyer.act('editEvent', { ...at(id, 2), ...settings(), tieBreaks: [...breaks, ...breaks] });
    expect(twice).toMatchObject({ code: 'BAD_USER_INPUT', key: 'sourcing.namedTwice', path: ['tieBreaks'] });
    await buyer.act('publishEvent', at(id, 2));
    expect(await buyer.act('editEvent', { ...at(id, 3), ...settings(), tieBreaks: [] })).toMatchObject({
      code: 'WRONG_STATE',
    });
    const { data } = await firms[0].person.ask(`{ sourcingEvent(id: "${id}") { tieBreaks } }`);
    expect(data.sourcingEvent.tieBreaks).toEqual(breaks);
  });
});

describe('an award', () => {
  it('goes to a bid other than the first only with a reason, and is decided by another person', async () => {
    const { eventId, low, high } = await evaluated();
    const recommend = (bidId: string, justification?: string) =>
      buyer.act('recommendAward', { eventId, bidId, justification }, 'id rev number firstRanked total { amount }');
    expect(await recommend(high)).toMatchObject({
      code: 'RULE',
      key: 'sourcing.justificationNeeded',
      path: ['justification'],
    });
    const other = (await evaluated()).low;
    expect(await recommend(other)).toMatchObject({ code: 'NOT_FOUND', path: ['bidId'] });
    const first = await recommend(high, '第一名交货期不能满足');
    expect(first).toMatchObject({ firstRanked: false, total: { amount: '400.17' } });
    expect(await recommend(low)).toMatchObject({ code: 'WRONG_STATE', key: 'kernel.otherState' });
    expect(await buyer.act('approveAward', { awardId: first.id, rev: 1 })).toMatchObject({ code: 'FORBIDDEN' });
    const returned = await approver.act(
      'returnAward',
      { awardId: first.id, rev: 1, reason: '理由不充分' },
      'state remark event { state }',
    );
    expect(returned).toMatchObject({ state: 'RETURNED', event: { state: 'EVALUATED' } });
    const second = await recommend(low);
    const asked = `{ sourcingEvent(id: "${eventId}") { myStanding { rank } } }`;
    for (const { person } of firms) expect((await person.ask(asked)).data.sourcingEvent.myStanding).toBeNull();
    expect(second).toMatchObject({ firstRanked: true });
    expect(await approver.act('approveAward', { awardId: second.id, rev: 2 })).toMatchObject({ code: 'CONFLICT' });
    expect((await approver.ask('{ toDos { subjectId move } }')).data.toDos).toContainEqual({
      subjectId: second.id,
      move: 'approveAward',
    });
    const approvedAward = await approver.act(
      'approveAward',
      { awardId: second.id, rev: 1 },
      'state event { state bids { id state } } bid { state }',
    );
    expect(approvedAward).toMatchObject({ state: 'APPROVED', event: { state: 'AWARDED' }, bid: { state: 'AWARDED' } });
    expect(approvedAward.event.bids).toContainEqual({ id: high, state: 'NOT_AWARDED' });
    // The loser learns its place and a rounded gap (400.17 against 314.32), and nobody anything more.
    const standing = `{ sourcingEvent(id: "${eventId}") { myStanding { rank among gap } } }`;
    expect((await firms[1].person.ask(standing)).data.sourcingEvent.myStanding).toEqual({ rank: 2, among: 2, gap: 28 });
    expect((await firms[0].person.ask(standing)).data.sourcingEvent.myStanding).toBeNull();
    expect((await firms[2].person.ask(standing)).data.sourcingEvent.myStanding).toBeNull();
    const result = `{ sourcingEvent(id: "${eventId}") { myResult myBid { state } } award(id: "${second.id}") { total { amount } } }`;
    expect((await firms[0].person.ask(result)).data).toEqual({
      sourcingEvent: { myResult: 'AWARDED', myBid: { state: 'AWARDED' } },
      award: { total: { amount: '314.32' } },
    });
    expect((await firms[1].person.ask(result)).data).toEqual({
      sourcingEvent: { myResult: 'NOT_AWARDED', myBid: { state: 'NOT_AWARDED' } },
      award: null,
    });
    expect(await buyer.act('cancelEvent', { ...at(eventId, 9), reason: 'r' })).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('can go to the only bid, and shows as the value of the purchase on its path', async () => {
    const eventId = await published();
    const only = await bidOf(firms[0], eventId, '3.1415');
    app.clock.advance(24 * HOUR);
    await close(eventId, 2);
    await legal.act('openBids', at(eventId, 3));
    await expert.act('scoreBids', { eventId, scores: [{ bidId: only.id, technical: '75.25' }] });
    await buyer.act('completeEvaluation', at(eventId, 4));
    const { id } = await buyer.act('recommendAward', { eventId, bidId: only.id }, 'id');
    await approver.act('approveAward', { awardId: id, rev: 1, note: '同意' });
    const query = `{ sourcingEvent(id: "${eventId}") { purchase { id number value { amount currency } owner { id } requisitions { state } contracts { id } stages { name state entryCount } entries(first: 500) { edges { node { type } } pageInfo { hasNextPage } } } } }`;
    const { purchase } = (await buyer.ask(query)).data.sourcingEvent;
    expect(purchase).toMatchObject({
      value: { amount: '314.32', currency: 'CNY' },
      owner: { id: buyer.accountId },
      contracts: [],
      requisitions: [{ state: 'SOURCING' }],
    });
    const states = Object.fromEntries(purchase.stages.map(({ name, state }: Shown) => [name, state]));
    expect(states).toMatchObject({
      DEMAND: 'DONE',
      BIDDING: 'DONE',
      OPENING: 'DONE',
      EVALUATION: 'DONE',
      AWARD: 'DONE',
      CONTRACT: 'AHEAD',
      PAYMENT: 'AHEAD',
    });
    const types = purchase.entries.edges.map(({ node }: Shown) => node.type);
    expect(types).toEqual(
      expect.arrayContaining([
        'demand.createRequisition',
        'purchases.startPurchase',
        'sourcing.submitBid',
        'sourcing.openBid',
        'sourcing.awardBid',
        'sourcing.awardEvent',
      ]),
    );
    expect(types.indexOf('sourcing.publishEvent')).toBeLessThan(types.indexOf('sourcing.closeEvent'));
    const found = await buyer.ask('query($search: String) { purchases(search: $search) { edges { node { id } } } }', {
      search: purchase.number,
    });
    expect(found.data.purchases.edges).toEqual([{ node: { id: purchase.id } }]);
    const pattern = await buyer.ask('{ purchases(search: ".*") { edges { node { id } } } }');
    expect(pattern.data.purchases.edges).toEqual([]);
    const page = await buyer.ask(
      `{ purchase(id: "${purchase.id}") { entries(first: 2) { edges { cursor } pageInfo { hasNextPage endCursor } } } }`,
    );
    expect(page.data.purchase.entries.pageInfo).toMatchObject({
      hasNextPage: true,
      endCursor: page.data.purchase.entries.edges[1].cursor,
    });
  });
});
