import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Binary } from 'mongodb';
import { collectionOf } from '../../api/kernel/database.js';
import { bytesOf } from '../../api/trail/judge-rows.js';
import { projectSteps } from '../../jobs/projecting/steps.js';
import { canonicalBytes, parseOpening } from '../../schema/trail/index.js';
import { type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { closedEvent, eventFor, offer, settings } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// biome-ignore lint/suspicious/noExplicitAny: what a test asked for is for the test to know
type Shown = any;

const DOCUMENTS =
  'documents { subjectType subjectId rev state number title changed withheld erasedBy fields { field label value changed } }';
const MOMENT = `asOf(moment: $moment) { place total at entry { type changes { path } } ${DOCUMENTS} }`;
const LANES = 'lanes { from to lanes { ref name role count marks { from to count first last label turnedBack } } }';
const COUNTS =
  'counts(filter: $filter) { total pending witnessed lastIndex actors { name role count } stages { name count } kinds { subjectType count } days { day count } }';

let app: Awaited<ReturnType<typeof startApp>>;
let buyer: Person;
let expert: Person;
let firms: Firm[];
let purchaseId: string;
let eventId: string;
let requisitionId: string;

/** Asks for a part of the purchase's trail. */
async function trail(who: Person, part: string, variables: Record<string, unknown> = {}): Promise<Shown> {
  const declared = '$id: ID!, $moment: MomentInput, $filter: TrailFilter, $first: Int, $skip: Int, $after: String';
  const used = declared.split(', ').filter((one) => part.includes(one.split(':')[0] ?? '') || one.startsWith('$id'));
  const ofFirm = firms.some(({ person }) => person === who);
  const root = ofFirm ? 'sourcingEvent' : 'purchase';
  const query = `query(${used.join(', ')}) { ${root}(id: $id) { trail { ${part} } } }`;
  const { data, errors } = await who.ask(query, { id: ofFirm ? eventId : purchaseId, ...variables });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data[root].trail;
}

const momentFor = async (who: Person, moment: Record<string, unknown> = {}) =>
  (await trail(who, MOMENT, { moment })).asOf;
const documentOf = (asOf: Shown, kind: string) => asOf.documents.find((one: Shown) => one.subjectType === kind);
const fieldOf = (document: Shown, name: string) => document?.fields.find(({ field }: Shown) => field === name);
const jsonOf = (document: Shown, name: string) => JSON.parse(fieldOf(document, name)?.value ?? 'null');

/** Takes a move a minute after the one before it. */
function does(who: Person, move: string, input: Record<string, unknown>, fields = ''): Promise<Shown> {
  app.clock.advance(60_000);
  return who.act(move, input, fields);
}

async function demand(): Promise<void> {
  const approver = await app.as('APPROVER');
  const partId = await part(app);
  const lines = (quantity: string) => [{ partId, quantity, neededOn: '2026-06-30' }];
  const first = { title: 'Gears', currency: 'CNY', lines: lines('10') };
  ({ id: requisitionId } = await does(buyer, 'createRequisition', first, 'id'));
  const at = (rev: number) => ({ requisitionId, rev });
  await does(buyer, 'editRequisition', { ...at(1), ...first, title: 'More gears', lines: lines('12') });
  await does(buyer, 'submitRequisition', at(2));
  await does(approver, 'returnRequisition', { ...at(3), reason: 'What for?' });
  await does(buyer, 'submitRequisition', at(4));
  await does(approver, 'approveRequisition', at(5));
}

async function event(): Promise<void> {
  const content = settings(app, firms, 24, { priceWeight: 60, expertIds: [expert.accountId] });
  const made = await does(buyer, 'createEvent', eventFor([requisitionId], content), 'id purchase { id }');
  eventId = made.id;
  purchaseId = made.purchase.id;
  await does(buyer, 'publishEvent', { eventId, rev: 1 });
  const [first, second] = firms;
  if (!first || !second) throw new Error('no firms');
  const bid = await does(first.person, 'submitBid', { eventId, content: offer('12.75') }, 'id');
  await does(first.person, 'replaceBid', { bidId: bid.id, rev: 1, content: offer('12.25') });
  await does(second.person, 'submitBid', { eventId, content: offer('15.95') }, 'id');
}

async function award(): Promise<void> {
  await closedEvent(app, eventId);
  const opened = await does(await app.as('LEGAL'), 'openBids', { eventId, rev: 3 }, 'bids { id }');
  const scores = opened.bids.map(({ id }: Shown, index: number) => ({
    bidId: id,
    technical: index === 0 ? '90' : '70',
  }));
  await does(expert, 'scoreBids', { eventId, scores });
  const { ranking } = await does(buyer, 'completeEvaluation', { eventId, rev: 4 }, 'ranking { bid { id } }');
  const made = await does(buyer, 'recommendAward', { eventId, bidId: ranking[0].bid.id }, 'id');
  await does(await app.as('APPROVER'), 'approveAward', { awardId: made.id, rev: 1 });
}

beforeAll(async () => {
  app = await startApp();
  buyer = await app.as('BUYER');
  expert = await app.as('EXPERT');
  firms = await threeFirms(app);
  await demand();
  await event();
});
afterAll(() => app.stop());

describe('before opening', () => {
  it('no member of the staff learns from any part of the trail who bids', async () => {
    for (const role of ['BUYER', 'APPROVER', 'DISCIPLINE_OFFICER', 'LEGAL'] as const) {
      const who = await app.as(role);
      const all = JSON.stringify([
        await trail(who, `entries(first: 500) { totalCount edges { node { subjectType type } } } ${LANES}`),
        await trail(who, COUNTS),
        await trail(who, 'paths { subjectType } judgement { skipped { type } }'),
        await momentFor(who),
      ]);
      expect(all).not.toMatch(/bid_|"Bid"|submitBid|SUPPLIER_/);
    }
  });

  it('a bidder sees its own bid at any moment, and nothing of the others or of the buyer', async () => {
    for (const [index, { person }] of firms.entries()) {
      const all = [
        await momentFor(person),
        await trail(
          person,
          `entries(first: 500) { edges { node { subjectId type changes { path after } } } } ${LANES}`,
        ),
      ];
      const text = JSON.stringify(all);
      expect(text.includes('submitBid')).toBe(index < 2);
      expect(text).not.toMatch(/req_|editRequisition|editEvent|invitedSupplierIds|expertIds|createPurchase/);
      const bids = all[0].documents.filter(({ subjectType }: Shown) => subjectType === 'Bid');
      expect(bids).toHaveLength(index < 2 ? 1 : 0);
    }
  });

  it('shows no envelope, neither of this version nor of the one replaced', async () => {
    const [{ person } = firms[0] as Firm] = firms;
    const { total } = await momentFor(person);
    for (let place = 0; place <= total; place += 1)
      expect(JSON.stringify(await momentFor(person, { place }))).not.toMatch(/"\/?envelope"|12\.75|12\.25/);
  });
});

describe('pages, filters and counts', () => {
  const TYPES =
    'entries(first: $first, skip: $skip, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } edges { place node { type logIndex } } }';

  it('are the same from the outbox, from the log, and from the steps that the worker derived', async () => {
    const ask = async () =>
      (await trail(buyer, TYPES, { first: 500 })).entries.edges.map(({ place, node }: Shown) => [place, node.type]);
    const pending = await ask();
    await app.settle();
    expect(await ask()).toEqual(pending);
    await projectSteps(app.origin);
    expect(await ask()).toEqual(pending);
    await projectSteps(app.origin);
    expect(await collectionOf('purchase_steps').countDocuments()).toBeGreaterThanOrEqual(pending.length);
  });

  it('can start at any entry', async () => {
    const all = (await trail(buyer, TYPES, { first: 500 })).entries;
    const page = (await trail(buyer, TYPES, { first: 3, skip: 4 })).entries;
    expect(page.edges).toEqual(all.edges.slice(4, 7));
    expect(page).toMatchObject({ totalCount: all.edges.length, pageInfo: { hasNextPage: true } });
    const next = (await trail(buyer, TYPES, { first: 2, after: page.pageInfo.endCursor })).entries;
    expect(next.edges).toEqual(all.edges.slice(7, 9));
    expect((await trail(buyer, TYPES, { skip: 10_000 })).entries.edges).toEqual([]);
  });

  it.each([
    [{ stage: 'DEMAND' }, 6],
    [{ kind: 'SourcingEvent' }, 2],
    [{ role: 'APPROVER' }, 2],
    [{ type: 'demand.submitRequisition' }, 2],
    [{ from: '2026-03-02', to: '2026-03-02' }, null],
    [{ to: '2026-03-01' }, 0],
    [{ stage: 'DEMAND', role: 'APPROVER' }, 2],
  ])('by %j', async (filter, count) => {
    const { entries, counts } = await trail(buyer, `${TYPES} ${COUNTS}`, { first: 500, filter });
    expect(entries.totalCount).toBe(count ?? entries.edges.length);
    expect(counts.total).toBe(entries.totalCount);
  });

  it('counts each choice subject to the others', async () => {
    const { counts } = await trail(buyer, COUNTS, { filter: { stage: 'DEMAND' } });
    expect(counts.actors).toEqual([
      { name: 'buyer (test)', role: 'BUYER', count: 4 },
      { name: 'approver (test)', role: 'APPROVER', count: 2 },
    ]);
    expect(counts.stages).toContainEqual({ name: 'SOURCING', count: expect.any(Number) });
    expect(counts).toMatchObject({ total: 6, pending: 0, witnessed: 0, days: [{ day: '2026-03-02', count: 6 }] });
    const { counts: none } = await trail(buyer, COUNTS, { filter: { to: '2026-03-01' } });
    expect(none).toMatchObject({ total: 0, lastIndex: null, days: [{ day: '2026-03-02' }] });
  });
});

describe('the purchase as it was', () => {
  beforeAll(award);

  it('shows each document after each entry, and what that entry changed', async () => {
    const first = await momentFor(buyer, { place: 1 });
    expect(first).toMatchObject({
      place: 1,
      entry: { type: 'demand.createRequisition' },
      documents: [{ rev: 1, state: 'DRAFT', title: 'Gears', changed: true }],
    });
    const second = await momentFor(buyer, { place: 2 });
    const edited = documentOf(second, 'Requisition');
    expect(edited).toMatchObject({ rev: 2, title: 'More gears', changed: true });
    expect(fieldOf(edited, 'lines')).toMatchObject({ changed: true, label: 'Lines' });
    expect(fieldOf(edited, 'currency')).toMatchObject({ changed: false, value: '"CNY"' });
    expect(jsonOf(edited, 'lines')[0].quantity).toBe('12');
    expect(jsonOf(documentOf(first, 'Requisition'), 'lines')[0].quantity).toBe('10');
    expect((await momentFor(buyer, { place: 0 })).documents).toEqual([]);
  });

  it('ends with the documents as they are now', async () => {
    const now = await momentFor(buyer);
    expect(now.place).toBe(now.total);
    expect(documentOf(now, 'Requisition')).toMatchObject({ state: 'SOURCING', title: 'More gears' });
    expect(documentOf(now, 'SourcingEvent')).toMatchObject({ state: 'AWARDED' });
    expect(jsonOf(documentOf(now, 'Award'), 'total')).toMatchObject({ currency: 'CNY' });
    const { data } = await buyer.ask(`{ sourcingEvent(id: "${eventId}") { closesAt ranking { score } } }`);
    expect(jsonOf(documentOf(now, 'SourcingEvent'), 'closesAt')).toBe(data.sourcingEvent.closesAt);
    expect(jsonOf(documentOf(now, 'SourcingEvent'), 'ranking').map(({ score }: Shown) => score)).toEqual(
      data.sourcingEvent.ranking.map(({ score }: Shown) => score),
    );
  });

  it('can be asked for by time', async () => {
    const { entries } = await trail(buyer, 'entries(first: 500) { edges { place node { at type } } }');
    const closing = entries.edges.find(({ node }: Shown) => node.type === 'sourcing.closeEvent');
    const before = new Date(Date.parse(closing.node.at) - 1).toISOString();
    expect(documentOf(await momentFor(buyer, { at: before }), 'SourcingEvent').state).toBe('PUBLISHED');
    expect(documentOf(await momentFor(buyer, { at: closing.node.at }), 'SourcingEvent').state).toBe('CLOSED');
  });

  it('shows head, path, next step and amount as they were then, not as they are today', async () => {
    const HEAD =
      'asOf(moment: $moment) { purchase { state number title method value { amount currency } owner { name } startedAt stages { name state finishedAt } next { label stage roles number } } }';
    const headAfter = async (type: string) => {
      const { entries } = await trail(buyer, 'entries(first: 500) { edges { place node { type at } } }');
      const { node } = entries.edges.findLast((edge: Shown) => edge.node.type === type);
      // By time, since an act may have several entries.
      const { asOf } = await trail(buyer, HEAD, { moment: { at: node.at } });
      const stateOf = (name: string) => asOf.purchase.stages.find((stage: Shown) => stage.name === name);
      return { ...asOf.purchase, stateOf, at: node.at };
    };
    const demanded = await headAfter('demand.approveRequisition');
    expect(demanded).toMatchObject({ state: null, number: null, value: null, startedAt: null });
    expect(demanded.next).toMatchObject([{ label: 'Start sourcing', stage: 'SOURCING', roles: ['BUYER'] }]);
    expect(demanded.stateOf('SOURCING').state).toBe('AHEAD');
    const published = await headAfter('sourcing.publishEvent');
    expect(published).toMatchObject({ state: 'ACTIVE', number: expect.stringMatching(/^CG-/), value: null });
    expect(published).toMatchObject({ owner: { name: 'buyer (test)' }, method: 'REQUEST_FOR_QUOTATION' });
    expect(published.stateOf('SOURCING')).toMatchObject({ state: 'DONE', finishedAt: published.at });
    expect([published.stateOf('BIDDING').state, published.stateOf('OPENING').state]).toEqual(['RUNNING', 'AHEAD']);
    const ranked = await headAfter('sourcing.completeEvaluation');
    expect(ranked).toMatchObject({ value: null, next: [{ stage: 'AWARD', roles: ['BUYER'] }] });
    const proposed = await headAfter('sourcing.recommendAward');
    expect(proposed).toMatchObject({ value: null, next: [{ stage: 'AWARD', roles: ['APPROVER'] }] });
    const { data } = await buyer.ask(`{ purchase(id: "${purchaseId}") { value { amount currency } state } }`);
    const { asOf: now } = await trail(buyer, HEAD);
    expect(now.purchase).toMatchObject(data.purchase);
    expect(now.purchase.next).toMatchObject([{ stage: 'CONTRACT' }]);
    const { asOf: toExpert } = await trail(expert, HEAD);
    expect(toExpert.purchase).toMatchObject({ state: 'ACTIVE', value: null });
  });

  it('shows an expert no prices at any moment', async () => {
    const { total } = await momentFor(expert);
    const texts: string[] = [];
    for (let place = 0; place <= total; place += 1) texts.push(JSON.stringify(await momentFor(expert, { place })));
    expect(texts.join()).not.toMatch(/12\.25|15\.95|"(total|content|estimatedTotal|ranking)","label/);
    expect(documentOf(JSON.parse(texts.at(-1) ?? ''), 'Award').withheld).toBeGreaterThan(0);
  });

  it('shows a bidder only its own side, at every moment and in every part', async () => {
    const [winner, loser] = firms;
    for (const [own, others] of [
      [winner, '15.95'],
      [loser, '12.25'],
    ] as const) {
      if (!own) throw new Error('no firm');
      const { total } = await momentFor(own.person);
      const texts = [
        JSON.stringify(
          await trail(
            own.person,
            `entries(first: 500) { edges { node { type subjectType subjectId changes { path before after } } } } ${LANES} `,
          ),
        ),
      ];
      for (let place = 0; place <= total; place += 1)
        texts.push(JSON.stringify(await momentFor(own.person, { place })));
      expect(texts.join()).not.toContain(others);
      expect(texts.join()).not.toMatch(/evl_|req_|scoreBids|completeEvaluation|justification/);
      const bids = new Set(texts.join().match(/bid_[0-9a-f]{32}/g));
      expect(bids.size).toBe(1);
    }
  });

  it('does not exist for outsiders: no purchase for suppliers, nothing for administrators', async () => {
    const [{ person } = firms[0] as Firm] = firms;
    const asked = await person.ask(`{ purchase(id: "${purchaseId}") { id } }`);
    expect(asked.errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const admin = await (await app.as('SYSTEM_ADMIN')).ask(
      `{ purchase(id: "${purchaseId}") { trail { counts { total } } } }`,
    );
    expect(admin.data?.purchase ?? null).toBeNull();
  });

  it('says that a value was erased, and by which entry', async () => {
    await app.settle();
    const { entries } = await trail(buyer, 'entries(first: 1) { edges { node { id } } }');
    const openings = collectionOf<{ _id: string; open: Binary }>('trail_openings');
    const stored = await openings.findOne({ _id: entries.edges[0].node.id });
    if (!stored) throw new Error('no opening');
    const opening = parseOpening(bytesOf(stored.open));
    const erasedBy = '019a0000-0000-7000-8000-000000000000';
    const changes = opening.changes.map((part) =>
      part.class === 'open' ? part : { class: part.class, withheld: true as const, erasedBy },
    );
    // What an erasure leaves of an opening.
    const open = new Binary(canonicalBytes({ ...opening, stateSalt: null, changes }));
    await openings.updateOne({ _id: stored._id }, { $set: { open } });
    await projectSteps(app.origin);
    const document = documentOf(await momentFor(buyer, { place: 1 }), 'Requisition');
    expect(document).toMatchObject({ title: 'Gears', erasedBy: [erasedBy] });
    expect(document.withheld).toBeGreaterThan(0);
    expect(fieldOf(document, 'lines')).toBeUndefined();
    await openings.updateOne({ _id: stored._id }, { $set: { open: stored.open } });
  });
});

describe('lanes and ways', () => {
  it('show who did what and when, in order of time', async () => {
    const { lanes } = await trail(buyer, LANES);
    expect(lanes.lanes.map(({ role }: Shown) => role)).toEqual(
      ['BUYER', 'APPROVER', 'SUPPLIER_SUBMITTER', 'SUPPLIER_SUBMITTER', 'SYSTEM', 'LEGAL', 'EXPERT'].filter((role) =>
        lanes.lanes.some((lane: Shown) => lane.role === role),
      ),
    );
    const { counts } = await trail(buyer, COUNTS);
    const marked = lanes.lanes.flatMap(({ marks }: Shown) => marks);
    expect(marked.reduce((sum: number, { count }: Shown) => sum + count, 0)).toBe(counts.total);
    expect(marked.some(({ turnedBack }: Shown) => turnedBack)).toBe(true);
  });

  it('place each subject on its life cycle', async () => {
    const WAY =
      'subjectType stage repeated late dueOn states { name visits current } moves { name from to count misfit lastPlace }';
    const { paths, judgement } = await trail(
      buyer,
      `paths { ${WAY} } judgement { completed skipped { type } reordered { type } repeated { type label stage } misfits { type } }`,
    );
    const requisition = paths.find(({ subjectType }: Shown) => subjectType === 'Requisition');
    expect(requisition).toMatchObject({ stage: 'DEMAND', repeated: true, late: false });
    expect(requisition.states).toContainEqual({ name: 'SUBMITTED', visits: 2, current: false });
    expect(requisition.states).toContainEqual({ name: 'SOURCING', visits: 1, current: true });
    const taken = requisition.moves
      .filter(({ count }: Shown) => count > 0)
      .map(({ name, from, to, count }: Shown) => `${from} ${name} ${to} ${count}`);
    expect(taken).toContain('RETURNED submitRequisition SUBMITTED 1');
    expect(requisition.moves.every(({ misfit }: Shown) => !misfit)).toBe(true);
    expect(judgement).toMatchObject({ completed: false, skipped: [], reordered: [], misfits: [] });
    expect(judgement.repeated).toEqual([
      { type: 'demand.submitRequisition', label: expect.any(String), stage: 'DEMAND' },
    ]);
    expect(paths.map(({ subjectType }: Shown) => subjectType)).toEqual(
      expect.arrayContaining(['Requisition', 'SourcingEvent', 'Bid', 'Evaluation', 'Award', 'Purchase']),
    );
  });

  it('count the stages in a list as on the page', async () => {
    const { data } = await buyer.ask(
      '{ purchases { edges { node { stages { name state entryCount turnedBack } } } } }',
    );
    const { stages } = data.purchases.edges[0].node;
    const { counts } = await trail(buyer, COUNTS);
    const counted = stages
      .filter(({ entryCount }: Shown) => entryCount > 0)
      .map(({ name, entryCount }: Shown) => ({ name, count: entryCount }));
    expect(counted).toEqual(counts.stages);
    expect(stages[0]).toMatchObject({ name: 'DEMAND', state: 'DONE', turnedBack: 1 });
  });
});
